"""A quiet tree for a model that answers ``CountedRole``: the codebook, lists of documents, code sets."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS
from qualcode.ui.widgets.counted_delegate import CountedDelegate, CountedRole

__all__ = ["CountedDelegate", "CountedRole", "CountedTree"]

_CHEVRON, _LEAST_WIDTH = 14, 48 * GRID
_Index = QModelIndex | QPersistentModelIndex


class CountedTree(QTreeView):
    """A tree of one column, without header and lines; what is selected or pointed at is lit over its whole row.

    A tree that is a mere list passes ``flat``: then there is no indentation and there are no chevrons.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        columns: int = 1,
        digits: int = 3,
        has_dots: bool = True,
        flat: bool = False,
    ) -> None:
        """Show one or two columns of counts of so many digits, with or without dots before the names."""
        super().__init__(parent)
        self.setItemDelegate(CountedDelegate(self, columns=columns, digits=digits, has_dots=has_dots))
        self.setProperty("paints_rows", True)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(not flat)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setIndentation(0 if flat else 4 * GRID)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        selected = self.selectionModel().isSelected(index)
        if selected or self._is_pointed_at(options.rect):
            self._paint_ground(painter, options.rect, selected)
        super().drawRow(painter, options, index)
        if index == self.currentIndex() and self.hasFocus():
            self._paint_ring(painter, options.rect)

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        if not self.model().hasChildren(index) or not self.indentation():
            return
        box = QRectF(0, 0, _CHEVRON, _CHEVRON)
        box.moveCenter(QRectF(rect).center())
        box.moveRight(rect.right())
        name = "down" if self.isExpanded(index) else "right"
        draw_icon(painter, name, box, QColor(tokens_in(self.palette()).quiet))

    def _is_pointed_at(self, row: QRect) -> bool:
        if not self.viewport().underMouse():
            return False
        return row.top() <= self.viewport().mapFromGlobal(QCursor.pos()).y() <= row.bottom()

    def _paint_ground(self, painter: QPainter, row: QRect, selected: bool) -> None:
        tokens = tokens_in(self.palette())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        painter.drawRoundedRect(self._across(row), RADIUS, RADIUS)
        painter.restore()

    def _paint_ring(self, painter: QPainter, row: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens_in(self.palette()).focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._across(row).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.restore()

    def _across(self, row: QRect) -> QRectF:
        return QRectF(2, row.top() + 0.5, self.viewport().width() - 4, row.height() - 1)
