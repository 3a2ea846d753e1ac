"""How the window is laid out: the rail, beside it the banner and the room, and the status line below all."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def framed(rail: QWidget, banner: QWidget, room: QWidget, status: QWidget) -> QWidget:
    """Return the parts in their places."""
    middle = QWidget()
    row = QHBoxLayout(middle)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addWidget(banner)
    right.addWidget(room, 1)
    row.addLayout(right, 1)
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(middle, 1)
    column.addWidget(status)
    return whole
