"""The first sheet of an Excel file as a table: what the cells show, as text."""

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path

from qualcode.importers.delimited import Delimited, columns_of, row_of
from qualcode.importers.formats import sniff
from qualcode.importers.loading import load
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.normalise import normalise

ENDINGS = (".csv", ".xlsx")
"""Endings of the names of files that tables are read from, with those to offer first in front."""

_MOST_BYTES = 20_000_000
_MOST_UNPACKED = 200_000_000
_MOST_ROWS = 100_000


def read_sheet(path: Path) -> Delimited:
    """Return the first sheet's rows below the first row that is not empty, which names the columns.

    Dates are written as 2026-11-21, whole numbers without decimals, truth as ``ja`` and ``nei``.

    Raises FileProblem: ``broken`` when it is no Excel file or (with ``line``) a row has cells that no column names,
    ``protected`` behind a password, ``too large``, ``no words`` without any row, and what ``load`` raises.
    """
    rows = [(line, cells) for line, cells in enumerate(_rows(path, load(path, _MOST_BYTES)), 1) if any(cells)]
    if not rows:
        raise FileProblem(path, FileReason.NO_WORDS)
    columns = columns_of(path, *rows[0])
    return Delimited(columns, tuple(row_of(path, columns, *row) for row in rows[1:]), "", "")


def _rows(path: Path, data: bytes) -> list[list[str]]:
    if not data.startswith(b"PK"):
        raise _no_sheet(path, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if {"mimetype", "content.xml"} <= set(archive.namelist()):
                raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format="ods", formats=ENDINGS)
            size = sum(entry.file_size for entry in archive.infolist())
        if size > _MOST_UNPACKED:
            raise FileProblem(path, FileReason.TOO_LARGE, size=size, most=_MOST_UNPACKED)
        return _cells(path, data)
    except FileProblem:
        raise
    except Exception as error:
        # openpyxl lets through whatever a damaged file makes its XML and zip readers raise.
        raise FileProblem(path, FileReason.BROKEN) from error


def _no_sheet(path: Path, data: bytes) -> FileProblem:
    try:
        sniff(path, data)
    except FileProblem as problem:
        if problem.reason is not FileReason.UNKNOWN_FORMAT:
            return problem
        if f".{problem.fields['format']}" not in ENDINGS:
            problem.fields["formats"] = ENDINGS
            return problem
        # Only the name says that it is a spreadsheet: words or scraps are no reason to call it one.
    return FileProblem(path, FileReason.BROKEN)


def _cells(path: Path, data: bytes) -> list[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = [_shown(row) for row in sheet.iter_rows(max_row=_MOST_ROWS + 1, values_only=True)]
    finally:
        book.close()
    if len(rows) > _MOST_ROWS:
        raise FileProblem(path, FileReason.TOO_LARGE, size=len(data), most=_MOST_BYTES)
    return rows


def _shown(row: Iterable[object]) -> list[str]:
    return [normalise(_text(value)).strip() for value in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value)
