"""Tables as Word lays them out: headers that repeat, rows that stay whole, widths that are given."""

import io
from xml.etree import ElementTree

import pytest
from docx import Document

from qualcode.exporters.report import Column, TableBlock
from qualcode.exporters.table_layout import SIDEWAYS_CM, UPRIGHT_CM
from qualcode.exporters.word_xml import twips
from tests.exporters.examples import (
    W,
    as_docx,
    banded_table,
    body,
    counts_table,
    joined_table,
    part,
    plain_table,
    report,
    words_of,
)

TABLES = [counts_table(), banded_table(), joined_table(), plain_table([["a", "b"]] * 60)]


def _table(table: TableBlock) -> ElementTree.Element:
    return body(report(table)).find(f".//{W}tbl")


def _value(element: ElementTree.Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(f"{W}{name}")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.caption)
def test_that_the_header_row_alone_is_repeated_on_every_page(table: TableBlock) -> None:
    rows = _table(table).findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.caption)
def test_that_no_row_is_split_over_two_pages(table: TableBlock) -> None:
    rows = _table(table).findall(f"{W}tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.caption)
def test_that_every_width_is_given_and_fills_the_page(table: TableBlock) -> None:
    element = _table(table)
    grid = [int(_value(column, "w") or 0) for column in element.findall(f"{W}tblGrid/{W}gridCol")]
    assert sum(grid) == int(_value(element.find(f"{W}tblPr/{W}tblW"), "w") or 0)
    assert sum(grid) == pytest.approx(twips(UPRIGHT_CM), abs=len(grid))
    assert _value(element.find(f"{W}tblPr/{W}tblLayout"), "type") == "fixed"
    for row in element.findall(f"{W}tr"):
        assert sum(int(_value(width, "w") or 0) for width in row.iter(f"{W}tcW")) == sum(grid)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.caption)
def test_that_every_cell_ends_in_a_paragraph(table: TableBlock) -> None:
    assert {cell[-1].tag for cell in _table(table).iter(f"{W}tc")} == {f"{W}p"}


def test_that_the_table_has_a_style_of_its_own_and_a_title_for_screen_readers() -> None:
    docx = as_docx(report(counts_table()))
    properties = part(docx, "word/document.xml").find(f".//{W}tblPr")
    assert _value(properties.find(f"{W}tblStyle")) == "ReportTable"
    assert _value(properties.find(f"{W}tblCaption")) == "Kode og rolle"
    assert _value(properties.find(f"{W}tblDescription")) == "Tallene er sitater."
    assert Document(io.BytesIO(docx)).tables[0].style.style_id == "ReportTable"


def test_that_properties_stand_in_the_order_that_word_demands() -> None:
    names = [child.tag.removeprefix(W) for child in _table(counts_table()).find(f"{W}tblPr")]
    assert names == ["tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription"]


def test_that_numbers_are_right_aligned_and_so_is_their_header() -> None:
    header, first, second, *_ = _table(counts_table()).findall(f"{W}tr")
    assert [_value(cell.find(f".//{W}jc")) for cell in header.findall(f"{W}tc")] == [None, "right", "right"]
    assert [_value(style) for style in first.iter(f"{W}pStyle")] == ["TableStrong", "TableNumber", "TableNumber"]
    assert [_value(style) for style in second.iter(f"{W}pStyle")] == ["TableText", "TableNumber", "TableNumber"]


def test_that_depth_in_the_tree_is_indented() -> None:
    _, top, below, *_ = _table(counts_table()).findall(f"{W}tr")
    assert top.find(f".//{W}ind") is None
    assert int(_value(below.find(f".//{W}ind"), "left") or 0) > 0


def test_that_the_total_is_told_apart() -> None:
    element = _table(counts_table())
    assert _value(element.find(f"{W}tblPr/{W}tblLook"), "lastRow") == "1"
    assert [words_of(cell) for cell in element.findall(f"{W}tr")[-1].findall(f"{W}tc")] == ["I alt", "12", ""]
    assert _value(_table(joined_table()).find(f"{W}tblPr/{W}tblLook"), "lastRow") == "0"


