"""Dialogs that ask and never act: they hand back an answer, and whoever asked does the deed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import ButtonKind, button, label

_Role = QDialogButtonBox.ButtonRole
_WIDTH = 110 * GRID


@dataclass(frozen=True)
class Choice:
    """One of several answers: ``verb`` is the button's word, ``key`` is what is handed back."""

    key: str
    verb: str
    kind: ButtonKind = "plain"


class AskDialog(QDialog):
    """Base of the house's dialogs: a title, a sentence, what subclasses add, and buttons that are verbs.

    The body is added first and the answers after it. A subclass offers ``ask(parent, ...) -> Answer | None`` as a
    static method. Esc and closing are Cancel.
    """

    def __init__(self, parent: QWidget | None, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._sentence = label("", wraps=True)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4 * GRID)
        self._buttons = QDialogButtonBox()
        self._cancel = button(_("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._buttons.addButton(self._cancel, _Role.RejectRole)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        self._body.hide()
        column.addWidget(label(title, "heading", wraps=True))
        column.addWidget(self._sentence)
        column.addWidget(self._body, 1)
        self.set_sentence(sentence)

    def set_sentence(self, sentence: str) -> None:
        """Say something else below the title; an empty sentence takes no room."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        self._body.show()
        if isinstance(part, QWidget):
            self._rows.addWidget(part, stretch)
        else:
            self._rows.addLayout(part, stretch)

    def add_accept(self, verb: str, kind: ButtonKind = "primary") -> QPushButton:
        """Add the button that accepts the dialog, and return it.

        Enter presses it, unless its kind is ``danger``: then Enter presses Cancel.
        """
        made = self.add_answer(verb, kind)
        made.clicked.connect(self.accept)
        (self._cancel if kind == "danger" else made).setDefault(True)
        return made

    def add_answer(self, verb: str, kind: ButtonKind = "plain") -> QPushButton:
        """Add a button beside Cancel and return it; what it does is for the caller to connect."""
        # Only now do the buttons join the window, so that Tab, and the first focus, go through the body first.
        self._column.addWidget(self._buttons)
        made = button(verb, kind)
        self._buttons.addButton(made, _Role.AcceptRole)
        return made

    def asked(self) -> bool:
        """Show the dialog until it is answered, and say whether it was accepted."""
        # Buttons give way before the dialog does, and then their words are cut.
        margins = self._column.contentsMargins()
        needed = self._buttons.sizeHint().width() + margins.left() + margins.right()
        self.setMinimumWidth(max(self.minimumWidth(), needed))
        return self.exec() == QDialog.DialogCode.Accepted


def choose(parent: QWidget | None, title: str, sentence: str, choices: Sequence[Choice]) -> str | None:
    """Ask with one button for each choice, and return the key of the one taken; None for Cancel."""
    dialog = AskDialog(parent, title, sentence)
    taken: list[str] = []
    for choice in choices:
        made = dialog.add_accept(choice.verb, choice.kind)
        made.clicked.connect(lambda _checked=False, key=choice.key: taken.append(key))
    dialog.asked()
    return taken[0] if taken else None
