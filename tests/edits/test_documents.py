"""Documents come, change and go."""

from hashlib import sha256

import pytest

from qualcode.edits.coding import apply_code
from qualcode.edits.documents import (
    already_imported,
    import_documents,
    move_document,
    remove_documents,
    rename_document,
    set_case,
    set_kind,
    set_language,
    set_speaker_of_turns,
)
from qualcode.edits.history import undo
from qualcode.importers.new_document import NewDocument, NewTurn
from qualcode.model.codings import Segment
from qualcode.model.documents import Document, DocumentKind, Speaker
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.span import Span
from qualcode.store import originals
from qualcode.store.project import Project, load

DATA = "I: Hva er vanskelig?\r\nR9: Tid.\r\nVi har ikke tid.".encode("cp1252")
TEXT = "Hva er vanskelig?\nTid.\nVi har ikke tid."


def new_document(title: str = "Intervju 9", informant: str | None = "R9", data: bytes = DATA) -> NewDocument:
    turns = (
        NewTurn(0, 17, Speaker.INTERVIEWER, "I"),
        NewTurn(18, len(TEXT), Speaker.INFORMANT, "R9", informant, 1000, 2500),
    )
    original = data.decode("cp1252").replace("\r\n", "\n")
    return NewDocument(title, DocumentKind.TRANSCRIPT, TEXT, turns, "nb", sha256(data).hexdigest(), original, data)


def titles(project: Project) -> list[str]:
    return [document.title for document in project.study.documents.ordered()]


def first(project: Project) -> Document:
    return project.study.documents.ordered()[0]


def test_that_an_imported_document_has_its_text_turns_and_informant(project: Project) -> None:
    (id,) = import_documents(project, [new_document()])
    study = project.study
    document = study.documents[id]
    assert (document.title, document.kind, document.language) == ("Intervju 9", DocumentKind.TRANSCRIPT, "nb")
    assert study.text(id) == TEXT
    assert document.text_sha256 == sha256(TEXT.encode()).hexdigest()
    asked, said = study.turns_of(id)
    assert (asked.speaker, asked.label, asked.informant) == (Speaker.INTERVIEWER, "I", None)
    assert said.informant is not None
    assert study.informants[said.informant].label == "R9"
    assert (said.span.of(TEXT), said.started_ms, said.stopped_ms) == ("Tid.\nVi har ikke tid.", 1000, 2500)


def test_that_what_was_imported_is_in_the_file(project: Project) -> None:
    import_documents(project, [new_document()])
    assert load(project.connection) == project.study


def test_that_the_files_bytes_and_first_text_stay_retrievable(project: Project) -> None:
    import_documents(project, [new_document()])
    original = originals.find(project.connection, sha256(DATA).hexdigest())
    assert original is not None
    assert (original.data, original.text.split("\n")[1]) == (DATA, "R9: Tid.")


def test_that_a_known_informant_is_found_whatever_the_case(project: Project) -> None:
    before = len(project.study.informants)
    (id,) = import_documents(project, [new_document(informant="r1")])
    speaker = project.study.turns_of(id)[1].informant
    assert speaker is not None
    assert project.study.informants[speaker].label == "R1"
    assert len(project.study.informants) == before


def test_that_spaces_around_an_informants_label_do_not_count(project: Project) -> None:
    ids = import_documents(project, [new_document("A", " R1 "), new_document("B", "  ")])
    first, second = (project.study.turns_of(id)[1].informant for id in ids)
    assert first is not None
    assert (project.study.informants[first].label, second) == ("R1", None)


def test_that_two_new_documents_share_a_new_informant(project: Project) -> None:
    before = len(project.study.informants)
    ids = import_documents(project, [new_document("Første runde"), new_document("Andre runde", "r9")])
    assert len({project.study.turns_of(id)[1].informant for id in ids}) == 1
    assert len(project.study.informants) == before + 1
    assert project.study.informants.ordered()[-1].label == "R9"


def test_that_documents_come_last_in_the_order_given(project: Project) -> None:
    import_documents(project, [new_document("B"), new_document("A")])
    assert titles(project) == ["Intervju 1", "Intervju 2", "B", "A"]


def test_that_a_taken_title_gets_a_number(project: Project) -> None:
    import_documents(project, [new_document("Intervju 1"), new_document("intervju 1"), new_document("Ny")])
    assert titles(project)[2:] == ["Intervju 1 (2)", "intervju 1 (3)", "Ny"]


