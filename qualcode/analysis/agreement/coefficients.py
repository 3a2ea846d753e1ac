"""Every coefficient of a comparison, from its sums; many codes and many draws of documents at once."""

from collections.abc import Callable
from enum import StrEnum
from math import isqrt

import numpy as np

from qualcode.analysis.agreement import chance, overlap, unitizing
from qualcode.analysis.agreement.alpha import alpha
from qualcode.analysis.agreement.arrays import Array, total
from qualcode.analysis.agreement.tally import Segments


class Coefficient(StrEnum):
    """A way of putting agreement into one number; the values are the command line's words."""

    PERCENT = "percent"
    COHEN = "cohen"
    SCOTT = "scott"
    FLEISS = "fleiss"
    ALPHA = "alpha"
    AC1 = "ac1"
    BRENNAN_PREDIGER = "brennan-prediger"
    HOLSTI = "holsti"
    F1 = "f1"
    JACCARD = "jaccard"
    U = "u"
    """Free segments: boundaries and codes together."""
    U_POOLED = "u-pooled"
    """Free segments: each code for itself, and then all of them pooled."""
    U_CODED = "u-coded"
    """Free segments: what is coded at all."""
    U_MEANT = "u-meant"
    """Free segments: which code, where both coded."""
    U_VALUE = "u-value"
    """Free segments: this code against the others, where both coded."""


def fixed(pairs: Array) -> dict[Coefficient, Array]:
    """Return the coefficients for fixed units, whatever axes stand before the last three.

    Those are: pair of coders, absent/present by the first, absent/present by the second. Where a coefficient is for
    two coders, it is the mean of all pairs (Cohen: Light 1971), and undefined where one of them is.
    """
    coders = _coders(pairs.shape[-3])
    coincidences = (pairs + np.swapaxes(pairs, -2, -1)).sum(axis=-3) / (coders - 1)
    means = {coefficient: values.mean(axis=-1) for coefficient, values in pair_by_pair(pairs).items()}
    found = {
        Coefficient.PERCENT: chance.percent(coincidences),
        Coefficient.COHEN: means[Coefficient.COHEN],
        Coefficient.FLEISS: chance.fleiss_kappa(coincidences),
        Coefficient.ALPHA: alpha(coincidences),
        Coefficient.AC1: chance.gwet_ac1(coincidences),
        Coefficient.BRENNAN_PREDIGER: chance.brennan_prediger(coincidences),
        **means,
    }
    if coders == 2:
        found[Coefficient.SCOTT] = chance.scott_pi(pairs[..., 0, :, :])
    return found


def pair_by_pair(pairs: Array) -> dict[Coefficient, Array]:
    """Return the coefficients made for two coders, the last axis the pairs; NaN for a pair that has none."""
    both, first, second = pairs[..., 1, 1], pairs[..., 1, :].sum(axis=-1), pairs[..., :, 1].sum(axis=-1)
    return {
        Coefficient.COHEN: chance.cohen_kappa(pairs),
        Coefficient.HOLSTI: chance.holsti(pairs[..., 0, 0] + both, 2 * total(pairs)),
        Coefficient.F1: overlap.f1(both, first, second),
        Coefficient.JACCARD: overlap.jaccard(both, first, second),
    }


Weigh = Callable[[Array], Array]
"""Sums over the first axis, the documents, each by how often it was drawn."""


def free_by_code(segments: Segments, weigh: Weigh) -> dict[Coefficient, Array]:
    """Return each code's coefficients for free segments: axes of draws, then rows."""
    found = {Coefficient.U: unitizing.u_alpha(*map(weigh, segments.by_code))}
    if segments.meant is not None:
        found[Coefficient.U_VALUE] = unitizing.value_alphas(*map(weigh, segments.meant))
    return found


def free_overall(segments: Segments, weigh: Weigh) -> dict[Coefficient, Array]:
    """Return the coefficients of all codes together for free segments; those undefined here are left out."""
    lengths, corrections = map(weigh, segments.by_code)
    found = {
        Coefficient.U_CODED: unitizing.u_alpha(*map(weigh, segments.coded)),
        Coefficient.U_POOLED: unitizing.u_alpha(lengths.sum(axis=-3), corrections.sum(axis=-2)),
    }
    if segments.valued is not None and segments.meant is not None:
        found[Coefficient.U] = unitizing.u_alpha(*map(weigh, segments.valued))
        found[Coefficient.U_MEANT] = unitizing.u_alpha(*map(weigh, segments.meant))
    return found


def _coders(pairs: int) -> int:
    """Return how many coders make that many pairs: pairs = m (m - 1) / 2."""
    return (1 + isqrt(1 + 8 * pairs)) // 2
