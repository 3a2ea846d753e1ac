"""The tree of themes: those inside wider ones, moved by keys and by dragging; codes are dropped on them."""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView

from qualcode.analysis.themes import ThemeCount, nested_themes
from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.ids import ThemeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.mime import CODES, codes_in
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.keeping import kept
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

_THEME = "application/x-qualcode-theme"


class ThemeModel(QStandardItemModel):
    """Themes with the number of their quotes."""

    def show(self, study: Study | None, counts: Mapping[ThemeId, ThemeCount]) -> None:
        """Show the themes of a study with their counts; none for None."""
        self.clear()
        line: list[QStandardItem] = []
        for theme, depth in nested_themes(study) if study is not None else ():
            item = QStandardItem(theme.name)
            quotes = counts[theme.id].quotes
            item.setData(theme.id, CountedRole.KEY)
            item.setData(quotes, CountedRole.COUNT)
            item.setToolTip(theme.idea or theme.name)
            told = f"{theme.name}, {counted(quotes, Unit.QUOTES, interface_words())}"
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            del line[depth:]
            (line[-1] if line else self.invisibleRootItem()).appendRow(item)
            line.append(item)

    def find(self, theme: ThemeId | None) -> QModelIndex:
        """Return the row of a theme; an invalid index when there is none."""
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = self.match(self.index(0, 0), CountedRole.KEY, theme, 1, flags) if theme is not None else []
        return found[0] if found else QModelIndex()

    def mimeTypes(self) -> list[str]:
        """Themes can be dragged here."""
        return [_THEME]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        """Return the theme that is dragged."""
        data = QMimeData()
        data.setData(_THEME, str(indexes[0].data(CountedRole.KEY)).encode())
        data.setText(str(indexes[0].data()))
        return data


class ThemeTree(CountedTree):
    """Alt with up and down orders, with right and left moves a theme into the one above it and out again."""

    chosen = Signal()
    """Another theme is current."""
    opened = Signal()
    """The current theme is to be written on."""
    moved = Signal(int)
    """The current theme is to go up (-1) or down (1) among its peers."""
    nested = Signal(bool)
    """The current theme is to lie in the one above it (True), or one step further out."""
    dropped_in = Signal(object, object)
    """A ``ThemeId`` was dropped on another one, or (None) beside all of them."""
    codes_dropped = Signal(list, object)
    """Codes were dropped on a ``ThemeId``."""
    remove_wanted = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(has_dots=False)
        self.themes = ThemeModel()
        self.setModel(self.themes)
        self.setAccessibleName(_("Themes"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)
        self.setRootIsDecorated(True)
        self.selectionModel().currentChanged.connect(lambda *_change: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def theme(self) -> ThemeId | None:
        """The current theme."""
        index = self.currentIndex()
        return ThemeId(index.data(CountedRole.KEY)) if index.isValid() else None

    def show_themes(self, study: Study, counts: Mapping[ThemeId, ThemeCount]) -> None:
        """Show the themes of a study with their counts; the current one stays so."""
        with kept(self, CountedRole.KEY):
            self.themes.show(study, counts)
            self.expandAll()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.themes.index(0, 0))

    def choose(self, theme: ThemeId) -> None:
        """Make a theme current."""
        self.setCurrentIndex(self.themes.find(theme))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Order, nest, open and remove by keys."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.moved.emit(steps[key])
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.nested.emit(key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        onto = ThemeId(index.data(CountedRole.KEY)) if index.isValid() else None
        data = event.mimeData()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if data.hasFormat(_THEME):
            self.dropped_in.emit(ThemeId(bytes(data.data(_THEME).data()).decode()), onto)
        elif onto is not None and codes_in(data):
            self.codes_dropped.emit(codes_in(data), onto)

    def _consider(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(_THEME) or event.mimeData().hasFormat(CODES):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
