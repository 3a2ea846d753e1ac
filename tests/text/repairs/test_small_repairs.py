"""Bullets, soft hyphens and footnote numbers."""

import pytest

from qualcode.text.repairs.bullets import plain_bullets
from qualcode.text.repairs.footnotes import remove_footnote_numbers
from qualcode.text.repairs.soft_hyphens import remove_soft_hyphens


@pytest.mark.parametrize(
    ("text", "plain", "count"),
    [
        ("\uf0b7 ett\n \u2022\tto\n\uf0a7tre", "- ett\n- to\n- tre", 3),
        ("følgende: \uf0b7 ett \uf0b7 to", "følgende:\n- ett\n- to", 2),
        ("\uf0b7\n\nett\n\uf0b7\nto", "- ett\n- to", 2),
        ("· ett\n1·2", "- ett\n1·2", 1),
        ("NAV • skolen", "NAV • skolen", 0),
        ("- ett\n– to", "- ett\n– to", 0),
    ],
)
def test_that_bullets_become_dashes_at_the_start_of_a_paragraph(text, plain, count):
    change = plain_bullets(text)
    assert (change.text, change.count) == (plain, count)


def test_that_the_first_bullet_is_shown():
    change = plain_bullets("Vi har:\n\uf0b7 språk\n\uf0b7 arbeid")
    assert (change.before, change.after) == ("\uf0b7 språk", "- språk")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("sam\xadar\xadbeid", "samarbeid"),
        ("om sam\xad\narbeid, og\nså", "om samarbeid, og\nså"),
        ("om sam\xad \n\n arbeid", "om samarbeid"),
        ("Sam\xad\nNei", "Sam\nNei"),
    ],
)
def test_that_soft_hyphens_go_and_parted_words_become_whole(text, plain):
    assert remove_soft_hyphens(text).text == plain


def test_that_in_wrapped_lines_the_rest_of_a_softly_parted_word_goes_up():
    lines = [
        "Samarbeidet mellom tjenestene har vært omtalt i flere av inter\xad",
        "vjuene, og det er stor forskjell på hva lederne og de ansatte i",
        "kommunen legger vekt på når de skal si noe om det og om annet",
        "som er viktig.",
    ]
    assert remove_soft_hyphens("\n".join(lines)).text.split("\n")[:2] == [
        "Samarbeidet mellom tjenestene har vært omtalt i flere av intervjuene,",
        "og det er stor forskjell på hva lederne og de ansatte i",
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Et samarbeid12 er bra", "Et samarbeid er bra"),
        ("Det er avtalen.3 Den er «god»4 nok.", "Det er avtalen. Den er «god» nok."),
        ("R2 og NAV1 og H1a og covid19", "R2 og NAV1 og H1a og covid19"),
        ("jf. nr.3, pkt.4 og kl.10", "jf. nr.3, pkt.4 og kl.10"),
        ("vedlegg2 og vedlegg2", "vedlegg2 og vedlegg2"),
        ("i 2019, ord1.5 og abc1234", "i 2019, ord1.5 og abc1234"),
    ],
)
def test_that_numbers_glued_to_words_go_unless_they_are_the_words_own(text, plain):
    assert remove_footnote_numbers(text).text == plain


def test_that_the_first_footnote_number_is_shown():
    change = remove_footnote_numbers("Et samarbeid12 er bra, og avtalen3 er god")
    assert (change.count, change.before) == (2, "Et samarbeid12 er bra, og avtalen3 er god"[:44])
    assert change.after.startswith("Et samarbeid er bra")
