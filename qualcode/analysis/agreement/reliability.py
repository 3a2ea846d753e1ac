"""Reliability data: the value, possibly none, that each coder gave to each of a series of units."""

from collections.abc import Hashable, Sequence
from itertools import permutations

import numpy as np

from qualcode.analysis.agreement.arrays import Array

Values = Sequence[Hashable | None]
"""One coder's values, a unit each; None where the coder gave none."""


def categories(coders: Sequence[Values]) -> list[Hashable]:
    """Return the values in use, sorted: numbers by size, anything else as text."""
    used = {value for values in coders for value in values if value is not None}
    if all(isinstance(value, int | float) for value in used):
        return sorted(used, key=lambda value: float(value))  # type: ignore[arg-type]
    return sorted(used, key=str)


def confusion(first: Values, second: Values, values: Sequence[Hashable]) -> Array:
    """Return how many units the first coder gave the row's value and the second the column's.

    Units that either left without a value are left out.
    """
    at = {value: number for number, value in enumerate(values)}
    table = np.zeros((len(values), len(values)))
    for mine, yours in zip(first, second, strict=True):
        if mine is not None and yours is not None:
            table[at[mine], at[yours]] += 1
    return table


def coincidences(coders: Sequence[Values], values: Sequence[Hashable]) -> Array:
    """Return Krippendorff's (2011) coincidence matrix: pairs of values within units, each by 1 / (m_u - 1).

    m_u is the number of values that the unit has; a unit with fewer than two has no pairs and is left out.
    """
    at = {value: number for number, value in enumerate(values)}
    table = np.zeros((len(values), len(values)))
    for unit in zip(*coders, strict=True):
        given = [at[value] for value in unit if value is not None]
        for mine, yours in permutations(given, 2):
            table[mine, yours] += 1 / (len(given) - 1)
    return table


def complete(coders: Sequence[Values]) -> list[list[Hashable]]:
    """Return the same coders with only those units that all of them gave a value."""
    units = [unit for unit in zip(*coders, strict=True) if None not in unit]
    return [[unit[coder] for unit in units if unit[coder] is not None] for coder in range(len(coders))]
