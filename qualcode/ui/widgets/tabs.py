"""Quiet tabs over pages: as wide as their words, from the left, without a frame."""

from PySide6.QtWidgets import QHBoxLayout, QTabBar

from qualcode.ui.theme.tokens import GRID


def dress_tabs(tabs: QTabBar, name: str) -> None:
    """Give tabs their looks, and the ``name`` by which a screen reader tells what they choose between."""
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setAccessibleName(name)


def tab_row(tabs: QTabBar) -> QHBoxLayout:
    """Return the row that holds the tabs above their pages; a hairline goes below it."""
    row = QHBoxLayout()
    row.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
    row.addWidget(tabs)
    row.addStretch(1)
    return row
