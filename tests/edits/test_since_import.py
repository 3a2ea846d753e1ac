"""Changes since import."""

import pytest

from qualcode.edits.documents import import_documents
from qualcode.edits.since_import import changed_passages, changes_since_import
from qualcode.edits.transcript import correct_turn, split_turn
from qualcode.importers.assembling import assemble
from qualcode.importers.preview import preview
from qualcode.importers.reading import Reading, read
from qualcode.model.documents import DocumentText
from qualcode.model.ids import DocumentId
from qualcode.shipped import folder
from qualcode.store.project import Project


@pytest.fixture
def imported(project: Project) -> DocumentId:
    path = folder("sample_transcripts") / "01-leder-nav.txt"
    reading = read(path)
    assert isinstance(reading, Reading)
    return import_documents(project, [assemble(reading, preview(reading).choices)])[0]


def test_that_an_untouched_import_has_no_changes(project: Project, imported: DocumentId) -> None:
    assert changes_since_import(project, imported) == []


def test_that_each_corrected_passage_is_told_with_its_paragraph_and_what_stood_there(
    project: Project, imported: DocumentId
) -> None:
    turns = project.study.turns_of(imported)
    for turn in (turns[3], turns[1]):
        words = turn.span.of(project.study.text(imported))
        rest = words.partition(" ")[2]
        correct_turn(project, turn.id, f"Altså {rest}")
    found = changes_since_import(project, imported)
    assert found is not None
    assert [passage.after for passage in found] == ["Altså", "Altså"]
    source = project.study.texts[imported]
    for passage, turn in zip(found, (turns[1], turns[3]), strict=True):
        now = project.study.turns[turn.id]
        assert passage.span.start == now.start
        assert passage.paragraph == source.paragraph(now.start)


def test_that_split_turns_are_no_change_of_words(project: Project, imported: DocumentId) -> None:
    turn = project.study.turns_of(imported)[3]
    split_turn(project, turn.id, turn.start + project.study.text(imported)[turn.start :].index(" "))
    assert changes_since_import(project, imported) == []


def test_that_a_document_whose_original_was_not_kept_has_nothing_to_compare_with(project: Project) -> None:
    document = project.study.documents.ordered()[0].id
    assert changes_since_import(project, document) is None


def test_that_words_that_came_or_went_stand_between_those_around_them() -> None:
    today = DocumentText(DocumentId("d"), "Vi har tid.\nIkke sant, altså?")
    gone, new = changed_passages("Vi har aldri tid.\nIkke sant?", today)
    assert (gone.lead, gone.before, gone.after, gone.tail[:4]) == ("Vi har ", "aldri", "", "tid.")
    assert (new.paragraph, new.before, new.after) == (2, "", ", altså")
