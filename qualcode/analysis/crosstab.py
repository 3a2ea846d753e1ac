"""Anything against anything: codes by roles, informants by documents, with totals that count nothing twice.

A cell counts distinct units, and so do the totals: they are not the sums of their cells. A quote said by two people
is one quote in the total and one at each of them; a person with two roles counts at each.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import product

from qualcode.analysis.dimensions import Axis, Dimension, Heading, axis_of, headings, keys_of, narrowed
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.query import Query, said, widest
from qualcode.analysis.said_words import SaidWords
from qualcode.analysis.sayings import Saying, role_ids
from qualcode.analysis.unasked import Cell, unasked
from qualcode.analysis.unheard import silent
from qualcode.analysis.units import Note, Unit, count
from qualcode.model.codings import Coding
from qualcode.model.study import Study

FEWEST_FOR_SHARES = 10
"""Below ten people (or ten of the unit) a share is not given."""

_ALL = object()
"""Stands for all rows, or all columns, together."""

_PEOPLE = (Dimension.ROLE, Dimension.INFORMANT, Dimension.CASE)

_Keys = Callable[[Saying], tuple[object, ...]]

Place = tuple[Heading | None, Heading | None]
"""Row and column; None for all rows, or all columns, together."""


class ShareOf(StrEnum):
    """What a share is a part of: the distinct total of the row, or of the column."""

    ROW = "row"
    COLUMN = "column"


@dataclass(frozen=True, eq=False)
class CrossTable:
    """Rows and columns, also those with nothing in them, and what stands in each cell."""

    study: Study
    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    unit: Unit
    notes: tuple[Note, ...]
    unheard: frozenset[Heading]
    """Headings of people none of whom has been heard: their zeros say nothing."""
    cells: Mapping[Place, list[Saying]]
    """What stands in each cell and total that holds anything."""
    with_interviewer: bool = False
    """Whether words are counted in which an interviewer speaks."""

    def count(self, row: Heading | None, column: Heading | None, unit: Unit | None = None) -> int:
        """Return the number of distinct units in a cell; None for a row or column gives the distinct total.

        The unit is the table's own unless another is asked for.
        """
        found, unit = self.cells.get((row, column), ()), unit or self.unit
        return self._words.count(found) if unit is Unit.WORDS else count(self.study, found, unit)

    def is_unheard(self, row: Heading | None, column: Heading | None) -> bool:
        """Tell whether a cell is about people none of whom has been heard: that is not the number 0."""
        return bool(self.unheard) and (row in self.unheard or column in self.unheard)

    def is_unasked(self, row: Heading | None, column: Heading | None) -> bool:
        """Tell whether a cell is of a guide's question that was not put to those it is about, and holds nothing."""
        if not self._unasked or row is None or column is None or (row, column) in self.cells:
            return False
        question, people = (row, column) if row.dimension is Dimension.GUIDE_QUESTION else (column, row)
        return (question.key, people.key) in self._unasked

    def is_silent(self, row: Heading | None, column: Heading | None) -> bool:
        """Tell whether a cell says nothing: nobody there was heard, or asked. It is not the number 0."""
        return self.is_unheard(row, column) or self.is_unasked(row, column)

    def codings(self, row: Heading | None, column: Heading | None) -> list[Coding]:
        """Return the codings of a cell or, with None, of a total: by document, then by place in the text."""
        said = self.cells.get((row, column), ())
        return list({saying.coding.id: saying.coding for saying in said}.values())

    def share(self, row: Heading | None, column: Heading | None) -> float | None:
        """Return a cell's part, 0-1, of its column's total; None when fewer than ten stand behind that total.

        Ten of the unit are needed, and ten people where people speak at all.
        """
        return self.part(row, column, ShareOf.COLUMN)

    def part(self, row: Heading | None, column: Heading | None, of: ShareOf) -> float | None:
        """Return a cell's part, 0-1, of its row's or column's total; None where nothing should be told."""
        base = self._bases[(row, None) if of is ShareOf.ROW else (None, column)]
        return None if base is None or self.is_silent(row, column) else self.count(row, column) / base

    @cached_property
    def has_unasked(self) -> bool:
        """Whether any cell is of a question that was not put to those it is about."""
        if not self._unasked:
            return False
        return any(self.is_unasked(row, column) for row in self.rows for column in self.columns)

    @cached_property
    def _unasked(self) -> frozenset[Cell]:
        return unasked(self.study, self.rows, self.columns)

    @cached_property
    def _bases(self) -> dict[Place, int | None]:
        """The totals that shares are parts of; None where they are too small."""
        totals: list[Place] = [(None, None), *((row, None) for row in self.rows)]
        totals += [(None, column) for column in self.columns]
        return {place: self._base(*place) for place in totals}

    def _base(self, row: Heading | None, column: Heading | None) -> int | None:
        base = self.count(row, column)
        people = self.count(row, column, Unit.INFORMANTS) or base
        return base if min(base, people) >= FEWEST_FOR_SHARES else None

    @cached_property
    def _words(self) -> SaidWords:
        return SaidWords(self.study, self.cells.get((None, None), ()), self.with_interviewer)


