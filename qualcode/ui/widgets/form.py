"""Fields under their labels, each with room for a word of help and for what is wrong with it."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label


class Field(QWidget):
    """A control with its label above it; below it the help, or the problem while there is one."""

    def __init__(self, text: str, control: QWidget, help_text: str = "", parent: QWidget | None = None) -> None:
        """Make the label the control's accessible name, and the letter after its ``&`` the way to it."""
        super().__init__(parent)
        self._control, self._help = control, help_text
        name = QLabel(text)
        name.setBuddy(control)
        control.setAccessibleName(text.replace("&", ""))
        name_edits(control)
        _dress(control)
        self._below = label("", "caption", quiet=True, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for each in (name, control, self._below):
            column.addWidget(each)
        self.set_problem("")

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with what was entered, in the colour of danger; an empty sentence takes it back."""
        role = QPalette.ColorRole.BrightText if sentence else QPalette.ColorRole.PlaceholderText
        self._below.setForegroundRole(role)
        self._below.setText(sentence or self._help)
        self._below.setVisible(bool(sentence or self._help))
        self._control.setAccessibleDescription(sentence or self._help)
        self._control.setProperty("problem", bool(sentence))
        self._control.style().polish(self._control)


class Form(QWidget):
    """Fields one under another, at the distance that shows which words belong to which field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4 * GRID)

    def add(self, text: str, control: QWidget, help_text: str = "") -> Field:
        """Add a control under its label and return the field, which can say what is wrong with it."""
        field = Field(text, control, help_text)
        self._column.addWidget(field)
        return field

    def add_row(self, widget: QWidget) -> None:
        """Add something that has no label above it, such as a check box."""
        self._column.addWidget(widget)


def name_edits(control: QWidget) -> None:
    """Give the line where one types inside a control, which is what has the keyboard, the control's name."""
    for edit in control.findChildren(QLineEdit):
        if not edit.accessibleName():
            edit.setAccessibleName(control.accessibleName())


def _dress(control: QWidget) -> None:
    if isinstance(control, QTextEdit | QPlainTextEdit):
        control.setProperty("field", True)
        control.setTabChangesFocus(True)
    if isinstance(control, QAbstractSpinBox):
        # The style sheet's padding does not reach the text within a spin box.
        for edit in control.findChildren(QLineEdit):
            edit.setTextMargins(2 * GRID, 0, 0, 0)
