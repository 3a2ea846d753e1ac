"""The menus in which memos are chosen."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from qualcode.analysis.memos import memos_in
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.memos import Memo
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.gestures.keys import shown_keys
from qualcode.ui.reading.margin.memo_marks import told_line

_MOST = 12


class MemoVerbs(Protocol):
    """What can be done with memos at the desk."""

    def write(self) -> object:
        """Write a memo on what is marked."""

    def write_on_document(self) -> object:
        """Write a memo on the document."""

    def quote(self) -> object:
        """Let the memo that is written on quote the words."""

    def go(self, forwards: bool) -> object:
        """Show the next or previous memo."""

    def open(self, memo: Memo) -> object:
        """Show a memo with what it is about."""


def add_memos(menu: QMenu, desk: MemoVerbs, gestures: Gestures) -> None:
    """Add what can be done with memos where the caret is, and those that are there."""
    page, pane = gestures.pane.page, gestures.pane
    if page is None:
        return
    menu.addAction(f"{_words_for_write(gestures)}\tM", desk.write)
    menu.addAction(f"{_('Write a memo on the document')}\t{shown_keys('Shift+M')}", desk.write_on_document)
    menu.addAction(f"{_('Quote the words in the memo')}\tQ", desk.quote)
    span = pane.selected or Span(pane.caret, pane.caret + 1)
    here = [memo for words, memo in memos_in(page.study, page.document.id) if words.span.common(span) is not None]
    those = menu.addMenu(_("Memos here"))
    _fill(those, page.study, here, desk.open)
    those.setEnabled(bool(here))


def choose_memo(over: QWidget, study: Study, found: Sequence[Memo], chosen: Callable[[Memo], object]) -> None:
    """Open a menu of memos where the mouse is."""
    menu = QMenu(over)
    menu.aboutToHide.connect(menu.deleteLater)
    _fill(menu, study, found, chosen)
    menu.popup(QCursor.pos())


def is_on_coding(chosen: Coding | None, selected: Span | None) -> bool:
    """Tell whether the chosen coding is meant, and not other words that are selected."""
    return chosen is not None and selected in (None, chosen.span)


def _fill(menu: QMenu, study: Study, found: Sequence[Memo], chosen: Callable[[Memo], object]) -> None:
    for memo in found[:_MOST]:
        action = menu.addAction(told_line(study, memo).replace("&", "&&"))
        action.triggered.connect(partial(_call, chosen, memo))


def _call(chosen: Callable[[Memo], object], memo: Memo, _on: bool = False) -> None:
    chosen(memo)


def _words_for_write(gestures: Gestures) -> str:
    selected, page = gestures.pane.selected, gestures.pane.page
    if is_on_coding(gestures.chosen, selected):
        return _("Write a memo on the coding")
    if selected is not None:
        return _("Write a memo on the selection")
    has_turn = page is not None and page.turn_at(gestures.pane.caret) is not None
    return _("Write a memo on the turn") if has_turn else _("Write a memo on the sentence")
