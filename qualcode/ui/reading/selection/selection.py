"""What a gesture is about: the selected words, else the sentence or the turn that the caret stands in."""

from qualcode.model.span import Span
from qualcode.text.boundaries import moved_edge
from qualcode.text.sentences import sentence_at
from qualcode.text.words import snap, words
from qualcode.ui.reading.positions.page import Page


def target(page: Page, selected: Span | None, caret: int, whole_turn: bool = False) -> Span | None:
    """Return the span that a gesture applies to, snapped to whole words; None where there are no words."""
    if whole_turn:
        return turn_span(page, caret)
    span = snap(page.text, selected) if selected is not None else sentence_at(page.text, caret)
    return span if span is not None and span.length else None


def more_or_less(text: str, selected: Span | None, caret: int, more: bool) -> Span | None:
    """Return the sentence at the caret, or the selection with one sentence ``more`` at its end, or one less.

    A selection of one sentence less is empty, at its start; None where there is no sentence.
    """
    if selected is None:
        return sentence_at(text, caret) if more else None
    moved = moved_edge(text, selected, "stop", more, "sentence")
    return moved if more or moved != selected else Span(selected.start, selected.start)


def turn_span(page: Page, position: int) -> Span | None:
    """Return the words of the turn at a position, or of its paragraph where nobody in particular speaks."""
    turn = page.turn_at(position)
    span = snap(page.text, turn.span if turn is not None else page.paragraph_span(position))
    return span if span.length else None


def uncoded_after(page: Page, position: int, skip: frozenset[Span]) -> Span | None:
    """Return the next stretch of one paragraph, from ``position`` on, that has words but no coding.

    ``skip`` holds the spans in which an interviewer speaks; None when all that follows is coded.
    """
    at = position
    while at < len(page.text):
        stop = min(page.paragraph_span(at).stop - 1, len(page.text))
        asked = next((span for span in skip if span.start <= at < span.stop), None)
        if asked is not None:
            at = asked.stop
            continue
        found = _first_gap(page, Span(at, stop))
        if found is not None:
            return found
        at = stop + 1
    return None


def _first_gap(page: Page, part: Span) -> Span | None:
    at = part.start
    for coding in sorted(page.intervals.within(part.start, part.stop), key=lambda coding: coding.start):
        gap = _worded(page.text, Span(at, min(coding.start, part.stop)))
        if gap is not None:
            return gap
        at = max(at, coding.stop)
    return _worded(page.text, Span(at, part.stop))


def _worded(text: str, gap: Span) -> Span | None:
    """Return the gap without white space at its ends, or None when there is no word in it."""
    if gap.length <= 0:
        return None
    within = list(words(gap.of(text)))
    if not within:
        return None
    first = gap.start + within[0].start
    return Span(first, gap.start + len(gap.of(text).rstrip()))
