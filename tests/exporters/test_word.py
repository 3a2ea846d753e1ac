"""Word files are opened again, as python-docx sees them and as the XML that Word reads."""

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st

from qualcode.exporters.report import (
    Cell,
    Column,
    Heading,
    Line,
    Paragraph,
    Quote,
    Report,
    Section,
    TableBlock,
    Tone,
)
from tests.exporters.examples import (
    W,
    as_docx,
    banded_table,
    body,
    counts_table,
    part,
    plain_table,
    report,
    words_of,
)

LONG = "Vi har snakket om dette i mange år. " * 8


def _opened(what: Report) -> "Document":
    return Document(io.BytesIO(as_docx(what)))


def _wide(name: str = "Bred") -> TableBlock:
    return plain_table([["a", "b"]], [Column("Ord", width=12), Column(name, width=9)])


def test_that_headings_are_word_s_own_headings() -> None:
    document = _opened(report(Heading("Tidspress"), Heading("Ti minutter", 3), heading="Hva hindrer?"))
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["Sitater"] == "Title"
    assert styles["Samarbeid i Havnes"] == "Subtitle"
    assert styles["Hva hindrer?"] == "Heading 1"
    assert styles["Tidspress"] == "Heading 2"
    assert styles["Ti minutter"] == "Heading 3"


def test_that_a_report_without_sections_is_found_in_navigation_by_its_title() -> None:
    assert _headings(report(counts_table())) == [("Heading 1", "Sitater")]


def test_that_each_of_several_tables_is_found_in_navigation() -> None:
    other = replace(plain_table([["a", "b"]]), name="Uten sitater")
    found = _headings(report(banded_table(), other))
    assert found == [
        ("Heading 1", "Sitater"),
        ("Heading 2", "Barrierer / Tidspress"),
        ("Heading 2", "Drivere"),
        ("Heading 2", "Uten sitater"),
    ]


def test_that_tables_below_a_section_s_heading_get_none_of_their_own() -> None:
    assert _headings(report(counts_table(), counts_table(), heading="Del")) == [("Heading 1", "Del")]


def _headings(what: Report) -> list[tuple[str, str]]:
    paragraphs = _opened(what).paragraphs
    return [(each.style.name, each.text) for each in paragraphs if each.style.name.startswith("Heading")]


def test_that_headings_have_the_outline_levels_that_navigation_reads() -> None:
    styles = part(as_docx(report()), "word/styles.xml")
    levels = {
        style.get(f"{W}styleId"): level.get(f"{W}val")
        for style in styles.iter(f"{W}style")
        for level in style.iter(f"{W}outlineLvl")
    }
    assert levels == {"Heading1": "0", "Heading2": "1", "Heading3": "2"}


def test_that_a_caption_has_a_number_that_word_counts() -> None:
    document = body(report(counts_table(), plain_table([["a", "b"]])))
    codes = [code.text.strip() for code in document.iter(f"{W}instrText")]
    assert codes == ["SEQ Tabell \\* ARABIC"] * 2
    captions = [
        each for each in document.iter(f"{W}p") if each.find(f"{W}pPr/{W}pStyle[@{W}val='Caption']") is not None
    ]
    assert [words_of(caption) for caption in captions] == ["Tabell 1. Kode og rolle", "Tabell 2. Det de sa"]


def test_that_a_field_begins_separates_and_ends_in_that_order() -> None:
    document = body(report(counts_table()))
    assert [char.get(f"{W}fldCharType") for char in document.iter(f"{W}fldChar")] == ["begin", "separate", "end"]


def test_that_an_english_report_counts_its_tables_in_english() -> None:
    document = body(report(counts_table(), language="en"))
    assert [code.text.strip() for code in document.iter(f"{W}instrText")] == ["SEQ Table \\* ARABIC"]


def test_that_the_language_stands_on_every_style_with_text() -> None:
    styles = part(as_docx(report()), "word/styles.xml")
    assert styles.find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "nb-NO"
    said = {
        style.get(f"{W}styleId"): [each.get(f"{W}val") for each in style.iter(f"{W}lang")]
        for style in styles.iter(f"{W}style")
        if style.get(f"{W}type") == "paragraph"
    }
    assert set(map(tuple, said.values())) == {("nb-NO",)}


