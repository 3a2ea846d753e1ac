"""The one door for changes: one edit is one transaction, one step of undo, one change set, one journal row."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from qualcode.model.changes import ChangeSet, Row, RowChange
from qualcode.model.documents import DocumentText
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.kinds import TABLE_OF
from qualcode.model.moves import Shift, rest_of
from qualcode.model.patches import patches_of
from qualcode.model.plan import Plan
from qualcode.model.rows import columns, to_cells, to_row
from qualcode.model.rules import check
from qualcode.model.study import Study
from qualcode.store import bases, journal, locks, originals, recorder
from qualcode.store.connection import problems_of
from qualcode.store.project import Project


class Edit:
    """What an edit may say while it is open."""

    def __init__(self, connection: sqlite3.Connection, before: Study) -> None:
        """Write to ``connection``, inside the transaction that ``editing`` began; ``before`` is what it holds."""
        self._connection, self._before = connection, before
        self._touched: set[str] = set()
        self.moved: list[Shift] = []
        """What was moved so far: it is recorded here alone."""
        self.concerns: tuple[tuple[str, str], ...] = ()
        self.is_from_others = False
        self.changed: ChangeSet | None = None
        """Set when the edit is through: what it changed; None when it changed nothing."""

    def add(self, *values: Any) -> None:  # noqa: ANN401 - values of the model
        """Add values; their ids must be new."""
        for value in values:
            self._touched.add(TABLE_OF[type(value)])
            names = columns(type(value))
            marks = ", ".join("?" * len(names))
            quoted = ", ".join(f'"{name}"' for name in names)
            sql = f"INSERT INTO {TABLE_OF[type(value)]} ({quoted}) VALUES ({marks})"
            self._connection.execute(sql, to_cells(value))

    def replace(self, *values: Any) -> None:  # noqa: ANN401 - values of the model
        """Put values in the place of those with the same ids."""
        for value in values:
            if isinstance(value, DocumentText):
                recorder.rewrite(self._connection, value.id, value.text)
            else:
                self._write(RowChange(TABLE_OF[type(value)], {"id": value.id}, to_row(value)))

    def shift(self, *shifts: Shift) -> None:
        """Let values stand elsewhere, nothing else of which changes in this edit: cheap for thousands."""
        for shift in shifts:
            rest = _rest(self._before, shift) if shift.table not in self._touched else None
            self._touched.add(shift.table)
            self.moved.append(recorder.move(self._connection, shift, rest))

    def remove(self, *values: Any) -> None:  # noqa: ANN401 - values of the model
        """Remove values; what still points to them must go in the same edit."""
        for value in values:
            self._write(RowChange(TABLE_OF[type(value)], {"id": value.id}, None))

    def carry_out(self, plan: Plan) -> None:
        """Do all that a plan says."""
        self.remove(*plan.removed)
        self.shift(*plan.shifted)
        self.replace(*plan.replaced)
        self.add(*plan.added)

    def concern(self, *values: Any) -> None:  # noqa: ANN401 - values of the model
        """Name values that the edit is about, those first that matter most: the journal keeps their ids.

        A merge is about the code that stays, even where nothing of it changes.
        """
        self.concerns += tuple((TABLE_OF[type(value)], value.id) for value in values)

    def come_from_others(self) -> None:
        """Say that the edit brings in what was decided elsewhere: a locked codebook may change by it."""
        self.is_from_others = True

    def keep_original(self, sha256: str, text: str, data: bytes) -> None:
        """Keep an imported file's bytes and the text first read from them, once for each ``sha256``."""
        originals.keep(self._connection, sha256, text, data)

    def keep_packed_original(self, sha256: str, text: str, packed: bytes) -> None:
        """Keep an original as another copy of the study keeps it."""
        originals.keep_packed(self._connection, sha256, text, packed)

    def keep_base(self, study: Study, key: str = "") -> str:
        """Keep a study as what a copy and this file have in common, and return its key for the copy's row."""
        return bases.keep(self._connection, study, key)

    def repeat(self, change_set: ChangeSet) -> None:
        """Do again what was recorded."""
        self.shift(*change_set.shifts)
        for change in change_set.changes:
            self._write(change)
        for splice in change_set.splices:
            recorder.splice(self._connection, splice)

    def _write(self, change: RowChange) -> None:
        self._touched.add(change.table)
        if change.new is None:
            self._connection.execute(f"DELETE FROM {change.table} WHERE id = ?", (change.id,))
        elif change.old is None:
            names = ", ".join(f'"{name}"' for name in change.new)
            marks = ", ".join("?" * len(change.new))
            sql = f"INSERT INTO {change.table} ({names}) VALUES ({marks})"
            self._connection.execute(sql, tuple(change.new.values()))
        else:
            self._update(change.table, change.old, change.new)

    def _update(self, table: str, old: Row, new: Row) -> None:
        differing = [name for name in new if name != "id" and old.get(name, ...) != new[name]]
        if differing:
            settings = ", ".join(f'"{name}" = ?' for name in differing)
            cells = [new[name] for name in differing]
            self._connection.execute(f"UPDATE {table} SET {settings} WHERE id = ?", (*cells, new["id"]))


