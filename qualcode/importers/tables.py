"""Tables of rows under a header, from CSV or Excel alike."""

from pathlib import Path

from qualcode.importers.delimited import Delimited, read_delimited
from qualcode.model.errors import FileProblem, FileReason

ENDINGS = (".csv", ".xlsx")
"""Endings of the names of files that ``read_table`` reads, with those to offer first in front."""

_CSV = (".csv", ".tsv", ".txt")
_EXCEL = (".xlsx", ".xlsm")


def read_table(path: Path) -> Delimited:
    """Return the table in a CSV file, or on the first sheet of an Excel file; the ending tells the format.

    Raises FileProblem as ``read_delimited`` and ``read_sheet`` do, ``unknown format`` for another ending, and
    ``is folder``.
    """
    if path.is_dir():
        raise FileProblem(path, FileReason.IS_FOLDER)
    ending = path.suffix.lower()
    if ending in _CSV:
        return read_delimited(path)
    if ending in _EXCEL:
        from qualcode.importers.excel_sheet import read_sheet

        return read_sheet(path)
    raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=ending.lstrip("."), formats=list(ENDINGS))
