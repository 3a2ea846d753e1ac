"""Remarks in brackets between words that were said: *felles (ler) mål* is a phrase all the same."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from qualcode.model.span import Span, united
from qualcode.text.document_words import DocumentWords


class AsideWords:
    """Stretches of places, each from its first word to the one after its last, in order and apart."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Take the stretches; those without a word between them become one."""
        merged: list[tuple[int, int]] = []
        for first, after in stretches:
            if merged and merged[-1][1] >= first:
                first = merged.pop()[0]
            merged.append((first, after))
        self.stretches = tuple(merged)
        self._firsts = [first for first, _after in merged]
        self._over = dict(merged)
        self._back = {after: first for first, after in merged}
        self._before = [0]
        for first, after in merged:
            self._before.append(self._before[-1] + after - first)

    def said(self, place: int) -> int:
        """Return how many words are said before a place."""
        number = bisect_right(self._firsts, place) - 1
        if number < 0:
            return place
        first, after = self.stretches[number]
        return place - self._before[number] - (min(place, after) - first)

    def next(self, place: int) -> int:
        """Return the place after this one, or after the remark that begins there; perhaps past the last word."""
        return self._over.get(place + 1, place + 1)

    def around(self, steps: int, length: int) -> Iterator[list[int]]:
        """Give, for each stretch, so many places before it and after it, those of other stretches left out.

        ``length`` is the number of words of the document.
        """
        for first, after in self.stretches:
            before: list[int] = []
            at = first - 1
            while at >= 0 and len(before) < steps:
                before.append(at)
                at = self._back.get(at, at) - 1
            behind: list[int] = []
            at = after
            while at < length and len(behind) < steps:
                behind.append(at)
                at = self.next(at)
            yield before[::-1] + behind


class Asides:
    """The brackets of a text in which nobody says anything."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Unite the spans; the order in which they come does not matter."""
        self._spans = tuple(united(spans))
        self._known: tuple[DocumentWords | None, AsideWords] = (None, NO_ASIDES)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._spans)

    def words(self, document: DocumentWords) -> AsideWords:
        """Return the places of the words in brackets, worked out once for each document."""
        known, found = self._known
        if known is not document:
            found = AsideWords(_stretches(document, self._spans))
            self._known = (document, found)
        return found


def _stretches(document: DocumentWords, spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    for span in spans:
        first, after = bisect_left(document.starts, span.start), bisect_right(document.stops, span.stop)
        if after > first:
            yield first, after


NO_ASIDES = AsideWords(())
"""A document without words in brackets."""
