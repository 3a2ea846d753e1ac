"""The door of the exporters: a report and a path in, a file out, in the format that the path's ending says."""

from collections.abc import Callable
from pathlib import Path
from typing import IO

from qualcode.exporters.atomic import write_whole
from qualcode.exporters.csv_file import csv_text
from qualcode.exporters.excel import write_excel
from qualcode.exporters.html_file import html_page
from qualcode.exporters.report import Report
from qualcode.exporters.word import write_word
from qualcode.model.errors import FileProblem, FileReason


def write(report: Report, path: Path) -> None:
    """Write the report to the path, whole or not at all; a file that is there is replaced.

    Raises FileProblem when the ending is none of ``FORMATS`` or the file cannot be written; what was there then
    stays as it was.
    """
    writer = _WRITERS.get(path.suffix.lower())
    if writer is None:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, formats=list(FORMATS))
    write_whole(path, lambda stream: writer(report, stream))


def write_text(text: str, stream: IO[bytes]) -> None:
    """Write text as UTF-8; half a surrogate pair, which no text file can hold, becomes ``?``."""
    stream.write(text.encode("utf-8", errors="replace"))


_WRITERS: dict[str, Callable[[Report, IO[bytes]], None]] = {
    ".docx": write_word,
    ".xlsx": write_excel,
    ".csv": lambda report, stream: write_text(csv_text(report), stream),
    ".html": lambda report, stream: write_text(html_page(report), stream),
}

FORMATS = tuple(_WRITERS)
"""The endings that ``write`` knows, ``.docx`` first."""
