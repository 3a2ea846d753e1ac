"""The framework matrix: people or cases down, themes or codes across, and in each cell what they say about it.

After Ritchie and Spencer (1994): a cell holds the researcher's summary, linked to the quotes it rests on. A theme
stands for all the codes that it gathers, with those under them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.dimensions import Dimension, Heading, headings, keys_of
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.people import heard, never_interviewed, sampled
from qualcode.analysis.sayings import sayings
from qualcode.analysis.themes import codes_of_theme
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CodingId, DocumentId, ThemeId
from qualcode.model.study import Study
from qualcode.model.summaries import Summary

ROWS = (Dimension.INFORMANT, Dimension.CASE, Dimension.ROLE)
"""What a matrix can have down its side."""

Column = ThemeId | CodeId


class CellState(StrEnum):
    """How far the writing of a cell has come."""

    UNHEARD = "unheard"
    """Nothing is written, and nobody of the row has been interviewed."""
    EMPTY = "empty"
    DRAFT = "draft"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What is written, what it rests on, and what could have been used."""

    summary: Summary | None
    linked: tuple[CodingId, ...]
    codings: tuple[Coding, ...]
    """All codings of the row on the column, by document and place."""
    heard: bool
    """Whether anybody of the row was interviewed: an empty cell says nothing otherwise."""
    linked_quotes: int = 0
    """How many distinct quotes the summary rests on."""

    @property
    def text(self) -> str:
        """The summary's words; nothing when none is written."""
        return self.summary.text if self.summary is not None else ""

    @property
    def quotes(self) -> int:
        """How many distinct quotes the row has on the column."""
        return len(segments(self.codings))

    @property
    def state(self) -> CellState:
        """How far the writing has come."""
        if self.summary is None or not self.summary.text:
            return CellState.EMPTY if self.heard else CellState.UNHEARD
        return CellState.CHECKED if self.summary.checked else CellState.DRAFT


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
        return sum(cell.state is CellState.CHECKED for cell in self.cells.values())

    @property
    def to_write(self) -> int:
        """How many cells can be written: those of rows where somebody was interviewed, and those that are."""
        return sum(cell.state is not CellState.UNHEARD for cell in self.cells.values())

    def cell(self, row: Heading, column: Column) -> MatrixCell:
        """Return the cell of a row and a column of the matrix."""
        return self.cells[str(row.key), column]


def usual_columns(study: Study) -> tuple[Column, ...]:
    """Return what stands across when nothing else is asked for: the innermost themes, else the topmost codes."""
    inner = tuple(theme.id for theme in study.themes.ordered() if not study.themes.by("parent", theme.id))
    return inner or tuple(code.id for code, depth in study.codebook.walk() if depth == 0)


def column_name(study: Study, column: Column) -> str:
    """Return what a column is called: the theme's name, or the code's with what it lies under."""
    theme = study.themes.get(ThemeId(column))
    return theme.name if theme is not None else study.codebook.path(CodeId(column))


def codes_of_column(study: Study, column: Column) -> frozenset[CodeId]:
    """Return the codes that a column takes its quotes from."""
    is_theme = column in study.themes
    return codes_of_theme(study, ThemeId(column)) if is_theme else study.codebook.branch(CodeId(column))


def segments(codings: Iterable[Coding]) -> frozenset[tuple[DocumentId, int, int]]:
    """Return the distinct passages of codings: document, start and stop."""
    return frozenset((coding.document, coding.start, coding.stop) for coding in codings)


def matrix(study: Study, rows: Dimension, columns: Sequence[Column], where: QuoteFilter = EVERYTHING) -> Matrix:
    """Return the matrix of ``rows`` (one of ``ROWS``) by themes and codes; every row and column is kept.

    Of those who answered a survey alone, only such of whom something is written have a row.
    """
    found = _codings(study, rows, columns, where)
    written = _summaries(study, rows)
    left_out = _left_out(study, rows) - {row for row, _column in written}
    of_rows = tuple(each for each in headings(study, rows) if each.key is not None and each.key not in left_out)
    present = _heard(study, rows)
    cells = {}
    for row in of_rows:
        for column in columns:
            key = (str(row.key), column)
            summary = written.get(key)
            links = study.summary_quotes.by("summary", summary.id) if summary else ()
            linked = tuple(each.coding for each in links)
            quotes = len(segments(study.codings[each] for each in linked))
            codings = tuple(found.get(key, {}).values())
            cells[key] = MatrixCell(summary, linked, codings, str(row.key) in present, quotes)
    return Matrix(of_rows, tuple(columns), cells)


def _left_out(study: Study, rows: Dimension) -> frozenset[str]:
    return frozenset(study.informants) - sampled(study) if rows is Dimension.INFORMANT else frozenset()


def _codings(
    study: Study, rows: Dimension, columns: Sequence[Column], where: QuoteFilter
) -> dict[tuple[str, Column], dict[CodingId, Coding]]:
    columns_of: dict[CodeId, list[Column]] = {}
    for column in columns:
        for code in codes_of_column(study, column):
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
    people = heard(study) - never_interviewed(study)
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
