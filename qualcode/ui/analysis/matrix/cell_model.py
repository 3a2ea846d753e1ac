"""The framework matrix as a Qt table: rows that a filter lets through, and in each cell what a delegate paints."""

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.matrix import CellState, Column, Matrix, MatrixCell, column_name
from qualcode.analysis.people import never_interviewed
from qualcode.edits.summaries import Cell
from qualcode.i18n import _
from qualcode.model.ids import CaseId, CodeId, InformantId, RoleId, ThemeId
from qualcode.model.study import Study
from qualcode.wording.language import interface_words
from qualcode.wording.matrix import cell_note
from qualcode.wording.names import heading_name

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

STATE = Qt.ItemDataRole.UserRole + 1
"""Role of a cell's ``CellState``."""
NOTE = Qt.ItemDataRole.UserRole + 2
"""Role of what stands below a cell's words."""

Key = tuple[str, Column]
"""A row's key and a column: what tells a cell from the others."""


class Wanted(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    UNWRITTEN = "unwritten"
    """Those with a cell that has quotes and no summary."""
    DRAFTS = "drafts"
    """Those with a cell that nobody has checked."""


class CellModel(QAbstractTableModel):
    """Shows a matrix; the edits are the view's."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.study: Study | None = None
        self.matrix: Matrix | None = None
        self.rows: list[Heading] = []
        self._letters, self._wanted = "", Wanted.ALL
        self._names: tuple[str, ...] = ()

    def show(self, study: Study | None, table: Matrix | None) -> None:
        """Show a matrix, or nothing."""
        self.beginResetModel()
        self.study, self.matrix = study, table
        columns = table.columns if table is not None else ()
        self._names = tuple(column_name(study, column) for column in columns) if study is not None else ()
        self._pick_rows()
        self.endResetModel()

    def filter(self, letters: str, wanted: Wanted) -> None:
        """Show only the rows with these letters in their names or cells, and with such cells."""
        self.beginResetModel()
        self._letters, self._wanted = letters.casefold(), wanted
        self._pick_rows()
        self.endResetModel()

    @property
    def columns(self) -> tuple[Column, ...]:
        """What stands across."""
        return self.matrix.columns if self.matrix is not None else ()

    def cell(self, index: Index) -> MatrixCell | None:
        """Return the cell at an index; None where there is none."""
        if self.matrix is None or not index.isValid():
            return None
        return self.matrix.cell(self.rows[index.row()], self.columns[index.column()])

    def key(self, index: Index) -> Key | None:
        """Return what tells the cell at an index from the others."""
        if self.matrix is None or not index.isValid():
            return None
        return str(self.rows[index.row()].key), self.columns[index.column()]

    def index_of(self, key: Key | None) -> QModelIndex:
        """Return where a cell stands; an invalid index where it is not shown."""
        keys = [str(row.key) for row in self.rows]
        if key is None or key[0] not in keys or key[1] not in self.columns:
            return QModelIndex()
        return self.index(keys.index(key[0]), self.columns.index(key[1]))

    def cell_named(self, key: Key) -> Cell:
        """Return the cell as edits know it."""
        row, column = key
        study, of = self.study, self.matrix.rows[0].dimension if self.matrix is not None else Dimension.INFORMANT
        is_theme = study is not None and column in study.themes
        return Cell(
            theme=ThemeId(column) if is_theme else None,
            code=None if is_theme else CodeId(column),
            informant=InformantId(row) if of is Dimension.INFORMANT else None,
            case=CaseId(row) if of is Dimension.CASE else None,
            role=RoleId(row) if of is Dimension.ROLE else None,
        )

    def title(self, index: Index) -> str:
        """Return what a cell is called: its row and its column."""
        name = heading_name(self.rows[index.row()], interface_words())
        return f"{name} · {self._names[index.column()]}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows that are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's words, what stands below them, or how it is read aloud."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == NOTE:
            return cell_note(cell, interface_words())
        if role == STATE:
            return cell.state
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.text or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.title(index), cell.text, cell_note(cell, interface_words()))
            return ". ".join(part for part in parts if part)
        return None

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the name of a row or a column, and why somebody was not interviewed."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if way == Qt.Orientation.Horizontal:
            return self._names[section]
        row = self.rows[section]
        name = "\u2003" * row.depth + heading_name(row, interface_words())
        reason = self._reason(row) if role == Qt.ItemDataRole.ToolTipRole else ""
        return f"{name.strip()}: {reason}" if reason else name

    def _reason(self, row: Heading) -> str:
        if self.study is None or row.dimension is not Dimension.INFORMANT or row.key is None:
            return ""
        informant = InformantId(row.key)
        if informant not in never_interviewed(self.study):
            return ""
        return self.study.informants[informant].reason or _("not interviewed")

    def _pick_rows(self) -> None:
        rows = self.matrix.rows if self.matrix is not None else ()
        self.rows = [row for row in rows if self._is_wanted(row)]

    def _is_wanted(self, row: Heading) -> bool:
        if self.matrix is None:
            return False
        cells = [self.matrix.cell(row, column) for column in self.matrix.columns]
        words = [heading_name(row, interface_words()), *(cell.text for cell in cells)]
        if self._letters and not any(self._letters in text.casefold() for text in words):
            return False
        if self._wanted is Wanted.UNWRITTEN:
            return any(cell.state is CellState.EMPTY and cell.codings for cell in cells)
        if self._wanted is Wanted.DRAFTS:
            return any(cell.state is CellState.DRAFT for cell in cells)
        return True
