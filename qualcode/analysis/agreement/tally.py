"""All that the coefficients need to know of each document: sums, which add up over documents and over codes.

An interval draws documents anew a thousand times; with the sums at hand no text is looked at again.
"""

from dataclasses import dataclass
from itertools import chain, combinations

import numpy as np

from qualcode.analysis.agreement import unitizing
from qualcode.analysis.agreement.arrays import Array
from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind, rows_of_codes
from qualcode.analysis.agreement.marks import Marks, laid_together, marks
from qualcode.analysis.agreement.units import Presence, presence
from qualcode.model.progress import Progress, silent
from qualcode.model.span import Span, united
from qualcode.model.study import Study


@dataclass(frozen=True)
class Segments:
    """The sums of ``unitizing``, by document first."""

    by_code: unitizing.Sums
    """By document and row: this code against all else."""
    coded: unitizing.Sums
    """By document: anything coded against nothing coded."""
    valued: unitizing.Sums | None
    """By document, all rows as values of one continuum with gaps; None when a coder's codes overlap."""
    meant: unitizing.Sums | None
    """By document, all rows as values, without gaps; None when a coder's codes overlap."""


@dataclass(frozen=True)
class Tally:
    """The sums of a comparison."""

    pairs: Array
    """By document, row, pair of coders, absent/present by the first, absent/present by the second: units."""
    confused: Array
    """By document, row + 1, row + 1: see ``confusions``."""
    segments: Segments | None
    """Only when the units are segments."""


def tally(study: Study, choice: AgreementChoice, progress: Progress = silent) -> Tally:
    """Return the sums of the chosen documents; raises what ``progress`` raises when the user cancels."""
    rows = rows_of_codes(study, choice)
    found: list[tuple[Presence, Marks]] = []
    for done, document in enumerate(choice.documents):
        progress(done, len(choice.documents), study.documents[document].title)
        marked = marks(study, document, choice, rows)
        found.append((presence(study, marked, choice), marked))
    free = choice.unit is UnitKind.SEGMENTS
    n, m = len(choice.codes), len(choice.coders)
    return Tally(
        _stack([_pairs(seen) for seen, _ in found], (n, m * (m - 1) // 2, 2, 2)),
        _stack([_confused(seen) for seen, _ in found], (n + 1, n + 1)),
        _segments([marked for _, marked in found], m, n) if free else None,
    )


def _stack(arrays: list[Array], shape: tuple[int, ...]) -> Array:
    return np.stack(arrays) if arrays else np.zeros((0, *shape))


def _pairs(seen: Presence) -> Array:
    tables = []
    whole = seen.weights.sum()
    for first, second in combinations(seen.present, 2):
        both, one, other = (first & second) @ seen.weights, first @ seen.weights, second @ seen.weights
        table = np.array([[whole - one - other + both, other - both], [one - both, both]])
        tables.append(np.moveaxis(table, -1, 0))
    return np.stack(tables, axis=1)


def _confused(seen: Presence) -> Array:
    """Return what stands against what: on the diagonal units in which both of a pair of coders used the code.

    Elsewhere units where the row's code is used by the one coder alone and the column's by the other alone; the
    last row and column stand for no code at all.
    """
    n = seen.present.shape[1]
    table = np.zeros((n + 1, n + 1))
    for first, second in combinations(seen.present, 2):
        alone, other_alone = first & ~second, second & ~first
        table[:n, :n] += (alone * seen.weights) @ other_alone.T.astype(float)
        table[np.arange(n), np.arange(n)] += (first & second) @ seen.weights
        table[:n, n] += alone @ (seen.weights * ~second.any(axis=0))
        table[n, :n] += other_alone @ (seen.weights * ~first.any(axis=0))
    return table


def _segments(found: list[Marks], coders: int, rows: int) -> Segments:
    texts = [(_laid(marked, coders, rows), marked.length) for marked in found]
    by_code = [
        _added([unitizing.u_sums([_as_units(one[row], 1) for one in text], length, 1) for row in range(rows)], 2)
        for text, length in texts
    ]
    coded = [
        unitizing.u_sums([_as_units(united(chain(*one)), 1) for one in text], length, 1) for text, length in texts
    ]
    valued = [([_by_value(one) for one in text], length) for text, length in texts]
    apart = not any(unitizing.overlapping(units) for text, _length in valued for units in text)
    return Segments(
        (_stack([sums[0] for sums in by_code], (rows, 2, 2)), _stack([sums[1] for sums in by_code], (rows, 2))),
        _added(coded, 2),
        _added([unitizing.u_sums(text, length, rows) for text, length in valued], rows + 1) if apart else None,
        _added([unitizing.cu_sums(text, rows) for text, _length in valued], rows) if apart else None,
    )


def _laid(marked: Marks, coders: int, rows: int) -> list[list[list[Span]]]:
    """Return, by coder and row, what is marked, in positions of the data alone."""
    return [[laid_together(marked.of(coder, row), marked.data) for row in range(rows)] for coder in range(coders)]


def _as_units(spans: list[Span], value: int) -> list[unitizing.Unit]:
    return [(span, value) for span in spans]


def _by_value(rows: list[list[Span]]) -> list[unitizing.Unit]:
    return sorted(unit for row, spans in enumerate(rows) for unit in _as_units(spans, row + 1))


def _added(found: list[unitizing.Sums], values: int) -> unitizing.Sums:
    """Return many sums as one, with a first axis for which of them it is."""
    lengths = _stack([sums[0] for sums in found], (values, values))
    return lengths, _stack([sums[1] for sums in found], (values,))
