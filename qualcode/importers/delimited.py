"""Tables in CSV: the encoding, the delimiter and the header row found out, every row with its line number."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from qualcode.importers.decoding import decode
from qualcode.importers.loading import load
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.text.normalise import normalise

_DELIMITERS = (";", "\t", ",")
_COMPLAINTS = (
    ("unexpected end", FlawKind.QUOTE_OPEN),
    ("expected after", FlawKind.QUOTE_INSIDE),
    ("field larger", FlawKind.CELL_TOO_LONG),
)
"""What Python's reader says, in part, and what is wrong then."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; ``line`` is the number, from 1, of the line in the file on which it begins."""

    line: int
    cells: dict[str, str]
    """Cells without space around them, by column name in small letters; every column of the header is there."""

    def __getitem__(self, column: str) -> str:
        """Return the cell in a column, whatever the case; empty when the table has no such column."""
        return self.cells.get(column.casefold(), "")


@dataclass(frozen=True, slots=True)
class Delimited:
    """A table: its columns as the file spells them, and the rows that are not empty."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    encoding: str
    delimiter: str

    def has(self, column: str) -> bool:
        """Tell whether the header names a column, whatever the case."""
        return column.casefold() in (name.casefold() for name in self.columns)


def read_delimited(path: Path) -> Delimited:
    """Read a CSV file whose first row that is not empty names the columns.

    ``,`` ``;`` and tab are told apart by the header, quoted cells may hold line breaks, and a first line like
    ``sep=;`` is understood. Raises FileProblem as ``load`` and ``decode`` do, and also: ``no words`` without any
    row, ``broken`` (``line`` and ``detail``) when a row has more cells than the header, a column's name stands
    there twice or a quotation mark never closes.
    """
    decoded = decode(path, load(path))
    text, delimiter = _told_delimiter(normalise(decoded.text))
    delimiter = delimiter or _likely_delimiter(text)
    lines = _lines(path, text, delimiter)
    if not lines:
        raise FileProblem(path, FileReason.NO_WORDS)
    columns = columns_of(path, *lines[0])
    rows = tuple(row_of(path, columns, line, cells) for line, cells in lines[1:])
    return Delimited(columns, rows, decoded.encoding, delimiter)


def _told_delimiter(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return f"\n{rest}", first[4]
    return text, ""


def _likely_delimiter(text: str) -> str:
    header = next((line for line in text.split("\n") if line.strip()), "")
    return max(_DELIMITERS, key=header.count)


def _lines(path: Path, text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    found: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                found.append((begins, stripped))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise FileProblem(path, FileReason.BROKEN, line=begins, detail=_flaw(error)) from error
    return found


def _flaw(error: csv.Error) -> Flaw:
    """Return what Python's reader means; its own words are not for the people who write tables."""
    return Flaw(next((kind for words, kind in _COMPLAINTS if words in str(error)), FlawKind.CSV))


def columns_of(path: Path, line: int, cells: list[str]) -> tuple[str, ...]:
    """Return the columns that a header names; FileProblem ``broken`` when one name stands there twice."""
    while not cells[-1]:
        cells.pop()
    names = [name.casefold() for name in cells if name]
    twice = next((name for name in cells if names.count(name.casefold()) > 1), None)
    if twice is not None:
        flaw = Flaw(FlawKind.COLUMN_TWICE, {"value": twice})
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw)
    return tuple(cells)


def row_of(path: Path, columns: tuple[str, ...], line: int, cells: list[str]) -> Row:
    """Return the cells under their columns; FileProblem ``broken`` when there are more cells than columns."""
    if any(cells[len(columns) :]):
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=Flaw(FlawKind.CELL_OUTSIDE))
    padded = cells + [""] * (len(columns) - len(cells))
    return Row(line, {name.casefold(): cell for name, cell in zip(columns, padded, strict=False)})