def cross_table(
    study: Study,
    rows: Dimension | Axis,
    columns: Dimension | Axis,
    unit: Unit = Unit.QUOTES,
    where: QuoteFilter | Query = EVERYTHING,
) -> CrossTable:
    """Return the table of what the filter lets through, or the query finds.

    Headings that the filter rules out are left out; all others are kept, with zeros if need be, and a heading
    with key None comes last where something has no role, case, stance or speaker. Where rows and columns are of
    one dimension, a cell holds the quotes that both headings apply to.
    """
    query = where if isinstance(where, Query) else Query(where)
    down, across = axis_of(rows), axis_of(columns)
    found, lets = said(study, query), widest(study, query)
    cells: dict[tuple[object, object], list[Saying]] = defaultdict(list)
    for saying, places in _placed(study, down, across, found):
        for place in places:
            cells[place].append(saying)
    of_rows = _headings(study, down, lets, {row for row, _ in cells})
    of_columns = _headings(study, across, lets, {column for _, column in cells})
    by_heading = {
        (row, column): cells[place]
        for row, column in product((None, *of_rows), (None, *of_columns))
        if (place := (_key(row), _key(column))) in cells
    }
    every = (*of_rows, *of_columns)
    together = [Note.TOGETHER] if down.is_like(across) else []
    notes = (*_notes(study, every, unit, lets, found), *together)
    asked = lets.include_interviewer
    return CrossTable(study, of_rows, of_columns, unit, notes, silent(study, every), by_heading, asked)


def _placed(
    study: Study, rows: Axis, columns: Axis, found: list[Saying]
) -> Iterator[tuple[Saying, Iterable[tuple[object, object]]]]:
    """Yield each saying with the cells and totals that it stands in."""
    row_keys: _Keys = keys_of(study, rows)
    column_keys: _Keys = keys_of(study, columns)
    if not rows.is_like(columns):
        for saying in found:
            yield saying, product((_ALL, *row_keys(saying)), (_ALL, *column_keys(saying)))
        return
    there: dict[object, set[object]] = defaultdict(set)
    for saying in found:
        there[_moment(saying)].update(row_keys(saying))
    for saying in found:
        own, every = row_keys(saying), there[_moment(saying)]
        totals = product((_ALL, *own), (_ALL, *own))
        yield saying, {*totals, *product(own, every), *product(every, own)}


def _moment(saying: Saying) -> object:
    """Return what two sayings must share to be about the same words of the same person."""
    return saying.coding.document, saying.coding.start, saying.coding.stop, saying.informant


def _headings(study: Study, axis: Axis, where: QuoteFilter, used: Set[object]) -> tuple[Heading, ...]:
    without = (Heading(axis.dimension, None, "", 0, axis.attribute),) if None in used else ()
    return (*narrowed(study, headings(study, axis), where), *without)


def _key(heading: Heading | None) -> object:
    return _ALL if heading is None else heading.key


def _notes(
    study: Study, every: tuple[Heading, ...], unit: Unit, where: QuoteFilter, found: list[Saying]
) -> Iterator[Note]:
    dimensions = {heading.dimension for heading in every}
    if unit is not Unit.CODINGS:
        yield Note.TOTALS_DISTINCT
    if any(heading.depth for heading in every):
        yield Note.PARENTS_INCLUDE
    speaking = {saying.informant for saying in found}
    if Dimension.ROLE in dimensions and any(len(role_ids(study, each)) > 1 for each in speaking):
        yield Note.SEVERAL_ROLES
    if dimensions & {*_PEOPLE} and len(found) > len({saying.coding.id for saying in found}):
        yield Note.SEVERAL_SPEAKERS
    if where.include_interviewer:
        yield Note.WITH_INTERVIEWER
