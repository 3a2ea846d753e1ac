"""The list of the hits, which stays where it was when the same search is answered anew."""

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.search import Hit
from qualcode.ui.search.asked import Answer, Key, key_of
from qualcode.ui.search.hits_delegate import HitsDelegate, row_height
from qualcode.ui.search.hits_model import HitsModel
from qualcode.ui.widgets.tables import dress_table

_Flag = QItemSelectionModel.SelectionFlag


class HitsView(QTableView):
    """Rows to go to with Enter or a double click; several can be selected.

    A table of one column: unlike Qt's list it lays nothing out for the many thousand rows that are not seen.
    """

    place_wanted = Signal(object)
    """Somebody wants to see a ``Hit`` in its text."""

    def __init__(self) -> None:
        """Show no hits."""
        super().__init__()
        self.hits = HitsModel()
        self._asked: object = None
        self.setModel(self.hits)
        self.setItemDelegate(HitsDelegate(self))
        dress_table(self)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        self.setMouseTracking(True)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Hits"))
        self.doubleClicked.connect(lambda index: self.place_wanted.emit(self.hits.hit(index.row())))

    def show_answer(self, study: Study | None, answer: Answer, side: Side) -> None:
        """Show hits; for the same query, selection, the current hit and scroll stay, else the list begins anew."""
        asked = (answer.asked.query, answer.asked.mode, answer.asked.scope, side)
        is_same, self._asked = asked == self._asked, asked
        chosen, current = self._keys() if is_same else (set(), None)
        scroll = self.verticalScrollBar().value()
        self.hits.show(study, answer.hits, side)
        if not is_same:
            self.scrollToTop()
        if is_same and (chosen or current is not None):
            self._choose(chosen, current)
            self.verticalScrollBar().setValue(scroll)
        elif self.hits.rowCount():
            self.selectionModel().setCurrentIndex(self.hits.index(0), _Flag.NoUpdate)

    def selected_hits(self) -> list[Hit]:
        """Return the hits that are selected, in the order of the texts."""
        return self.hits.in_text_order([index.row() for index in self.selectedIndexes()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.place_wanted.emit(self.hits.hit(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for no letters: to compare them, every hit's context would be read."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))

    def _keys(self) -> tuple[set[Key], Key | None]:
        current = self.currentIndex()
        chosen = {key_of(self.hits.hit(index.row())) for index in self.selectedIndexes()}
        return chosen, key_of(self.hits.hit(current.row())) if current.isValid() else None

    def _choose(self, chosen: set[Key], current: Key | None) -> None:
        selection = QItemSelection()
        for row, key in enumerate(self.hits.keys()):
            if key in chosen:
                selection.select(self.hits.index(row), self.hits.index(row))
            if key == current:
                self.selectionModel().setCurrentIndex(self.hits.index(row), _Flag.NoUpdate)
        self.selectionModel().select(selection, _Flag.ClearAndSelect)
