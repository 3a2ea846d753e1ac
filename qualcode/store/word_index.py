"""The index of words in the project file: derived, never recorded, and no step of undo. What is lost is read again.

``load`` gives what the file has, ``keeping`` writes what a job made of the study (``analysis.word_index``).
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from qualcode.store.connection import problems_of
from qualcode.store.project import Project
from qualcode.text.keys import VERSION
from qualcode.text.stored_index import KeyRow, PackedWords, StoredIndex

_DOCUMENTS, _FORMS = 8, 3_000
"""How many documents and forms one portion writes: about 20 ms."""

_PAGE = 6_000
"""How many forms one portion reads: about 10 ms."""


def load(project: Project) -> StoredIndex:
    """Return what the file has and this version of the program understands; 80 ms for a million words."""
    *_portions, stored = loading(project)
    return stored or StoredIndex({}, ())


def loading(project: Project) -> Iterator[StoredIndex | None]:
    """Read the same in portions of about 10 ms: None for each, and at last what the file has."""
    with problems_of(project.path):
        documents = project.connection.execute(
            "SELECT document, fingerprint, words FROM document_words WHERE version = ?", (VERSION,)
        ).fetchall()
    yield None
    rows: list[KeyRow] = []
    while portion := _page(project, "form, lemmas, parts", rows[-1][0] if rows else ""):
        rows += portion
        yield None
    yield StoredIndex({document: PackedWords(mark, data) for document, mark, data in documents}, rows)


def keeping(
    project: Project, documents: Mapping[str, PackedWords], forms: Collection[str], rows: Sequence[KeyRow]
) -> Iterator[None]:
    """Write packed documents and the lexicon in portions of about 20 ms, one for each ``next``.

    ``forms`` are all that the documents of the study have: others go. ``rows`` are those whose keys may have to be
    written. Documents that have been removed meanwhile are left out. Raises FileProblem when the file cannot be
    written; what is not written is read again next time.
    """
    waiting = iter(documents.items())
    while portion := list(islice(waiting, _DOCUMENTS)):
        _write_documents(project, portion)
        yield
    _delete_other_versions(project)
    there: set[str] = set()
    last = ""
    while page := _page(project, "form", last):
        there.update(form for (form,) in page)
        last = page[-1][0]
        yield
    gone = sorted(there - frozenset(forms))
    missing = [row for row in rows if row[0] not in there]
    yield
    for start in range(0, len(gone), _FORMS):
        with _transaction(project) as connection:
            portion_gone = ((form,) for form in gone[start : start + _FORMS])
            connection.executemany("DELETE FROM lexicon WHERE form = ?", portion_gone)
        yield
    for start in range(0, len(missing), _FORMS):
        with _transaction(project) as connection:
            connection.executemany(
                f"INSERT OR IGNORE INTO lexicon (version, form, lemmas, parts) VALUES ({VERSION}, ?, ?, ?)",
                missing[start : start + _FORMS],
            )
        yield


def keep(
    project: Project, documents: Mapping[str, PackedWords], forms: Collection[str], rows: Sequence[KeyRow]
) -> None:
    """Write all portions of ``keeping`` at once: for the command line."""
    for _portion in keeping(project, documents, forms, rows):
        pass


def forget(project: Project) -> None:
    """Delete the index; it is made again from the texts."""
    with _transaction(project) as connection:
        connection.execute("DELETE FROM document_words")
        connection.execute("DELETE FROM lexicon")


def _write_documents(project: Project, portion: Sequence[tuple[str, PackedWords]]) -> None:
    with _transaction(project) as connection:
        rows = [(name, each.fingerprint, VERSION, each.data) for name, each in portion]
        rows = [row for row in rows if row[0] in project.study.documents]
        connection.executemany(
            "INSERT INTO document_words (document, fingerprint, version, words) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (document) DO UPDATE SET"
            " fingerprint = excluded.fingerprint, version = excluded.version, words = excluded.words",
            rows,
        )


def _delete_other_versions(project: Project) -> None:
    with _transaction(project) as connection:
        if connection.execute("SELECT 1 FROM lexicon WHERE version <> ? LIMIT 1", (VERSION,)).fetchone():
            connection.execute("DELETE FROM lexicon WHERE version <> ?", (VERSION,))


def _page(project: Project, columns: str, after: str) -> list[Any]:
    """Return some rows of the lexicon, those that follow a form; each page stands by itself."""
    with problems_of(project.path):
        return project.connection.execute(
            f"SELECT {columns} FROM lexicon WHERE version = ? AND form > ? ORDER BY form LIMIT {_PAGE}",
            (VERSION, after),
        ).fetchall()


@contextmanager
def _transaction(project: Project) -> Iterator[sqlite3.Connection]:
    """Write to the derived tables beside all edits; raises FileProblem as an edit would."""
    project.check_in_place()
    connection = project.connection
    with problems_of(project.path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