def test_that_each_group_of_rows_is_a_table_under_a_heading_of_its_own() -> None:
    document = Document(io.BytesIO(as_docx(report(banded_table()))))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 2"]
    assert headings == ["Barrierer / Tidspress", "Drivere"]
    assert [[row.cells[0].text for row in each.rows] for each in document.tables] == [
        ["Sitat", "«Aldri tid.»", "«Ti minutter.»"],
        ["Sitat", "«Vi ringer hverandre.»"],
    ]


def test_that_the_groups_of_a_table_are_as_wide_as_each_other_and_share_one_number() -> None:
    document = body(report(banded_table(), counts_table()))
    tables = list(document.iter(f"{W}tbl"))
    grids = [[_value(column, "w") for column in each.iter(f"{W}gridCol")] for each in tables[:2]]
    assert grids[0] == grids[1]
    assert all(each.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for each in tables)
    assert len(list(document.iter(f"{W}instrText"))) == 2


def test_that_a_group_s_heading_and_counts_stay_with_its_rows() -> None:
    children = list(body(report(banded_table()))[0])
    tables = [place for place, each in enumerate(children) if each.tag == f"{W}tbl"]
    styles = [[_value(each.find(f".//{W}pStyle")) for each in children[at - 2 : at]] for at in tables]
    assert styles == [["Heading2", "Quiet"]] * 2
    looks = part(as_docx(report()), "word/styles.xml")
    for style in ("Heading2", "Quiet"):
        assert looks.find(f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}keepNext") is not None


def test_that_what_a_finding_s_quotes_share_is_one_cell_beside_them() -> None:
    rows = _table(joined_table()).findall(f"{W}tr")[1:]
    merges = [[_value(cell.find(f".//{W}vMerge"), "val") for cell in row.findall(f"{W}tc")] for row in rows]
    assert merges == [["restart", "restart", None], [None] * 3, [None] * 3, [None] * 3]
    joined = [[cell.find(f".//{W}vMerge") is not None for cell in row.findall(f"{W}tc")] for row in rows]
    assert joined == [[True, True, False]] * 3 + [[False] * 3]
    assert [words_of(row) for row in rows][1] == "«Sitat 2.»"


def test_that_the_caption_stays_with_its_table() -> None:
    styles = part(as_docx(report(counts_table())), "word/styles.xml")
    for style in ("Caption", "TableHeading", "TableBand"):
        assert styles.find(f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}keepNext") is not None


def test_that_notes_stand_below_their_table() -> None:
    document = body(report(counts_table()))
    body_element = document[0]
    after = body_element[list(body_element).index(body_element.find(f"{W}tbl")) + 1]
    assert words_of(after) == "Tallene er sitater."


def test_that_two_tables_are_kept_apart() -> None:
    children = [child.tag for child in body(report(joined_table(), joined_table()))[0]]
    tables = [place for place, tag in enumerate(children) if tag == f"{W}tbl"]
    assert all(children[place + 1] == f"{W}p" for place in tables)


def test_that_a_table_too_wide_for_any_page_comes_in_parts_that_repeat_the_first_column() -> None:
    names = [f"Informant {number:02}" for number in range(40)]
    table = plain_table([["Tidspress", *map(str, range(40))]], [Column("Kode", width=4), *names])
    document = body(report(table))
    tables = list(document.iter(f"{W}tbl"))
    headers = [[words_of(cell) for cell in each.find(f"{W}tr").findall(f"{W}tc")] for each in tables]
    assert len(headers) > 1
    assert all(header[0] == "Kode" for header in headers)
    assert [name for header in headers for name in header[1:]] == names
    assert len([code for code in document.iter(f"{W}instrText")]) == 1
    width = int(_value(tables[0].find(f"{W}tblPr/{W}tblW"), "w") or 0)
    assert width == pytest.approx(twips(SIDEWAYS_CM), abs=len(headers[0]))
