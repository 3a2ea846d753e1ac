"""A table in Word: header on every page, no row split over two pages, fixed widths, a title for the blind."""

from qualcode.exporters.paper import PaperCell, PaperRow, RowKind, paper_rows
from qualcode.exporters.report import Kind, TableBlock, Tone
from qualcode.exporters.table_layout import Part
from qualcode.exporters.word_styles import LOCALE
from qualcode.exporters.word_table_style import BAND_FILL, TABLE_STYLE
from qualcode.exporters.word_xml import Element, add, add_paragraph, add_run, new, twips
from qualcode.i18n import Language

_STYLE_OF = {
    Tone.PLAIN: "TableText",
    Tone.STRONG: "TableStrong",
    Tone.QUIET: "TableQuiet",
    Tone.QUOTE: "TableQuote",
    Tone.SOURCE: "TableSource",
}
_LEVEL_CM = 0.35
_BAND_STYLES = {Tone.QUIET: "TableQuiet"}


def word_table(table: TableBlock, part: Part, language: Language) -> Element:
    """Return one part of the table as an element ``w:tbl``."""
    widths = [twips(width) for width in part.widths]
    element = new("tbl")
    _fill_properties(add(element, "tblPr"), table, sum(widths))
    grid = add(element, "tblGrid")
    for width in widths:
        add(grid, "gridCol", w=width)
    _add_header(element, table, part, widths)
    for row in paper_rows(table, part.columns, language):
        _add_row(element, row, widths)
    return element


def _fill_properties(properties: Element, table: TableBlock, width: int) -> None:
    add(properties, "tblStyle", val=TABLE_STYLE)
    add(properties, "tblW", w=width, type="dxa")
    add(properties, "tblLayout", type="fixed")
    last = 0 if table.total is None else 1
    shown = {"firstRow": 1, "lastRow": last, "firstColumn": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    add(properties, "tblLook", val=f"{0x0620 + 0x40 * last:04X}", **shown)
    add(properties, "tblCaption", val=table.caption)
    if table.notes:
        add(properties, "tblDescription", val=" ".join(table.notes))


def _add_header(element: Element, table: TableBlock, part: Part, widths: list[int]) -> None:
    row = add(element, "tr")
    properties = add(row, "trPr")
    add(properties, "cantSplit")
    add(properties, "tblHeader")
    for place, width in zip(part.columns, widths, strict=True):
        column = table.columns[place]
        paragraph = add_paragraph(_add_cell(row, width), "TableHeading")
        if column.kind is not Kind.TEXT:
            add(paragraph[0], "jc", val="right")
        add_run(paragraph, column.header)


def _add_row(element: Element, row: PaperRow, widths: list[int]) -> None:
    made = add(element, "tr")
    add(add(made, "trPr"), "cantSplit")
    if row.kind is RowKind.BAND:
        cell = _add_cell(made, sum(widths), span=len(widths))
        add(cell[0], "shd", val="clear", color="auto", fill=BAND_FILL)
        _fill_cell(cell, row.cells[0], row)
        return
    for value, width in zip(row.cells, widths, strict=True):
        _fill_cell(_add_cell(made, width, value), value, row)


def _add_cell(row: Element, width: int, value: PaperCell | None = None, span: int = 1) -> Element:
    cell = add(row, "tc")
    properties = add(cell, "tcPr")
    add(properties, "tcW", w=width, type="dxa")
    if span > 1:
        add(properties, "gridSpan", val=span)
    if value is not None and value.rows > 1:
        add(properties, "vMerge", val="restart")
    elif value is not None and value.joins_above:
        add(properties, "vMerge")
    return cell


def _fill_cell(cell: Element, value: PaperCell, row: PaperRow) -> None:
    if not value.lines:
        add_paragraph(cell, "TableText")
    for line in value.lines:
        paragraph = add_paragraph(cell, _style(line.tone, value, row))
        if row.keeps_next:
            add(paragraph[0], "keepNext")
        if value.level:
            add(paragraph[0], "ind", left=twips(value.level * _LEVEL_CM))
        add_run(paragraph, line.text, language=LOCALE.get(line.language or "", ""))


def _style(tone: Tone, value: PaperCell, row: PaperRow) -> str:
    if row.kind is RowKind.BAND:
        return _BAND_STYLES.get(tone, "TableBand")
    return "TableNumber" if value.is_number else _STYLE_OF[tone]
