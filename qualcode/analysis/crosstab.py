"""Anything against anything: codes by roles, informants by documents, with totals that count nothing twice.

A cell counts distinct units, and so do the totals: they are not the sums of their cells. A quote said by two people
is one quote in the total and one at each of them; a person with two roles counts at each.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from qualcode.analysis.dimensions import Dimension, Heading, case_line, headings, keys_of, narrowed
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.people import heard
from qualcode.analysis.sayings import Saying, role_ids, sayings
from qualcode.analysis.units import Unit, count
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


class Note(StrEnum):
    """What a reader must know to read a table's numbers rightly."""

    TOTALS_DISTINCT = "totals are distinct"
    PARENTS_INCLUDE = "parents include what is under them"
    SEVERAL_ROLES = "people with several roles count at each"
    SEVERAL_SPEAKERS = "quotes of several people count at each"
    TOGETHER = "cells count what both apply to"
    WITH_INTERVIEWER = "interviewers' words count"


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

    def count(self, row: Heading | None, column: Heading | None, unit: Unit | None = None) -> int:
        """Return the number of distinct units in a cell; None for a row or column gives the distinct total.

        The unit is the table's own unless another is asked for.
        """
        return count(self.study, self.cells.get((row, column), ()), unit or self.unit)

    def codings(self, row: Heading | None, column: Heading | None) -> list[Coding]:
        """Return the codings of a cell or, with None, of a total: by document, then by place in the text."""
        said = self.cells.get((row, column), ())
        return list({saying.coding.id: saying.coding for saying in said}.values())

    def share(self, row: Heading | None, column: Heading | None) -> float | None:
        """Return a cell's part, 0-1, of its column's total; None when fewer than ten stand behind that total.

        Ten of the unit are needed, and ten people where people speak at all.
        """
        base = self.count(None, column)
        people = self.count(None, column, Unit.INFORMANTS) or base
        return self.count(row, column) / base if min(base, people) >= FEWEST_FOR_SHARES else None


def cross_table(
    study: Study,
    rows: Dimension,
    columns: Dimension,
    unit: Unit = Unit.QUOTES,
    where: QuoteFilter = EVERYTHING,
) -> CrossTable:
    """Return the table of what the filter lets through.

    Headings that the filter rules out are left out; all others are kept, with zeros if need be, and a heading
    with key None comes last where something has no role, case, stance or speaker. Where rows and columns are of
    one dimension, a cell holds the quotes that both headings apply to.
    """
    said = list(sayings(study, where))
    cells: dict[tuple[object, object], list[Saying]] = defaultdict(list)
    for saying, places in _placed(study, rows, columns, said):
        for place in places:
            cells[place].append(saying)
    of_rows = _headings(study, rows, where, {row for row, _ in cells})
    of_columns = _headings(study, columns, where, {column for _, column in cells})
    by_heading = {
        (row, column): cells[place]
        for row, column in product((None, *of_rows), (None, *of_columns))
        if (place := (_key(row), _key(column))) in cells
    }
    every = (*of_rows, *of_columns)
    notes = (*_notes(study, every, unit, where, said), *([Note.TOGETHER] if rows is columns else []))
    return CrossTable(study, of_rows, of_columns, unit, notes, _unheard(study, every), by_heading)


def _placed(
    study: Study, rows: Dimension, columns: Dimension, said: list[Saying]
) -> Iterator[tuple[Saying, Iterable[tuple[object, object]]]]:
    """Yield each saying with the cells and totals that it stands in."""
    row_keys: _Keys = keys_of(study, rows)
    column_keys: _Keys = keys_of(study, columns)
    if rows is not columns:
        for saying in said:
            yield saying, product((_ALL, *row_keys(saying)), (_ALL, *column_keys(saying)))
        return
    there: dict[object, set[object]] = defaultdict(set)
    for saying in said:
        there[_moment(saying)].update(row_keys(saying))
    for saying in said:
        own, every = row_keys(saying), there[_moment(saying)]
        totals = product((_ALL, *own), (_ALL, *own))
        yield saying, {*totals, *product(own, every), *product(every, own)}


def _moment(saying: Saying) -> object:
    """Return what two sayings must share to be about the same words of the same person."""
    return saying.coding.document, saying.coding.start, saying.coding.stop, saying.informant


def _headings(study: Study, dimension: Dimension, where: QuoteFilter, used: Set[object]) -> tuple[Heading, ...]:
    without = (Heading(dimension, None, ""),) if None in used else ()
    return (*narrowed(study, headings(study, dimension), where), *without)


def _key(heading: Heading | None) -> object:
    return _ALL if heading is None else heading.key


def _unheard(study: Study, every: Iterable[Heading]) -> frozenset[Heading]:
    """Return the headings of people behind which nobody has been heard, and no document stands."""
    present: set[object] = {None, *heard(study)}
    for informant in heard(study):
        present.update(role_ids(study, informant))
        present.update(case_line(study, study.informants[informant].case))
    for document in study.documents.values():
        present.update(case_line(study, document.case))
    return frozenset(heading for heading in every if heading.dimension in _PEOPLE and heading.key not in present)


def _notes(
    study: Study, every: tuple[Heading, ...], unit: Unit, where: QuoteFilter, said: list[Saying]
) -> Iterator[Note]:
    dimensions = {heading.dimension for heading in every}
    if unit is not Unit.CODINGS:
        yield Note.TOTALS_DISTINCT
    if any(heading.depth for heading in every):
        yield Note.PARENTS_INCLUDE
    speaking = {saying.informant for saying in said}
    if Dimension.ROLE in dimensions and any(len(role_ids(study, each)) > 1 for each in speaking):
        yield Note.SEVERAL_ROLES
    if dimensions & {*_PEOPLE} and len(said) > len({saying.coding.id for saying in said}):
        yield Note.SEVERAL_SPEAKERS
    if where.include_interviewer:
        yield Note.WITH_INTERVIEWER
