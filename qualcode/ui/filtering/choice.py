"""A button that tells what is chosen of a facet, and the list that drops from it to choose from."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from qualcode.i18n import _
from qualcode.ui.filtering.facets import Chosen, Facet
from qualcode.ui.filtering.options import OptionModel
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import CONTROL_HEIGHT, GRID, ROW_HEIGHT
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button

Index = QModelIndex | QPersistentModelIndex

_MANY = 10
_HIGHEST, _WIDTH = 420, 320
_CHEVRON = 16


class ChoiceButton(QPushButton):
    """Shows a facet's name at the left and what is chosen of it at the right; ``chosen`` tells of a new choice."""

    chosen = Signal(str, object)
    """The facet's key and what is ticked of it now: a frozenset, or None."""

    def __init__(self, facet: Facet, chosen: Chosen, nothing: str = "") -> None:
        """Offer a facet; ``nothing`` stands there when none is chosen, "All" unless something else is said."""
        super().__init__()
        self._nothing = nothing or _("All")
        self._popup: ChoiceList | None = None
        self.setFixedHeight(CONTROL_HEIGHT)
        self.clicked.connect(self.open)
        self.offer(facet, chosen)

    def offer(self, facet: Facet, chosen: Chosen) -> None:
        """Offer the facet as it is now."""
        self.facet, self._chosen = facet, chosen
        labels = [option.label for option in facet.options if chosen is not None and option.key in chosen]
        self._value = self._nothing if chosen is None else _listed(labels)
        self.setAccessibleName(f"{facet.title}: {self._value}")
        self.setToolTip("\n".join(labels))
        self.update()

    def open(self) -> None:
        """Drop the list."""
        popup = self._popup = ChoiceList(self, self.facet, self._chosen)
        popup.chosen.connect(lambda chosen: self.chosen.emit(self.facet.key, chosen))
        popup.drop(self.mapToGlobal(QPoint(0, self.height())), self.width())

    def popup(self) -> "ChoiceList | None":
        """Return the list that was dropped last."""
        return self._popup

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_in(self.palette())
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(3 * GRID, 0, -2 * GRID, 0)
        chevron = QRectF(inner.right() - _CHEVRON, inner.center().y() - _CHEVRON / 2, _CHEVRON, _CHEVRON)
        draw_icon(painter, "down", chevron, QColor(tokens.quiet))
        metrics = painter.fontMetrics()
        title = inner.adjusted(0, 0, -_CHEVRON - GRID, 0)
        centred = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.ink))
        painter.drawText(title, int(centred | Qt.AlignmentFlag.AlignLeft), self.facet.title)
        free = title.adjusted(metrics.horizontalAdvance(self.facet.title) + 3 * GRID, 0, 0, 0)
        value = metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, int(free.width()))
        painter.setPen(QColor(tokens.quiet if self._chosen is None else tokens.accent))
        painter.drawText(free, int(centred | Qt.AlignmentFlag.AlignRight), value)


def _listed(labels: list[str]) -> str:
    return ", ".join(labels) if len(labels) < 3 else f"{labels[0]} + {len(labels) - 1}"


class _RowTicks(QStyledItemDelegate):
    """Ticks an option wherever in its row it is clicked; a row is never lower than its box needs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        # A style sheet's least height of rows is lost to a list that is a window of its own on some platforms.
        return super().sizeHint(option, index).expandedTo(QSize(0, ROW_HEIGHT))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            return model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return True
        return super().editorEvent(event, model, option, index)


class ChoiceList(QFrame):
    """The list that drops: a field to find by where there is much, boxes to tick, and a word that unticks all."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, facet: Facet, chosen: Chosen) -> None:
        """Offer a facet's options."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "sheet")
        self.setAccessibleName(facet.title)
        self._rows = len(facet.options)
        self.model = OptionModel()
        self.model.offer(facet, chosen)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setSourceModel(self.model)
        self.finder = FilterEdit(_("Find"))
        self.finder.setVisible(self._rows > _MANY)
        self.list = self._tree(facet)
        self.none = button(_("Untick all"), "quiet")
        self.none.setEnabled(self.model.chosen is not None)
        self._lay_out()
        self._connect()

    def drop(self, at: QPoint, width: int) -> None:
        """Show the list below a point of the screen, at least so wide."""
        height = min(_HIGHEST, self._rows * ROW_HEIGHT + self._around())
        self.resize(max(width, _WIDTH), height)
        room = self.screen().availableGeometry()
        at.setX(min(at.x(), room.right() - self.width()))
        at.setY(min(at.y(), room.bottom() - height))
        self.move(at)
        self.show()
        (self.finder if self._rows > _MANY else self.list).setFocus()
        self.list.setCurrentIndex(self._proxy.index(0, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_in(self.palette())
        painter = QPainter(self)
        painter.setBrush(QColor(tokens.paper))
        painter.setPen(QColor(tokens.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        elif event.key() == Qt.Key.Key_Down and self.finder.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _around(self) -> int:
        controls = 2 if self._rows > _MANY else 1
        return controls * (CONTROL_HEIGHT + 2 * GRID) + 6 * GRID

    def _tree(self, facet: Facet) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self._proxy)
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)
        is_tree = any(option.depth for option in facet.options)
        tree.setRootIsDecorated(is_tree)
        tree.setIndentation(4 * GRID if is_tree else 0)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setItemDelegate(_RowTicks(tree))
        tree.setAccessibleName(facet.title)
        tree.expandAll()
        return tree

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.finder)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.none)
        foot.addStretch(1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.finder.changed_after_pause.connect(self._find)
        self.none.clicked.connect(lambda: self.model.choose(None))
        self.model.chosen_changed.connect(self._on_chosen)

    def _find(self, text: str) -> None:
        self._proxy.setFilterFixedString(text)
        self.list.expandAll()

    def _on_chosen(self) -> None:
        self.none.setEnabled(self.model.chosen is not None)
        self.chosen.emit(self.model.chosen)
