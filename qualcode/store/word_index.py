"""The index of words in the project file: derived, never recorded, and no step of undo. What is lost is read again.

``load`` gives what the file has, ``keeping`` writes what a job made of the study (``analysis.word_index``).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain

from qualcode.store.connection import problems_of
from qualcode.store.project import Project
from qualcode.text.keys import VERSION
from qualcode.text.stored_index import PAGE, KeyPage, PackedWords, StoredIndex

_BYTES = 200_000
"""How much of packed documents one portion reads or writes, unless one alone is larger: about 5 ms."""


def load(project: Project) -> StoredIndex:
    """Return what the file has and this version of the program understands; 50 ms for a million words."""
    *_portions, stored = loading(project)
    return stored or StoredIndex({})


def loading(project: Project) -> Iterator[StoredIndex | None]:
    """Read the same in portions of about 5 ms: None for each, and at last what the file has."""
    documents: dict[str, PackedWords] = {}
    for names in _portions(_sizes(project)):
        documents |= _read_documents(project, names)
        yield None
    pages: list[str] = []
    count, last = 0, ""
    while (page := _page(project, last)) is not None:
        pages.append(page[0])
        count, last = count + page[1], page[2]
        yield None
    yield StoredIndex(documents, pages, count)


def keeping(
    project: Project, documents: Mapping[str, PackedWords], pages: Iterable[KeyPage]
) -> Iterator[None]:
    """Write packed documents and the lexicon in portions of about 10 ms, one for each ``next``.

    ``pages``, unless there are none, have all forms that the documents of the study have: others go. Documents that
    have been removed meanwhile are left out. Raises FileProblem when the file cannot be written; what is not
    written is read again next time.
    """
    for names in _portions((name, len(each.data)) for name, each in documents.items()):
        _write_documents(project, {name: documents[name] for name in names})
        yield
    with _transaction(project) as connection:
        connection.execute("DELETE FROM lexicon WHERE version <> ?", (VERSION,))
    for page in pages:
        yield
        _write_page(project, page)


def keep(project: Project, documents: Mapping[str, PackedWords], pages: Iterable[KeyPage]) -> None:
    """Write all portions of ``keeping`` at once: for the command line."""
    for _portion in keeping(project, documents, pages):
        pass


def forget(project: Project) -> None:
    """Delete the index; it is made again from the texts."""
    with _transaction(project) as connection:
        connection.execute("DELETE FROM document_words")
        connection.execute("DELETE FROM lexicon")


def _portions(sizes: Iterable[tuple[str, int]]) -> Iterator[list[str]]:
    """Give documents together that have not too many bytes together."""
    portion: list[str] = []
    left = _BYTES
    for name, size in sizes:
        if portion and size > left:
            yield portion
            portion, left = [], _BYTES
        portion.append(name)
        left -= size
    if portion:
        yield portion


def _sizes(project: Project) -> list[tuple[str, int]]:
    with problems_of(project.path):
        return project.connection.execute(
            "SELECT document, length(words) FROM document_words WHERE version = ?", (VERSION,)
        ).fetchall()


def _read_documents(project: Project, names: Sequence[str]) -> dict[str, PackedWords]:
    wanted = ", ".join("?" for _name in names)
    with problems_of(project.path):
        rows = project.connection.execute(
            f"SELECT document, fingerprint, words FROM document_words WHERE document IN ({wanted})", names
        )
        return {document: PackedWords(mark, data) for document, mark, data in rows}


def _page(project: Project, after: str) -> tuple[str, int, str] | None:
    """Return the forms that follow one, as in ``KeyPage.rows``, how many, and the last; None when there are none.

    Each page stands by itself, and comes as one row: see ``KeyPage``.
    """
    with problems_of(project.path):
        rows, count, last = project.connection.execute(
            "SELECT json_group_array(json_array(form, lemmas, parts)), count(*), max(form) FROM"
            f" (SELECT * FROM lexicon WHERE version = ? AND form > ? ORDER BY form LIMIT {PAGE})",
            (VERSION, after),
        ).fetchone()
    return (rows, count, last) if count else None


def _write_documents(project: Project, portion: Mapping[str, PackedWords]) -> None:
    there = {name: each for name, each in portion.items() if name in project.study.documents}
    if not there:
        return
    places = ", ".join("(?, ?, ?, ?)" for _name in there)
    rows = ((name, each.fingerprint, VERSION, each.data) for name, each in there.items())
    with _transaction(project) as connection:
        connection.execute(
            f"INSERT INTO document_words (document, fingerprint, version, words) VALUES {places}"
            " ON CONFLICT (document) DO UPDATE SET"
            " fingerprint = excluded.fingerprint, version = excluded.version, words = excluded.words",
            tuple(chain.from_iterable(rows)),
        )


def _write_page(project: Project, page: KeyPage) -> None:
    """Have the file know just these forms of their stretch; what it knows of them already stays."""
    with _transaction(project) as connection:
        connection.execute(
            "DELETE FROM lexicon WHERE form > ? AND form <= ?"
            " AND form NOT IN (SELECT json_extract(value, '$[0]') FROM json_each(?))",
            (page.after, page.upto, page.rows),
        )
        connection.execute(
            "INSERT OR IGNORE INTO lexicon (version, form, lemmas, parts)"
            " SELECT ?, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')"
            " FROM json_each(?)",
            (VERSION, page.rows),
        )


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
