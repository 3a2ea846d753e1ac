"""Code by role, in numbers: what the heat map shows."""

from dataclasses import dataclass
from functools import cached_property

from qualcode.analysis.crosstab import CrossTable, cross_table
from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.pictures.choice import Key, PictureChoice
from qualcode.analysis.pictures.levels import fitting
from qualcode.model.codings import Coding
from qualcode.model.study import Study

MOST_ROWS, MOST_COLUMNS = 36, 12


@dataclass(frozen=True)
class HeatMap:
    """The rows and columns for which there is room, and the table that they are of."""

    table: CrossTable
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    rows_left_out: int
    columns_left_out: int

    @cached_property
    def largest(self) -> int:
        """The largest number in a cell, at least 1."""
        return max([1, *(self.count(row, column) or 0 for row in self.rows for column in self.columns)])

    def count(self, row: Heading, column: Heading) -> int | None:
        """Return a cell's number; None where nobody has been heard, which is not the number 0."""
        return None if {row, column} & self.table.unheard else self.table.count(row, column)

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings that a cell counts; the key is the row's and the column's."""
        for row in self.rows:
            for column in self.columns:
                if part(row, column) == key:
                    return tuple(self.table.codings(row, column))
        return ()


def part(row: Heading, column: Heading) -> Key:
    """Return the key of a cell."""
    return (row.key or "", column.key or "")


def heat_map(study: Study, choice: PictureChoice, columns: Dimension = Dimension.ROLE) -> HeatMap:
    """Return the numbers of codes by roles, or by another dimension; a parent counts what is under it once."""
    table = cross_table(study, Dimension.CODE, columns, choice.unit, choice.where)
    level = choice.level
    of_level = [row for row in table.rows if level is None or row.depth < level]
    rows, rows_left = fitting(of_level, MOST_ROWS, lambda row: table.count(row, None))
    across, columns_left = fitting(table.columns, MOST_COLUMNS, lambda column: table.count(None, column))
    return HeatMap(table, rows, across, rows_left, columns_left)
