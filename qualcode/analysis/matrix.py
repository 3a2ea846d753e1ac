"""The framework matrix: people or cases down, themes or codes across, and in each cell what they say about it.

After Ritchie and Spencer (1994): a cell holds the researcher's summary, linked to the quotes it rests on. A theme
stands for all the codes that it gathers, with those under them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, Heading, headings, keys_of
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.people import heard
from qualcode.analysis.sayings import sayings
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CodingId, ThemeId
from qualcode.model.study import Study
from qualcode.model.summaries import Summary

ROWS = (Dimension.INFORMANT, Dimension.CASE, Dimension.ROLE)
"""What a matrix can have down its side."""

Column = ThemeId | CodeId


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What is written, what it rests on, and what could have been used."""

    summary: Summary | None
    linked: tuple[CodingId, ...]
    codings: tuple[Coding, ...]
    """All codings of the row on the column, by document and place."""
    heard: bool
    """Whether anybody of the row was interviewed: an empty cell says nothing otherwise."""


@dataclass(frozen=True)
class Matrix:
    """Rows, columns, and a cell for each pair of them."""

    rows: tuple[Heading, ...]
    columns: tuple[Column, ...]
    cells: dict[tuple[str, Column], MatrixCell]

    @property
    def written(self) -> int:
        """How many cells have words in them."""
        return sum(cell.summary is not None and bool(cell.summary.text) for cell in self.cells.values())

    @property
    def checked(self) -> int:
        """How many cells have been held against their quotes."""
        return sum(cell.summary is not None and cell.summary.checked for cell in self.cells.values())


def codes_of_theme(study: Study, theme: ThemeId) -> frozenset[CodeId]:
    """Return the codes that a theme gathers, with those under them and those of the themes inside it."""
    own = (study.codebook.branch(bond.code) for bond in study.theme_codes.by("theme", theme))
    inner = (codes_of_theme(study, each.id) for each in study.themes.by("parent", theme))
    return frozenset().union(*own, *inner)


def matrix(study: Study, rows: Dimension, columns: Sequence[Column], where: QuoteFilter = EVERYTHING) -> Matrix:
    """Return the matrix of ``rows`` (one of ``ROWS``) by themes and codes; every row and column is kept."""
    of_rows = tuple(each for each in headings(study, rows) if each.key is not None)
    found = _codings(study, rows, columns, where)
    written = _summaries(study, rows)
    present = _heard(study, rows)
    cells = {}
    for row in of_rows:
        for column in columns:
            key = (str(row.key), column)
            summary = written.get(key)
            links = study.summary_quotes.by("summary", summary.id) if summary else ()
            linked = tuple(each.coding for each in links)
            cells[key] = MatrixCell(summary, linked, tuple(found.get(key, {}).values()), str(row.key) in present)
    return Matrix(of_rows, tuple(columns), cells)


def _codings(
    study: Study, rows: Dimension, columns: Sequence[Column], where: QuoteFilter
) -> dict[tuple[str, Column], dict[CodingId, Coding]]:
    columns_of: dict[CodeId, list[Column]] = {}
    for column in columns:
        is_theme = column in study.themes
        codes = codes_of_theme(study, ThemeId(column)) if is_theme else study.codebook.branch(CodeId(column))
        for code in codes:
            columns_of.setdefault(code, []).append(column)
    keys = keys_of(study, rows)
    found: dict[tuple[str, Column], dict[CodingId, Coding]] = {}
    for saying in sayings(study, where):
        for column in columns_of.get(saying.coding.code, ()):
            for row in keys(saying):
                found.setdefault((str(row), column), {})[saying.coding.id] = saying.coding
    return found


def _summaries(study: Study, rows: Dimension) -> dict[tuple[str, Column], Summary]:
    of = rows.value
    return {
        (str(getattr(each, of)), column): each
        for each in study.summaries.values()
        if getattr(each, of) is not None and (column := each.theme or each.code) is not None
    }


def _heard(study: Study, rows: Dimension) -> frozenset[str]:
    people = heard(study)
    if rows is Dimension.INFORMANT:
        return frozenset(people)
    if rows is Dimension.ROLE:
        return frozenset(role.id for each in people for role in study.roles_of(each))
    cases = {study.informants[each].case for each in people} | {each.case for each in study.documents.values()}
    found: set[str] = set()
    for at in cases:
        case = at
        while case is not None and case not in found:
            found.add(case)
            case = study.cases[case].parent
    return frozenset(found)
