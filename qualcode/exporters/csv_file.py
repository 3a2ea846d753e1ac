"""A report's tables as one CSV: ``;`` between columns, UTF-8 with BOM, as Norwegian Excel expects it.

Several tables stand below each other under one header, with a column that tells them apart; where they count
something, a last column says what.

The words are written as they are. A spreadsheet may take text that begins with ``=``, ``+``, ``-`` or ``@`` for a
formula, in quotation marks or not, and the usual remedy, an apostrophe before it, would become part of the words
for every other reader. Quotes begin with «, so it does not concern them; for all else the Excel file is the one in
which text is certain to stay text.
"""

import csv
import io
from collections.abc import Iterator

from qualcode.exporters.grid import Grid, Plain, grids, written
from qualcode.exporters.report import Report
from qualcode.i18n import Language, translator

BOM = "\ufeff"
"""First in every CSV file, so that Excel reads it as UTF-8."""


_APART, _UNIT = object(), object()
_Key = object
"""A column of the file: a header of the tables, or one of the two that are added."""


def csv_text(report: Report) -> str:
    """Return the report's tables as the text of one CSV file, BOM first."""
    tables = grids(report, derived=False)
    headers = _headers(tables, report)
    rows = (_row(table, row, headers) for table in tables for row in _rows_of(table))
    return csv_rows([list(headers.values()), *rows], report.language)


def csv_rows(rows: list[list[Plain]], language: Language = "nb") -> str:
    """Return rows as the text of a CSV file: text in quotation marks, whole numbers bare, lines ended by CR LF."""
    stream = io.StringIO()
    stream.write(BOM)
    writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([written(value, language) for value in row] for row in rows)
    return stream.getvalue()


def _headers(tables: list[Grid], report: Report) -> dict[_Key, Plain]:
    words = translator(report.language)
    unit = words.gettext("Unit of counting")
    headers: dict[_Key, Plain] = {}
    if report.apart or len(tables) > 1:
        headers[_APART] = report.apart or words.gettext("Table")
    for table in tables:
        headers.update((column.header, column.header) for column in table.columns)
    if any(table.table.unit for table in tables) and report.apart != unit:
        headers[_UNIT] = unit
    return headers


def _rows_of(table: Grid) -> Iterator[tuple[Plain, ...]]:
    yield from table.rows
    if table.total is not None:
        yield table.total


def _row(table: Grid, row: tuple[Plain, ...], headers: dict[_Key, Plain]) -> list[Plain]:
    values: dict[_Key, Plain] = {_APART: table.table.name, _UNIT: table.table.unit}
    values.update(zip((column.header for column in table.columns), row, strict=True))
    return [values.get(key) for key in headers]
