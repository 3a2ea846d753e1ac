"""What opens and closes at the desk: palettes and the find bar."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.ui.code_palette.palette import CodePalette, CodesOffered
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.gestures.likely_codes import LikelyCodes
from qualcode.ui.reading.gestures.turn_palette import TurnPalette
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.reader import Reader
from qualcode.ui.widgets.palette_list import TALLEST

_AIR = 12


class DeskTools(QObject):
    """Opens things and hands what is picked in them to the gestures."""

    def __init__(self, room: QWidget, centre: Centre, gestures: Gestures, likely: LikelyCodes) -> None:
        """Float over ``room``."""
        super().__init__(room)
        self._centre, self._gestures, self._likely = centre, gestures, likely
        self.palette, self.turns = CodePalette(room), TurnPalette(room)
        self._segment: Segment | None = None
        self._pane = centre.pane
        self._before: Span | None = None
        self._recoding: bool | None = None
        self.palette.code_picked.connect(self._on_code)
        self.palette.path_typed.connect(self._on_path)
        self.palette.closed.connect(self._on_closed)
        likely.found.connect(lambda: self.palette.refresh(self.offered(), keep=True))
        self.turns.picked.connect(gestures.go_to_turn)
        centre.for_each(self._connect)

    def _connect(self, reader: Reader) -> None:
        pane, find_bar = reader.pane, reader.find_bar
        find_bar.found.connect(lambda hit: _show_hit(pane, hit))
        find_bar.changed.connect(pane.repaint_all)
        find_bar.closed.connect(pane.setFocus)

    # --- The code palette

    def open_palette(self, whole_turn: bool) -> None:
        """Offer codes for what is selected, or for the sentence or turn at the caret, which is shown selected."""
        segment = self._gestures.target(whole_turn)
        if segment is None:
            self._gestures.say_no_words()
            return
        pane = self._centre.pane
        self._segment, self._recoding, self._pane = segment, None, pane
        self._before = pane.selected or Span(pane.caret, pane.caret)
        pane.select(segment.span)
        self._likely.ask(segment)
        self._pop_up(segment.span)

    def open_recode(self, copy: bool) -> None:
        """Offer codes for the chosen coding: another one instead, or with ``copy`` one more."""
        chosen = self._gestures.chosen
        if chosen is not None:
            self._segment, self._recoding, self._before = None, copy, None
            self._likely.ask(None)
            self._pop_up(chosen.span)

    def own_marks(self) -> tuple[int, int]:
        """Return what the user has selected, whatever the palette shows selected while it is open."""
        if self._before is not None:
            return self._before.start, self._before.stop
        return self._centre.pane.marks

    def offered(self) -> CodesOffered:
        """Return what the palette can offer now."""
        study = self._gestures.workspace.study
        colouring = self._centre.pane.scenery.colouring(study.codebook)
        workspace, quick, likely = self._gestures.workspace, self._gestures.quick, self._likely.codes()
        return CodesOffered(study, quick, colouring, likely, workspace.proposed, workspace.is_locked)

    def _pop_up(self, span: Span) -> None:
        self.palette.pop_up(self.offered(), self._clear_of(span))

    def _clear_of(self, span: Span) -> QPoint:
        """Return where the palette hides none of the words that it is about: below them, else above."""
        pane = self._centre.pane
        scroll, viewport, window = pane.verticalScrollBar().value(), pane.viewport(), pane.window()
        bottom = round(pane.line(max(span.start, span.stop - 1))[1] - scroll) + _AIR
        below = viewport.mapToGlobal(QPoint(0, min(max(0, bottom), viewport.height())))
        above = viewport.mapToGlobal(QPoint(0, round(pane.line(span.start)[0] - scroll) - _AIR - TALLEST))
        floor, ceiling = window.mapToGlobal(QPoint(0, window.height())).y(), window.mapToGlobal(QPoint()).y()
        return above if below.y() + TALLEST > floor and above.y() >= ceiling else below

    def _on_code(self, code: CodeId) -> None:
        if self._recoding is not None:
            self._gestures.recode(code, copy=self._recoding)
        elif self._segment is not None:
            self._gestures.apply(code, segment=self._segment)
        self.palette.refresh(self.offered())

    def _on_path(self, path: str) -> None:
        if self._recoding is not None:
            self._gestures.recode_to_path(path, copy=self._recoding)
        elif self._segment is not None:
            self._gestures.create(path, self._segment)
        self.palette.refresh(self.offered())

    def _on_closed(self) -> None:
        """Give the selection or the caret back as they were, so that the next code can go on the same words."""
        if self._before is not None:
            self._pane.select(self._before)
            self._before = None

    # --- Finding and going

    def find(self) -> None:
        """Open the find bar with the selected words."""
        pane = self._centre.pane
        if pane.page is not None:
            selected = pane.selected
            words = selected.of(pane.page.text) if selected is not None and selected.length < 80 else ""
            self._centre.find_bar.set_text(pane.page.text, pane.caret)
            self._centre.find_bar.open_bar(words if "\n" not in words else "")

    def find_again(self, forwards: bool) -> None:
        """Go to the next or previous hit."""
        self._centre.find_bar.go(forwards)

    def go_to_turn(self) -> None:
        """Offer the turns."""
        if self._centre.pane.page is not None:
            self.turns.pop_up(self._centre.pane.page)


def _show_hit(pane: Pane, hit: Span) -> None:
    pane.select(hit)
    pane.reveal(hit)
