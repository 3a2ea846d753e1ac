"""The quotes behind a number or a query as cards: what they are, how many, and the way to their places in texts."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.quotations import speakers
from qualcode.model.study import Study
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, NoteRow, Row, SegmentKey, codings_of
from qualcode.ui.cards.view import CardView
from qualcode.ui.new_findings import FindingMaker
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted


def cards_of(codings: Iterable[Coding], group: str = "") -> list[CardRow]:
    """Return a card for each distinct segment, in the order in which the codings come."""
    found: dict[SegmentKey, list[Coding]] = {}
    for coding in codings:
        found.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    return [CardRow(group, tuple(group_of)) for group_of in found.values()]


def told(study: Study, codings: Iterable[Coding]) -> str:
    """Return ``7 quotes from 4 informants``; the quotes alone where nobody is known to say them."""
    every = list(codings)
    words = interface_words()
    quotes = counted(len({(each.document, each.start, each.stop) for each in every}), Unit.QUOTES, words)
    people = {informant for each in every for informant in speakers(study, each)}
    if not people:
        return quotes
    informants = counted(len(people), Unit.INFORMANTS, words)
    return _("{quotes} from {informants}").format(quotes=quotes, informants=informants)


class Cards(CardView):
    """Cards that lead to their places in the text, by a click on the place, a double click or Enter.

    Their menu copies those that are selected, and lets them carry a finding.
    """

    def __init__(self, room: Room, name: str) -> None:
        """Show nothing yet; ``name`` is what a screen reader calls the list."""
        self.faces = CardModel()
        super().__init__(self.faces, name)
        self._room = room
        self.set_fonts(card_fonts(room.settings))
        self.place_wanted.connect(self._go_to)
        self.activated.connect(lambda index: self._go_to(index.row()))
        self._findings = FindingMaker(self, room.workspace, self.chosen)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu().exec(self.viewport().mapToGlobal(at)))
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        QShortcut(copy, self, self.copy, context=Qt.ShortcutContext.WidgetShortcut)
        room.settings.changed.connect(self._on_setting)

    def show_rows(self, study: Study | None, rows: list[Row]) -> None:
        """Show other rows."""
        self.faces.show(study, rows)

    def chosen(self) -> list[CodingId]:
        """Return the codings of the cards that are selected, or of the current one."""
        rows = self.selected_rows() or [self.currentIndex().row()]
        return codings_of(self.faces.rows[row] for row in rows if row >= 0)

    def copy(self) -> None:
        """Copy the words of the cards that are selected."""
        rows = self.selected_rows()
        if rows:
            QGuiApplication.clipboard().setText(self.faces.mimeData([self.faces.index(row) for row in rows]).text())

    def menu(self) -> QMenu:
        """Return what can be done with the cards that are selected."""
        made = QMenu(self)
        row = self.currentIndex().row()
        if self.chosen():
            made.addAction(_("Go to the place in the text"), lambda: self._go_to(row))
            made.addAction(_("Show the context"), lambda: self.faces.toggle_context(row))
            made.addAction(_("Copy"), self.copy)
            made.addSeparator()
            self._findings.fill(made.addMenu(_("Add to finding")))
        return made

    def _go_to(self, row: int) -> None:
        card = self.faces.rows[row]
        if isinstance(card, CardRow):
            first = card.codings[0]
            self._room.workspace.go_to(Place(first.document, first.span, first.id))

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading/"):
            self.set_fonts(card_fonts(self._room.settings))


class FoundCards(QWidget):
    """A pane of cards with a heading and what they come to; Esc or its button closes it."""

    closed = Signal()

    def __init__(self, room: Room) -> None:
        """Show nothing yet."""
        super().__init__()
        self.heading = label("", "strong", wraps=True)
        self.counts = label("", quiet=True, wraps=True)
        self.list = Cards(room, _("Quotes"))
        self.close_button = button(_("Close"), "quiet")
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        self.counts.setContentsMargins(4 * GRID, 0, 4 * GRID, GRID)
        column.addWidget(self.counts)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)

    def show_codings(self, study: Study, heading: str, codings: list[Coding], counts: str = "") -> None:
        """Show the quotes of these codings under a heading; ``counts`` says how many, where others count them."""
        self.heading.setText(heading)
        self.counts.setText(counts or told(study, codings))
        self.list.setAccessibleName(f"{heading}. {self.counts.text()}")
        self.list.show_rows(study, [*cards_of(codings)] or [NoteRow("", _("No quotes here"))])

    def clear(self) -> None:
        """Show nothing."""
        self.heading.clear()
        self.counts.clear()
        self.list.show_rows(None, [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
