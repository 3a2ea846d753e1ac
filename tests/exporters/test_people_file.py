"""The informants written to a file come back as they were."""

from pathlib import Path

import pytest

from qualcode.edits import people
from qualcode.edits.documents import import_documents
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.edits.people_import import import_people
from qualcode.exporters.people_file import people_rows, write_people
from qualcode.importers.new_document import NewDocument, NewTurn
from qualcode.importers.people_table import read_people
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.errors import FileProblem
from qualcode.model.people import Certainty, PeopleImported
from qualcode.model.study import Study
from qualcode.store.files import create


def _facts(study: Study) -> list[object]:
    return [
        (
            each.label,
            each.interviewed,
            each.reason,
            study.cases[each.case].name if each.case else None,
            [(study.roles[held.role].name, held.certainty) for held in study.roles_held.by("informant", each.id)],
            {
                study.attributes[attribute].name: (value.value, value.certainty)
                for attribute, value in study.values_of(each.id).items()
            },
        )
        for each in study.informants.ordered()
    ]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_that_people_come_back_with_certainty_and_who_was_never_interviewed(tmp_path: Path, ending: str) -> None:
    first = create(tmp_path / "a.qualcode", "A", "Anna")
    one, two = people.add_informant(first, "R1"), people.add_informant(first, "R2")
    fill_cells(first, [PersonCells(one, roles=["Leder, NAV", "(Tillitsvalgt)", "Lærer?"])])
    fill_cells(first, [PersonCells(one, case="Vestland / Storvåg")])
    years = people.add_attribute(first, "Ansiennitet")
    people.set_value(first, one, years, "4", Certainty.INFERRED)
    people.set_value(first, two, years, "", Certainty.UNKNOWN)
    people.set_interviewed(first, [two], False, "Syk; ingen ny tid")
    write_people(first.study, tmp_path / f"folk{ending}")
    second = create(tmp_path / "b.qualcode", "B", "Anna")
    assert import_people(second, read_people(tmp_path / f"folk{ending}")) == PeopleImported(("R1", "R2"))
    assert _facts(second.study) == _facts(first.study)
    names = [sorted(case.name for case in project.study.cases.values()) for project in (first, second)]
    assert names[0] == names[1] == ["Storvåg", "Vestland"]
    before = second.study
    import_people(second, read_people(tmp_path / f"folk{ending}"))
    assert second.study == before
    first.close()
    second.close()


def test_that_only_those_who_are_heard_are_said_to_have_been_interviewed(tmp_path: Path) -> None:
    project = create(tmp_path / "a.qualcode", "A", "Anna")
    turns = (NewTurn(0, 3, Speaker.INFORMANT, "R1", "R1"), NewTurn(4, 7, Speaker.INFORMANT, "R2", "R2"))
    text = NewDocument("Int", DocumentKind.TRANSCRIPT, "Ja.\nNei", turns, None, "0" * 64, "", b"")
    import_documents(project, [text])
    heard = next(each.id for each in project.study.informants.values() if each.label == "R2")
    planned, _listed = people.add_informant(project, "R3"), people.add_informant(project, "R4")
    people.set_interviewed(project, [heard, planned], False, "Syk")
    told = [(row[0], *row[-2:]) for row in people_rows(project.study)[1:]]
    assert told == [("R1", "ja", ""), ("R2", "ja", ""), ("R3", "nei", "Syk"), ("R4", "", "")]
    project.close()


def test_that_another_ending_is_refused(tmp_path: Path) -> None:
    project = create(tmp_path / "a.qualcode", "A", "Anna")
    with pytest.raises(FileProblem):
        write_people(project.study, tmp_path / "folk.docx")
    project.close()


def test_that_the_sheet_has_a_filter_a_head_that_stays_and_no_author(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    project = create(tmp_path / "a.qualcode", "A", "Anna")
    people.add_informant(project, "R1")
    write_people(project.study, tmp_path / "a.xlsx")
    project.close()
    book = load_workbook(tmp_path / "a.xlsx")
    sheet = book["Informanter"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes, book.properties.creator) == ("A1:E2", "A2", None)
