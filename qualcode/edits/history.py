"""Undo and redo, as verbs."""

from qualcode.model.changes import ChangeSet
from qualcode.store import editing
from qualcode.store.project import Project


def undo(project: Project) -> ChangeSet | None:
    """Take back the latest step; None when there is none. FileProblem when the file cannot be written."""
    return editing.undo(project)


def redo(project: Project) -> ChangeSet | None:
    """Do the latest undone step again; None when there is none."""
    return editing.redo(project)


def undo_label(project: Project) -> str | None:
    """Return the untranslated name of the step that undo would take back."""
    return project.history.done[-1].label if project.history.done else None


def redo_label(project: Project) -> str | None:
    """Return the untranslated name of the step that redo would do again."""
    return project.history.undone[-1].label if project.history.undone else None
