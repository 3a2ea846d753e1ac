"""The house's table: hairlines between rows, quiet headings, rows of one height, no numbers at the left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT


def dress_table(table: QTableView, *, sortable: bool = False) -> None:
    """Give a table the look of the house; whole rows are selected, and cells are edited by F2 or a double click."""
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    # Tab leaves the table for the next control; arrows go from cell to cell, and in an editor Tab does.
    table.setTabKeyNavigation(False)
    table.setSortingEnabled(sortable)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + GRID)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(12 * GRID)
