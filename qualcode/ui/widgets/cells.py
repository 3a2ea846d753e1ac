"""Blocks of cells to and from other programs: the tab-separated text that spreadsheets put on the clipboard."""

import csv
import io
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QGuiApplication

_BREAKS = str.maketrans(dict.fromkeys("\t\n\r\v\f\u2028\u2029", " "))


def read_cells(text: str) -> list[list[str]]:
    """Return the rows of cells in a text from a spreadsheet; a cell in quotes may hold tabs and line breaks."""
    rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t"))
    return [[" ".join(cell.split()) for cell in row] for row in rows if row] or [[""]]


def write_cells(rows: Iterable[Iterable[str]]) -> str:
    """Return rows of cells as a spreadsheet takes them; line breaks and tabs within a cell become spaces."""
    return "\n".join("\t".join(map(_flat, row)) for row in rows)


def copy_cells(rows: Iterable[Iterable[str]]) -> None:
    """Put rows of cells on the clipboard, for a spreadsheet."""
    QGuiApplication.clipboard().setText(write_cells(rows))


def shown_cells(model: QAbstractItemModel, rows: Iterable[int], columns: Sequence[int]) -> list[list[str]]:
    """Return what a table shows in these rows and columns; a cell that shows nothing is empty."""
    shown = ((model.index(row, column).data() for column in columns) for row in rows)
    return [["" if each is None else str(each) for each in row] for row in shown]


def _flat(cell: str) -> str:
    # Spaces that do not break stay: they set thousands apart.
    return " ".join(part for part in cell.translate(_BREAKS).split(" ") if part)


def spread(rows: Sequence[Sequence[str]], at: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Return where a block goes, as row, column and text; ``at`` holds the selected cells, at least one.

    One single cell fills the whole selection, any other block begins at the selection's upper left corner.
    """
    if len(rows) == 1 and len(rows[0]) == 1:
        return [(row, column, rows[0][0]) for row, column in at]
    top, left = min(row for row, _column in at), min(column for _row, column in at)
    return [
        (top + down, left + across, text) for down, row in enumerate(rows) for across, text in enumerate(row)
    ]
