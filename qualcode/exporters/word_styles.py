"""The styles of a Word report: all looks are here, none in the text, so that one change in Word changes them all.

Word shows its own names (``heading 1``, ``Quote``) in the reader's language; they are filled with our look.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.exporters.word_table_style import normal_table, style_element, table_style
from qualcode.exporters.word_xml import Element, W, add, twips
from qualcode.i18n import N_, Language, translator

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Calibri"
"""On every machine with Word; LibreOffice has Carlito, of the same widths, in its place."""
LOCALE = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB", "und": "x-none"}
"""Languages as Word names them; words in none of them are not proofread."""

_GREY = "595959"  # 7:1 on white
_QUOTE_INDENT_CM = 1.0


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style; sizes and spaces in points, indents in centimetres."""

    id: str
    name: str
    based_on: str = "Normal"
    following: str = ""
    size: float = 0
    bold: bool = False
    grey: bool = False
    before: float | None = None
    after: float | None = None
    line: float = 0
    indent: float = 0
    right_indent: float = 0
    align: str = ""
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None


_STYLES = (
    _Style("Normal", "Normal", "", size=11, before=0, after=8, line=1.12),
    _Style("Title", "Title", "Normal", "Subtitle", size=22, bold=True, after=2, line=1, keep_next=True),
    _Style("Subtitle", "Subtitle", "Normal", "Normal", size=11.5, grey=True, after=16),
    _Style("Heading1", "heading 1", "Normal", "Normal", 15, True, before=18, after=6, keep_next=True, outline=0),
    _Style("Heading2", "heading 2", "Normal", "Normal", 12.5, True, before=14, after=4, keep_next=True, outline=1),
    _Style("Heading3", "heading 3", "Normal", "Normal", 11, True, before=10, after=2, keep_next=True, outline=2),
    _Style("Caption", "caption", size=10, before=10, after=4, line=1, keep_next=True, keep_lines=True),
    _Style("Header", "header", size=9.5, grey=True, after=0),
    _Style("Footer", "footer", size=9.5, grey=True, after=0, align="center"),
    _Style(
        "Quote",
        "Quote",
        size=10.5,
        before=6,
        after=2,
        indent=_QUOTE_INDENT_CM,
        right_indent=_QUOTE_INDENT_CM,
        keep_next=True,
        keep_lines=True,
    ),
    _Style("ShortQuote", N_("Short quote"), before=6, after=2, keep_next=True, keep_lines=True),
    _Style("QuoteSource", N_("Source of quote"), size=9.5, grey=True, after=10),
    _Style("BlockSource", N_("Source of block quote"), "QuoteSource", indent=_QUOTE_INDENT_CM),
    _Style("Quiet", N_("Quiet text"), size=10, grey=True, keep_next=True),
    _Style("TableText", N_("Table text"), size=9.5, before=1, after=1, line=1),
    _Style("TableHeading", N_("Table heading"), "TableText", bold=True, keep_next=True),
    _Style("TableStrong", N_("Table text, strong"), "TableText", bold=True),
    _Style("TableQuiet", N_("Table text, quiet"), "TableText", size=9, grey=True),
    _Style("TableQuote", N_("Quote in table"), "TableText"),
    _Style("TableSource", N_("Source in table"), "TableText", size=9, grey=True, after=2),
    _Style("TableNumber", N_("Number in table"), "TableText", align="right"),
    _Style("TableBand", N_("Group in table"), "TableText", bold=True, keep_next=True),
    _Style("TableNote", N_("Note below table"), size=9, grey=True, before=3, after=2, line=1),
    _Style("SectionEnd", N_("End of section"), size=1, after=0, line=0),
)

_WORDS_OWN = {
    "Normal",
    "Title",
    "Subtitle",
    "heading 1",
    "heading 2",
    "heading 3",
    "caption",
    "header",
    "footer",
    "Quote",
}
"""Names that Word knows; all other styles are ours, with names in the report's language."""


def dress(document: "Document", language: Language) -> None:
    """Give the document the report's styles instead of the template's, all in the report's language."""
    styles = document.styles.element
    for style in styles.findall(f"{W}style"):
        styles.remove(style)
    _fill_defaults(styles, language)
    words = translator(language)
    for style in _STYLES:
        # Word knows its own styles by their English names, whatever language it speaks.
        name = style.name if style.name in _WORDS_OWN else words.gettext(style.name)
        styles.append(_paragraph_style(style, name, language))
    for element in _fixed_styles(language):
        styles.append(element)
    styles.append(table_style(words.gettext("Report table")))


def _fill_defaults(styles: Element, language: Language) -> None:
    """Font and language of whatever no style says anything about."""
    defaults = styles.find(f"{W}docDefaults")
    for child in list(defaults):
        defaults.remove(child)
    properties = add(add(defaults, "rPrDefault"), "rPr")
    add(properties, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    add(properties, "sz", val=22)
    add(properties, "szCs", val=22)
    add(properties, "lang", val=LOCALE[language], eastAsia="en-US", bidi="ar-SA")
    add(defaults, "pPrDefault")


def _paragraph_style(style: _Style, name: str, language: Language) -> Element:
    ours = style.name not in _WORDS_OWN
    element = style_element("paragraph", style.id, name, is_default=not style.based_on, is_custom=ours)
    if style.based_on:
        add(element, "basedOn", val=style.based_on)
    if style.following:
        add(element, "next", val=style.following)
    if style.id != "SectionEnd":
        add(element, "qFormat")
    _fill_paragraph(add(element, "pPr"), style)
    properties = add(element, "rPr")
    _fill_run(properties, style)
    add(properties, "lang", val=LOCALE[language])
    return element


def _fill_paragraph(properties: Element, style: _Style) -> None:
    if style.keep_next:
        add(properties, "keepNext")
    if style.keep_lines:
        add(properties, "keepLines")
    _fill_spacing(properties, style)
    if style.indent:
        add(properties, "ind", left=twips(style.indent), right=twips(style.right_indent))
    if style.align:
        add(properties, "jc", val=style.align)
    if style.outline is not None:
        add(properties, "outlineLvl", val=style.outline)


def _fill_spacing(properties: Element, style: _Style) -> None:
    spacing: dict[str, str | int] = {}
    if style.before is not None:
        spacing["before"] = round(style.before * 20)
    if style.after is not None:
        spacing["after"] = round(style.after * 20)
    if style.line:
        spacing |= {"line": round(style.line * 240), "lineRule": "auto"}
    if spacing:
        add(properties, "spacing", **spacing)


def _fill_run(properties: Element, style: _Style) -> None:
    if style.bold:
        add(properties, "b")
        add(properties, "bCs")
    if style.grey:
        add(properties, "color", val=_GREY)
    if style.size:
        add(properties, "sz", val=round(style.size * 2))
        add(properties, "szCs", val=round(style.size * 2))


def _fixed_styles(language: Language) -> list[Element]:
    """Return the styles that Word expects to be there, and the one character style in use."""
    character = style_element("character", "DefaultParagraphFont", "Default Paragraph Font", is_default=True)
    strong = style_element("character", "Strong", "Strong")
    add(strong, "basedOn", val="DefaultParagraphFont")
    properties = add(strong, "rPr")
    add(properties, "b")
    add(properties, "bCs")
    add(properties, "lang", val=LOCALE[language])
    return [character, strong, normal_table(), style_element("numbering", "NoList", "No List", is_default=True)]
