"""Krippendorff's first alpha for unitizing, by boundaries, one value at a time.

Source: K. Krippendorff (2004), Measuring the reliability of qualitative text analysis data, Quality & Quantity 38,
787-800 (and 1995). It compares where sections begin and end; the family of 2016 in ``unitizing`` compares lengths.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.model.span import Span


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Observed and expected disagreement on one value; alpha is undefined where nothing is expected."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """1 - observed / expected, at most 1; None where there are no units to disagree about."""
        return 1 - self.observed / self.expected if self.expected else None


def disagreement(coders: Sequence[Sequence[Span]], continuum: Span) -> Disagreement:
    """Return the disagreement of two coders or more on the units of one value.

    A coder's units lie inside the continuum (positions in any whole unit of length) and do not overlap.
    """
    units = [sorted(spans) for spans in coders]
    gaps = [_gaps(spans, continuum) for spans in units]
    m, length = len(coders), continuum.length
    observed = sum(_between(units[i], gaps[i], units[j], gaps[j]) for i in range(m) for j in range(m) if i != j)
    return Disagreement(observed / (m * (m - 1) * length**2), _expected(units, gaps, length))


def _gaps(units: Sequence[Span], continuum: Span) -> list[Span]:
    starts = [continuum.start, *(unit.stop for unit in units)]
    stops = [*(unit.start for unit in units), continuum.stop]
    return [Span(start, stop) for start, stop in zip(starts, stops, strict=True) if start < stop]


def _between(
    units: Sequence[Span], gaps: Sequence[Span], others: Sequence[Span], their_gaps: Sequence[Span]
) -> int:
    """Return the summed differences of one coder's sections from another's.

    Units that overlap differ by their squared distances at both ends; a unit wholly inside a gap of the other, by
    its squared length. Each is found once here from either coder's side.
    """
    apart = sum(
        (unit.start - other.start) ** 2 + (unit.stop - other.stop) ** 2
        for unit in units
        for other in others
        if unit.overlaps(other)
    )
    missed = sum(unit.length**2 for unit in units for gap in their_gaps if gap.holds(unit))
    return apart + missed + sum(other.length**2 for other in others for gap in gaps if gap.holds(other))


def _expected(units: Sequence[Sequence[Span]], gaps: Sequence[Sequence[Span]], length: int) -> float:
    lengths = [unit.length for spans in units for unit in spans]
    free = [gap.length for spans in gaps for gap in spans]
    pairs = len(lengths) - 1
    differences = 0.0
    for unit in lengths:
        differences += pairs / 3 * (2 * unit**3 - 3 * unit**2 + unit)
        differences += unit**2 * sum(gap - unit + 1 for gap in free if gap >= unit)
    places = len(units) * length * (len(units) * length - 1) - sum(unit * (unit - 1) for unit in lengths)
    return 2 / length * differences / places if places else 0.0
