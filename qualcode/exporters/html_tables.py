"""A table in HTML: header cells that a screen reader can tell, groups as bodies, joined cells as such."""

from collections.abc import Iterable, Iterator
from html import escape

from qualcode.exporters.characters import legal
from qualcode.exporters.html_marks import Marks
from qualcode.exporters.paper import PaperCell, PaperRow, RowKind, paper_columns, paper_rows
from qualcode.exporters.report import Kind, Line, TableBlock, Tone
from qualcode.exporters.table_layout import UPRIGHT_CM, least_widths, parts
from qualcode.i18n import Language


def html_table(table: TableBlock, language: Language, marks: Marks, caption: str = "") -> Iterator[str]:
    """Yield the lines of the table; ``caption`` is HTML and stands inside it."""
    shown = paper_columns(table)
    yield f'<table width="100%"{marks("grid")}>'
    if caption:
        yield f"<caption>{caption}</caption>"
    headers = (_header(table, place, share, marks) for place, share in zip(shown, _shares(table), strict=True))
    yield f"<thead><tr>{''.join(headers)}</tr></thead>"
    yield from _bodies(paper_rows(table, shown, language), len(shown), marks)
    yield "</table>"


def html_notes(table: TableBlock, marks: Marks) -> Iterator[str]:
    """Yield what stands below the table."""
    for note in table.notes:
        yield f"<p{marks('note')}>{html_text(note)}</p>"


def html_text(text: str) -> str:
    """Return text as it stands in HTML."""
    return escape(legal(text))


def _shares(table: TableBlock) -> list[int]:
    """Return each column's part of the width in percent; programs that a table is pasted into guess badly."""
    room = max(UPRIGHT_CM, sum(least_widths(table)))
    (part,) = parts(table, room + 1)
    return [round(100 * width / sum(part.widths)) for width in part.widths]


def _header(table: TableBlock, place: int, share: int, marks: Marks) -> str:
    column = table.columns[place]
    number = () if column.kind is Kind.TEXT else ("number",)
    return f'<th scope="col" width="{share}%"{marks("cell", "head", *number)}>{html_text(column.header)}</th>'


def _bodies(rows: Iterable[PaperRow], width: int, marks: Marks) -> Iterator[str]:
    """Yield one body per band; the total is the table's foot."""
    opened = ""
    for row in rows:
        wanted = "tfoot" if row.kind is RowKind.TOTAL else "tbody"
        if wanted != opened or row.kind is RowKind.BAND:
            yield f"</{opened}>\n<{wanted}>" if opened else f"<{wanted}>"
            opened = wanted
        yield _row(row, width, marks)
    if opened:
        yield f"</{opened}>"


def _row(row: PaperRow, width: int, marks: Marks) -> str:
    if row.kind is RowKind.BAND:
        look = marks("cell", "row", "band")
        return f'<tr><th scope="rowgroup" colspan="{width}"{look}>{_lines(row.cells[0], marks)}</th></tr>'
    foot = ("foot",) if row.kind is RowKind.TOTAL else ()
    shown = ((place, cell) for place, cell in enumerate(row.cells) if not cell.joins_above)
    return f"<tr>{''.join(_cell(cell, place == 0, foot, marks) for place, cell in shown)}</tr>"


def _cell(cell: PaperCell, is_first: bool, foot: tuple[str, ...], marks: Marks) -> str:
    tag, scope = ("th", ' scope="row"') if is_first else ("td", "")
    parts = ("cell", *(("row",) if is_first else ()), *foot, "number" if cell.is_number else "text")
    reach = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{tag}{scope}{reach}{marks(*parts, level=cell.level)}>{_lines(cell, marks)}</{tag}>"


def _lines(cell: PaperCell, marks: Marks) -> str:
    if len(cell.lines) == 1 and cell.lines[0].tone is Tone.PLAIN and not cell.lines[0].language:
        return escape(cell.lines[0].text)
    return "".join(_line(line, marks) for line in cell.lines)


def _line(line: Line, marks: Marks) -> str:
    language = f' lang="{line.language}"' if line.language else ""
    return f"<div{marks(line.tone)}{language}>{escape(line.text)}</div>"
