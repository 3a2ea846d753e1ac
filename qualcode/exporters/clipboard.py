"""A report for pasting: HTML that Word makes real tables of, and text with tabs between columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from qualcode.exporters.characters import legal
from qualcode.exporters.grid import Grid, grid, written
from qualcode.exporters.html_file import html_block
from qualcode.exporters.html_marks import inline
from qualcode.exporters.html_tables import html_notes, html_table, html_text
from qualcode.exporters.report import Heading, Paragraph, Quote, Report, Section, TableBlock
from qualcode.i18n import Language


@dataclass(frozen=True, slots=True)
class Clipping:
    """What goes on the clipboard: the same content in two forms, of which the program pasted into takes one."""

    html: str
    text: str


def clipping(report: Report) -> Clipping:
    """Return the report as it is put on the clipboard: its content, without its title and table numbers.

    The text form of a table is its data, tabs between columns; a line break inside a cell becomes a space.
    """
    html = "".join(line for section in report.sections for line in _html(section, report.language))
    text = "\n".join(line for section in report.sections for line in _text(section, report.language))
    return Clipping(f'<div lang="{report.language}">{html}</div>', text.strip("\n") + "\n")


def _html(section: Section, language: Language) -> Iterator[str]:
    if section.heading:
        yield f"<h2>{html_text(section.heading)}</h2>"
    for block in section.blocks:
        if isinstance(block, TableBlock):
            yield f"<p>{html_text(block.caption)}</p>"
            yield from html_table(block, language, inline)
            yield from html_notes(block, inline)
        else:
            yield from html_block(block, inline)


def _text(section: Section, language: Language) -> Iterator[str]:
    if section.heading:
        yield from (legal(section.heading), "")
    for block in section.blocks:
        if isinstance(block, TableBlock):
            yield legal(block.caption)
            yield from _tabbed(grid(block), language)
            yield from map(legal, block.notes)
        elif isinstance(block, Quote):
            yield from (legal(block.text), legal(block.source))
        elif isinstance(block, Heading | Paragraph):
            yield legal(block.text)
        yield ""


def _tabbed(table: Grid, language: Language) -> Iterator[str]:
    yield "\t".join(column.header for column in table.columns)
    for row in (*table.rows, *([table.total] if table.total is not None else [])):
        yield "\t".join(" ".join(str(written(value, language)).split()) for value in row)
