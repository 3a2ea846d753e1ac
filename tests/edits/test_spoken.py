"""Whom a name in the files stands for: found by the words that were said, never by what is stored."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qualcode.edits.documents import import_documents, set_speaker_of_turns
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.edits.people_import import import_people
from qualcode.edits.spoken import speakers_before, spoken_under
from qualcode.importers.assembling import assemble
from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.preview import preview
from qualcode.importers.proposing import Proposer
from qualcode.importers.reading import read
from qualcode.model.documents import Speaker
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.people import NewPerson
from qualcode.store.files import create
from qualcode.store.project import Project

TALK = (
    "I: Hva er vanskelig?\nKari Berg: Vi har aldri tid.\nI: Ja?\nOla: Nei, det har vi ikke.\nKari Berg: Ja, sant.\n"
    "Ola: Ja.\nI: Og så?\nOla: Vi må rekke bussen hjem.\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Return a project in which Kari Berg is R1 and Ola is R2, as an import proposes it."""
    project = create(tmp_path / "a.qualcode", "A", "Anna")
    bring(project, tmp_path / "Intervju 1.txt", TALK)
    yield project
    project.close()


def bring(project: Project, path: Path, text: str) -> None:
    """Import a text with the speakers that are proposed."""
    path.write_text(text, "utf-8")
    reading = read(path)
    seen = preview(reading)
    labels = [each.label for each in project.study.informants.ordered()]
    chosen = Proposer(labels, speakers_before(project, [seen]), [seen]).choices(seen.speakers, path.stem, {})
    import_documents(project, [assemble(reading, replace(seen.choices, speakers=chosen))])


def labels(project: Project) -> list[str]:
    return [each.label for each in project.study.informants.ordered()]


def test_that_names_are_found_by_their_words_and_stand_nowhere_in_the_study(project: Project) -> None:
    assert labels(project) == ["R1", "R2"]
    assert {turn.label for turn in project.study.turns.values()} == {"I", "R1", "R2"}
    assert spoken_under(project, ["kari  berg", "Ola", "Liv", "I", None]) == {"kari berg": "R1", "ola": "R2"}


def test_that_a_new_label_and_a_corrected_word_lose_nobody(project: Project) -> None:
    one = next(each.id for each in project.study.informants.values() if each.label == "R1")
    fill_cells(project, [PersonCells(one, "Leder NAV")])
    assert spoken_under(project, ["Kari Berg"]) == {"kari berg": "Leder NAV"}


def test_that_a_name_of_two_people_and_a_label_such_as_r1_stand_for_nobody(
    project: Project, tmp_path: Path
) -> None:
    bring(project, tmp_path / "Intervju 2.txt", "I: Hei?\nR7: Her er jeg.\nI: Ja?\nR7: Hos oss er det verre.\n")
    assert spoken_under(project, ["R7"]) == {}
    two = next(each.id for each in project.study.informants.values() if each.label == "R2")
    turns = [turn.id for turn in project.study.turns.values() if turn.label == "R1"][:1]
    set_speaker_of_turns(project, turns, Speaker.INFORMANT, two)
    assert spoken_under(project, ["Kari Berg"]) == {}


def test_that_somebody_who_speaks_again_under_their_name_is_nobody_new(project: Project, tmp_path: Path) -> None:
    bring(project, tmp_path / "Intervju 2.txt", "I: Nå?\nOla: Bedre.\nLiv: Ja.\nI: Så?\nOla: Ja visst.\nLiv: Jo.\n")
    assert labels(project) == ["R1", "R2", "R3"]
    assert speakers_before(project, [])("Ola") is None


def test_that_a_table_of_names_doubles_nobody_and_stores_no_name(project: Project) -> None:
    table = [
        NewPerson("Kari Berg", ("Leder",)),
        NewPerson("Informant B", ("Lærer",), called="Ola"),
        NewPerson("R3"),
    ]
    result = import_people(project, table)
    assert (result.new, result.known, result.named) == (("R3",), 2, True)
    assert result.found == {"Kari Berg": "R1", "Informant B": "R2"}
    assert labels(project) == ["R1", "R2", "R3"]
    held = [project.study.roles_of(each.id) for each in project.study.informants.ordered()]
    assert [[role.name for role in roles] for roles in held] == [["Leder"], ["Lærer"], []]


def test_that_a_name_that_speaks_as_another_than_its_label_stops_the_table(project: Project) -> None:
    with pytest.raises(RuleBroken) as caught:
        import_people(project, [NewPerson("R1", called="Ola"), NewPerson("R2", called="Kari Berg")])
    assert (caught.value.reason, caught.value.fields["other"]) == (Rule.SPOKE_AS_ANOTHER, "R2")
    assert import_people(project, [NewPerson("R1", called="Kari Berg")]).found == {}


def test_that_who_was_listed_first_gets_the_words_when_the_table_comes_again_with_names(tmp_path: Path) -> None:
    project = create(tmp_path / "b.qualcode", "B", "Anna")
    import_people(project, [NewPerson("R2", ("Leder",)), NewPerson("R1", ("Lærer",)), NewPerson("R3")])
    bring(project, tmp_path / "Intervju 1.txt", TALK)
    assert labels(project) == ["R2", "R1", "R3", "R4", "R5"]
    key = [NewPerson("R2", called="Kari Berg"), NewPerson("R1", called="Ola"), NewPerson("R3", called="Liv")]
    assert import_people(project, key).found == {"Kari Berg": "R2", "Ola": "R1"}
    assert labels(project) == ["R2", "R1", "R3"]
    assert spoken_under(project, ["Kari Berg", "Ola"]) == {"kari berg": "R2", "ola": "R1"}
    assert {turn.label for turn in project.study.turns.values()} == {"I", "R1", "R2"}
    assert import_people(project, key).found == {}
    project.close()


def test_that_who_gives_words_away_stays_where_something_is_known_of_them_or_a_row_is_theirs(
    project: Project,
) -> None:
    import_people(project, [NewPerson("A"), NewPerson("B"), NewPerson("R2", ("Lærer",))])
    import_people(project, [NewPerson("A", called="Kari Berg"), NewPerson("B", called="Ola"), NewPerson("R1")])
    assert labels(project) == ["R1", "R2", "A", "B"]
    assert spoken_under(project, ["Kari Berg", "Ola"]) == {"kari berg": "A", "ola": "B"}


def test_that_two_rows_about_one_person_stop_the_table_and_change_nothing(project: Project) -> None:
    import_people(project, [NewPerson("R3"), NewPerson("R4")])
    before = project.study
    for table in (
        [NewPerson("Kari Berg", ("Leder",)), NewPerson("R1", ("Lærer",))],
        [NewPerson("A", called="Ola"), NewPerson("B", called="Ola")],
        [NewPerson("R3", called="Ola"), NewPerson("R4", called="Ola")],
    ):
        with pytest.raises(RuleBroken) as caught:
            import_people(project, table)
        assert caught.value.reason is Rule.PERSON_ON_TWO_ROWS
        assert caught.value.fields["other"] == table[0].label
    assert project.study is before


def test_that_a_choice_for_a_name_is_an_informant(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "ny.txt"
    path.write_text(TALK + "I: Takk.\n", "utf-8")
    assert speakers_before(project, [preview(read(path))])("Ola") == SpeakerChoice(Speaker.INFORMANT, "R2")