def _rest(study: Study, shift: Shift) -> tuple[str, int] | None:
    """Return the document and the place from which on a shift moves everything; None where it does not."""
    rest = rest_of(getattr(study, shift.table), shift.ids)
    return (rest[0].document, rest[0].start) if rest else None


@contextmanager
def editing(project: Project, label: str, merge: str | None = None) -> Iterator[Edit]:
    """Open an edit named ``label`` (an untranslated message); commit at the end, or leave all as it was.

    Edits with the same ``merge`` key that follow each other become one step of undo. Raises RuleBroken when
    the result would break a rule, FileProblem when the file is gone or cannot be written.
    """
    with _transaction(project, label, "do") as edit:
        yield edit
    if edit.changed is not None:
        project.history.remember(edit.changed, merge)
        project.tell(edit.changed)


def undo(project: Project) -> ChangeSet | None:
    """Take the latest step back and return what that changed; None when there is nothing to undo."""
    return _step(project, project.history.done, project.history.undone, "undo")


def redo(project: Project) -> ChangeSet | None:
    """Do the latest undone step again and return what that changed; None when there is nothing to redo."""
    return _step(project, project.history.undone, project.history.done, "redo")


def _step(project: Project, source: list[ChangeSet], target: list[ChangeSet], verb: str) -> ChangeSet | None:
    if not source:
        return None
    step = source[-1]
    with _transaction(project, step.label, verb) as edit:
        edit.concerns = step.concerns
        edit.repeat(step.inverse() if verb == "undo" else step)
    target.append(source.pop())
    project.history.pause()
    if edit.changed is not None:
        project.tell(edit.changed)
    return edit.changed


@contextmanager
def _transaction(project: Project, label: str, verb: str) -> Iterator[Edit]:
    connection = project.connection
    if connection.in_transaction:
        raise RuntimeError("an edit is already open")
    if project.is_read_only:
        raise FileProblem(project.path, FileReason.READ_ONLY)
    project.check_in_place()
    project.backups.keep_up()
    edit = Edit(connection, project.study)
    with problems_of(project.path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("PRAGMA defer_foreign_keys=ON")
            yield edit
            _finish(project, edit, label, verb)
        except BaseException:
            _roll_back(connection)
            raise


def _finish(project: Project, edit: Edit, label: str, verb: str) -> None:
    recorded = recorder.take(project.connection, edit.moved)
    change_set = ChangeSet(
        label,
        project.coder,
        datetime.now(UTC),
        recorded.changes,
        edit.concerns,
        recorded.shifts,
        recorded.splices,
    )
    patches = patches_of(project.study, change_set)
    after = project.study.patched(patches)
    if verb == "do":
        check(after, patches)
        if not edit.is_from_others:
            locks.refuse_locked(project, recorded.changes)
    if change_set:
        journal.write(project.connection, change_set, verb)
        edit.changed = change_set
    project.connection.execute("COMMIT")
    # What changed nothing leaves the very study: whoever compares the two sees that there is nothing to undo.
    if edit.changed is not None:
        project.study = after


def _roll_back(connection: sqlite3.Connection) -> None:
    # A full disk makes SQLite roll back on its own.
    if connection.in_transaction:
        connection.execute("ROLLBACK")
