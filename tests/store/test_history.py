"""How much of a session can be undone: many steps, but not more than memory should hold."""

import pytest

from qualcode.edits import codebook, coding, documents, history, transcript
from qualcode.model.changes import ChangeSet, from_json, to_json
from qualcode.model.codings import Segment
from qualcode.model.corrections import Replacement
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span
from qualcode.store import history as store_history
from qualcode.store.project import Project, load
from tests.builders import Builder
from tests.projects_on_disk import fill, rows_of


def _long_document(project: Project, letters: int) -> DocumentId:
    make = Builder()
    turns = "\n".join(f"R1: Vi har tid {n}, mye tid." for n in range(letters // 20))
    make.document("Lang", turns)
    make.tables = {name: make.tables[name] for name in ("documents", "texts", "turns")}
    fill(project, make)
    (document,) = project.study.documents
    coding.apply_code(project, Segment(document, Span(11, 16)), codebook.add_code(project, "Tid"))
    project.history.forget()
    return document


def _replace_everywhere(project: Project, document: DocumentId, old: str, new: str) -> None:
    text = project.study.text(document)
    places, at = [], text.find(old)
    while at >= 0:
        places.append(Replacement(Span(at, at + len(old)), new))
        at = text.find(old, at + len(old))
    transcript.replace_in_document(project, document, places)


def test_that_steps_beyond_the_bytes_that_history_holds_are_dropped_the_oldest_first(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = _long_document(project, 4_000)
    monkeypatch.setattr(store_history, "_MOST_BYTES", 100_000)
    texts = []
    for n in range(60):
        texts.append(project.study.text(document))
        _replace_everywhere(project, document, "tid" if n % 2 == 0 else "rom", "rom" if n % 2 == 0 else "tid")
    held = project.history.done
    assert 1 < len(held) < 60
    assert sum(map(store_history.weight, held)) <= 100_000
    undone = 0
    while history.undo_label(project):
        history.undo(project)
        undone += 1
        assert project.study.text(document) == texts[60 - undone]
    assert undone == len(project.history.undone)
    assert history.undo(project) is None


def test_that_the_latest_step_can_be_undone_however_large_it_is(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_history, "_MOST_BYTES", 10)
    document = _long_document(project, 1_000)
    before = rows_of(project)
    codebook.add_code(project, "Annet")
    added = rows_of(project)
    documents.remove_documents(project, [document])
    assert len(project.history.done) == 1
    history.undo(project)
    assert rows_of(project) == added != before


def test_that_a_step_that_was_undone_weighs_nothing_once_another_is_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = [codebook.add_code(project, name) for name in ("A", "B", "C")]
    room = 2 * max(map(store_history.weight, project.history.done))
    monkeypatch.setattr(store_history, "_MOST_BYTES", room)
    history.undo(project)
    history.undo(project)
    codebook.rename_code(project, codes[0], "D")
    assert len(project.history.done) <= 2
    assert history.undo_label(project) == "Rename code"


def test_that_a_correction_is_small_in_history_and_survives_the_way_through_json(project: Project) -> None:
    document = _long_document(project, 8_000)
    heard: list[ChangeSet] = []
    project.subscribe(heard.append)
    turn = project.study.turns_of(document)[0]
    words = turn.span.of(project.study.text(document))
    transcript.correct_turn(project, turn.id, words.replace("har", "har alltid", 1))
    (step,) = heard
    assert from_json(to_json(step)) == step
    assert [len(splice.new) for splice in step.splices] == [len(" alltid")]
    assert not any("text" in (change.new or {}) for change in step.changes)
    assert step.counts()["turns"] == {"changed": len(project.study.turns_of(document))}
    assert step.counts()["codings"] == {"changed": 1}
    assert store_history.weight(step) < 100_000
    assert load(project.connection) == project.study
