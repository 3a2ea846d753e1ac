"""The places of a word as rows: a page of them is read when one of it is seen."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.search import ContextLine, context_lines
from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.search import Hit, Hits
from qualcode.ui.theme.fonts import chrome_font
from qualcode.wording.whereabouts import place, who

Index = QModelIndex | QPersistentModelIndex
PAGE = 50
"""So many lines are read at once."""

_PAGES, _WIDTH = 20, 90
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LineColumn(IntEnum):
    """The columns."""

    WHO = 0
    LEFT = 1
    HIT = 2
    RIGHT = 3
    DOCUMENT = 4
    PARAGRAPH = 5


class ConcordanceModel(QAbstractTableModel):
    """Shows hits of the study they were found in, in an order of their numbers."""

    def __init__(self) -> None:
        """Show no places yet."""
        super().__init__()
        self._study: Study | None = None
        self._hits: Sequence[Hit] = ()
        self._order: Sequence[int] = ()
        self._pages: dict[int, list[ContextLine]] = {}

    def show(self, study: Study | None, hits: Sequence[Hit], order: Sequence[int]) -> None:
        """Show hits, in the order of these numbers."""
        self.beginResetModel()
        self._study, self._hits, self._order, self._pages = study, hits, order, {}
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        """Return what stands in a row."""
        return self._hits[self._order[row]]

    def line(self, row: int) -> ContextLine:
        """Return the words of a row, reading its page when it is not known."""
        page = row // PAGE
        lines = self._pages.get(page)
        if lines is None:
            lines = self._pages[page] = self._read(page)
            if len(self._pages) > _PAGES:
                del self._pages[next(iter(self._pages))]
        return lines[row % PAGE]

    def place_of(self, hit: Hit) -> int:
        """Return the row of a hit that is found at the same place; -1 when there is none."""
        wanted = hit.document, hit.span.start, hit.span.stop
        number = next((number for number, place in enumerate(self._places()) if place == wanted), -1)
        return self._order.index(number) if number >= 0 else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of places."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(LineColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (_("Informant"), _("Before"), _("Found"), _("After"), _("Document"), _("Paragraph"))[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, weight and side; a line is read out as a whole."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == LineColumn.HIT:
            return chrome_font("strong")
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said_by, left, words, right, document, paragraph = self._cells(index.row())
            return f"{left} {words} {right}. {said_by}. {place(document, int(paragraph))}"
        if role == Qt.ItemDataRole.ToolTipRole and index.column() in (LineColumn.WHO, LineColumn.DOCUMENT):
            return self._cells(index.row())[index.column()]
        return None

    def _cells(self, row: int) -> tuple[str, str, str, str, str, str]:
        line = self.line(row)
        kwic, said = line.kwic, line.said
        title = self._study.documents[DocumentId(kwic.hit.document)].title if self._study is not None else ""
        return who(said), kwic.left, kwic.words, kwic.right, title, str(said.paragraph)

    def _places(self) -> Iterator[tuple[str, int, int]]:
        if isinstance(self._hits, Hits):
            return self._hits.places()
        return ((hit.document, hit.span.start, hit.span.stop) for hit in self._hits)

    def _read(self, page: int) -> list[ContextLine]:
        if self._study is None:
            return []
        hits = [self._hits[number] for number in self._order[page * PAGE : (page + 1) * PAGE]]
        return context_lines(self._study, hits, page=(0, PAGE), width=_WIDTH)


def _side(column: int) -> Qt.AlignmentFlag:
    return _Right if column in (LineColumn.LEFT, LineColumn.PARAGRAPH) else _Left
