"""Which codes stand against which, as a list to be read from the top, and the units behind each number of it."""

from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np
import numpy.typing as npt

from qualcode.analysis.agreement.arrays import Array
from qualcode.analysis.agreement.choice import AgreementChoice, rows_of_codes
from qualcode.analysis.agreement.marks import marks
from qualcode.analysis.agreement.units import presence
from qualcode.model.codings import Segment
from qualcode.model.study import Study

Pair = tuple[int, int]
"""Row and column: numbers of codes from 0; the number after the last code stands for no code at all."""
_Marked = npt.NDArray[np.bool_]


def sorted_confusions(confused: Array) -> list[tuple[int, int, float]]:
    """Return row, column and units of all places of the table that hold any, the most frequent first.

    What both coders used comes after what they confused; the last row and column stand for no code at all.
    """
    size = len(confused)
    found = [(i, j, float(confused[i, j])) for i in range(size) for j in range(size) if confused[i, j] > 0]
    return sorted(found, key=lambda one: (one[0] == one[1], -one[2], one[0], one[1]))


def units_behind(study: Study, choice: AgreementChoice) -> Mapping[Pair, list[Segment]]:
    """Return the units in which codes stand against each other, or one against no code at all, pair by pair."""
    rows = rows_of_codes(study, choice)
    found: dict[Pair, list[Segment]] = {}
    for document in choice.documents:
        seen = presence(study, marks(study, document, choice, rows), choice)
        for first, second in combinations(seen.present, 2):
            for pair, unit in _confused_units(first, second):
                found.setdefault(pair, []).append(Segment(document, seen.units[unit]))
    return found


def _confused_units(first: _Marked, second: _Marked) -> Iterator[tuple[Pair, int]]:
    """Yield pairs of codes with the number of a unit in which they stand against each other."""
    none = len(first)
    alone, other = first & ~second, second & ~first
    uncoded, uncoded_by_other = ~np.any(first, axis=0, keepdims=True)[0], ~np.any(second, axis=0, keepdims=True)[0]
    for unit in np.flatnonzero((alone | other).any(axis=0)):
        rows = np.flatnonzero(alone[:, unit]).tolist() or [none] * int(uncoded[unit])
        columns = np.flatnonzero(other[:, unit]).tolist() or [none] * int(uncoded_by_other[unit])
        for row in rows:
            for column in columns:
                yield (row, column), int(unit)
