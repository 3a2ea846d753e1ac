"""The quotes of a cell beside what one writes: ticked where the summary rests on them, or dragged into it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent

from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.study import Study
from qualcode.ui.cards.mime import mime_of_codings
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, Row, SegmentKey
from qualcode.ui.cards.view import CardView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkedQuotes(CardView):
    """Space or the box links a quote, Enter puts a reference to it into the summary; cards can be dragged there."""

    linked = Signal(list)
    """The summary is to rest on these codings as well."""
    unlinked = Signal(list)
    """The summary is to rest on these codings no more."""
    reference_wanted = Signal(object)
    """A reference to the ``CodingId`` is to be written."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self._following = False
        super().__init__(CardModel(), _("Quotes of the cell"), ticks=True)
        self.setDragEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_change: self._on_ticks())
        self._known: set[int] = set()

    def show_quotes(self, study: Study | None, codings: Iterable[Coding], linked: Iterable[CodingId]) -> None:
        """Show the quotes of codings, those ticked that hold one of ``linked``."""
        found: dict[SegmentKey, list[Coding]] = {}
        for coding in codings:
            found.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
        rows: list[Row] = [CardRow("", tuple(group)) for group in found.values()]
        held = set(linked)
        self._following = True
        self.cards.show(study, rows)
        ticked = [at for at, row in enumerate(rows) if isinstance(row, CardRow) and held & _ids(row)]
        self.select_rows(ticked)
        self._known = set(ticked)
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put a reference into the summary with Enter."""
        row = self.currentIndex().row()
        if event.key() in _ENTER and 0 <= row < len(self.cards.rows):
            card = self.cards.rows[row]
            if isinstance(card, CardRow):
                self.reference_wanted.emit(card.codings[0].id)
        else:
            super().keyPressEvent(event)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Drag the card under the mouse, whether it is ticked or not."""
        row = self.currentIndex().row()
        card = self.cards.rows[row] if 0 <= row < len(self.cards.rows) else None
        if isinstance(card, CardRow):
            drag = QDrag(self)
            drag.setMimeData(mime_of_codings([card.codings[0].id], self.cards.face(row).words))
            drag.exec(Qt.DropAction.CopyAction)

    def _on_ticks(self) -> None:
        if self._following:
            return
        ticked = set(self.selected_rows())
        new, gone, self._known = ticked - self._known, self._known - ticked, ticked
        if new:
            self.linked.emit([self._first(row) for row in sorted(new)])
        if gone:
            self.unlinked.emit([each for row in sorted(gone) for each in self._all(row)])

    def _first(self, row: int) -> CodingId:
        return self._all(row)[0]

    def _all(self, row: int) -> list[CodingId]:
        card = self.cards.rows[row]
        return [coding.id for coding in card.codings] if isinstance(card, CardRow) else []


def _ids(card: CardRow) -> set[CodingId]:
    return {coding.id for coding in card.codings}
