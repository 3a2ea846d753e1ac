"""Going to a turn: by its number, by who speaks, or by words in its beginning."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.documents import Turn
from qualcode.text.excerpt import shorten
from qualcode.text.match import best_matches
from qualcode.ui.reading.painting.turn_heads import speaker_of, time_of
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow

_MOST, _BEGINNING = 60, 80


class TurnPalette(QObject):
    """A list of the page's turns above the window."""

    picked = Signal(int)
    """The number, from 1, of the turn to go to."""

    def __init__(self, over: QWidget) -> None:
        """Float over the window of ``over``; the popup is made when it is first needed."""
        super().__init__(over)
        self._over = over
        self._page: Page | None = None
        self._popup: Palette | None = None

    def pop_up(self, page: Page) -> None:
        """Offer the turns of a page."""
        self._page = page
        if self._popup is None:
            self._popup = Palette(
                self._over,
                self._rows,
                name=_("Go to turn"),
                placeholder=_("Go to turn: number, speaker or first words"),
                nothing=_("No turn has that number or begins so."),
            )
            self._popup.picked.connect(self._on_picked)
        self._popup.pop_up()

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        return turn_rows(self._page, query) if self._page is not None else ()

    def _on_picked(self, number: int, _modifiers: Qt.KeyboardModifier) -> None:
        self.picked.emit(number)


def turn_rows(page: Page, query: str) -> list[PaletteRow]:
    """Return the turns that a paragraph's number leads to, or that words fit; all of them when nothing is typed.

    The numbers are those beside the text and in every reference; a row's ``data`` is the turn's place from 1.
    """
    typed = query.strip()
    if typed.isdecimal():
        numbered = [(place, *_paragraphs(page, turn)) for place, turn in enumerate(page.turns, 1)]
        exact = [place for place, first, last in numbered if first <= int(typed) <= last]
        begun = [place for place, first, _last in numbered if str(first).startswith(typed)]
        numbers = list(dict.fromkeys([*exact, *begun]))
    else:
        names = [f"{speaker_of(page.study, turn)} {_beginning(page, turn)}" for turn in page.turns]
        numbers = [place + 1 for place in best_matches(typed, names)]
    return [_row(page, number) for number in numbers[:_MOST]]


def _row(page: Page, number: int) -> PaletteRow:
    turn = page.turns[number - 1]
    when = time_of(turn.started_ms) if turn.started_ms is not None else ""
    first, last = _paragraphs(page, turn)
    title = f"{first if first == last else f'{first}–{last}'}  {speaker_of(page.study, turn)}"
    return PaletteRow(title=title, subtitle=shorten(_beginning(page, turn), 70), trailing=when, data=number)


def _paragraphs(page: Page, turn: Turn) -> tuple[int, int]:
    return page.source.paragraph(turn.start), page.source.paragraph(max(turn.start, turn.stop - 1))


def _beginning(page: Page, turn: Turn) -> str:
    return page.text[turn.start : min(turn.stop, turn.start + _BEGINNING)]