def test_that_importing_is_one_step_of_undo(project: Project) -> None:
    before = project.study
    import_documents(project, [new_document("A"), new_document("B", "R10")])
    undo(project)
    assert project.study == before


def test_that_importing_nothing_is_no_step(project: Project) -> None:
    before = len(project.history.done)
    assert import_documents(project, []) == []
    assert len(project.history.done) == before


def test_that_the_same_file_is_recognised(project: Project) -> None:
    digest = sha256(DATA).hexdigest()
    assert already_imported(project.study, digest) is None
    (id,) = import_documents(project, [new_document()])
    assert already_imported(project.study, digest) == project.study.documents[id]


def test_that_turns_that_overlap_are_refused_and_nothing_is_stored(project: Project) -> None:
    before = project.study
    turns = (NewTurn(0, 20), NewTurn(18, 40))
    bad = NewDocument("Ny", DocumentKind.NOTES, TEXT, turns, None, sha256(DATA).hexdigest(), TEXT, DATA)
    with pytest.raises(RuleBroken) as caught:
        import_documents(project, [new_document(), bad])
    assert caught.value.reason is Rule.TURNS_OVERLAP
    assert project.study == before
    assert originals.find(project.connection, sha256(DATA).hexdigest()) is None


def test_that_a_document_gets_another_title(project: Project) -> None:
    rename_document(project, first(project).id, "  Leder NAV ")
    assert titles(project) == ["Leder NAV", "Intervju 2"]


def test_that_a_title_cannot_be_taken_from_another_document(project: Project) -> None:
    with pytest.raises(RuleBroken) as caught:
        rename_document(project, first(project).id, "INTERVJU 2")
    assert caught.value.reason is Rule.NAME_TAKEN


def test_that_kind_language_and_case_of_several_documents_change_in_one_step(project: Project) -> None:
    ids = list(project.study.documents)
    case = project.study.cases.ordered()[0].id
    set_kind(project, ids, DocumentKind.NOTES)
    set_language(project, ids, "nn")
    set_case(project, ids, case)
    for document in project.study.documents.values():
        assert (document.kind, document.language, document.case) == (DocumentKind.NOTES, "nn", case)
    undo(project)
    assert {document.case for document in project.study.documents.values()} == {None}


def test_that_a_document_moves_ahead_of_another_or_last(project: Project) -> None:
    (id,) = import_documents(project, [new_document("Intervju 3")])
    move_document(project, id, first(project).id)
    assert titles(project) == ["Intervju 3", "Intervju 1", "Intervju 2"]
    move_document(project, id, None)
    assert titles(project) == ["Intervju 1", "Intervju 2", "Intervju 3"]
    move_document(project, id, id)
    assert titles(project) == ["Intervju 1", "Intervju 2", "Intervju 3"]


def test_that_all_that_hangs_on_a_removed_document_goes_and_informants_stay(project: Project) -> None:
    (id,) = import_documents(project, [new_document()])
    code = project.study.codes.ordered()[0].id
    apply_code(project, Segment(id, Span(18, 22)), code)
    before = project.study
    remove_documents(project, [id])
    study = project.study
    assert id not in study.documents
    assert id not in study.texts
    assert study.turns_of(id) == study.codings_in(id) == ()
    assert study.informants.ordered()[-1].label == "R9"
    undo(project)
    assert project.study == before


def test_that_a_turns_speaker_changes_and_its_label_stays(project: Project) -> None:
    study = project.study
    said = study.turns_of(first(project).id)[1]
    other = study.informants.ordered()[1].id
    set_speaker_of_turns(project, [said.id], Speaker.INFORMANT, other)
    changed = project.study.turns[said.id]
    assert (changed.informant, changed.label) == (other, "R1")
    set_speaker_of_turns(project, [said.id], Speaker.INTERVIEWER)
    assert project.study.turns[said.id].informant is None


def test_that_the_speaker_of_all_turns_changes_in_one_step(project: Project) -> None:
    turns = project.study.turns_of(first(project).id)
    before = project.study
    set_speaker_of_turns(project, [turn.id for turn in turns], Speaker.GROUP)
    assert {turn.speaker for turn in project.study.turns_of(first(project).id)} == {Speaker.GROUP}
    undo(project)
    assert project.study == before
