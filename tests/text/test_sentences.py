"""Sentences of Norwegian text."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.abbreviations import ALWAYS_FOLLOWED, MAY_END, is_abbreviation
from qualcode.text.sentences import sentence_at, sentences
from tests.text.hand_marked import TUNED, UNSEEN

PIECES = ("Ja", "nei", "bl.a.", "mnd.", "17.", "NAV", "...", "…", *"«»()?!. \nå1")
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES)).map("".join), st.text())


def f1(cases: Sequence[str]) -> float:
    """Return the F1 of the boundaries inside the paragraphs."""
    hits = misses = extras = 0
    for case in cases:
        text, parts = case.replace("|", ""), case.split("|")
        truth = {sum(map(len, parts[: number + 1])) for number in range(len(parts) - 1)}
        found = {sentence.stop for sentence in sentences(text)} - {len(text)}
        hits, misses, extras = hits + len(truth & found), misses + len(truth - found), extras + len(found - truth)
    return 2 * hits / (2 * hits + misses + extras)


def test_that_boundaries_agree_with_those_marked_by_hand():
    assert sum(case.count("|") for case in TUNED + UNSEEN) >= 60
    assert f1(TUNED) >= 0.97
    assert f1(UNSEEN) >= 0.97


@pytest.mark.parametrize("word", ["mnd.", "voksped.", "bl.a.", "f.eks.", "ifm.", "ca.", "dvs.", "evt.", "nr."])
def test_that_an_abbreviation_ends_no_sentence(word):
    assert len(sentences(f"Vi gjør det {word} når vi kan.")) == 1


@pytest.mark.parametrize("text", ["Vi møttes i Storgt. 5 i går.", "Skolevn. 12 er stengt.", "Se bd. 2 av verket."])
def test_that_what_a_number_belongs_to_ends_no_sentence(text):
    assert len(sentences(text)) == 1
    assert len(sentences("Det har jeg sagt. 5 personer kom.")) == 2


def test_that_a_paragraph_end_ends_a_sentence_without_any_stop():
    text = "Første\n\n  andre del \n"
    assert [each.of(text) for each in sentences(text)] == ["Første", "andre del"]


def test_that_sentences_begin_without_capital_in_hasty_transcripts():
    text = "de kommer ikke. så ringer vi. og da går det."
    assert [each.of(text) for each in sentences(text)] == ["de kommer ikke.", "så ringer vi. og da går det."]


def test_that_a_title_goes_with_the_name_after_it_and_ends_before_a_new_sentence() -> None:
    said = "Vi møtte voksped. Hansen og saksb. Lie."
    assert sentences(said) == [Span(0, len(said))]
    assert len(sentences("Hun er voksped. Hun jobber i skolen.")) == 2


@pytest.mark.parametrize("word", ["i", "å"])
def test_that_a_word_of_one_letter_is_no_initial_and_can_end_a_sentence(word):
    text = f"Det var et hus folk ville komme inn {word}. Nå er det stengt. Hilsen A. Berg."
    assert [each.of(text).split()[-1] for each in sentences(text)] == [f"{word}.", "stengt.", "Berg."]


def test_that_a_forgotten_space_does_not_join_two_sentences():
    text = "Det gikk bra.Så kom sommeren."
    assert [each.of(text) for each in sentences(text)] == ["Det gikk bra.", "Så kom sommeren."]


def test_that_the_sentence_at_the_caret_is_the_one_before_when_between_two():
    text = "En.  To.\n\nTre."
    assert [sentence_at(text, place) for place in (0, 3, 4, 5, 8, 9, 10, 14)] == [
        *[Span(0, 3)] * 3, *[Span(5, 8)] * 2, None, *[Span(10, 14)] * 2
    ]  # fmt: skip


def test_that_no_abbreviation_is_in_both_lists():
    assert not ALWAYS_FOLLOWED & MAY_END
    assert is_abbreviation("Bl.a")
    assert not is_abbreviation("NAV")


@given(TEXTS)
def test_that_sentences_hold_every_character_but_white_space_once_and_none_crosses_a_paragraph(text):
    found = sentences(text)
    covered = [place for each in found for place in range(each.start, each.stop)]
    assert covered == sorted(set(covered))
    assert {place for place, char in enumerate(text) if not char.isspace()} <= set(covered)
    for each in found:
        assert each.of(text) == each.of(text).strip()
        assert "\n" not in each.of(text)


@given(TEXTS, st.integers(0, 40))
def test_that_the_sentence_at_a_position_is_one_of_the_sentences(text, position):
    found = sentence_at(text, min(position, len(text)))
    assert found is None or found in sentences(text)
    for each in sentences(text):
        assert sentence_at(text, each.start) == each
