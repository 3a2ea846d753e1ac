"""Which parts of a text are data: all but the words of interviewers."""

from collections.abc import Iterable, Iterator

from qualcode.model.documents import DocumentText, Speaker, Turn
from qualcode.model.span import Span


def data_spans(text: DocumentText, turns: Iterable[Turn]) -> list[Span]:
    """Return, in order, the parts of a text in which no interviewer speaks."""
    asked = [turn.span for turn in turns if turn.speaker is Speaker.INTERVIEWER]
    starts = [0, *(span.stop for span in asked)]
    stops = [*(span.start for span in asked), len(text.text)]
    return [Span(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]


def shared(spans: Iterable[Span], others: list[Span]) -> Iterator[Span]:
    """Yield what the spans share with the others; both are in order and without overlaps."""
    at = 0
    for span in spans:
        while at < len(others) and others[at].stop <= span.start:
            at += 1
        next_one = at
        while next_one < len(others) and (part := span.common(others[next_one])) is not None:
            yield part
            next_one += 1


def without(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """Return what the spans have that the others do not; both are in order and without overlaps."""
    found: list[Span] = []
    rest = list(others)
    at = 0
    for span in spans:
        start = span.start
        while at < len(rest) and rest[at].stop <= start:
            at += 1
        next_one = at
        while next_one < len(rest) and rest[next_one].start < span.stop:
            found.append(Span(start, rest[next_one].start))
            start = rest[next_one].stop
            next_one += 1
        found.append(Span(start, span.stop))
    return [span for span in found if span.start < span.stop]
