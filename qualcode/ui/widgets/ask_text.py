"""Asking for one line of text."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form


def ask_text(parent: QWidget | None, title: str, field: str, verb: str, text: str = "") -> str | None:
    """Ask for a line of text, ``text`` being the proposal; None when cancelled, never an empty text."""
    dialog = AskDialog(parent, title)
    edit = QLineEdit(text)
    form = Form()
    form.add(field, edit)
    dialog.add(form)
    accept = dialog.add_accept(verb)
    edit.textChanged.connect(lambda typed: accept.setEnabled(bool(typed.strip())))
    accept.setEnabled(bool(text.strip()))
    edit.selectAll()
    edit.setFocus()
    return edit.text().strip() if dialog.asked() else None
