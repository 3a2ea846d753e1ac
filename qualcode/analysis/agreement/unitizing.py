"""Krippendorff's alphas for free segments: do coders mark the same stretches of a text, and mean the same by it?

Sources: K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher (2016), On the reliability of unitizing textual
continua, Quality & Quantity 50, 2347-2364; K. Krippendorff (2019), Content Analysis, 4th edition, section 12.6.

A coder's units are spans with a value (1, 2, ... up to ``n``) that do not overlap; value 0 is the gaps between.
``lengths[c, k]`` is how much one coder valued c and another k, over all pairs of coders, divided by the number of
coders less one; ``corrections[c]`` is what drawing without putting back takes from chance at value c. Both are
sums, so those of several texts add up to those of the texts laid end to end. Two things are read into the
definition: in ``cu_sums`` the correction of a unit is its mean overlap with other coders' units, squared (it gives
the published .724, another published program has .728); and agreement on one value leaves gaps out as ``cu`` does.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import numpy as np

from qualcode.analysis.agreement.arrays import Array, diagonal_sum, ratio, total
from qualcode.model.span import Span

Unit = tuple[Span, int]
"""A stretch of text and its value, from 1."""
Sums = tuple[Array, Array]
"""Lengths, the values on both axes; and corrections, a value each."""


def u_alpha(lengths: Array, corrections: Array) -> Array:
    """Return 1 - observed / expected disagreement (2019, equation 34); NaN where nothing can disagree.

    Of all values with the gaps (``u_sums``) it is u-alpha; with all values taken as one (``any_value``), |u-alpha;
    without the gaps (``cu_sums``), cu-alpha.
    """
    expected = _expected(lengths, corrections)
    return 1 - ratio(
        total(lengths) - diagonal_sum(lengths), _without_trace(total(expected), diagonal_sum(expected))
    )


def value_alphas(lengths: Array, corrections: Array) -> Array:
    """Return the agreement on each single value against all others, from the sums of ``cu_sums`` (equation 38)."""
    expected = _expected(lengths, corrections)
    same, chance = np.diagonal(lengths, axis1=-2, axis2=-1), np.diagonal(expected, axis1=-2, axis2=-1)
    return 1 - ratio(lengths.sum(axis=-1) - same, _without_trace(expected.sum(axis=-1), chance))


def u_sums(coders: Sequence[Sequence[Unit]], length: int, n: int) -> Sums:
    """Return the sums of one text of that length, gaps and all: ``n + 1`` values."""
    lengths, corrections = np.zeros((n + 1, n + 1)), np.zeros(n + 1)
    sections = [list(_sections(units, length)) for units in coders]
    for first, second in combinations(sections, 2):
        for (one, mine), (other, yours) in _meeting(first, second):
            common = min(one.stop, other.stop) - max(one.start, other.start)
            lengths[mine, yours] += common
            lengths[yours, mine] += common
    for section, value in (part for parts in sections for part in parts):
        corrections[value] += section.length if value == 0 else section.length**2
    return lengths / (len(coders) - 1), corrections


def cu_sums(coders: Sequence[Sequence[Unit]], n: int) -> Sums:
    """Return the sums of only what at least two coders gave a value: ``n`` values, the first of them value 1."""
    lengths, corrections = np.zeros((n, n)), np.zeros(n)
    met = [np.zeros(len(units)) for units in coders]
    ordered = [sorted(units) for units in coders]
    for (i, first), (j, second) in combinations(enumerate(ordered), 2):
        at_first = {unit: number for number, unit in enumerate(first)}
        at_second = {unit: number for number, unit in enumerate(second)}
        for one, other in _meeting(first, second):
            common = min(one[0].stop, other[0].stop) - max(one[0].start, other[0].start)
            lengths[one[1] - 1, other[1] - 1] += common
            lengths[other[1] - 1, one[1] - 1] += common
            met[i][at_first[one]] += common
            met[j][at_second[other]] += common
    for units, overlaps in zip(ordered, met, strict=True):
        for (_span, value), overlap in zip(units, overlaps, strict=True):
            corrections[value - 1] += (overlap / (len(coders) - 1)) ** 2
    return lengths / (len(coders) - 1), corrections


def any_value(coders: Sequence[Sequence[Unit]]) -> list[list[Unit]]:
    """Return the same units with all values taken as one, for agreement on what is worth coding at all."""
    return [[(span, 1) for span, _value in units] for units in coders]


def overlapping(units: Sequence[Unit]) -> bool:
    """Tell whether a coder's units overlap, so that the measures of several values at once are undefined."""
    ordered = sorted(span for span, _value in units)
    return any(later.start < earlier.stop for earlier, later in pairwise(ordered))


def _expected(lengths: Array, corrections: Array) -> Array:
    given, whole = lengths.sum(axis=-1), total(lengths)
    pairs = given[..., :, None] * given[..., None, :] - corrections[..., :, None] * np.eye(given.shape[-1])
    return ratio(pairs, (whole - ratio(corrections.sum(axis=-1), whole))[..., None, None])


def _without_trace(whole: Array, same: Array) -> Array:
    """Return the difference, 0 where it is only what rounding has left."""
    rest = whole - same
    return np.where(np.abs(rest) <= 1e-12 * np.abs(whole), 0.0, rest)


def _sections(units: Sequence[Unit], length: int) -> Iterator[Unit]:
    """Yield the units and, as value 0, the gaps around them, in order."""
    at = 0
    for span, value in sorted(units):
        if at < span.start:
            yield Span(at, span.start), 0
        yield span, value
        at = span.stop
    if at < length:
        yield Span(at, length), 0


def _meeting(first: Sequence[Unit], second: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """Yield each section of the one with each of the other that it shares text with; both are in order."""
    i = j = 0
    while i < len(first) and j < len(second):
        if first[i][0].overlaps(second[j][0]):
            yield first[i], second[j]
        if first[i][0].stop <= second[j][0].stop:
            i += 1
        else:
            j += 1
