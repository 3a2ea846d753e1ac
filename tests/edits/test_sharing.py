"""Handing out copies: what is in them, what is not, and what the project remembers."""

from pathlib import Path

import pytest

from qualcode.edits import history
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import set_coding_statuses, share
from qualcode.model.blind import status_of
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.sharing import CodingStatus
from qualcode.model.study import TABLES
from qualcode.store.files import open_project
from qualcode.store.integrity import check_project
from qualcode.store.project import Project, load
from tests.projects_on_disk import rows_of


def test_that_a_copy_holds_the_whole_study_and_knows_whose_it_is(project: Project, tmp_path: Path) -> None:
    coder = add_coder(project, "Berit Vik")
    share(project, tmp_path / "Berit.qualcode", coder)
    copy = open_project(tmp_path / "Berit.qualcode")
    try:
        for table in (table for table in TABLES if table != "copies"):
            assert (table, getattr(copy.study, table)) == (table, getattr(project.study, table))
        assert copy.coder == coder
        assert copy.copy != project.copy
        assert copy.study.copies[copy.copy].coder == coder
        assert [each for each in check_project(copy) if each.kind.value != "original missing"] == []
    finally:
        copy.close()


def test_that_the_words_of_documents_that_were_not_handed_out_are_not_in_the_file(
    project: Project, tmp_path: Path
) -> None:
    one, _two = project.study.documents.ordered()
    path = tmp_path / "Del.qualcode"
    share(project, path, project.coder, [one.id])
    assert "aldri tid til å møtes".encode() in path.read_bytes()
    assert b"sitte i samme hus" not in path.read_bytes()
    copy = open_project(path)
    assert list(copy.study.documents) == [one.id]
    assert {coding.document for coding in copy.study.codings.values()} == {one.id}
    assert copy.study.copies[copy.copy].chosen == (one.id,)
    copy.close()


def test_that_a_copy_is_never_written_over_a_file(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "Berit.qualcode"
    path.write_bytes(b"mine")
    before = rows_of(project)
    with pytest.raises(FileProblem) as caught:
        share(project, path, project.coder)
    assert caught.value.reason is FileReason.EXISTS
    assert path.read_bytes() == b"mine"
    assert rows_of(project) == before
    assert sorted(each.name for each in tmp_path.glob("*.part")) == []


def test_that_handing_out_is_remembered_and_can_be_undone(project: Project, tmp_path: Path) -> None:
    before = project.study
    copy = share(project, tmp_path / "Berit.qualcode", project.coder, codebook_locked=True)
    assert project.study.copies[copy.id].locked
    assert load(project.connection) == project.study
    history.undo(project)
    assert project.study == before


def test_that_a_status_is_said_per_coder_and_document_and_said_anew(project: Project) -> None:
    document = project.study.documents.ordered()[0].id
    other = add_coder(project, "Berit")
    assert status_of(project.study, document, other) is CodingStatus.NOT_STARTED
    begun = project.study.codings_in(document)[0].coder
    assert status_of(project.study, document, begun) is CodingStatus.UNDER_WAY
    set_coding_statuses(project, [document], other, CodingStatus.UNDER_WAY)
    set_coding_statuses(project, [document], other, CodingStatus.DONE)
    assert status_of(project.study, document, other) is CodingStatus.DONE
    assert len(project.study.statuses) == 1
    history.undo(project)
    assert status_of(project.study, document, other) is CodingStatus.UNDER_WAY


def test_that_how_far_one_has_come_is_said_of_several_documents_in_one_step(project: Project) -> None:
    documents = list(project.study.documents)
    set_coding_statuses(project, [documents[0]], project.coder, CodingStatus.UNDER_WAY)
    before = len(project.history.done)
    set_coding_statuses(project, documents, project.coder, CodingStatus.DONE)
    assert {each.status for each in project.study.statuses.values()} == {CodingStatus.DONE}
    assert len(project.study.statuses) == len(documents)
    set_coding_statuses(project, documents, project.coder, CodingStatus.DONE)
    assert len(project.history.done) == before + 1
