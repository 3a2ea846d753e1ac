"""Agreement on fixed units, plain and corrected for chance.

Two kinds of table come in, both with the categories on the last two axes:

- a *confusion* of two coders: units given the row's value by the one and the column's by the other;
- *coincidences* of any number of coders (``reliability.coincidences``): pairs of values within units.

All values are at most 1; those corrected for chance are 0 where agreement is what chance would give, and negative
below that. NaN where a coefficient is undefined: no units, or nothing left for chance to get wrong.
"""

import numpy as np

from qualcode.analysis.agreement.arrays import Array, diagonal_sum, ratio, total


def percent(table: Array) -> Array:
    """Return the share, 0-1, of units (of pairs of values, for coincidences) on which the coders agree."""
    return ratio(diagonal_sum(table), total(table))


def cohen_kappa(confusion: Array) -> Array:
    """Return Cohen's kappa (1960): chance is taken from each coder's own margins."""
    n = total(confusion)
    rows, columns = confusion.sum(axis=-1), confusion.sum(axis=-2)
    return _beyond_chance(percent(confusion), ratio((rows * columns).sum(axis=-1), n * n))


def scott_pi(confusion: Array) -> Array:
    """Return Scott's pi (1955): chance is taken from the margins of both coders together."""
    return fleiss_kappa(confusion + np.swapaxes(confusion, -2, -1))


def fleiss_kappa(coincidences: Array) -> Array:
    """Return Fleiss' kappa (1971) from the coincidences of units that all coders gave a value.

    With a fixed number of coders the coincidences hold Fleiss' own sums: agreeing pairs on the diagonal, and
    the values' totals as margins. For two coders it is Scott's pi.
    """
    return _beyond_chance(percent(coincidences), (_shares(coincidences) ** 2).sum(axis=-1))


def gwet_ac1(coincidences: Array) -> Array:
    """Return Gwet's AC1 (2008, equation 8): chance is the spread of the values, sum of p (1 - p) / (q - 1)."""
    shares = _shares(coincidences)
    spread = (shares * (1 - shares)).sum(axis=-1)
    return _beyond_chance(percent(coincidences), spread / max(1, coincidences.shape[-1] - 1))


def brennan_prediger(coincidences: Array) -> Array:
    """Return the S of Brennan and Prediger (1981): chance is 1 / the number of categories."""
    return _beyond_chance(percent(coincidences), np.asarray(1 / coincidences.shape[-1]))


def holsti(agreed: Array, decisions: Array) -> Array:
    """Return Holsti's (1969) 2M / (N1 + N2): decisions agreed on, and all decisions of both coders together."""
    return ratio(2 * agreed, decisions)


def _shares(coincidences: Array) -> Array:
    """Return each value's share, 0-1, of all values given."""
    return ratio(coincidences.sum(axis=-1), total(coincidences)[..., None])


def _beyond_chance(observed: Array, expected: Array) -> Array:
    return ratio(observed - expected, 1 - expected)
