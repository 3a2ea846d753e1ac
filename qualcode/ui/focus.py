"""The text field that has the keyboard: undo and redo go to it first, its selected words can be searched for."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

Field = QLineEdit | QTextEdit | QPlainTextEdit


def undo_or(otherwise: Callable[[], object]) -> None:
    """Undo in the focused field when it has something to undo, else do ``otherwise``."""
    field = _typed_in()
    if isinstance(field, QLineEdit):
        able = field.isUndoAvailable()
    else:
        able = field is not None and field.document().isUndoAvailable()
    if field is not None and able:
        field.undo()
    else:
        otherwise()


def redo_or(otherwise: Callable[[], object]) -> None:
    """Redo in the focused field when it has something to redo, else do ``otherwise``."""
    field = _typed_in()
    if isinstance(field, QLineEdit):
        able = field.isRedoAvailable()
    else:
        able = field is not None and field.document().isRedoAvailable()
    if field is not None and able:
        field.redo()
    else:
        otherwise()


def _typed_in() -> Field | None:
    field = QApplication.focusWidget()
    return field if isinstance(field, Field) and not field.isReadOnly() else None


def selected_words() -> str:
    """Return the words that are selected where the keyboard is, on one line; nothing when none are."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        words = field.selectedText()
    elif isinstance(field, QTextEdit | QPlainTextEdit):
        words = field.textCursor().selectedText()
    else:
        words = ""
    return " ".join(words.split())
