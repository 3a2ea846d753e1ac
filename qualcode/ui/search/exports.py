"""Hits out of the room: as a table in a file, or on the clipboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from qualcode.i18n import _, _n
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.search import Hit
from qualcode.ui.reports import add_formats, copy_report, save_report
from qualcode.ui.room import Room
from qualcode.ui.search.asked import Asked

if TYPE_CHECKING:
    from qualcode.exporters.report import Report


@dataclass(frozen=True)
class Wanted:
    """Which hits go out, and in which order: those selected when several are, or else all."""

    study: Study
    asked: Asked
    hits: Sequence[Hit]
    side: Side
    is_part: bool

    def table(self) -> "Report":
        """Return the hits as a table."""
        from qualcode.exporters.reports.hits_report import hits_report

        return hits_report(self.study, self.asked.query, self.hits, self.side, self.asked.scope)


def fill(menu: QMenu, room: Room, wanted: Wanted) -> None:
    """Fill the menu with the ways out; its first line says which hits are meant."""
    menu.clear()
    n = len(wanted.hits)
    hits = _n("%d hit", "%d hits", n) % n
    pattern = _("What is selected: {hits}") if wanted.is_part else _("All that is found: {hits}")
    menu.addAction(pattern.format(hits=hits)).setEnabled(False)
    add_formats(menu, lambda suffix: save(room, wanted, suffix))
    menu.addSeparator()
    menu.addAction(_("Copy as a table")).triggered.connect(lambda: copy(room, wanted))


def save(room: Room, wanted: Wanted, suffix: str) -> None:
    """Ask for a file and write the hits as a table."""
    save_report(room, _("Hits"), suffix, wanted.table)


def copy(room: Room, wanted: Wanted) -> None:
    """Put the hits on the clipboard as a table."""
    n = len(wanted.hits)
    copy_report(room, wanted.table, _n("%d hit copied.", "%d hits copied.", n) % n)
