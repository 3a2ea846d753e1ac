"""A report's tables as an Excel workbook: a sheet per table, frozen header, filters, numbers that are numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any

from qualcode.exporters.characters import legal
from qualcode.exporters.excel_cells import CellMaker, Look
from qualcode.exporters.grid import Grid, Plain, grids
from qualcode.exporters.report import Kind, Report

if TYPE_CHECKING:
    from openpyxl import Workbook

_FORBIDDEN = re.compile(r"[\\/*?:\[\]\s]+")
_NAME_MOST = 31
_LETTERS_PER_CM = 5.2
_WIDTH_LEAST, _WIDTH_MOST = 9, 90


def write_excel(report: Report, stream: IO[bytes]) -> None:
    """Write the report's tables as .xlsx to a binary stream."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    about = workbook.properties
    about.creator, about.title = "", legal(report.title)
    about.lastModifiedBy = None
    taken = {"history"}  # a name that Excel keeps for itself
    for table in grids(report):
        _add_sheet(workbook, table, _sheet_name(table.table.name, taken))
    workbook.save(stream)


def _add_sheet(workbook: "Workbook", table: Grid, name: str) -> None:
    from openpyxl.utils import get_column_letter

    sheet: Any = workbook.create_sheet(name)
    above = [table.table.caption, *table.table.notes]
    head = len(above) + 1
    last = get_column_letter(len(table.columns))
    _lay_out(sheet, table)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{last}{head + len(table.rows)}"
    sheet.print_title_rows = f"{head}:{head}"
    cells = CellMaker(sheet)
    for row in _rows(table, above):
        sheet.append([cells.make(value, look) for value, look in row])


def _rows(table: Grid, above: Sequence[str]) -> Iterator[list[tuple[Plain, Look]]]:
    for place, text in enumerate(above):
        yield [(text, Look.NOTE if place else Look.CAPTION)]
    yield [(column.header, Look.HEADER) for column in table.columns]
    for row in table.rows:
        yield [(value, Look.BODY) for value in row]
    if table.total is not None:
        yield [(value, Look.TOTAL) for value in table.total]


def _lay_out(sheet: Any, table: Grid) -> None:  # noqa: ANN401 - openpyxl's write-only sheet has no type
    """Set widths and printing, which a workbook that is written as it grows needs before its rows."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, column in enumerate(table.columns):
        width = _LETTERS_PER_CM * column.width * (1.6 if column.stretch else 1)
        if column.kind is not Kind.TEXT:
            width = max(width, len(column.header) + 4)
        bounded = min(_WIDTH_MOST, max(_WIDTH_LEAST, width))
        sheet.column_dimensions[get_column_letter(place + 1)].width = bounded
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return a name that Excel takes and that no other sheet has, whatever the case."""
    bare = _FORBIDDEN.sub(" ", legal(name)).strip(" '") or "1"
    for suffix in _suffixes():
        free = bare[: _NAME_MOST - len(suffix)].rstrip(" '") + suffix
        if free.casefold() not in taken:
            taken.add(free.casefold())
            return free
    raise AssertionError("the suffixes never end")


def _suffixes() -> Iterable[str]:
    yield ""
    number = 2
    while True:
        yield f" ({number})"
        number += 1
