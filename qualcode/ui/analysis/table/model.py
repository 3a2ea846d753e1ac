"""The numbers of a cross table as a Qt model."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.dimensions import Heading
from qualcode.ui.analysis.table.figures import Figure, Figures
from qualcode.ui.theme.fonts import chrome_font
from qualcode.wording.language import interface_words
from qualcode.wording.names import heading_name

Index = QModelIndex | QPersistentModelIndex
HEAT = Qt.ItemDataRole.UserRole + 1
"""How warm a cell is, 0-1."""
SHARE = Qt.ItemDataRole.UserRole + 2
"""The share that stands beneath the number; empty for none."""

_INDENT = "\u2003"
_Role = Qt.ItemDataRole


class TableModel(QAbstractTableModel):
    """Rows and columns with their totals last."""

    def __init__(self) -> None:
        """Show nothing."""
        super().__init__()
        self.shown: Figures | None = None

    def show(self, shown: Figures | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def figure(self, index: Index) -> Figure:
        """Return a cell; RuntimeError when nothing is shown."""
        if self.shown is None:
            raise RuntimeError("no table is shown")
        return self.shown.cells[index.row()][index.column()]

    def place(self, index: Index) -> tuple[Heading | None, Heading | None]:
        """Return the row and column of a cell; RuntimeError when nothing is shown."""
        if self.shown is None:
            raise RuntimeError("no table is shown")
        return self.shown.rows[index.row()], self.shown.columns[index.column()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows, that of the totals included."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns, that of the totals included."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a number, its share, its heat, or what it says in words."""
        if self.shown is None or not index.isValid():
            return None
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self.shown.told(index.row(), index.column(), interface_words())
        figure = self.figure(index)
        if role == _Role.FontRole:
            is_total = None in self.place(index)
            return chrome_font("strong") if is_total else None
        return {
            _Role.DisplayRole: figure.text,
            _Role.TextAlignmentRole: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            HEAT: figure.heat,
            SHARE: figure.share,
        }.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a row or column is called; its whole path as a tip."""
        if self.shown is None:
            return None
        down = orientation == Qt.Orientation.Vertical
        heading = (self.shown.rows if down else self.shown.columns)[section]
        words = interface_words()
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self.shown.name(heading, words)
        if role == _Role.DisplayRole:
            if heading is None:
                return self.shown.name(None, words)
            return f"{_INDENT * heading.depth if down else ''}{heading_name(heading, words)}"
        if role == _Role.FontRole:
            is_top = heading is not None and heading.depth == 0 and self._is_tree(down)
            return chrome_font("strong" if heading is None or is_top else "body")
        return None

    def _is_tree(self, down: bool) -> bool:
        every = () if self.shown is None else self.shown.rows if down else self.shown.columns
        return any(each is not None and each.depth for each in every)
