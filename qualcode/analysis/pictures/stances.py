"""How each code is voiced: as hindering, as both, as helping; quotes that take no stance are kept apart."""

from dataclasses import dataclass

from qualcode.analysis.crosstab import CrossTable, cross_table
from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.pictures.choice import Key, PictureChoice
from qualcode.analysis.pictures.levels import fitting
from qualcode.analysis.units import Unit
from qualcode.model.codings import Coding, Stance
from qualcode.model.study import Study

MOST_ROWS = 30

NONE = "none"
"""Stands in a key for quotes without a stance."""


@dataclass(frozen=True, slots=True)
class StanceRow:
    """The distinct quotes of a code, by stance; a quote voiced in two ways by two codings counts at each."""

    heading: Heading
    hinders: int
    both: int
    helps: int
    none: int

    @property
    def taking(self) -> int:
        """How far the bar reaches, both sides together."""
        return self.hinders + self.both + self.helps


@dataclass(frozen=True)
class StanceBars:
    """The codes for which there is room, and the table that they are of."""

    table: CrossTable
    rows: tuple[StanceRow, ...]
    left_out: int

    @property
    def reach(self) -> float:
        """How far the longest bar reaches from the middle, at least 1; half of both stands on each side."""
        sides = (max(row.hinders, row.helps) + row.both / 2 for row in self.rows)
        return max([1.0, *sides])

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of a code and a stance (``none`` for no stance)."""
        code, stance = key
        row = next((each.heading for each in self.rows if each.heading.key == code), None)
        column = _column(self.table, None if stance == NONE else Stance(stance))
        return tuple(self.table.codings(row, column)) if row is not None and column is not None else ()


def stance_bars(study: Study, choice: PictureChoice) -> StanceBars:
    """Return how every code is voiced, in distinct quotes; a parent counts what is under it once."""
    table = cross_table(study, Dimension.CODE, Dimension.STANCE, Unit.QUOTES, choice.where)
    level = choice.level
    rows = [_row(table, row) for row in table.rows if level is None or row.depth < level]
    kept, left_out = fitting(rows, MOST_ROWS, lambda row: (row.taking, row.none))
    return StanceBars(table, kept, left_out)


def _row(table: CrossTable, row: Heading) -> StanceRow:
    counts = (_count(table, row, stance) for stance in (Stance.HINDERS, Stance.BOTH, Stance.HELPS, None))
    return StanceRow(row, *counts)


def _count(table: CrossTable, row: Heading, stance: Stance | None) -> int:
    column = _column(table, stance)
    return table.count(row, column) if column is not None else 0


def _column(table: CrossTable, stance: Stance | None) -> Heading | None:
    wanted = None if stance is None else stance.value
    return next((column for column in table.columns if column.key == wanted), None)
