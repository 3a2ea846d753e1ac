"""The codebook as a tree that is kept in step, dragged from, and dropped on."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.mime import CODES, CODINGS, SEGMENT, codes_in, codings_in, segment_in
from qualcode.ui.code_tree.model import CodeTreeModel, Shown
from qualcode.ui.widgets.chips import chip_picture
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.keeping import kept, unfolded_in
from qualcode.ui.widgets.outline import moving_key, place_for

_Flag = QItemSelectionModel.SelectionFlag
_Position = QAbstractItemView.DropIndicatorPosition


class CodeTree(CountedTree):
    """A tree of codes; selection, what is unfolded, and scroll survive every change."""

    chosen = Signal(object)
    """The current ``CodeId`` is another, by the user's doing."""
    applied = Signal(object)
    """A ``CodeId`` was double-clicked, or Enter pressed on it."""
    segment_dropped = Signal(object, object)
    """A ``Segment`` was dropped on a ``CodeId``."""
    codings_dropped = Signal(list, object, bool)
    """Codings were dropped on a ``CodeId``; True where they are to keep their own code too."""
    codes_moved = Signal(list, object, object)
    """Codes were dropped: the list, the ``CodeId`` to stand under (None: at the top) and the one to stand
    before (None: last)."""
    rename_wanted = Signal(object, str)
    """A ``CodeId`` is to get another name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._model = CodeTreeModel()
        self._model.rename_wanted.connect(self.rename_wanted)
        self._following = False
        self._unfolded_once = False
        self._unfolded: set[CodeId] | None = None
        self.setModel(self._model)
        self.setAccessibleName(_("Codes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self._apply(index))

    def show_codes(self, shown: Shown, letters: str = "") -> None:
        """Show a study's codes, those that ``letters`` match; a filtered tree is unfolded.

        When all of them are shown again, they are as they were, with what was chosen meanwhile in sight.
        """
        self._following = True
        is_part = bool(letters) or shown.only is not None
        if is_part and self._unfolded is None:
            self._unfolded = unfolded_in(self, CountedRole.KEY)
        if self._model.can_keep_rows(shown, letters):
            self._model.show(shown, letters)
        else:
            with kept(self, CountedRole.KEY):
                self._model.show(shown, letters)
            if letters:
                self.expandAll()
            elif not self._unfolded_once and self._model.rowCount():
                self._unfolded_once = True
                self.expandToDepth(0)
            if not is_part and self._unfolded is not None:
                self._unfold(self._unfolded)
                self._unfolded = None
        self._following = False

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._model.clear()
        self._unfolded_once, self._unfolded = False, None

    def current_code(self) -> CodeId | None:
        """Return the code that the keyboard is on."""
        return self._model.code_at(self.currentIndex())

    def selected_codes(self) -> list[CodeId]:
        """Return the selected codes, in the order of the tree."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: self.visualRect(index).top())
        return [code for index in rows if (code := self._model.code_at(index)) is not None]

    def show_current(self, code: CodeId | None) -> None:
        """Make a code current and visible, and the only one that is selected, without announcing it."""
        self._following = True
        index = self._model.index_of(code)
        if index.isValid() and index != self.currentIndex():
            # Qt's own way adds to what is selected while Ctrl is down, as it is for Ctrl+Z: what is deleted or
            # merged next would be more than anybody chose.
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
            self.scrollTo(index)
        self._following = False

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move a code from the commands of the window that have them too."""
        if event.type() == QEvent.Type.ShortcutOverride and moving_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = moving_key(event)
        if arrow is not None and self.state() != self.State.EditingState:
            self._move_current(arrow)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self._apply(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _move_current(self, arrow: Qt.Key) -> None:
        """Ask for the current code to go up, down, out or in; it stays in sight."""
        code = self.current_code()
        place = place_for(self.currentIndex(), arrow) if code is not None else None
        if place is not None:
            self.codes_moved.emit([code], *map(self._model.code_at, place))
            self.scrollTo(self.currentIndex())

    # --- Dragging

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Let the selected codes be carried, as a chip that can be read over the words of the text."""
        codes = self.selected_codes()
        if not codes:
            return
        first = self._model.index_of(codes[0])
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self._model.index_of(code) for code in codes]))
        name = _n("%d code", "%d codes", len(codes)) % len(codes) if len(codes) > 1 else str(first.data())
        drag.setPixmap(chip_picture(name, first.data(CountedRole.COLOUR), self))
        drag.setHotSpot(QPoint(-12, -8))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(event.mimeData().hasFormat(kind) for kind in (CODES, SEGMENT, CODINGS)):
            super().dragEnterEvent(event)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.setDropIndicatorShown(True)
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.mimeData().hasFormat(SEGMENT):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.setAccepted(index.isValid())
        elif event.mimeData().hasFormat(CODINGS):
            event.setDropAction(Qt.DropAction.CopyAction if _copies(event) else Qt.DropAction.MoveAction)
            event.setAccepted(index.isValid())
        elif event.mimeData().hasFormat(CODES):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.setAccepted(not self._is_among(index, codes_in(event.mimeData())))
        self.setDropIndicatorShown(event.isAccepted())

    def dropEvent(self, event: QDropEvent) -> None:
        """Announce what was dropped where; the study changes first, and then this tree."""
        index = self.indexAt(event.position().toPoint())
        segment, codes = segment_in(event.mimeData()), codes_in(event.mimeData())
        codings = codings_in(event.mimeData())
        if codings and index.isValid():
            event.accept()
            self.codings_dropped.emit(codings, self._model.code_at(index), _copies(event))
        elif segment is not None and index.isValid():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.segment_dropped.emit(segment, self._model.code_at(index))
        elif codes and not self._is_among(index, codes):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.codes_moved.emit(codes, *self._landing(index))
        self.setState(self.State.NoState)
        self.viewport().update()

    def _unfold(self, codes: set[CodeId]) -> None:
        self.collapseAll()
        for code in codes:
            self.expand(self._model.index_of(code))
        self.scrollTo(self.currentIndex())

    def _is_among(self, index: QModelIndex, codes: list[CodeId]) -> bool:
        """Tell whether a row is one of these codes or lies under one, where none of them can go."""
        while index.isValid() and self._model.code_at(index) not in codes:
            index = index.parent()
        return index.isValid()

    def _landing(self, index: QModelIndex) -> tuple[CodeId | None, CodeId | None]:
        """Return under which code, and before which, something lands that is dropped at ``index``."""
        model, where = self._model, self.dropIndicatorPosition()
        if not index.isValid() or where == _Position.OnViewport:
            return None, None
        if where == _Position.OnItem:
            return model.code_at(index), None
        above = index.parent()
        row = index.row() + (1 if where == _Position.BelowItem else 0)
        return model.code_at(above), model.code_at(model.index(row, 0, above))

    def _on_current(self, current: QModelIndex) -> None:
        if not self._following:
            self.chosen.emit(self._model.code_at(current))

    def _apply(self, index: QModelIndex) -> None:
        code = self._model.code_at(index)
        if code is not None:
            self.applied.emit(code)


def _copies(event: QDropEvent | QDragMoveEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