def test_that_an_english_report_is_proofread_as_english() -> None:
    styles = part(as_docx(report(language="en")), "word/styles.xml")
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {"en-GB"}


def test_that_words_in_another_language_are_proofread_in_theirs() -> None:
    cell = Cell((Line("«Me har aldri tid.»", Tone.QUOTE, "nn"),))
    document = body(report(plain_table([[cell, "R2"]]), Quote("«Me ringjer.»", "R2", language="nn")))
    told = {words_of(run): run.find(f"{W}rPr/{W}lang") for run in document.iter(f"{W}r")}
    assert told["«Me har aldri tid.»"].get(f"{W}val") == "nn-NO"
    assert told["«Me ringjer.»"].get(f"{W}val") == "nn-NO"
    assert told["R2"] is None


def test_that_pages_are_a4() -> None:
    document = _opened(report(plain_table([["a", "b"]])))
    (section,) = document.sections
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


def test_that_a_wide_table_lies_on_its_side_and_the_rest_stands() -> None:
    sections = tuple(Section("", (block,)) for block in (Paragraph("Kort."), _wide(), Paragraph("Etter.")))
    document = _opened(Report("Funn", "", "nb", sections))
    orientations = [section.orientation for section in document.sections]
    assert orientations == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT]
    assert document.sections[1].page_width > document.sections[1].page_height


def test_that_neighbouring_wide_tables_share_their_pages() -> None:
    document = _opened(Report("Funn", "", "nb", (Section("", (_wide(),)), Section("", (_wide("Annen"),)))))
    assert len(document.sections) == 1


def test_that_every_page_has_its_number() -> None:
    sections = (Section("", (Paragraph("Kort."),)), Section("", (_wide(),)))
    docx = as_docx(Report("Funn", "", "nb", sections))
    document = Document(io.BytesIO(docx))
    assert [section.footer.paragraphs[0].text for section in document.sections] == ["Side 1 av 1"] * 2
    footer = next(name for name in zipfile.ZipFile(io.BytesIO(docx)).namelist() if "footer" in name)
    assert [code.text.strip() for code in part(docx, footer).iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_that_a_long_quote_is_an_indented_block_with_its_source_below() -> None:
    document = _opened(report(Quote(LONG.strip(), "Leder, NAV", is_block=True)))
    quote, source = document.paragraphs[-2:]
    assert (quote.style.name, quote.text) == ("Quote", LONG.strip())
    assert quote.style.paragraph_format.left_indent > Cm(0.5)
    assert (source.style.style_id, source.text) == ("BlockSource", "Leder, NAV")
    assert quote.style.paragraph_format.keep_with_next


def test_that_a_short_quote_stands_in_line_with_the_text() -> None:
    document = _opened(report(Quote("«Aldri tid.»", "R1")))
    quote, source = document.paragraphs[-2:]
    assert quote.style.paragraph_format.left_indent is None
    assert (quote.text, source.text) == ("«Aldri tid.»", "R1")


def test_that_paragraphs_keep_their_breaks() -> None:
    document = _opened(report(Paragraph("Først.\nSå.", Tone.QUIET)))
    assert [paragraph.text for paragraph in document.paragraphs[-2:]] == ["Først.", "Så."]


def test_that_every_style_in_use_is_defined() -> None:
    docx = as_docx(report(counts_table(), Quote("x", "y", True), Quote("x", "y"), Heading("h"), heading="H"))
    known = {style.get(f"{W}styleId") for style in part(docx, "word/styles.xml").iter(f"{W}style")}
    used = {
        each.get(f"{W}val")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for name in ("word/document.xml", "word/styles.xml")
        for each in part(docx, name).iter(f"{W}{tag}")
    }
    assert used <= known


@given(st.text(min_size=1))
def test_that_any_text_makes_a_file_that_opens(text: str) -> None:
    document = _opened(report(plain_table([[text, text]]), Quote(text, text), Paragraph(text), title=text))
    assert len(document.tables) == 1


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_that_words_come_back_as_they_were(text: str) -> None:
    document = _opened(report(plain_table([[f"  {text}  {text}", "R1"]])))
    assert document.tables[0].cell(1, 0).text == f"  {text}  {text}"


def test_that_the_file_is_well_formed_throughout() -> None:
    docx = as_docx(report(counts_table()))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
