"""How many words stand in quotes: each word once, however many quotes and codes lie over it."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from qualcode.analysis.data_text import data_spans, without
from qualcode.analysis.not_said import not_said
from qualcode.analysis.sayings import Saying
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, DocumentId
from qualcode.model.study import Study
from qualcode.text.words import word_starts


class SaidWords:
    """Counts the words of sayings as ``progress`` counts coded words: one that a quote covers any part of counts.

    Transcribers' notes are left out, and interviewers' words unless asked for. Words are numbered through all
    documents, so that a quote is a range of numbers, and what quotes share is what their ranges share.
    """

    def __init__(self, study: Study, sayings: Iterable[Saying], with_interviewer: bool = False) -> None:
        """Find the words that can be counted."""
        self._ranges: dict[CodingId, tuple[int, int]] = {}
        by_document: dict[DocumentId, dict[CodingId, Coding]] = defaultdict(dict)
        for saying in sayings:
            by_document[saying.coding.document][saying.coding.id] = saying.coding
        before = 0
        for document, codings in by_document.items():
            text, starts = study.text(document), _starts(study, document, with_interviewer)
            for id, coding in codings.items():
                start = coding.start
                # A word that is cut in two began before; nowhere else do letters stand on both sides.
                while start and text[start - 1].isalnum() and text[start].isalnum():
                    start -= 1
                first, last = bisect_left(starts, start), bisect_left(starts, coding.stop)
                self._ranges[id] = before + first, before + last
            before += len(starts)

    def count(self, sayings: Iterable[Saying]) -> int:
        """Return how many words stand in the quotes of these sayings, all of them among those known."""
        ranges = {self._ranges[saying.coding.id] for saying in sayings}
        if len(ranges) == 1:
            # So it is in most cells of a large table.
            return sum(last - first for first, last in ranges)
        n = end = 0
        for first, last in sorted(ranges):
            if last > end:
                n += last - max(first, end)
                end = last
        return n


def _starts(study: Study, document: DocumentId, with_interviewer: bool) -> "array[int]":
    """Return where the words begin that can be counted."""
    starts, found = word_starts(study.text(document)), array("L")
    turns = () if with_interviewer else study.turns_of(document)
    for span in without(data_spans(study.texts[document], turns), not_said(study, document)):
        found += starts[bisect_left(starts, span.start) : bisect_left(starts, span.stop)]
    return found
