"""The list of answers: gone through and coded without leaving the keyboard."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from qualcode.i18n import _
from qualcode.model.ids import CodeId, DocumentId
from qualcode.ui.surveys.answers_delegate import AnswersDelegate
from qualcode.ui.surveys.answers_model import AnswersModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Flag = QItemSelectionModel.SelectionFlag
_AHEAD = 2
_BARE = Qt.KeyboardModifier.KeypadModifier


class AnswersList(QListView):
    """Rows as high as their words. What keys mean is announced; the page does it.

    Enter goes on to the next answer, U to the next without a code, Left and Right choose among the codes of one.
    """

    digit = Signal(int)
    """A number key, 1-9."""
    palette_wanted = Signal()
    repeat_wanted = Signal()
    remove_wanted = Signal()
    words_wanted = Signal()
    """Words of the current answer are to be selected."""
    text_wanted = Signal()
    """The current answer is to be seen at the coding desk."""
    turned = Signal()
    """Another answer is the current one, or another of its codes is chosen."""

    def __init__(self) -> None:
        """Show no answers."""
        super().__init__()
        self.answers = AnswersModel()
        self.delegate = AnswersDelegate(self, self.answers)
        self.setModel(self.answers)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Answers"))
        self.answers.recoded.connect(self._on_recoded)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._on_current())
        self.doubleClicked.connect(lambda _index: self.text_wanted.emit())

    @property
    def current(self) -> DocumentId | None:
        """The answer that the keyboard is at."""
        at = self.currentIndex().row()
        return self.answers.rows[at].document if 0 <= at < len(self.answers.rows) else None

    def chosen(self) -> list[DocumentId]:
        """Return the selected answers, or the current one, in the order of the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        at = self.currentIndex().row()
        return [self.answers.rows[row].document for row in rows or ([at] if at >= 0 else [])]

    def choose(self, documents: list[DocumentId], current: DocumentId | None) -> None:
        """Select answers and make one the current one; those that are not shown are left out."""
        selection = QItemSelection()
        for document in documents:
            at = self.answers.place_of(document)
            if at >= 0:
                selection.select(self.answers.index(at), self.answers.index(at))
        place = max(0, self.answers.place_of(current))
        if self.answers.rows:
            self.selectionModel().setCurrentIndex(self.answers.index(place), _Flag.NoUpdate)
            if selection.isEmpty():
                selection.select(self.answers.index(place), self.answers.index(place))
            self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def go(self, row: int) -> None:
        """Go to the answer in a row; past the last one stays there."""
        if self.answers.rows:
            last = len(self.answers.rows) - 1
            at = min(max(0, row), last)
            self.setCurrentIndex(self.answers.index(at))
            # One reads ahead: the next ones are in sight too.
            self.scrollTo(self.answers.index(min(at + _AHEAD, last)))
            self.scrollTo(self.answers.index(at))

    def go_on(self) -> None:
        """Go to the next answer."""
        self.go(self.currentIndex().row() + 1)

    def go_uncoded(self) -> bool:
        """Go to the next answer without a code, also past the end; tell whether there is one."""
        n, at = len(self.answers.rows), self.currentIndex().row()
        found = next((row % n for row in range(at + 1, at + n + 1) if not self.answers.codings(row % n)), None)
        if found is not None:
            self.go(found)
        return found is not None

    def choose_chip(self, code: CodeId | None) -> None:
        """Choose one of the codes of the current answer."""
        self.delegate.chip = code
        self.viewport().update()
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means in the list."""
        key, held = event.key(), event.modifiers() & ~_BARE
        if key in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.text_wanted.emit()
        elif held or not self._heard(key):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for no letters: letters are gestures."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.choose_chip(self.delegate.chip_at(index, event.position()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _heard(self, key: int) -> bool:
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit.emit(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_chip(1 if key == Qt.Key.Key_Right else -1)
        elif key in _ENTER:
            self.go_on()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            wanted = {
                Qt.Key.Key_K: self.palette_wanted,
                Qt.Key.Key_Period: self.repeat_wanted,
                Qt.Key.Key_S: self.words_wanted,
            }
            if key == Qt.Key.Key_U:
                self.go_uncoded()
            elif key in wanted:
                wanted[Qt.Key(key)].emit()
            else:
                return False
        return True

    def _step_chip(self, by: int) -> None:
        codes = self.answers.codes(self.currentIndex().row()) if self.current is not None else []
        if codes:
            chip = self.delegate.chip
            at = codes.index(chip) + by if chip in codes else (0 if by > 0 else len(codes) - 1)
            self.choose_chip(codes[at % len(codes)])

    def _on_current(self) -> None:
        self.delegate.chip = None
        self.turned.emit()

    def _on_recoded(self) -> None:
        self.delegate.forget_colours()
        at = self.currentIndex().row()
        if self.delegate.chip is not None and (at < 0 or self.delegate.chip not in self.answers.codes(at)):
            self.delegate.chip = None
        self.viewport().update()
