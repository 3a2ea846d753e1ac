from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.quote_check import Verdict, check_quote
from qualcode.text.quote_sources import QuoteSources
from qualcode.text.quoted import ManuscriptParagraph, quoted
from qualcode.text.word_diff import Change, without_rest, word_diff

LEDER = (
    "Vi har et formøte hver mandag, og det er det viktigste møtet jeg har i uken.\n"
    "Men telefonen til læreren, for å høre hvordan det går, den er det ingen som purrer på. Så da ringer du ikke.\n"
    "Hun ringer og sier «har du plass til en til?», og så finner vi ut av det etterpå."
)
LARAR = "Eg veit kven som ikkje søv om natta, og kven som har slutta å ete lunsj. Det står ikkje i nokon plan."
SOURCES = QuoteSources({"a": LEDER, "b": LARAR})


def _checked(text):
    return [check_quote(one, SOURCES) for one in quoted([ManuscriptParagraph(0, text)])]


def _verdict(text):
    (one,) = _checked(text)
    return one.verdict


def test_that_the_sources_own_words_are_exact_whatever_line_breaks_marks_and_capitals():
    for words in (
        "det er det viktigste møtet jeg har i uken",
        "Det er det viktigste møtet\njeg har   i uken.",
        "hun ringer og sier ‹har du plass til en til?›, og så finner vi ut av det etterpå",
        "i uken.\nMen telefonen til læreren",
        "Det står ikkje i nokon plan",
    ):
        assert _verdict(f"«{words}»") is Verdict.EXACT


def test_that_marked_omissions_and_insertions_are_shortenings():
    for words in (
        "Men telefonen til læreren (...) den er det ingen som purrer på",
        "Men telefonen til læreren […] den er det ingen som purrer på",
        "telefonen til læreren [på skolen], for å høre hvordan det går",
        "[V]i har et formøte hver mandag",
        "(...) det er det viktigste møtet jeg har",
        "kven som ikkje søv … kven som har slutta å ete lunsj",
    ):
        assert _verdict(f"«{words}»") is Verdict.SHORTENED


def test_that_an_altered_quote_tells_each_difference_from_its_source():
    (one,) = _checked("«Men telefonen til lærerne, for å høre hvordan det går, den er det ingen som maser på.»")
    assert one.verdict is Verdict.ALTERED
    assert [(part.change, part.words) for part in one.diff if part.change is not Change.SAME] == [
        (Change.LEFT_OUT, "læreren"),
        (Change.PUT_IN, "lærerne"),
        (Change.LEFT_OUT, "purrer"),
        (Change.PUT_IN, "maser"),
    ]
    assert one.place is not None
    assert SOURCES.words_at(one.place).startswith("Men telefonen")


def test_that_an_omission_which_no_mark_shows_is_an_alteration():
    assert (
        _verdict("«Men telefonen til læreren den er det ingen som purrer på. Så da ringer du ikke.»")
        is Verdict.ALTERED
    )


def test_that_dialect_made_standard_is_an_alteration():
    assert _verdict("«Jeg vet hvem som ikkje søv om natta, og hvem som har slutta å ete lunsj»") is Verdict.ALTERED


def test_that_a_marked_omission_does_not_hide_an_alteration():
    (one,) = _checked("«Men telefonen til rektoren (...) den er det ingen som purrer på. Så da ringer du ikke»")
    assert one.verdict is Verdict.ALTERED
    assert (Change.PUT_IN, "rektoren") in [(part.change, part.words) for part in one.diff]


def test_that_invented_words_are_not_found_and_those_with_a_reference_are_literature():
    invented = "«Alle tjenestene møtes på rådhuset hver fredag for å fordele de nye sakene»"
    assert _verdict(invented) is Verdict.NOT_FOUND
    assert _verdict(f"{invented} (Nordmann, 2018, s. 44).") is Verdict.LITERATURE
    assert _verdict(f"{invented}, skriver forfatterne (Nordmann & Li, 2020).") is Verdict.LITERATURE
    assert _verdict(f"{invented}. Noe annet (Nordmann, 2018).") is Verdict.NOT_FOUND


def test_that_an_exact_quote_is_exact_whatever_reference_follows():
    assert _verdict("«det er det viktigste møtet jeg har i uken» (Leder, 2021)") is Verdict.EXACT


def test_that_a_word_or_two_in_marks_are_an_expression():
    assert _verdict("«ferskvare»") is Verdict.TERM
    assert _verdict("«wicked issues»") is Verdict.TERM


def test_that_parts_of_words_are_not_found_as_words():
    assert _verdict("«nest»") is Verdict.TERM


def test_that_a_quote_does_not_run_from_one_document_into_another():
    assert _verdict("«finner vi ut av det etterpå. Eg veit kven som ikkje søv om natta»") is not Verdict.EXACT


@given(st.integers(0, len(LEDER.split()) - 6), st.integers(5, 14), st.sampled_from([" ", "\n", "  "]))
def test_that_any_stretch_of_whole_words_is_exact(first, many, space):
    words = LEDER.split()[first : first + many]
    sentence = space.join(words).replace("«", "‹").replace("»", "›")
    assert _verdict(f"«{sentence}»") is Verdict.EXACT


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=8),
    st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=8),
)
def test_that_a_diff_holds_all_words_of_both_versions_in_order(ours, theirs):
    parts = word_diff(" ".join(ours), " ".join(theirs))
    kept = [word for part in parts if part.change is not Change.PUT_IN for word in part.words.split()]
    now = [word for part in parts if part.change is not Change.LEFT_OUT for word in part.words.split()]
    assert (kept, now) == (ours, theirs)


def test_that_what_the_source_says_before_and_after_is_no_difference():
    parts = without_rest(word_diff("i veka. Eg veit kven det er, sa ho", "Jeg vet hvem det er"))
    assert [(part.change, part.words) for part in parts] == [
        (Change.LEFT_OUT, "Eg veit kven"),
        (Change.PUT_IN, "Jeg vet hvem"),
        (Change.SAME, "det er"),
    ]
    assert [part.words for part in without_rest(word_diff("a b c d", "b c"))] == ["b c"]
    assert [part.words for part in without_rest(word_diff("a b", "a b"))] == ["a b"]
