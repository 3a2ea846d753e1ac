"""Copies of the study: handed out in files of their own, read back without a change, kept as they stood."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from qualcode.model.faults import faults_of
from qualcode.model.ids import CopyId
from qualcode.model.sharing import Copy, derived_id
from qualcode.model.study import TABLES, Study
from qualcode.store import bases
from qualcode.store.connection import problems_of, refuse_foreign, spoilt
from qualcode.store.files import insert, new_file, read_into_memory
from qualcode.store.project import Project

_FIRST_WITH_COPIES = 5
"""The schema from which on a file says which copy it is."""


@dataclass(frozen=True)
class OtherCopy:
    """What another file of the study holds, read at one moment."""

    path: Path
    copy: CopyId
    study: Study
    bases: dict[CopyId, bytes]
    """What it last had in common with other files, packed; see ``bases.read``."""
    originals: dict[str, tuple[str, bytes]]
    """Kept originals by hash: first-read text and compressed bytes."""


def read_copy(path: Path) -> OtherCopy:
    """Read another file of a study and leave it as it is.

    Raises FileProblem when it is no project, newer, damaged, or held by another program.
    """
    path = path.absolute()
    refuse_foreign(path)
    with problems_of(path):
        project = read_into_memory(path)
        with closing(project.connection):
            if faults_of(project.study):
                raise spoilt(path)
            rows = project.connection.execute("SELECT sha256, text, bytes FROM originals").fetchall()
            originals = {sha256: (text, data) for sha256, text, data in rows}
            copy = project.copy if _knows_itself(path) else _named_copy(project)
            return OtherCopy(path, copy, project.study, bases_of(project), originals)


def _knows_itself(path: Path) -> bool:
    """Tell whether the file itself says which copy it is: those of older programs do not."""
    with problems_of(path), path.open("rb") as file:
        return int.from_bytes(file.read(64)[60:64], "big") >= _FIRST_WITH_COPIES


def _named_copy(project: Project) -> CopyId:
    """Return an id for a copy made by hand with an older program, the same at every reading."""
    return CopyId(derived_id("older file", project.study.info.id, project.path.name))


def bases_of(project: Project) -> dict[CopyId, bytes]:
    """Return what a project last had in common with each copy that it knows of, packed."""
    found = ((copy.id, bases.find(project.connection, copy.base)) for copy in project.study.copies.ordered())
    return {copy: base for copy, base in found if base is not None}


def write_copy(project: Project, path: Path, study: Study, copies: tuple[Copy, ...], own: CopyId) -> None:
    """Write ``study`` to a new file as the copy ``own``; it appears only when it is complete.

    Only the originals of its documents go along, and nothing that was ever deleted. The last of ``copies`` says
    what the copy is; the base that all name is the study itself. Raises FileProblem when the file is there already.
    """
    with new_file(path) as connection:
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys=ON")
        connection.execute("UPDATE this_copy SET id = ?", (own,))
        for table in TABLES:
            values = copies if table == "copies" else getattr(study, table).values()
            insert(connection, table, values)
        for copy in copies[:1]:
            bases.keep(connection, study, copy.base)
        hashes = {document.source_sha256 for document in study.documents.values()}
        for sha256 in sorted(hashes):
            row = project.connection.execute("SELECT * FROM originals WHERE sha256 = ?", (sha256,)).fetchone()
            if row is not None:
                connection.execute("INSERT INTO originals VALUES (?, ?, ?)", row)
        connection.execute("COMMIT")
