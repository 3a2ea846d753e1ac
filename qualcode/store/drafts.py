"""A correction that is being typed: kept beside all edits until it is made or given up.

So a machine that stops in the middle of it loses nothing. A draft is no step of undo, is no part of the study, and
goes along in no copy for a coder. Its table is made when the first one is kept.
"""

import sqlite3
from dataclasses import dataclass

from qualcode.model.ids import TurnId
from qualcode.store.connection import problems_of
from qualcode.store.project import Project

_TABLE = (
    "CREATE TABLE IF NOT EXISTS drafts (place INTEGER PRIMARY KEY CHECK (place = 1),"
    " turn TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE, words TEXT NOT NULL) STRICT"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a turn shall say when its correction is made."""

    turn: TurnId
    words: str


def keep(project: Project, draft: Draft) -> None:
    """Keep a draft, the only one there is; raises FileProblem when the file cannot be written."""
    project.check_in_place()
    connection = project.connection
    with problems_of(project.path):
        if not _has_table(connection):
            connection.execute(_TABLE)
        connection.execute("INSERT OR REPLACE INTO drafts VALUES (1, ?, ?)", (draft.turn, draft.words))


def find(project: Project) -> Draft | None:
    """Return the draft that was not finished, if there is one."""
    with problems_of(project.path):
        if not _has_table(project.connection):
            return None
        row = project.connection.execute("SELECT turn, words FROM drafts").fetchone()
    return Draft(TurnId(row[0]), row[1]) if row is not None else None


def forget(project: Project) -> None:
    """Delete the draft: its correction was made or given up. Raises FileProblem when the file cannot be written."""
    with problems_of(project.path):
        if _has_table(project.connection):
            project.connection.execute("DELETE FROM drafts")


def _has_table(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'drafts'").fetchone() is not None
