"""A report as a Word document: A4, pages on their side where a table is wide, styles for all looks."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import groupby
from typing import IO, TYPE_CHECKING

from qualcode.exporters.characters import legal
from qualcode.exporters.report import (
    Block,
    Heading,
    Paragraph,
    PictureBlock,
    Quote,
    Report,
    Section,
    TableBlock,
    Tone,
)
from qualcode.exporters.table_layout import SIDEWAYS_CM, UPRIGHT_CM, Part, needs_sideways, parts
from qualcode.exporters.word_fields import add_caption, fill_footer
from qualcode.exporters.word_figures import TALLEST_CM, TALLEST_SIDEWAYS_CM, add_picture
from qualcode.exporters.word_outline import groups, is_headed, outlined
from qualcode.exporters.word_package import tell_about
from qualcode.exporters.word_styles import LOCALE, dress
from qualcode.exporters.word_tables import word_table
from qualcode.exporters.word_xml import Element, W, add, add_paragraph, add_run, new, twips
from qualcode.i18n import Language, translator

if TYPE_CHECKING:
    from docx.document import Document

_A4_CM = (21.0, 29.7)
_MARGINS_CM = {False: (2.5, 2.5), True: (2.0, 2.0)}  # sideways or not: sides, top and bottom
_FOOTER_CM = 1.25


def write_word(report: Report, stream: IO[bytes]) -> None:
    """Write the report as .docx to a binary stream."""
    from docx import Document as new_document

    document = new_document()
    dress(document, report.language)
    tell_about(document, report)
    _add_footer(document, report.language)
    body = _Body(document, report.language)
    body.add_title(report)
    for sideways, sections in groupby(outlined(report).sections, needs_sideways):
        body.begin(sideways)
        for section in sections:
            body.add_section(section)
    body.end()
    document.save(stream)


class _Body:
    """The document's body as it grows; knows how wide the page is and how many captions there are."""

    def __init__(self, document: "Document", language: Language) -> None:
        self.element: Element = document.element.body
        self.last: Element = self.element[-1]  # the properties of the last section stand last in a body
        self.language = language
        self.sideways: bool | None = None
        self.captions = self.figures = 0
        self._document = document
        self.element.remove(self.last)

    def begin(self, sideways: bool) -> None:
        """End the pages before, if there are any, and go on upright or sideways."""
        if self.sideways is not None:
            self._end_pages()
        self.sideways = sideways

    def end(self) -> None:
        """Close the body with the properties of its last pages."""
        self.element.append(_page(self.last, bool(self.sideways)))

    def add_title(self, report: Report) -> None:
        # Word's navigation does not show a title, and would show nothing where there is no heading at all.
        style = "Title" if is_headed(report) else "Heading1"
        add_run(add_paragraph(self.element, style), legal(report.title))
        if report.subtitle:
            add_run(add_paragraph(self.element, "Subtitle"), legal(report.subtitle))

    def add_section(self, section: Section) -> None:
        if section.heading:
            add_run(add_paragraph(self.element, "Heading1"), legal(section.heading))
        for block in section.blocks:
            self._add_block(block)

    def _add_block(self, block: Block) -> None:
        if isinstance(block, TableBlock):
            self._add_table(block)
        elif isinstance(block, PictureBlock):
            self.figures += 1
            room = (SIDEWAYS_CM, TALLEST_SIDEWAYS_CM) if self.sideways else (UPRIGHT_CM, TALLEST_CM)
            add_picture(self._document, self.element, block, self.figures, room, self.language)
        elif isinstance(block, Quote):
            self._add_quote(block)
        elif isinstance(block, Heading):
            add_run(add_paragraph(self.element, f"Heading{block.level}"), legal(block.text))
        else:
            self._add_paragraph(block)

    def _add_paragraph(self, block: Paragraph) -> None:
        style = "Quiet" if block.tone is Tone.QUIET else "Normal"
        for text in block.text.split("\n"):
            add_run(add_paragraph(self.element, style), legal(text))

    def _add_quote(self, quote: Quote) -> None:
        paragraph = add_paragraph(self.element, "Quote" if quote.is_block else "ShortQuote")
        add_run(paragraph, legal(quote.text), language=LOCALE.get(quote.language or "", ""))
        source = add_paragraph(self.element, "BlockSource" if quote.is_block else "QuoteSource")
        add_run(source, legal(quote.source))

    def _add_table(self, table: TableBlock) -> None:
        self.captions += 1
        laid_out = parts(table, SIDEWAYS_CM if self.sideways else UPRIGHT_CM)
        for place, caption in enumerate(_captions(table, len(laid_out), self.language)):
            if place == 0:
                add_caption(self.element, self.captions, legal(caption), self.language)
            else:
                add_run(add_paragraph(self.element, "Caption"), legal(caption))
            if table.banded and len(laid_out) == 1:
                self._add_groups(table, laid_out[0])
            else:
                self.element.append(word_table(table, laid_out[place], self.language))
        # Word needs a paragraph between two tables, or it makes one of them.
        for note in table.notes or ("",):
            add_run(add_paragraph(self.element, "TableNote"), legal(note))

    def _add_groups(self, table: TableBlock, part: Part) -> None:
        """Add the rows group by group under headings: what stands inside a table is not in Word's navigation."""
        for band, group in groups(table):
            for place, line in enumerate(band.lines):
                style = "Quiet" if place else "Heading2"
                add_run(add_paragraph(self.element, style), legal(line.text))
            self.element.append(word_table(group, part, self.language))

    def _end_pages(self) -> None:
        last = self.element[-1]
        if last.tag != f"{W}p":
            last = add_paragraph(self.element, "SectionEnd")
        last[0].append(_page(self.last, bool(self.sideways)))


def _captions(table: TableBlock, count: int, language: Language) -> Iterator[str]:
    """Yield a caption per part; a table in one part has its own."""
    yield table.caption
    words = translator(language).gettext("{caption} (continued, part {part} of {parts})")
    for part in range(2, count + 1):
        yield words.format(caption=table.caption, part=part, parts=count)


def _add_footer(document: "Document", language: Language) -> None:
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    footer._element.remove(footer.paragraphs[0]._p)
    fill_footer(add_paragraph(footer._element, "Footer"), language)


def _page(template: Element, sideways: bool) -> Element:
    """Return a section's properties, with the footer of ``template``, for A4 pages upright or sideways."""
    page = new("sectPr")
    for reference in template.findall(f"{W}footerReference"):
        page.append(deepcopy(reference))
    short, long = (twips(length) for length in _A4_CM)
    if sideways:
        add(page, "pgSz", w=long, h=short, orient="landscape")
    else:
        add(page, "pgSz", w=short, h=long)
    sides, ends = (twips(margin) for margin in _MARGINS_CM[sideways])
    footer = twips(_FOOTER_CM)
    add(page, "pgMar", top=ends, right=sides, bottom=ends, left=sides, header=footer, footer=footer, gutter=0)
    return page
