"""Which words of a document lie inside some spans, worked out once for each document and then looked up."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from qualcode.model.span import Span, united
from qualcode.text.document_words import DocumentWords


class Region(Sequence[Span]):
    """Spans of a text, sorted and apart, that remember which words of a document lie wholly inside them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Unite the spans; the order in which they come does not matter."""
        self.spans = tuple(united(spans))
        self._mask: tuple[DocumentWords | None, bytes] = (None, b"")

    def __len__(self) -> int:
        """The number of united spans."""
        return len(self.spans)

    def __iter__(self) -> Iterator[Span]:
        """Give the united spans in order."""
        return iter(self.spans)

    @overload
    def __getitem__(self, number: int) -> Span: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Span]: ...

    def __getitem__(self, number: int | slice) -> Span | Sequence[Span]:
        """Return one of the united spans, or several."""
        return self.spans[number]

    def mask(self, document: DocumentWords) -> bytes:
        """Return a byte for each word of the document: 1 where it lies wholly inside, else 0."""
        known, mask = self._mask
        if known is not document:
            mask = _mask(document, self.spans)
            self._mask = (document, mask)
        return mask


def region(spans: Sequence[Span]) -> Region:
    """Return the spans as a region; one that is a region already is returned as it is."""
    return spans if isinstance(spans, Region) else Region(spans)


def _mask(document: DocumentWords, spans: Iterable[Span]) -> bytes:
    mask = bytearray(len(document.starts))
    for span in spans:
        first, last = bisect_left(document.starts, span.start), bisect_right(document.stops, span.stop)
        if last > first:
            mask[first:last] = b"\x01" * (last - first)
    return bytes(mask)
