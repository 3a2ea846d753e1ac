"""A report as one self-contained HTML page: its own style, no script, nothing fetched."""

from base64 import b64encode
from collections.abc import Iterator
from itertools import count

from qualcode.exporters.html_marks import Marks, by_class
from qualcode.exporters.html_style import CSS
from qualcode.exporters.html_tables import html_notes, html_table, html_text
from qualcode.exporters.report import Block, Heading, Paragraph, PictureBlock, Quote, Report, Section, TableBlock
from qualcode.i18n import translator

# The page can neither fetch nor run anything, whatever stands in the text.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_WITH_PICTURES = "; img-src data:"


def html_page(report: Report) -> str:
    """Return the report as a whole page."""
    return "\n".join(_page(report)) + "\n"


def html_block(block: Block, marks: Marks) -> Iterator[str]:
    """Yield the lines of a heading, a paragraph, a picture or a quote; nothing for a table."""
    if isinstance(block, Heading):
        # The page's title has level 1, the sections level 2.
        yield f"<h{block.level + 1}>{html_text(block.text)}</h{block.level + 1}>"
    elif isinstance(block, Paragraph):
        yield from (f"<p{marks(block.tone)}>{html_text(text)}</p>" for text in block.text.split("\n"))
    elif isinstance(block, PictureBlock):
        yield from _picture(block, marks)
    elif isinstance(block, Quote):
        tag, parts = ("blockquote", ("quote", "block")) if block.is_block else ("p", ("quote",))
        language = f' lang="{block.language}"' if block.language else ""
        yield f"<{tag}{marks(*parts)}{language}>{html_text(block.text)}</{tag}>"
        yield f"<p{marks('source', *parts[1:])}>{html_text(block.source)}</p>"


def _has_pictures(report: Report) -> bool:
    return any(isinstance(block, PictureBlock) for section in report.sections for block in section.blocks)


def _picture(block: PictureBlock, marks: Marks) -> Iterator[str]:
    data = b64encode(block.png).decode("ascii")
    told = html_text(block.told).replace('"', "&quot;")
    yield f'<p><img src="data:image/png;base64,{data}" alt="{told}" style="max-width:100%"></p>'
    yield f"<p>{html_text(block.caption)}</p>"
    yield from (f"<p{marks('note')}>{html_text(note)}</p>" for note in block.notes)


def _page(report: Report) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{report.language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    policy = _POLICY + (_WITH_PICTURES if _has_pictures(report) else "")
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{html_text(report.title)}</title>"
    yield f"<style>\n{CSS}\n</style>"
    yield "</head>"
    yield "<body>"
    yield f"<h1>{html_text(report.title)}</h1>"
    if report.subtitle:
        yield f'<p class="subtitle">{html_text(report.subtitle)}</p>'
    numbers = count(1)
    for section in report.sections:
        yield from _section(section, report, numbers)
    yield "</body>"
    yield "</html>"


def _section(section: Section, report: Report, numbers: Iterator[int]) -> Iterator[str]:
    if section.heading:
        yield f"<h2>{html_text(section.heading)}</h2>"
    for block in section.blocks:
        if isinstance(block, TableBlock):
            yield from _table(block, report, next(numbers))
        else:
            yield from html_block(block, by_class)


def _table(table: TableBlock, report: Report, number: int) -> Iterator[str]:
    label = translator(report.language).gettext("Table")
    yield '<div class="table">'
    caption = f"<b>{label} {number}.</b> {html_text(table.caption)}"
    yield from html_table(table, report.language, by_class, caption)
    yield from html_notes(table, by_class)
    yield "</div>"
