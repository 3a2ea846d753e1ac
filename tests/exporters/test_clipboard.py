"""What is pasted: a table where tables can be pasted, and plain text where they cannot."""

from qualcode.exporters.clipboard import clipping
from qualcode.exporters.html_file import html_page
from qualcode.exporters.report import Paragraph, Quote
from tests.exporters.examples import banded_table, counts_table, joined_table, plain_table, report


def test_that_the_looks_stand_on_the_elements_themselves() -> None:
    html = clipping(report(counts_table(), banded_table())).html
    assert "class=" not in html
    assert "<style" not in html
    assert html.count('<table width="100%" style=') == 2


def test_that_a_table_pastes_without_a_number_that_the_document_gives_it() -> None:
    clipped = clipping(report(counts_table()))
    assert "<p>Kode og rolle</p>" in clipped.html
    assert "Tabell 1" not in clipped.html + clipped.text


def test_that_the_text_of_a_table_has_tabs_between_its_columns() -> None:
    assert clipping(report(counts_table())).text.splitlines() == [
        "Kode og rolle",
        "Kode\tLeder\tAndel",
        "Barrierer\t12\t0,5",
        "Tidspress\t0\t–",
        "I alt\t12\t",
        "Tallene er sitater.",
    ]


def test_that_a_line_break_in_a_cell_does_not_break_the_row() -> None:
    text = clipping(report(plain_table([["en\nto\tre", "R1"]]))).text
    assert "en to re\tR1" in text.splitlines()


def test_that_a_grid_s_rows_repeat_what_they_share() -> None:
    lines = clipping(report(joined_table())).text.splitlines()
    assert lines[2:5] == [f"1.1\tDet er ikke tid.\t«Sitat {number}.»" for number in (1, 2, 3)]


def test_that_quotes_paste_as_running_text_with_their_source() -> None:
    clipped = clipping(report(Paragraph("2 sitater"), Quote("«Aldri tid.»", "R1"), Quote("Lenge.", "R2", True)))
    assert clipped.text == "2 sitater\n\n«Aldri tid.»\nR1\n\nLenge.\nR2\n"
    assert "margin-left:1cm" in clipped.html


def test_that_pasted_text_stays_text_in_a_spreadsheet() -> None:
    html = clipping(report(plain_table([["1.1", "=1+1"]]))).html
    assert html.count("mso-number-format:'\\@'") == 2
    assert "mso-number-format" not in html_page(report(plain_table([["1.1", "=1+1"]])))


def test_that_text_is_escaped() -> None:
    clipped = clipping(report(plain_table([["<b>", "&"]])))
    assert "&lt;b&gt;" in clipped.html
    assert "<b>\t&" in clipped.text
