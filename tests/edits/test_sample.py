"""The sample study: built from its files, opened the next time, and never lost."""

from pathlib import Path

import pytest

from qualcode.analysis.guide_states import GuideState, guide_table
from qualcode.analysis.theme_quotes import theme_quotes
from qualcode.edits.codebook import add_code
from qualcode.edits.sample import NAME, build_sample, open_sample
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.quotations import is_data, speakers
from qualcode.model.study import Study
from qualcode.store.integrity import check_project


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """The sample study as it is built."""
    project = build_sample(tmp_path_factory.mktemp("sample") / "a.qualcode")
    assert check_project(project) == []
    assert not project.history.done
    project.close()
    return project.study


def test_that_it_has_six_documents_seven_people_who_speak_and_one_who_never_came(study: Study) -> None:
    assert len(study.documents) == 6
    spoken = {turn.informant for turn in study.turns.values()} - {None}
    assert {each.id for each in study.informants.values() if each.interviewed} == spoken
    assert len(spoken) == 7
    (planned,) = [each for each in study.informants.values() if not each.interviewed]
    assert (planned.label, planned.reason) == ("R8", "Sykmeldt, og fant ikke ny tid")


def test_that_its_guides_show_all_four_states_and_leaders_were_not_asked_about_discretion(study: Study) -> None:
    table = guide_table(study, [each.id for each in study.guides.ordered()])
    (discretion,) = [question.id for question, _depth in table.questions if question.text == "Skjønn"]
    states = {each.label: table.cells[discretion, each.id].state for each in table.informants}
    assert {states[leader] for leader in ("R1", "R4", "R5")} == {GuideState.NOT_ASKED}
    assert (states["R2"], states["R8"]) == (GuideState.ANSWERED, GuideState.NOT_INTERVIEWED)
    assert {cell.state for cell in table.cells.values()} == set(GuideState)


def test_that_its_leaders_guide_has_a_question_of_its_own_within_the_common_sections(study: Study) -> None:
    table = guide_table(study, [each.id for each in study.guides.ordered()])
    outline = [(question.label, depth) for question, depth in table.questions]
    assert outline[outline.index(("5b", 1)) + 1 :][:2] == [("4c", 1), ("6", 0)]


def test_that_it_has_at_least_120_codings_by_two_coders_in_every_document(study: Study) -> None:
    assert len(study.codings) >= 120
    assert {study.coders[each.coder].name for each in study.codings.values()} == {"Forsker A", "Forsker B"}
    assert all(study.codings_in(document) for document in study.documents)


def test_that_every_coding_has_a_speaker_and_counts_as_data(study: Study) -> None:
    silent = [study.words(each) for each in study.codings.values() if not speakers(study, each)]
    assert silent == []
    assert all(is_data(study, each) for each in study.codings.values())


def test_that_the_notes_are_one_informants_in_a_single_turn(study: Study) -> None:
    (notes,) = [each for each in study.documents.values() if each.kind is DocumentKind.NOTES]
    (turn,) = study.turns_of(notes.id)
    assert turn.speaker is Speaker.INFORMANT
    assert turn.informant is not None
    assert study.informants[turn.informant].label == "R7"
    assert "Dato: 21. mars 2024" in study.text(notes.id)


def test_that_its_findings_stand_under_three_questions_and_all_but_one_have_evidence(study: Study) -> None:
    assert (len(study.questions), len(study.findings)) == (3, 8)
    bare = [each for each in study.findings if not study.evidence.by("finding", each)]
    assert len(bare) == 1
    assert any(each.against for each in study.evidence.values())


def test_that_its_themes_gather_codes_and_findings_stand_on_the_map_and_meet_theory(study: Study) -> None:
    wide = [each for each in study.themes.values() if each.parent is None]
    inner = [each for each in study.themes.values() if each.parent is not None]
    assert (len(wide), len(inner)) == (2, 4)
    assert all(each.idea for each in study.themes.values())
    assert all(len(study.theme_codes.by("theme", each.id)) == 3 for each in inner)
    assert all(theme_quotes(study, each.id) for each in inner)
    assert {each.theme for each in study.findings.values()} - {None} == {each.id for each in inner}
    assert {place.theme for place in study.map_places.values()} == {each.id for each in inner}
    assert (len(study.map_links), len(study.theories)) == (3, 2)


def test_that_it_is_built_once_and_opened_as_it_was_left(tmp_path: Path) -> None:
    project = open_sample(tmp_path / "ny mappe")
    add_code(project, "Min egen")
    project.close()
    again = open_sample(tmp_path / "ny mappe")
    assert again.study.codebook.find("Min egen") is not None
    again.close()


@pytest.mark.parametrize("inside", ["", "mappe"])
def test_that_a_file_is_no_folder_for_it(tmp_path: Path, inside: str) -> None:
    taken = tmp_path / "fil"
    taken.write_text("Min tekst.")
    with pytest.raises(FileProblem) as caught:
        open_sample(taken / inside)
    assert caught.value.reason is FileReason.NO_FOLDER
    assert taken.read_text() == "Min tekst."


def test_that_nothing_but_the_study_is_left_in_the_folder(tmp_path: Path) -> None:
    build_sample(tmp_path / NAME).close()
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_that_a_broken_file_is_kept_beside_a_new_study(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"Dette er ikke noe prosjekt.")
    project = open_sample(tmp_path)
    assert len(project.study.documents) == 6
    project.close()
    kept = [path for path in tmp_path.iterdir() if path.name != NAME]
    assert [path.read_bytes() for path in kept] == [b"Dette er ikke noe prosjekt."]


def test_that_a_study_which_is_open_elsewhere_is_not_rebuilt(tmp_path: Path) -> None:
    project = open_sample(tmp_path)
    with pytest.raises(FileProblem) as caught:
        open_sample(tmp_path)
    project.close()
    assert caught.value.reason is FileReason.IN_USE
    assert len(list(tmp_path.glob("*.qualcode*"))) == 1


def test_that_it_does_not_replace_a_file_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.qualcode").write_text("min")
    with pytest.raises(FileProblem) as caught:
        build_sample(tmp_path / "a.qualcode")
    assert (caught.value.reason, (tmp_path / "a.qualcode").read_text()) == (FileReason.EXISTS, "min")
    with pytest.raises(FileProblem) as caught:
        build_sample(tmp_path / "borte" / "a.qualcode")
    assert caught.value.reason is FileReason.NO_FOLDER
