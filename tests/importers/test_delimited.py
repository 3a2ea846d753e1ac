"""Tables in CSV, whatever program wrote them."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.importers.delimited import Delimited, read_delimited
from qualcode.model.errors import FileProblem, FileReason
from qualcode.wording.errors import explain


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> Delimited:
    path = tmp_path / "t.csv"
    path.write_bytes(text.encode(encoding))
    return read_delimited(path)


def problem(tmp_path: Path, text: str) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read(tmp_path, text)
    return caught.value


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_that_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = "Label;Rolle;Kommune\r\nR1;rådgiver;Ås\r\nR2;lærer;Tromsø\r\n".replace(";", delimiter)
    table = read(tmp_path, text, encoding)
    assert (table.columns, table.encoding, table.delimiter) == (("Label", "Rolle", "Kommune"), encoding, delimiter)
    assert [row.cells for row in table.rows] == [
        {"label": "R1", "rolle": "rådgiver", "kommune": "Ås"},
        {"label": "R2", "rolle": "lærer", "kommune": "Tromsø"},
    ]


def test_that_rows_know_the_line_on_which_they_begin(tmp_path: Path) -> None:
    table = read(tmp_path, '\nlabel;quote\n\nR1;"to\nlinjer"\n;;\nR2;en\n'.replace(";;", ";"))
    assert [(row.line, row["quote"]) for row in table.rows] == [(4, "to\nlinjer"), (7, "en")]


def test_that_one_column_is_a_table_too(tmp_path: Path) -> None:
    assert [row["label"] for row in read(tmp_path, "label\nR1\nR2").rows] == ["R1", "R2"]


def test_that_excels_line_about_the_delimiter_is_understood(tmp_path: Path) -> None:
    table = read(tmp_path, "sep=,\nlabel,rolle\nR1,leder\n")
    assert [(row.line, row["rolle"]) for row in table.rows] == [(3, "leder")]


def test_that_missing_cells_are_empty_and_empty_columns_at_the_end_do_not_count(tmp_path: Path) -> None:
    table = read(tmp_path, "label;rolle;;\nR1\nR2;leder;;\n")
    assert table.columns == ("label", "rolle")
    assert [row["rolle"] for row in table.rows] == ["", "leder"]


def test_that_columns_are_asked_for_in_any_case(tmp_path: Path) -> None:
    table = read(tmp_path, "LABEL;Rolle\nR1;leder\n")
    assert table.has("rolle")
    assert not table.has("kommune")
    assert (table.rows[0]["ROLLE"], table.rows[0]["kommune"]) == ("leder", "")


@pytest.mark.parametrize(
    ("text", "line", "detail"),
    [
        ("a;b\n1;2\n1;2;3\n", 3, "a cell stands under no column's name"),
        ('a;b\n1;2\n\n3;"aldri lukket\n', 4, "a quotation mark is never closed"),
        ('a;b\n"sa "ja" da";2\n', 2, "a quotation mark inside a cell must be written twice"),
        ("\na;A\n1;2\n", 2, "the column “a” stands twice"),
    ],
)
def test_that_a_broken_table_says_in_which_line_and_why(tmp_path: Path, text: str, line: int, detail: str) -> None:
    found = problem(tmp_path, text)
    assert found.reason is FileReason.BROKEN
    assert (found.fields["line"], detail in explain(found).explanation) == (line, True)


def test_that_a_table_without_rows_has_no_words(tmp_path: Path) -> None:
    assert problem(tmp_path, "\n  \n;;\n").reason is FileReason.NO_WORDS


CELLS = st.text(st.sampled_from("abcæøå;,\"\n '–1"), max_size=8).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6), st.sampled_from([",", ";", "\t"]))
def test_that_what_a_csv_writer_wrote_is_read_back(
    tmp_path: Path, rows: list[tuple[str, str]], delimiter: str
) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerow(["a", "b"])
    writer.writerows(rows)
    table = read(tmp_path, buffer.getvalue())
    assert [(row["a"], row["b"]) for row in table.rows] == [row for row in rows if any(row)]
