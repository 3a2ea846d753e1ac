"""A cross table as it is shown: every number counted once, in words where they are words, with its heat."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from qualcode.analysis.crosstab import CrossTable, ShareOf, cross_table
from qualcode.analysis.dimensions import Axis, Dimension, Heading
from qualcode.analysis.query import Query
from qualcode.analysis.units import Unit
from qualcode.i18n import Language, Translator
from qualcode.model.study import Study
from qualcode.wording.numbers import NO_VALUE, number, share
from qualcode.wording.units import counting_rule, not_asked, not_asked_rule, note
from qualcode.wording.words import heading_path

_CODES, _ROLES, _ALL = Axis(Dimension.CODE), Axis(Dimension.ROLE), Query()


@dataclass(frozen=True, slots=True)
class TableAsked:
    """What somebody wants to see in a table."""

    rows: Axis = _CODES
    columns: Axis = _ROLES
    unit: Unit = Unit.QUOTES
    shares: ShareOf | None = None
    query: Query = _ALL

    def turned(self) -> "TableAsked":
        """Return the same with rows as columns; shares stay parts of the same totals."""
        other = {ShareOf.ROW: ShareOf.COLUMN, ShareOf.COLUMN: ShareOf.ROW, None: None}[self.shares]
        return TableAsked(self.columns, self.rows, self.unit, other, self.query)


class Figure(NamedTuple):
    """One cell: the number, the share beneath it where there is one, and how warm it is, 0-1."""

    text: str
    share: str
    heat: float
    n: int | None
    """None where nobody has been heard, or asked."""


@dataclass(frozen=True)
class Figures:
    """A table with all its numbers; the last row and the last column are the totals."""

    asked: TableAsked
    table: CrossTable
    rows: tuple[Heading | None, ...]
    columns: tuple[Heading | None, ...]
    cells: tuple[tuple[Figure, ...], ...]

    def name(self, heading: Heading | None, words: Translator) -> str:
        """Return what a row or column is called where it stands alone."""
        return words.gettext("Total") if heading is None else heading_path(self.table.study, heading, words)

    def told(self, row: int, column: int, words: Translator) -> str:
        """Return what a cell says in words, with its row and column; both are numbers from 0."""
        down, across, figure = self.rows[row], self.columns[column], self.cells[row][column]
        names = f"{self.name(down, words)} × {self.name(across, words)}"
        if figure.n is None and self.table.is_unheard(down, across):
            return words.gettext("{cell}: nobody there has been interviewed").format(cell=names)
        if figure.n is None:
            return words.gettext("{cell}: the question was not put there").format(cell=names)
        return ", ".join(part for part in (f"{names}: {figure.text}", figure.share) if part)


def figures(study: Study, asked: TableAsked, words: Translator, language: Language) -> Figures:
    """Return the table with all its numbers."""
    table = cross_table(study, asked.rows, asked.columns, asked.unit, asked.query)
    rows, columns = (*table.rows, None), (*table.columns, None)
    # Most cells of a large table are empty: only those that hold something are counted.
    counts = {place: table.count(*place) for place in table.cells}
    warmest = max((n for (row, column), n in counts.items() if row and column), default=0)
    nobody, nothing = Figure(NO_VALUE, "", 0.0, None), Figure(not_asked(words), "", 0.0, None)
    zero = Figure(number(0, language), "", 0.0, 0)
    written = {n: number(n, language) for n in set(counts.values())}
    has_silence = bool(table.unheard) or table.has_unasked

    def figure(row: Heading | None, column: Heading | None) -> Figure:
        n = counts.get((row, column), 0)
        if has_silence and table.is_unheard(row, column):
            return nobody
        if has_silence and not n and table.is_unasked(row, column):
            return nothing
        part = table.part(row, column, asked.shares) if asked.shares is not None else None
        if not n and part is None:
            return zero
        heat = n / warmest if row and column and warmest else 0.0
        return Figure(written.get(n, zero.text), "" if part is None else share(part, language), heat, n)

    cells = tuple(tuple(figure(row, column) for column in columns) for row in rows)
    return Figures(asked, table, rows, columns, cells)


def notes(shown: Figures, words: Translator) -> Iterator[str]:
    """Yield what is counted and how, as sentences."""
    table = shown.table
    yield counting_rule(table.unit, words)
    yield from (note(each, words) for each in table.notes)
    if table.unheard:
        yield words.gettext("{dash} means that nobody there has been interviewed.").format(dash=NO_VALUE)
    if table.has_unasked:
        yield not_asked_rule(words)
    if shown.asked.shares is not None and not any(each.share for row in shown.cells for each in row):
        yield words.gettext("No shares: fewer than ten people are behind every total.")
