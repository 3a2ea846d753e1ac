"""Tables of rows under a header, from CSV or Excel alike."""

from pathlib import Path

from qualcode.importers.delimited import Delimited, read_delimited
from qualcode.importers.excel_sheet import ENDINGS, read_sheet
from qualcode.model.errors import FileProblem, FileReason

__all__ = ["ENDINGS", "read_table"]

_CSV = (".csv", ".tsv", ".txt", "")
_EXCEL = (".xlsx", ".xlsm", ".xls", ".ods")
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How Excel files begin, new and old, and no table in CSV."""


def read_table(path: Path) -> Delimited:
    """Return the table in a CSV file, or on the first sheet of an Excel file, whatever the file is called.

    Raises FileProblem as ``read_delimited`` and ``read_sheet`` do, ``unknown format`` for an ending that is no
    table's, and ``is folder``.
    """
    if path.is_dir():
        raise FileProblem(path, FileReason.IS_FOLDER)
    ending = path.suffix.lower()
    if ending in _EXCEL or _is_packed(path):
        return read_sheet(path)
    if ending in _CSV:
        return read_delimited(path)
    raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=ending.lstrip("."), formats=list(ENDINGS))


def _is_packed(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) in _PACKED
    except OSError:
        return False  # said by who reads the file
