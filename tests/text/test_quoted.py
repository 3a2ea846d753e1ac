from qualcode.text.quoted import ManuscriptParagraph, quoted


def _words(*texts, block=()):
    paragraphs = [ManuscriptParagraph(at, text, at in block) for at, text in enumerate(texts)]
    return [one.words for one in quoted(paragraphs)]


def test_that_every_kind_of_double_mark_is_seen():
    assert _words("Hun sa «ja da», “nei”, „kanskje“, ”vet ikke” og \"hm\".") == [
        "ja da", "nei", "kanskje", "vet ikke", "hm",
    ]  # fmt: skip


def test_that_marks_inside_marks_belong_to_the_words():
    assert _words("«Han sa «kom an» til meg» fortalte hun.") == ["Han sa «kom an» til meg"]
    assert _words('«Han sa ‹kom› og "gå" til meg»') == ['Han sa ‹kom› og "gå" til meg']


def test_that_a_quotation_can_go_on_in_the_next_paragraph():
    assert _words("Hun sa: «Først det.", "«Så det andre.»") == ["Først det.\nSå det andre."]


def test_that_a_mark_which_is_never_closed_is_no_quotation():
    assert _words('Røret er 12" bredt.', "Og «her", "a", "b", "c", "d", "e») var det slutt.") == []


def test_that_a_line_break_inside_stays_part_of_the_words():
    assert _words("«to\nlinjer»") == ["to\nlinjer"]


def test_that_a_paragraph_set_as_a_quote_is_one_without_its_source():
    assert _words("Vi har aldri tid til å snakke sammen. (Leder, NAV)", block={0}) == [
        "Vi har aldri tid til å snakke sammen."
    ]
    assert _words("Vi har aldri tid.\n– Leder", block={0}) == ["Vi har aldri tid."]


def test_that_a_quoted_paragraph_in_marks_is_one_quote():
    assert _words("«Vi har aldri tid.»", block={0}) == ["Vi har aldri tid."]


def test_that_what_follows_is_told_for_the_reference_that_may_stand_there():
    (one,) = quoted([ManuscriptParagraph(3, "Det er «sammensatt» (Hansen, 2019).")])
    assert (one.paragraph, one.after) == (3, " (Hansen, 2019).")


def test_that_empty_marks_hold_nothing():
    assert _words('«» og "  "') == []
