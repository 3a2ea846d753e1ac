"""Weighing quotes for and against the finding that is worked on: picking, turning, ordering, taking out."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from qualcode.model.ids import CodingId, FindingId
from qualcode.ui.cards.rows import CardRow, distinct_cards
from qualcode.ui.findings import menus
from qualcode.ui.findings.actions import FindingActions
from qualcode.ui.findings.desk import FindingsDesk, turn_words
from qualcode.ui.workspace import Place, Workspace


class Weighing:
    """Listens to the list of evidence and the list to pick from, and edits the current finding."""

    def __init__(
        self,
        desk: FindingsDesk,
        actions: FindingActions,
        workspace: Workspace,
        finding: Callable[[], FindingId | None],
    ) -> None:
        """Serve the finding that ``finding`` returns."""
        self.desk = desk
        self._actions, self._workspace, self._finding = actions, workspace, finding
        evidence = desk.evidence
        evidence.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        evidence.customContextMenuRequested.connect(lambda at: menus.of_evidence(self, at))
        evidence.selectionModel().selectionChanged.connect(lambda *_change: self.show_buttons())
        evidence.place_wanted.connect(lambda row: self.go_to(desk.evidence_cards.rows[row]))
        evidence.activated.connect(lambda index: self.go_to(desk.evidence_cards.rows[index.row()]))
        evidence.placed.connect(self._place)
        evidence.remove_wanted.connect(self.take_out)
        desk.picker.list.place_wanted.connect(lambda row: self.go_to(desk.picker.cards.rows[row]))
        desk.picker.picked.connect(self._pick)
        desk.turn.clicked.connect(self.turn)
        desk.take_out.clicked.connect(self.take_out)

    def show_buttons(self) -> None:
        """Let the buttons do what can be done with the selected quotes."""
        sides = self.desk.evidence.selected_sides()
        self.desk.turn.setEnabled(len(sides) == 1)
        self.desk.turn.setText(turn_words(against=sides != {True}))
        self.desk.take_out.setEnabled(bool(sides))

    def turn(self) -> None:
        """Move the selected quotes to the other side: from carrying to contradicting, or back."""
        sides = self.desk.evidence.selected_sides()
        if len(sides) == 1:
            self._place(self.desk.evidence.selected_codings(), True not in sides, None)

    def take_out(self) -> None:
        """Take the selected quotes out of the finding."""
        rows = self.desk.evidence.selected_rows()
        cards = distinct_cards(self.desk.evidence_cards.rows[row] for row in rows)
        finding = self._finding()
        if finding is not None and cards:
            self._actions.let_go(finding, self.desk.evidence.selected_codings(), len(cards))

    def go_to(self, card: object) -> None:
        """Show the place in the text of a card; nothing happens for other rows."""
        if isinstance(card, CardRow):
            first = card.codings[0]
            self._workspace.go_to(Place(first.document, first.span, first.id))

    def _pick(self, codings: list[CodingId], against: bool) -> None:
        finding = self._finding()
        if finding is not None:
            self._actions.add(finding, codings, against)

    def _place(self, codings: list[CodingId], against: bool, before: CodingId | None) -> None:
        finding = self._finding()
        if finding is not None:
            self._actions.place(finding, codings, against, before)
