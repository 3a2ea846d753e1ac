"""Quotes out of the room: as a Word table, as data, as a page, or on the clipboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import quotation_of
from qualcode.analysis.units import Unit
from qualcode.i18n import _, _n
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.ui.cards.rows import CardRow
from qualcode.ui.reports import add_formats, copy_report, save_report
from qualcode.ui.room import Room
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

if TYPE_CHECKING:
    from qualcode.exporters.report import Report


@dataclass(frozen=True)
class Wanted:
    """Which quotes go out: those selected, or all that the filter lets through when ``cards`` is None."""

    study: Study
    where: QuoteFilter
    by: Dimension
    cards: Sequence[CardRow] | None
    count: int

    def table(self) -> "Report":
        """Return the quotes as a table."""
        from qualcode.exporters.reports.quotes_report import quotes_report

        return quotes_report(self.study, self._quotations(), self.by, self.where)

    def text(self) -> "Report":
        """Return the quotes as running text."""
        from qualcode.exporters.reports.quotes_report import quotes_text

        return quotes_text(self.study, self._quotations(), self.by, self.where)

    def _quotations(self) -> list[Quotation] | None:
        if self.cards is None:
            return None
        return [quotation_of(self.study, card.codings) for card in self.cards]


def fill(menu: QMenu, room: Room, wanted: Wanted) -> None:
    """Fill the menu with the ways out; its first line says which quotes are meant."""
    menu.clear()
    menu.addAction(_what(wanted)).setEnabled(False)
    add_formats(menu, lambda suffix: save(room, wanted, suffix))
    menu.addSeparator()
    menu.addAction(_("Copy as a table")).triggered.connect(lambda: copy_table(room, wanted))
    menu.addAction(_("Copy as text")).triggered.connect(lambda: copy_text(room, wanted))


def save(room: Room, wanted: Wanted, suffix: str) -> None:
    """Ask for a file and write the quotes as a table."""
    save_report(room, _("Quotes"), suffix, wanted.table)


def copy_table(room: Room, wanted: Wanted) -> None:
    """Put the quotes on the clipboard as a table."""
    copy_report(room, wanted.table, _copied(wanted))


def copy_text(room: Room, wanted: Wanted) -> None:
    """Put the quotes on the clipboard as text with their attribution."""
    copy_report(room, wanted.text, _copied(wanted))


def _what(wanted: Wanted) -> str:
    quotes = counted(wanted.count, Unit.QUOTES, interface_words())
    pattern = _("All that is shown: {quotes}") if wanted.cards is None else _("What is selected: {quotes}")
    return pattern.format(quotes=quotes)


def _copied(wanted: Wanted) -> str:
    return _n("%d quote copied.", "%d quotes copied.", wanted.count) % wanted.count
