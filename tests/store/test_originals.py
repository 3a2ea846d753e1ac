"""The bytes of imported files: always retrievable while a document comes from them, gone when none does."""

from pathlib import Path

from qualcode.edits import history
from qualcode.edits.documents import import_documents, remove_documents
from qualcode.importers.assembling import assemble
from qualcode.importers.preview import default_choices
from qualcode.importers.reading import read
from qualcode.store import originals
from qualcode.store.files import open_project
from qualcode.store.project import Project

_WORDS = "R1: Dette er hemmelige ord som skal bort.\n"


def _import(project: Project, folder: Path) -> str:
    file = folder / "intervju.txt"
    file.write_text(_WORDS, encoding="cp1252")
    reading = read(file)
    import_documents(project, [assemble(reading, default_choices(reading))])
    return reading.sha256


def test_that_what_the_file_said_can_always_be_answered(project: Project, tmp_path: Path) -> None:
    key = _import(project, tmp_path)
    original = originals.find(project.connection, key)
    assert original is not None
    assert original.data == _WORDS.encode("cp1252")
    assert original.text.strip() == _WORDS.strip()
    assert originals.find(project.connection, "0" * 64) is None


def test_that_undoing_a_removal_brings_the_original_back_too(project: Project, tmp_path: Path) -> None:
    key = _import(project, tmp_path)
    remove_documents(project, list(project.study.documents))
    history.undo(project)
    project.close()
    again = open_project(project.path)
    assert originals.find(again.connection, key) is not None
    again.close()


def test_that_a_removed_documents_words_are_nowhere_in_the_closed_file(project: Project, tmp_path: Path) -> None:
    _import(project, tmp_path)
    remove_documents(project, list(project.study.documents))
    project.close()
    assert b"hemmelige" not in project.path.read_bytes()
    again = open_project(project.path)
    assert again.connection.execute("SELECT count(*) FROM originals").fetchone() == (0,)
    again.close()
