"""A cross table as it is shown: every number counted once, in words where they are words, with its heat."""

from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell: the number, the share beneath it where there is one, and how warm it is, 0-1."""

    text: str
    share: str
    heat: float
    told: str
    """What it says in words, with row and column."""
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


def figures(study: Study, asked: TableAsked, words: Translator, language: Language) -> Figures:
    """Return the table with all its numbers."""
    table = cross_table(study, asked.rows, asked.columns, asked.unit, asked.query)
    rows, columns = (*table.rows, None), (*table.columns, None)
    counts = {(row, column): table.count(row, column) for row in rows for column in columns}
    warmest = max((counts[row, column] for row in table.rows for column in table.columns), default=0)
    shown = Figures(asked, table, rows, columns, ())

    def figure(row: Heading | None, column: Heading | None) -> Figure:
        names = f"{shown.name(row, words)} × {shown.name(column, words)}"
        if table.is_unheard(row, column):
            told = words.gettext("{cell}: nobody there has been interviewed").format(cell=names)
            return Figure(NO_VALUE, "", 0, told, None)
        if table.is_unasked(row, column):
            told = words.gettext("{cell}: the question was not put there").format(cell=names)
            return Figure(not_asked(words), "", 0, told, None)
        n = counts[row, column]
        part = table.part(row, column, asked.shares) if asked.shares is not None else None
        told = f"{names}: {number(n, language)}"
        percent = "" if part is None else share(part, language)
        is_total = row is None or column is None
        heat = 0.0 if is_total or not warmest else n / warmest
        return Figure(number(n, language), percent, heat, f"{told}, {percent}" if percent else told, n)

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
