"""Quotes on a page and in a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.excerpt import flatten, in_marks, is_block, shorten

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("ab \n\t«»å\u0302"), st.characters()))


def test_that_the_pages_line_breaks_are_no_part_of_the_words():
    assert flatten("Me veit\n  ikkje  heilt \n\nkva det er. ") == "Me veit ikkje  heilt kva det er."


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("Vi prøver", "«Vi prøver»"),
        ("Hun sa «nei» til\nNAV", "«Hun sa ‹nei› til NAV»"),
        ('Hun sa "nei"', '«Hun sa "nei"»'),
        ("«Vi prøver»", "«Vi prøver»"),
        ("«Ja» og «nei»", "«‹Ja› og ‹nei›»"),
        ("«Vi sier «nei» her»", "«Vi sier ‹nei› her»"),
    ],
)
def test_that_a_quote_has_one_outer_pair_of_marks(words, marked):
    assert in_marks(words) == marked


def test_that_more_than_forty_words_are_a_block():
    assert not is_block("ord " * 40)
    assert is_block("ord " * 41)


def test_that_a_long_text_is_cut_between_words():
    assert shorten("Vi har et godt samarbeid", 14) == "Vi har et…"
    assert shorten("Vi har et godt samarbeid", 24) == "Vi har et godt samarbeid"
    assert shorten("samarbeidsavtalen", 9) == "samarbei…"
    assert shorten("Ja, nei", 4) == "Ja…"


@given(TEXTS)
def test_that_flattening_keeps_every_word_in_order(text):
    assert flatten(text).split() == text.split()
    assert "\n" not in flatten(text)
    assert flatten(flatten(text)) == flatten(text)


@given(TEXTS, st.integers(1, 30))
def test_that_a_shortened_text_keeps_within_its_limit(text, limit):
    short = shorten(text, limit)
    assert len(short) <= limit
    assert short == flatten(text) or short.endswith("…")
