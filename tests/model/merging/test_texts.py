"""Texts corrected apart, line by line."""

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.corrections import replaced_text
from qualcode.model.merging.texts import TextClash, corrections, merge_texts
from qualcode.model.span import Span

_LINES = st.lists(st.lists(st.sampled_from(["vi", "har", "tid 🌊", "ikke", "å møtes"]), max_size=4), max_size=5)
_TEXTS = _LINES.map(lambda lines: "\n".join(" ".join(line) for line in lines))


@given(_TEXTS, _TEXTS)
def test_that_corrections_make_the_one_text_the_other(old: str, new: str) -> None:
    assert replaced_text(old, corrections(old, new)) == new


@given(_TEXTS, _TEXTS, _TEXTS)
def test_that_the_merged_text_is_the_same_from_both_sides(base: str, ours: str, theirs: str) -> None:
    assert merge_texts(base, ours, theirs).text == merge_texts(base, theirs, ours).text
    assert merge_texts(base, ours, base).text == ours
    assert merge_texts(base, ours, ours).text == ours


@given(_TEXTS, _TEXTS, _TEXTS)
def test_that_positions_of_all_three_texts_stay_in_the_merged_one(base: str, ours: str, theirs: str) -> None:
    merged = merge_texts(base, ours, theirs)
    for text, movement in ((base, merged.from_base), (ours, merged.from_ours), (theirs, merged.from_theirs)):
        assert movement.frame(Span(0, len(text))) == Span(0, len(merged.text))
        assert replaced_text(text, movement._replacements) == merged.text


def test_that_corrections_of_different_lines_are_both_made() -> None:
    merged = merge_texts("Vi har tid.\nNei.\nJo.", "Vi har ikke tid.\nNei.\nJo.", "Vi har tid.\nNei.\nJo da.")
    assert merged.text == "Vi har ikke tid.\nNei.\nJo da."
    assert merged.clashes == ()
    assert (merged.is_corrected_here, merged.is_corrected_there) == (True, True)


def test_that_of_lines_corrected_both_ways_one_stands_and_the_other_is_told() -> None:
    merged = merge_texts("Vi har tid.\nNei.", "Vi har ikke tid.\nNei.", "Vi har sjelden tid.\nNei.")
    assert merged.text == "Vi har sjelden tid.\nNei."
    assert merged.clashes == (TextClash("Vi har sjelden tid.\n", "Vi har ikke tid.\n"),)


def test_that_codings_of_a_line_the_other_corrected_move_along() -> None:
    merged = merge_texts("En to tre.", "En to tre.", "Enda en to tre.")
    assert merged.from_ours.span(Span(3, 5)) == Span(8, 10)
    assert merged.from_theirs.span(Span(8, 10)) == Span(8, 10)
