"""The quotes behind a number of the table: exactly those that it counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.guide_states import GuideCell
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.study import Study
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, SegmentKey
from qualcode.ui.cards.view import CardView
from qualcode.ui.settings import Settings
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import icon_button, label
from qualcode.ui.workspace import Place, Workspace

_WIDTH = 100 * GRID


class AnswerList(QWidget):
    """Hidden until a cell is opened; Enter or a double click on a card goes to its place in the text."""

    closed = Signal()

    def __init__(self, workspace: Workspace, settings: Settings) -> None:
        """Show nothing yet."""
        super().__init__()
        self._workspace, self._settings = workspace, settings
        self.setMinimumWidth(_WIDTH)
        self.about = label("", "strong", wraps=True)
        self.nothing = label("", quiet=True, wraps=True)
        self.cards = CardModel()
        self.list = CardView(self.cards, _("Quotes of the answer"))
        self.close_button = icon_button("close", _("Close the quotes"))
        self.close_button.clicked.connect(self.put_away)
        self.list.place_wanted.connect(self._go)
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.hide()

    def show_cell(self, study: Study, about: str, cell: GuideCell, otherwise: str) -> None:
        """Show the quotes of a cell under its question and informant; ``otherwise`` is said where it has none."""
        rows = cards_of(study, cell)
        self.about.setText(about)
        self.nothing.setText("" if rows else otherwise)
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.set_fonts(card_fonts(self._settings))
        self.cards.show(study, rows)
        self.show()

    def put_away(self) -> None:
        """Hide the quotes."""
        self.cards.show(None, ())
        self.hide()
        self.closed.emit()

    def _go(self, row: int) -> None:
        card = self.cards.rows[row]
        if isinstance(card, CardRow):
            first = card.codings[0]
            self._workspace.go_to(Place(first.document, first.span, first.id))


def cards_of(study: Study, cell: GuideCell) -> list[CardRow]:
    """Return a card for each quote that a cell counts, in the order of documents and texts."""
    segments: dict[SegmentKey, list[Coding]] = {}
    for id in cell.codings:
        coding = study.codings[id]
        segments.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    return [CardRow("answer", tuple(codings)) for codings in segments.values()]
