"""Tables of quotes to be coded."""

from pathlib import Path

import pytest

from qualcode.importers.coding_rows import read_coding_rows
from qualcode.model.codings import CodingRow
from qualcode.model.errors import FileProblem, FileReason


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


@pytest.mark.parametrize("missing", ["document", "quote", "code"])
def test_that_the_three_columns_are_needed(tmp_path: Path, missing: str) -> None:
    header = ";".join(name for name in ("document", "quote", "code", "stance") if name != missing)
    with pytest.raises(FileProblem) as caught:
        read_coding_rows(_csv(tmp_path, f"{header}\na;b;c\n"))
    assert (caught.value.reason, caught.value.fields["column"]) == (FileReason.MISSING_COLUMN, missing)


def test_that_a_table_without_rows_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as caught:
        read_coding_rows(_csv(tmp_path, "document;quote;code\n"))
    assert caught.value.reason is FileReason.NO_ROWS
