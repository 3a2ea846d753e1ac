"""A comparison's lines as rows of a table, and the places of disagreement as rows of another."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.shown import CodeLine, PlaceLine, Shown
from qualcode.ui.theme.fonts import chrome_font

Index = QModelIndex | QPersistentModelIndex
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STEP = "\u2003"
BELOW = Qt.ItemDataRole.UserRole + 1
"""The quiet second line of a cell; empty where there is none."""


class AgreementModel(QAbstractTableModel):
    """Codes down, coefficients across."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.shown: Shown | None = None

    def show(self, shown: Shown | None) -> None:
        """Show another comparison."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    @property
    def has_two_lines(self) -> bool:
        """Whether anything stands below any number."""
        return self.shown is not None and any(cell.below for line in self.shown.lines for cell in line.cells)

    def line(self, row: int) -> CodeLine:
        """Return what stands in a row."""
        assert self.shown is not None
        return self.shown.lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of codes, and one for all of them pooled."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title, what it says, and its side."""
        if orientation is not Qt.Orientation.Horizontal or self.shown is None:
            return None
        heading = self.shown.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            wrapped = Qt.TextFlag.TextWordWrap if section else Qt.TextFlag.TextSingleLine
            return int(_Right if section else _Left) | int(wrapped)
        answers = {Qt.ItemDataRole.DisplayRole: heading.title, Qt.ItemDataRole.ToolTipRole: heading.says}
        return answers.get(Qt.ItemDataRole(role))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, its interval, its side and its weight."""
        line, column = self.line(index.row()), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _Right if column else _Left
        if role == Qt.ItemDataRole.FontRole and line.code is None:
            return chrome_font("strong")
        if column == 0:
            return self._name(line, role)
        cell = line.cells[column - 1]
        if role == BELOW:
            return cell.below
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        return self._told(line, column) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _name(self, line: CodeLine, role: int) -> str | None:
        """Return the code: set in under those above it to be seen, its path to be read aloud."""
        if role == Qt.ItemDataRole.DisplayRole:
            return _STEP * line.depth + line.name
        return line.path if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def _told(self, line: CodeLine, column: int) -> str:
        """Return a cell as it is read aloud: code, column, value and interval."""
        cell = line.cells[column - 1]
        title = self.shown.headings[column].title if self.shown is not None else ""
        return ", ".join(filter(None, (line.path, f"{title}: {cell.text}", cell.below)))


class PlaceColumn(IntEnum):
    """The columns before those of the coders."""

    KIND = 0
    DOCUMENT = 1
    WORDS = 2


class PlacesModel(QAbstractTableModel):
    """Places of disagreement in the order of the text, with what each coder coded there."""

    def __init__(self) -> None:
        """Show no places yet."""
        super().__init__()
        self._places: Sequence[PlaceLine] = ()
        self._coders: Sequence[tuple[str, str]] = ()

    def show(self, places: Sequence[PlaceLine], coders: Sequence[tuple[str, str]]) -> None:
        """Show other places; coders by their initials and names."""
        self.beginResetModel()
        self._places, self._coders = places, coders
        self.endResetModel()

    def place(self, row: int) -> PlaceLine:
        """Return what stands in a row."""
        return self._places[row]

    def row_of(self, place: PlaceLine) -> int:
        """Return the row of the same place; -1 where it is gone."""
        return next((row for row, each in enumerate(self._places) if each.key == place.key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of places."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns: one for each coder after the first ones."""
        return 0 if parent.isValid() else len(PlaceColumn) + len(self._coders)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title; a coder's is the initials, with the name as tooltip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if section < len(PlaceColumn):
            titles = (_("Disagreement"), _("Document"), _("Words"))
            return titles[section] if role == Qt.ItemDataRole.DisplayRole else None
        initials, name = self._coders[section - len(PlaceColumn)]
        answers = {Qt.ItemDataRole.DisplayRole: initials, Qt.ItemDataRole.ToolTipRole: name}
        return answers.get(Qt.ItemDataRole(role))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words; a line is read aloud as a whole."""
        cells = self._cells(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            by = (f"{name}: {coded}" for (_i, name), coded in zip(self._coders, cells[3:], strict=True))
            return ". ".join((*cells[:3], *by))
        return None

    def _cells(self, row: int) -> tuple[str, ...]:
        place = self._places[row]
        return place.kind, place.title, place.words, *place.by
