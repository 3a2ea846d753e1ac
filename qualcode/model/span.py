"""Ranges of code points in a document's text."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``start <= position < stop`` of Unicode code points."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        """Number of code points covered; 0 for an empty span."""
        return self.stop - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.stop and other.start < self.stop

    def touches(self, other: "Span") -> bool:
        """Tell whether the two overlap or stand end to end."""
        return self.start <= other.stop and other.start <= self.stop

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.stop <= self.stop

    def common(self, other: "Span") -> "Span | None":
        """Return what both cover, or None when they share nothing."""
        start, stop = max(self.start, other.start), min(self.stop, other.stop)
        return Span(start, stop) if start < stop else None

    def shifted(self, by: int) -> "Span":
        """Return the span moved by ``by`` code points (negative: towards the start)."""
        return Span(self.start + by, self.stop + by)

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span covers."""
        return text[self.start : self.stop]


def united(spans: Iterable[Span]) -> list[Span]:
    """Return the same code points as sorted spans that neither overlap nor touch; empty spans vanish."""
    result: list[Span] = []
    for span in sorted(spans):
        if span.length <= 0:
            continue
        if result and span.start <= result[-1].stop:
            result[-1] = Span(result[-1].start, max(result[-1].stop, span.stop))
        else:
            result.append(span)
    return result


def covered(spans: Iterable[Span]) -> int:
    """Return how many distinct code points the spans cover together."""
    return sum(span.length for span in united(spans))
