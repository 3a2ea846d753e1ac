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


def csv_text(report: Report) -> str:
    """Return the report's tables as the text of one CSV file, BOM first."""
    tables = grids(report)
    headers = _headers(tables, report)
    return csv_rows([headers, *_rows(tables, headers, report)], report.language)


def csv_rows(rows: list[list[Plain]], language: Language = "nb") -> str:
    """Return rows as the text of a CSV file: text in quotation marks, whole numbers bare, lines ended by CR LF."""
    stream = io.StringIO()
    stream.write(BOM)
    writer = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([written(value, language) for value in row] for row in rows)
    return stream.getvalue()


def _headers(tables: list[Grid], report: Report) -> list[Plain]:
    translate = translator(report.language).gettext
    headers: dict[Plain, None] = {}
    if len(tables) > 1:
        headers[report.apart or translate("Table")] = None
    for table in tables:
        headers.update(dict.fromkeys(column.header for column in table.columns))
    if any(table.table.unit for table in tables):
        headers[translate("Unit")] = None
    return list(headers)


def _rows(tables: list[Grid], headers: list[Plain], report: Report) -> Iterator[list[Plain]]:
    apart = report.apart or translator(report.language).gettext("Table")
    unit = translator(report.language).gettext("Unit")
    for table in tables:
        names = [column.header for column in table.columns]
        said = {apart: table.table.name, unit: table.table.unit}
        for row in (*table.rows, *([table.total] if table.total is not None else [])):
            values = said | dict(zip(names, row, strict=True))
            yield [values.get(str(header)) for header in headers]
