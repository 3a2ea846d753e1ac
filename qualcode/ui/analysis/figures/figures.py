"""Rows of words and numbers as values: how they are sorted, found by letters, and unfolded."""

import math
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field

from qualcode.text.collate import sort_key

Value = str | int | float
Cells = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, how its numbers are written, and what a pointer at its title is told."""

    title: str
    decimals: int | None = None
    """Decimals of its numbers; None for words."""
    tip: str = ""
    signed: bool = False
    """Whether numbers above 0 are written with a plus."""


@dataclass(frozen=True)
class Figures:
    """A table. What is costly of it, the order of the alphabet, is made with it: off the UI thread."""

    columns: tuple[Column, ...] = ()
    rows: Sequence[Cells] = ()
    """The first cell of each names it."""
    parts: Sequence[Sequence[Cells]] = ()
    """For each row those that unfold from it; empty where no row unfolds."""
    alphabet: Sequence[int] = field(default=(), repr=False)
    """For each row its place by alphabet."""
    letters: Sequence[str] = field(default=(), repr=False)
    """For each row what it can be found by."""


Shown = tuple[int, int]
"""A row that is seen: the number of the row, and of the part that unfolded from it, -1 for the row itself."""


def figures(columns: Sequence[Column], rows: Sequence[Cells], parts: Sequence[Sequence[Cells]] = ()) -> Figures:
    """Return a table with the order of its first column's words."""
    by_alphabet = sorted(range(len(rows)), key=lambda row: sort_key(str(rows[row][0])))
    alphabet = [0] * len(rows)
    for place, row in enumerate(by_alphabet):
        alphabet[row] = place
    names = [str(row[0]).lower() for row in rows]
    if parts:
        names = [
            " ".join((name, *(str(part[0]) for part in each))) for name, each in zip(names, parts, strict=True)
        ]
    return Figures(tuple(columns), rows, parts, alphabet, names)


def arranged(table: Figures, letters: str, column: int, descending: bool) -> list[int]:
    """Return the numbers of the rows that have the letters, sorted by a column; equals stay as they are."""
    wanted = letters.lower()
    found = (
        [row for row, names in enumerate(table.letters) if wanted in names] if wanted else range(len(table.rows))
    )
    return sorted(found, key=_key(table, column), reverse=descending) if column >= 0 else list(found)


def unfolded(table: Figures, order: Sequence[int], opened: Set[str]) -> list[Shown]:
    """Return the rows in their order, each followed by its parts when its name is among those opened."""
    if not opened or not table.parts:
        return [(row, -1) for row in order]
    shown: list[Shown] = []
    for row in order:
        shown.append((row, -1))
        if table.rows[row][0] in opened and len(table.parts[row]) > 1:
            shown.extend((row, part) for part in range(len(table.parts[row])))
    return shown


def _key(table: Figures, column: int) -> Callable[[int], Value]:
    if column == 0:
        return table.alphabet.__getitem__
    rows = table.rows
    if table.columns[column].decimals is None:
        return lambda row: str(rows[row][column])
    # Where a number would say nothing there is a dash, below all numbers.
    return lambda row: value if not isinstance(value := rows[row][column], str) else -math.inf
