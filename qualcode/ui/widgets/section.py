"""A quiet heading with what belongs under it; sections follow one another without boxes."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label


class Section(QWidget):
    """A heading, at its right whatever acts on the whole section, and the body beneath."""

    def __init__(self, title: str, body: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(title, "strong", quiet=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(GRID)
        self._head.addWidget(self._heading, 1)
        self._body = QVBoxLayout()
        self._body.setSpacing(2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(self._head)
        column.addLayout(self._body)
        self.set_title(title)
        if body is not None:
            self.add(body)

    def set_title(self, title: str) -> None:
        """Give the section another heading; it is the accessible name as well."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout at the end of the body."""
        if isinstance(part, QWidget):
            self._body.addWidget(part, stretch)
        else:
            self._body.addLayout(part, stretch)

    def add_action(self, part: QWidget) -> None:
        """Put a button at the right of the heading."""
        self._head.addWidget(part)
