"""Tables of quotes to be coded."""

from pathlib import Path

import pytest

from qualcode.importers.coding_rows import read_coding_rows
from qualcode.model.codings import CodingRow
from qualcode.model.errors import FileProblem, FileReason
from qualcode.wording.errors import explain


def _csv(folder: Path, text: str) -> Path:
    path = folder / "koder.csv"
    path.write_text(text, "utf-8")
    return path


def test_that_rows_know_their_lines_and_columns_may_be_norwegian(tmp_path: Path) -> None:
    path = _csv(tmp_path, 'dokument;sitat;kode;retning\n\n"Int 1";"to\nlinjer";A / B;hemmer\nInt 2;ord;C;\n')
    assert read_coding_rows(path) == [
        CodingRow(3, "Int 1", "to\nlinjer", "A / B", "hemmer"),
        CodingRow(5, "Int 2", "ord", "C"),
    ]


@pytest.mark.parametrize("missing", ["document / dokument", "quote / sitat", "code / kode"])
def test_that_the_three_columns_are_needed(tmp_path: Path, missing: str) -> None:
    header = ";".join(name for name in ("document", "quote", "code", "stance") if name not in missing)
    with pytest.raises(FileProblem) as caught:
        read_coding_rows(_csv(tmp_path, f"{header}\na;b;c\n"))
    assert (caught.value.reason, caught.value.fields["columns"]) == (FileReason.MISSING_COLUMN, [missing])


def test_that_a_table_without_rows_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_coding_rows(_csv(tmp_path, "document;quote;code\n"))
    assert caught.value.reason is FileReason.NO_ROWS


def test_that_quotes_are_read_from_excel_too_whatever_the_file_is_called(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["dokument", "sitat", "kode", "forekomst"], ["Int 1", "aldri tid", "Tidspress", 2]):
        book.active.append(row)
    for name in ("koder.xlsx", "koder.csv"):
        book.save(tmp_path / name)
        (found,) = read_coding_rows(tmp_path / name)
        assert found == CodingRow(2, "Int 1", "aldri tid", "Tidspress", occurrence="2")


def test_that_an_old_spreadsheet_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "koder.xls"
    directory = "Workbook".encode("utf-16-le").ljust(128, b"\0")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + directory)
    with pytest.raises(FileProblem) as caught:
        read_coding_rows(path)
    told = explain(caught.value)
    assert told.headline == "“koder.xls” is an Excel file of the old kind, .xls."
    assert told.what_to_do == "Open it in Excel or LibreOffice, save it as .xlsx or CSV, and use that."
