"""The two columns: one reads at the left and writes at the right, and Enter goes on to the next meaning unit."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qualcode.i18n import _
from qualcode.ui.analysis.condensing.unit_model import CONDENSED, SOURCE, UNIT, UnitModel
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.tables import dress_table

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAD, _LEAST = 2 * GRID, 16 * GRID
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class UnitTable(QTableView):
    """Typing, Enter or a double click writes beside a meaning unit; Ctrl+Enter goes to its place in the text."""

    place_wanted = Signal(int)
    """Somebody asks for the place of the meaning unit in this row."""

    def __init__(self, units: UnitModel) -> None:
        """Show a model's meaning units."""
        super().__init__()
        self.units = units
        self.reading = chrome_font()
        self.setModel(units)
        self.setAccessibleName(_("Meaning units and what they are condensed to"))
        dress_table(self)
        self.setWordWrap(True)
        self.setShowGrid(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setItemDelegate(_UnitDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.fit)
        units.modelReset.connect(self._timer.start)
        units.dataChanged.connect(lambda *_change: self._timer.start())
        self.doubleClicked.connect(lambda index: self.write(index.row()))

    def chosen_rows(self) -> list[int]:
        """Return the selected rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def write(self, row: int) -> None:
        """Write beside a meaning unit; nothing happens where there is none."""
        index = self.units.index(row, CONDENSED)
        if index.isValid():
            self.setFocus()
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def write_down(self) -> None:
        """Take what is being written."""
        editor = self.indexWidget(self.currentIndex()) or self.viewport().findChild(UnitEditor)
        if isinstance(editor, UnitEditor):
            self.commitData(editor)

    def fit(self) -> None:
        """Give each row the height of its words."""
        option = QStyleOptionViewItem()
        option.initFrom(self)
        delegate = self.itemDelegate()
        for row in range(self.units.rowCount()):
            heights = [delegate.sizeHint(option, self.units.index(row, at)).height() for at in (UNIT, CONDENSED)]
            self.setRowHeight(row, max(heights))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with Enter and by typing, whichever column is current."""
        index = self.currentIndex()
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if index.isValid() and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.place_wanted.emit(index.row())
            else:
                self.write(index.row())
            return
        if index.isValid() and is_plain and event.text().isprintable() and event.text():
            self.setCurrentIndex(self.units.index(index.row(), CONDENSED))
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._timer.start()


class UnitEditor(QPlainTextEdit):
    """Enter writes it down and goes on, Esc leaves it as it was."""

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Be empty."""
        super().__init__(parent)
        self.setAccessibleName(_("Condensed"))
        self.setPlaceholderText(_("Shorter, close to the words"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_PAD)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER or event.key() == Qt.Key.Key_Tab:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class _UnitDelegate(QStyledItemDelegate):
    """Paints a quote with its source below it, and what was written beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, UnitTable)
        width = view.columnWidth(index.column()) - 2 * _PAD
        height = _height(str(index.data()), self._font(index), width) + 2 * _PAD
        if index.column() == UNIT:
            height += QFontMetrics(chrome_font("caption")).height() + GRID
        return QSize(width, max(_LEAST, height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_in(option.palette)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        if ground.widget is not None:
            kind = QStyle.ControlElement.CE_ItemViewItem
            ground.widget.style().drawControl(kind, ground, painter, ground.widget)
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        painter.save()
        text, font = str(index.data()), self._font(index)
        if index.column() == CONDENSED and not text:
            text = _("Not condensed yet")
            painter.setPen(QColor(tokens.quiet))
        else:
            painter.setPen(QColor(tokens.ink))
        painter.setFont(font)
        painter.drawText(box, _WRAP, text)
        if index.column() == UNIT:
            below = box.adjusted(0, _height(text, font, box.width()) + GRID, 0, 0)
            painter.setFont(chrome_font("caption"))
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), index.data(SOURCE))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = UnitEditor(parent)
        row = index.row()
        editor.done.connect(lambda: self._go_on(editor, row))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, UnitEditor) and not editor.document().isModified():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, UnitEditor):
            model.setData(model.index(index.row(), index.column()), editor.toPlainText())

    def _go_on(self, editor: UnitEditor, row: int) -> None:
        view = self.parent()
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if isinstance(view, UnitTable):
            view.write(row + 1)

    def _font(self, index: Index) -> QFont:
        view = self.parent()
        return view.reading if isinstance(view, UnitTable) and index.column() == UNIT else chrome_font()


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 100_000), _WRAP, text).height()
