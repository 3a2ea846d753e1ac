"""Files that lie beside one another: conflict copies of sync clients, a copy that is open elsewhere, keys apart."""

import shutil
from pathlib import Path

import pytest

from qualcode.edits import codebook
from qualcode.edits.merging import merge_copy, preview_merge
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.study import TABLES, Study
from qualcode.store.project import Project
from tests.teams import code_words, handed_out, opened


def _tables(study: Study) -> dict[str, object]:
    return {table: dict(getattr(study, table)) for table in TABLES if table != "copies"}


def _words(project: Project, at: int) -> str:
    return project.study.text(project.study.documents.ordered()[0].id)[at : at + 9]


@pytest.fixture
def twin(project: Project, tmp_path: Path) -> Path:
    """Return a conflict copy in which something else was coded than in the project."""
    path = tmp_path / f"{project.path.stem}-PC2.qualcode"
    project.save_copy(path)
    with opened(path) as copy:
        code_words(copy, _words(copy, 3), "Tidspress")
    code_words(project, _words(project, 20), "Tidspress")
    return path


def test_that_a_conflict_copy_of_a_sync_client_can_be_merged(project: Project, twin: Path) -> None:
    n = len(project.study.codings)
    merge_copy(project, preview_merge(project, twin))
    assert len(project.study.codings) == n + 1
    assert not preview_merge(project, twin).plan


def test_that_it_is_known_whether_the_files_remember_what_they_had_in_common(project: Project, twin: Path) -> None:
    first = preview_merge(project, twin)
    assert not first.is_remembered
    merge_copy(project, first)
    assert preview_merge(project, twin).is_remembered


def test_that_a_conflict_copy_is_the_same_study_whichever_file_is_open(
    project: Project, twin: Path, tmp_path: Path
) -> None:
    there, theirs = tmp_path / "der" / project.path.name, tmp_path / "der" / twin.name
    there.parent.mkdir()
    project.save_copy(there)
    shutil.copy(twin, theirs)
    merge_copy(project, preview_merge(project, twin))
    with opened(theirs) as copy:
        merge_copy(copy, preview_merge(copy, there))
        assert _tables(project.study) == _tables(copy.study)


def test_that_a_copy_that_is_open_elsewhere_is_told_and_not_waited_for(project: Project, tmp_path: Path) -> None:
    path = handed_out(project, tmp_path)
    with opened(path), pytest.raises(FileProblem) as caught:
        preview_merge(project, path)
    assert caught.value.reason is FileReason.IN_USE
    assert not preview_merge(project, path).plan.conflicts


def test_that_number_keys_pinned_apart_leave_nothing_to_settle(project: Project, tmp_path: Path) -> None:
    one, other = (codebook.add_code(project, name) for name in ("Ene", "Andre"))
    path = handed_out(project, tmp_path)
    with opened(path) as copy:
        codebook.pin_code(copy, one, 3)
        codebook.pin_code(copy, other, 4)
    codebook.pin_code(project, one, 4)
    codebook.pin_code(project, other, 3)
    merge_copy(project, preview_merge(project, path))
    assert not project.study.conflicts
    assert {project.study.codes[one].pin, project.study.codes[other].pin} <= {3, 4, None}
    pins = [code.pin for code in project.study.codes.values() if code.pin is not None]
    assert len(pins) == len(set(pins))
