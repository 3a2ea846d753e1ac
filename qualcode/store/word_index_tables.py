"""The tables of the word index: derived from the texts and never recorded, so that what is lost is read again."""

import sqlite3

STATEMENTS = (
    "CREATE TABLE IF NOT EXISTS document_words (document TEXT PRIMARY KEY REFERENCES documents (id)"
    " ON DELETE CASCADE, fingerprint TEXT NOT NULL, version INTEGER NOT NULL, words BLOB NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS lexicon (form TEXT PRIMARY KEY, version INTEGER NOT NULL, lemmas TEXT NOT NULL,"
    " parts TEXT NOT NULL) STRICT",
    # The words of somebody who withdrew must not stay; the next indexing writes those that others said too.
    "CREATE TRIGGER IF NOT EXISTS forget_forms AFTER DELETE ON document_words BEGIN DELETE FROM lexicon; END",
)
_NAMES = ("document_words", "forget_forms", "lexicon")


def restore(connection: sqlite3.Connection) -> None:
    """Make the tables that somebody has dropped, empty; a file that has them all is not written to."""
    wanted = ", ".join("?" for _name in _NAMES)
    (there,) = connection.execute(
        f"SELECT count(*) FROM sqlite_master WHERE name IN ({wanted})", _NAMES
    ).fetchone()
    if there < len(_NAMES):
        for statement in STATEMENTS:
            connection.execute(statement)
