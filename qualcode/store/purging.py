"""Words that must be gone, really gone: from the history, the kept originals, the bases, the index and the pages.

``secure_delete`` overwrites what is deleted; VACUUM then writes the file anew without the pages that are free.
"""

from collections.abc import Collection
from pathlib import Path

from qualcode.model.ids import DocumentId
from qualcode.store import backup_files, bases, drafts, originals, snapshots, word_index
from qualcode.store.connection import problems_of
from qualcode.store.project import Project


def purge(project: Project, changed: Collection[DocumentId] = ()) -> None:
    """Let nothing be undone any more, and overwrite what documents that are gone, or ``changed``, once said.

    The index of words goes too, and is made again. Raises FileProblem when the file cannot be written.
    """
    project.history.forget()
    project.backups.finish()
    connection = project.connection
    with problems_of(project.path):
        originals.forget_unused(connection)
        bases.forget_unused(connection)
        bases.forget_words(connection, frozenset(changed))
    word_index.forget(project)
    drafts.forget(project)
    with problems_of(project.path):
        connection.execute("VACUUM")


def other_files(project: Project) -> list[Path]:
    """Return the files beside the project that may hold words it no longer has: backups and kept versions."""
    folder = backup_files.folder_of(project.path)
    kept = [each.path for each in snapshots.snapshots(project.path)]
    return [*sorted(path for path in folder.glob("*.qualcode")), *kept]


def delete_files(paths: Collection[Path]) -> list[Path]:
    """Overwrite and delete files, and return those that could not be deleted."""
    left = []
    for path in paths:
        try:
            with path.open("r+b") as file:
                file.write(bytes(path.stat().st_size))
            path.unlink()
        except OSError:
            left.append(path)
    return left
