"""The menus of the right mouse button in the room of the findings."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QMenu

from qualcode.i18n import _
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.findings.desk import FindingsDesk

_Doing = tuple[str, Callable[[], object]] | None


class Doer(Protocol):
    """What the menus need of the room."""

    desk: FindingsDesk

    def add_question(self) -> None:
        """Ask for a question and add it."""

    def add_finding(self) -> None:
        """Ask for a claim and add it."""

    def move_current(self, step: int) -> None:
        """Move the current row up (-1) or down (1)."""

    def remove(self) -> None:
        """Remove the current row."""


class Weigher(Protocol):
    """What the menu of the evidence needs."""

    desk: FindingsDesk

    def go_to(self, card: object) -> None:
        """Show the place of a card in its text."""

    def turn(self) -> None:
        """Move the selected quotes to the other side."""

    def take_out(self) -> None:
        """Take the selected quotes out of the finding."""


def of_tree(room: Doer, at: QPoint) -> None:
    """Show what can be done at a point of the tree of questions and findings."""
    tree = room.desk.tree
    index = tree.indexAt(at)
    doings: list[_Doing] = [
        (_("New finding …"), room.add_finding),
        (_("New research question …"), room.add_question),
    ]
    if index.isValid():
        doings += [
            None,
            (_("Edit"), lambda: tree.edit(index)),
            (_("Move up"), lambda: room.move_current(-1)),
            (_("Move down"), lambda: room.move_current(1)),
            (_("Remove"), room.remove),
        ]
    _show(tree, at, doings)


def of_evidence(room: Weigher, at: QPoint) -> None:
    """Show what can be done at a point of the list of evidence; nothing where no card is."""
    view, cards = room.desk.evidence, room.desk.evidence_cards
    row = view.row_at(at.y())
    card = cards.rows[row] if row >= 0 else None
    if isinstance(card, CardRow):
        doings: list[_Doing] = [
            (_("Go to the place in the text"), lambda: room.go_to(card)),
            (_("Show the context"), lambda: cards.toggle_context(row)),
            None,
            (_("Move up"), lambda: view.move_selected(-1)),
            (_("Move down"), lambda: view.move_selected(1)),
            (room.desk.turn.text(), room.turn),
            (_("Take out"), room.take_out),
        ]
        _show(view, at, doings)


def _show(view: QAbstractScrollArea, at: QPoint, doings: Iterable[_Doing]) -> None:
    menu = QMenu(view)
    for doing in doings:
        if doing is None:
            menu.addSeparator()
        else:
            menu.addAction(doing[0], doing[1])
    menu.exec(view.viewport().mapToGlobal(at))
