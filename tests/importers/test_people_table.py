"""Tables of people, from CSV and Excel."""

from datetime import date
from pathlib import Path

import pytest

from qualcode.importers.people_table import read_people
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.people import NewPerson
from qualcode.wording.errors import explain

_SAMPLE = Path(__file__).parents[2] / "sample_transcripts" / "people.csv"


def _csv(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "folk.csv"
    path.write_bytes(text.encode(encoding))
    return path


def _excel(folder: Path, rows: list[list[object]]) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "folk.xlsx"
    book.save(path)
    return path


def _problem(path: Path) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        read_people(path)
    return caught.value


def test_that_the_sample_study_has_seven_people_with_five_attributes() -> None:
    people = read_people(_SAMPLE)
    assert [person.label for person in people] == ["R1", "R2", "R3", "R4", "R5", "Informant 6", "R7"]
    assert {tuple(person.values) for person in people} == {("nivå", "tjeneste", "kommune", "startår", "språk")}
    assert people[5].values["startår"] == ""


def test_that_further_columns_are_attributes_with_their_names_as_written(tmp_path: Path) -> None:
    path = _csv(tmp_path, "Etikett,Rolle,Case,År i jobben,NAV-ansatt\nR1,Leder,Øvrebø,4,ja\n", "cp1252")
    assert read_people(path) == [NewPerson("R1", ("Leder",), "Øvrebø", {"År i jobben": "4", "NAV-ansatt": "ja"})]


def test_that_names_are_read_and_are_no_attribute(tmp_path: Path) -> None:
    path = _csv(tmp_path, "label;navn;name;alder\nR1;Kari Berg;Kari;40\n")
    assert read_people(path) == [NewPerson("R1", values={"alder": "40"}, called="Kari Berg")]


def test_that_a_reason_alone_says_that_nobody_was_interviewed_and_an_odd_answer_is_refused(tmp_path: Path) -> None:
    (person,) = read_people(_csv(tmp_path, "label;grunn\nR1;Syk\n"))
    assert (person.interviewed, person.reason) == (False, "Syk")
    problem = _problem(_csv(tmp_path, "label;intervjuet\nR1;ja\nR2;kanskje\nR3;\n"))
    assert "Line 3: “kanskje” is neither yes nor no" in explain(problem).explanation


@pytest.mark.parametrize(
    ("cell", "roles"),
    [
        ("Lærer|Tillitsvalgt", ("Lærer", "Tillitsvalgt")),
        ("Lærer; Tillitsvalgt;", ("Lærer", "Tillitsvalgt")),
        ("Leder, NAV", ("Leder, NAV",)),
        ("Rådgiver/veileder", ("Rådgiver/veileder",)),
        ("Leder|Leder", ("Leder",)),
        ("", ()),
    ],
)
def test_that_several_roles_stand_with_a_semicolon_or_a_bar_between_them(
    tmp_path: Path, cell: str, roles: tuple[str, ...]
) -> None:
    (person,) = read_people(_csv(tmp_path, f'label,role\nR1,"{cell}"\n'))
    assert person.roles == roles


def test_that_an_excel_sheet_is_read_as_what_its_cells_show(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [],
        ["label", "role", "start", "år", "andel", "leder", None],
        ["R1", "Leder", date(2018, 8, 1), 2018, 0.5, True, None],
        [None, None, None],
        ["A\u030ase", None, None, 7.0, None, False],
    ]
    first, second = read_people(_excel(tmp_path, rows))
    assert first.values == {"start": "2018-08-01", "år": "2018", "andel": "0.5", "leder": "ja"}
    assert (second.label, second.roles, second.values["år"], second.values["leder"]) == ("Åse", (), "7", "nei")


def test_that_labels_must_be_there_and_differ_and_every_bad_row_is_named(tmp_path: Path) -> None:
    problem = _problem(_csv(tmp_path, "label;role\nR1;Leder\nr1;Lærer\n;Rektor\nR2;\n;Vikar\n"))
    assert problem.reason is FileReason.BAD_ROWS
    rows = problem.fields["rows"]
    assert isinstance(rows, list)
    assert [line for line, _reason in rows] == [3, 4, 6]
    assert "“r1” stands on line 2 already" in explain(problem).explanation


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", FileReason.EMPTY),
        (b"label;role\n", FileReason.NO_ROWS),
        (b"navn;rolle\nR1;Leder\n", FileReason.MISSING_COLUMN),
        (b"label;role\nR1;Leder;for mye\n", FileReason.BROKEN),
        (b"\x00\x01" * 400, FileReason.BINARY),
    ],
)
def test_that_a_csv_file_without_people_says_why(tmp_path: Path, data: bytes, reason: FileReason) -> None:
    path = tmp_path / "folk.csv"
    path.write_bytes(data)
    assert _problem(path).reason is reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 ikke noe regneark", FileReason.BROKEN),
        (b"label;role\nR1;Leder\n", FileReason.BROKEN),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), FileReason.PROTECTED),
    ],
)
def test_that_what_is_no_excel_file_says_why(tmp_path: Path, data: bytes, reason: FileReason) -> None:
    path = tmp_path / "folk.xlsx"
    path.write_bytes(data)
    assert _problem(path).reason in (reason, FileReason.UNKNOWN_FORMAT)


def test_that_words_with_the_name_of_a_spreadsheet_are_not_called_one(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(b"label;role\nR1;Leder\n")
    assert _problem(path).reason is FileReason.BROKEN


def test_that_an_excel_file_needs_the_column_of_labels_and_rows_below_it(tmp_path: Path) -> None:
    assert _problem(_excel(tmp_path, [["navn"], ["R1"]])).reason is FileReason.MISSING_COLUMN
    assert _problem(_excel(tmp_path, [["label"]])).reason is FileReason.NO_ROWS
    assert _problem(_excel(tmp_path, [])).reason is FileReason.NO_WORDS
    assert _problem(_excel(tmp_path, [["label", "Label"], ["R1", "R2"]])).reason is FileReason.BROKEN
    assert _problem(_excel(tmp_path, [["label"], ["R1", "R2"]])).reason is FileReason.BROKEN


def test_that_a_folder_is_told_as_a_folder(tmp_path: Path) -> None:
    assert _problem(tmp_path).reason is FileReason.IS_FOLDER
