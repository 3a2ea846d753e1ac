"""Words, the word under a caret, and snapping to words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.words import count_words, snap, word_at, word_starts, words

TEXTS = st.text(alphabet=st.one_of(st.sampled_from("ab å-'’.,3\n\t«»\u0302\u00ad👩\u200d"), st.characters()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NAV-ansatte på språk- og arbeidspraksis", ["NAV-ansatte", "på", "språk", "og", "arbeidspraksis"]),
        ("og/eller NAV's «mål»", ["og", "eller", "NAV's", "mål"]),
        ("3,5 mill. i 2015-2019", ["3,5", "mill", "i", "2015-2019"]),
        ("samarbeids-biten … eh – ja", ["samarbeids-biten", "eh", "ja"]),
        ("intro\u00adduksjon x\u0302y", ["intro\u00adduksjon", "x\u0302y"]),
        ("_understreket_ -- ’", ["understreket"]),
    ],
)
def test_that_words_keep_what_belongs_to_them(text, expected):
    assert [word.of(text) for word in words(text)] == expected
    assert count_words(text) == len(expected)


def test_that_the_word_under_the_caret_is_the_one_that_begins_there_or_else_ends_there():
    text = "og/eller ja."
    assert word_at(text, 3) == Span(3, 8)
    assert word_at(text, 2) == Span(0, 2)
    assert word_at(text, 11) == Span(9, 11)
    assert word_at(text, 12) is None


def test_that_a_selection_grows_to_whole_words_and_loses_white_space():
    text = "Vi har et godt samarbeid. Ja."
    assert snap(text, Span(4, 17)).of(text) == "har et godt samarbeid"
    assert snap(text, Span(2, 15)).of(text) == "har et godt"
    assert snap(text, Span(15, 25)).of(text) == "samarbeid."


def test_that_a_selection_of_white_space_becomes_empty_and_one_outside_is_cut():
    assert snap("a   b", Span(1, 4)) == Span(1, 1)
    assert snap("ord", Span(-4, 99)) == Span(0, 3)


@given(TEXTS, st.integers(-3, 60), st.integers(-3, 60))
def test_that_snapping_twice_is_snapping_once_and_stays_in_the_text(text, one, other):
    snapped = snap(text, Span(min(one, other), max(one, other)))
    assert snap(text, snapped) == snapped
    assert 0 <= snapped.start <= snapped.stop <= len(text)
    assert snapped.of(text) == snapped.of(text).strip()


@given(TEXTS)
def test_that_the_word_at_each_position_is_one_of_the_words(text):
    found = list(words(text))
    for position in range(len(text) + 1):
        word = word_at(text, position)
        inside = [each for each in found if each.start <= position < each.stop]
        ending = [each for each in found if each.stop == position]
        assert word == next(iter(inside + ending), None)


@given(TEXTS)
def test_that_words_begin_where_they_are_found_to_begin(text: str) -> None:
    assert list(word_starts(text)) == [word.start for word in words(text)]
