"""Intervals by drawing documents anew (Efron 1979): how much would the number move with other interviews?

Documents are drawn, not units: what is said within one interview hangs together, and units drawn one by one would
make the intervals too narrow. The draws are always the same, so the same study always prints the same interval.
"""

from dataclasses import dataclass

import numpy as np

from qualcode.analysis.agreement.arrays import Array

_SEED = 1971


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the middle 95 % of the draws lie."""

    low: float
    high: float


def draws(documents: int, samples: int) -> Array:
    """Return how often each document is in each of ``samples`` draws of as many documents, with putting back.

    No draws where fewer than two documents leave nothing to vary.
    """
    if documents < 2 or samples < 1:
        return np.zeros((0, documents))
    random = np.random.default_rng(_SEED)
    return random.multinomial(documents, np.full(documents, 1 / documents), size=samples).astype(float)


def interval(values: Array) -> Interval | None:
    """Return the 2.5th and 97.5th percentile of a coefficient's draws.

    None where it is undefined in more than one draw in twenty: the rest would then not be a fair picture.
    """
    known = values[~np.isnan(values)]
    if not len(values) or len(known) < 0.95 * len(values):
        return None
    low, high = np.percentile(known, (2.5, 97.5))
    return Interval(float(low), float(high))
