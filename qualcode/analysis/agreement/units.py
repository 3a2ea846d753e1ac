"""The units of a document, and in which of them each coder used each code."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from qualcode.analysis.agreement.arrays import Array
from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind
from qualcode.analysis.agreement.marks import Marks
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.sentences import sentences


@dataclass(frozen=True)
class Presence:
    """Which codes are present in which units, by each coder."""

    units: list[Span]
    weights: Array
    """How much each unit counts: 1, or its length where characters are counted."""
    present: npt.NDArray[np.bool_]
    """By number of coder, row and unit."""


def presence(study: Study, marked: Marks, choice: AgreementChoice) -> Presence:
    """Return the presence of the chosen codes: a code is present where any of the unit's words carry it."""
    by_length = choice.unit in (UnitKind.CHARACTERS, UnitKind.SEGMENTS)
    units = _cut(marked) if by_length else list(_units(study, marked, choice))
    present = np.zeros((len(choice.coders), len(choice.codes), len(units)), bool)
    starts, stops = [unit.start for unit in units], [unit.stop for unit in units]
    for (coder, row), spans in marked.spans.items():
        for span in spans:
            present[coder, row, bisect_right(stops, span.start) : bisect_left(starts, span.stop)] = True
    lengths = [unit.length if by_length else 1 for unit in units]
    return Presence(units, np.asarray(lengths, float), present)


def _units(study: Study, marked: Marks, choice: AgreementChoice) -> Iterator[Span]:
    """Yield the units in order, without the white space at their ends; none is empty and none overlap."""
    text = study.text(marked.document)
    if choice.unit is UnitKind.SENTENCES:
        yield from _inside(sentences(text), marked.data)
    elif choice.unit is UnitKind.PARAGRAPHS:
        yield from _trimmed(text, _inside(_lines(study, marked), marked.data))
    elif choice.unit is UnitKind.TURNS:
        turns = [
            turn.span
            for turn in study.turns_of(marked.document)
            if choice.include_interviewer or turn.speaker is not Speaker.INTERVIEWER
        ]
        yield from _trimmed(text, turns)
    elif marked.data and _counts_whole(study, marked, choice):
        yield Span(marked.data[0].start, marked.data[-1].stop)


def _counts_whole(study: Study, marked: Marks, choice: AgreementChoice) -> bool:
    kind = study.documents[marked.document].kind
    return choice.unit is UnitKind.DOCUMENTS or kind is DocumentKind.ANSWER


def _cut(marked: Marks) -> list[Span]:
    """Return the data cut wherever a coder's mark begins or ends: within a piece nothing changes."""
    cuts = sorted({place for spans in marked.spans.values() for span in spans for place in (span.start, span.stop)})
    pieces: list[Span] = []
    for part in marked.data:
        inner = cuts[bisect_right(cuts, part.start) : bisect_left(cuts, part.stop)]
        edges = [part.start, *inner, part.stop]
        pieces.extend(Span(start, stop) for start, stop in pairwise(edges))
    return pieces


def _lines(study: Study, marked: Marks) -> Iterator[Span]:
    edges = [*study.texts[marked.document].line_starts, len(study.text(marked.document))]
    return (Span(start, stop) for start, stop in pairwise(edges))


def _inside(spans: Iterable[Span], data: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the spans that begin in the data; turns are whole paragraphs, so none begins there and ends outside."""
    starts = [part.start for part in data]
    for span in spans:
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and span.start < data[at].stop:
            yield span


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    for span in spans:
        words = span.of(text)
        start = span.start + len(words) - len(words.lstrip())
        stop = start + len(words.strip())
        if start < stop:
            yield Span(start, stop)
