"""Krippendorff's alpha for fixed units: any number of coders, any level of measurement, values may be missing."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np

from qualcode.analysis.agreement.arrays import Array, ratio, total


class Level(StrEnum):
    """What differences between two values mean."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


def alpha(coincidences: Array, level: Level = Level.NOMINAL, values: Sequence[float] = ()) -> Array:
    """Return 1 - Do / De (Krippendorff 2011, steps 3 and 4); NaN when all values given are the same.

    ``values`` are the categories' numbers in the order of the last two axes, rising; only the levels interval and
    ratio look at them. With n values given, expected pairs are drawn without putting back: n - 1.
    """
    given = coincidences.sum(axis=-1)
    difference = _DIFFERENCES[level](given, np.asarray(values, float))
    observed = (coincidences * difference).sum(axis=(-2, -1))
    expected = (given[..., :, None] * given[..., None, :] * difference).sum(axis=(-2, -1))
    return 1 - (total(coincidences) - 1) * ratio(observed, expected)


def _nominal(given: Array, _values: Array) -> Array:
    return 1 - np.eye(given.shape[-1])


def _ordinal(given: Array, _values: Array) -> Array:
    """Return the squared number of values given from the one rank to the other, both ends counted half."""
    reached = given.cumsum(axis=-1) - given / 2
    return np.asarray((reached[..., :, None] - reached[..., None, :]) ** 2)


def _interval(_given: Array, values: Array) -> Array:
    return np.asarray((values[:, None] - values[None, :]) ** 2)


def _ratio(_given: Array, values: Array) -> Array:
    apart = np.asarray((values[:, None] - values[None, :]) ** 2)
    sums = np.asarray((values[:, None] + values[None, :]) ** 2)
    return np.divide(apart, sums, out=np.zeros_like(apart), where=sums != 0)


_DIFFERENCES: dict[Level, Callable[[Array, Array], Array]] = {
    Level.NOMINAL: _nominal,
    Level.ORDINAL: _ordinal,
    Level.INTERVAL: _interval,
    Level.RATIO: _ratio,
}
