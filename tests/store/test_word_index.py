"""The index in the project file: what is lost is read again, and a withdrawn informant's words do not stay."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from qualcode.analysis.word_index import NO_INDEX, Indexed, WordIndex, index_study
from qualcode.edits import documents, history, transcript
from qualcode.model.ids import DocumentId
from qualcode.model.progress import Cancelled
from qualcode.store import word_index
from qualcode.store.files import create, open_project
from qualcode.store.project import Project
from qualcode.text import stored_index
from qualcode.text.stored_index import NOTHING_STORED
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def ids(project: Project) -> list[DocumentId]:
    """Two interviews, one of which alone has a name in it."""
    make = Builder()
    make.informant("R1")
    make.informant("R2")
    made = [
        make.document("En", "I: Hva er vanskelig?\nR1: Samarbeidet med Hovdenes 🌊, språk- og arbeidspraksis."),
        make.document("To", "R2: Me samarbeider godt."),
    ]
    fill(project, make)
    return [document.id for document in made]


def _keep(project: Project, known: WordIndex = NO_INDEX) -> Indexed:
    indexed = index_study(project.study, known, word_index.load(project))
    word_index.keep(project, indexed.fresh, indexed.pages)
    return indexed


def _forms(project: Project) -> set[str]:
    return {form for (form,) in project.connection.execute("SELECT form FROM lexicon")}


def test_that_what_was_kept_is_not_read_again(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    assert set(first.fresh) == set(ids)
    again = index_study(project.study, NO_INDEX, word_index.load(project))
    assert (again.fresh, again.pages) == ({}, ())
    assert again.words.index == first.words.index
    assert again.words.index.lexicon.known() == first.words.index.lexicon.known()
    assert again.words.is_current(project.study)


def test_that_deleting_the_index_loses_nothing(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    word_index.forget(project)
    assert word_index.load(project) == stored_index.StoredIndex({}, [])
    assert _keep(project).words.index == first.words.index


def test_that_a_corrected_document_alone_is_read_again(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    turn = project.study.turns_of(ids[0])[1]
    transcript.correct_turn(project, turn.id, "Samarbeidet med R1s kollega.")
    assert first.words.outdated(project.study) == (ids[0],)
    second = _keep(project, first.words)
    assert set(second.fresh) == {ids[0]}
    assert second.words.index.documents[ids[1]] is first.words.index.documents[ids[1]]
    assert "hovdenes" not in _forms(project)
    assert "kollega" in _forms(project)
    assert second.words.index.lexicon.with_lemma("kollega")
    assert not first.words.index.lexicon.with_lemma("kollega")


def test_that_of_what_the_file_has_only_pages_with_forms_that_came_or_went_are_written(
    project: Project, ids: list[DocumentId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_index, "PAGE", 2)
    first = _keep(project)
    turn = project.study.turns_of(ids[1])[0]
    transcript.correct_turn(project, turn.id, "Me samarbeider dårleg.")
    second = index_study(project.study, first.words, is_kept=True)
    assert 0 < len(second.pages) < len(index_study(project.study, first.words).pages)
    word_index.keep(project, second.fresh, second.pages)
    assert _forms(project) == {form for each in second.words.index.documents.values() for form in each.pieces()}
    assert index_study(project.study, second.words, is_kept=True).pages == ()


def test_that_joined_turns_are_read_again_although_no_word_has_changed(
    project: Project, ids: list[DocumentId]
) -> None:
    first = _keep(project)
    transcript.join_turn(project, project.study.turns_of(ids[0])[1].id)
    assert set(index_study(project.study, first.words).fresh) == {ids[0]}


def test_that_a_change_of_speaker_reads_nothing_again(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    turn = project.study.turns_of(ids[0])[0]
    documents.set_speaker_of_turns(project, [turn.id], turn.speaker, project.study.informants.ordered()[0].id)
    assert index_study(project.study, first.words).fresh == {}


def test_that_the_words_of_a_removed_document_go_at_once(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    documents.remove_documents(project, [ids[0]])
    assert _forms(project) == set()
    assert set(word_index.load(project).documents) == {ids[1]}
    second = _keep(project, first.words)
    assert _forms(project) == {"me", "samarbeider", "godt"}
    history.undo(project)
    assert set(_keep(project, second.words).fresh) == {ids[0]}


def test_that_words_of_another_version_are_read_again(
    project: Project, ids: list[DocumentId], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _keep(project)
    for module in (word_index, stored_index):
        monkeypatch.setattr(module, "VERSION", stored_index.VERSION + 1)
    assert word_index.load(project) == stored_index.StoredIndex({}, [])
    assert set(_keep(project).fresh) == set(ids)
    versions = project.connection.execute("SELECT DISTINCT version FROM lexicon").fetchall()
    assert versions == [(stored_index.VERSION,)]
    assert _forms(project) == set(first.words.index.lexicon.known())


def test_that_damaged_words_are_read_again(project: Project, ids: list[DocumentId]) -> None:
    first = _keep(project)
    project.connection.execute("UPDATE document_words SET words = x'00'")
    assert index_study(project.study, NO_INDEX, word_index.load(project)).words.index == first.words.index


def test_that_keeping_words_is_no_step_of_undo_and_tells_nobody(project: Project, ids: list[DocumentId]) -> None:
    told: list[object] = []
    project.subscribe(told.append)
    study = project.study
    _keep(project)
    assert (told, project.history.done, project.study is study) == ([], [], True)
    with pytest.raises(sqlite3.OperationalError):
        project.connection.execute("COMMIT")


def test_that_the_index_goes_to_the_file_and_back_in_any_number_of_portions(
    project: Project, ids: list[DocumentId], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_index, "_BYTES", 1)
    for module in (word_index, stored_index):
        monkeypatch.setattr(module, "PAGE", 2)
    first = _keep(project)
    assert len(list(word_index.loading(project))) > 4
    again = index_study(project.study, NO_INDEX, word_index.load(project))
    assert (again.fresh, again.pages, again.words.index) == ({}, (), first.words.index)
    documents.remove_documents(project, [ids[0]])
    _keep(project, first.words)
    assert _forms(project) == {"me", "samarbeider", "godt"}


def test_that_a_document_removed_while_it_was_read_is_not_kept(project: Project, ids: list[DocumentId]) -> None:
    indexed = index_study(project.study)
    documents.remove_documents(project, [ids[0]])
    word_index.keep(project, indexed.fresh, indexed.pages)
    assert set(word_index.load(project).documents) == {ids[1]}


def test_that_indexing_is_stopped_by_whoever_wants_it_no_more(project: Project, ids: list[DocumentId]) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        index_study(project.study, NO_INDEX, NOTHING_STORED, stop)


def test_that_an_index_whose_tables_were_dropped_is_made_anew_at_opening(tmp_path: Path) -> None:
    path = tmp_path / "Studie.qualcode"
    create(path, "Studie", "Anna").close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TABLE document_words")
        file.execute("DROP TABLE lexicon")
        file.commit()
    project = open_project(path)
    assert word_index.load(project).documents == {}
    project.close()
