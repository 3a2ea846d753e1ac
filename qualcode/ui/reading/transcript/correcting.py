"""F2: a turn's words are corrected where they stand, as one step, with what is coded in them moving along."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from qualcode.edits import transcript
from qualcode.i18n import _
from qualcode.model.documents import Turn
from qualcode.model.ids import TurnId
from qualcode.model.span import Span
from qualcode.store.drafts import Draft
from qualcode.text.normalise import normalise
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.layout.typesetting import GUTTER, RIGHT, shown_letters
from qualcode.ui.reading.painting.turn_heads import speaker_of
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.transcript.draft import DraftKeeper
from qualcode.ui.reading.transcript.part import Part, part_around, part_that_differs
from qualcode.ui.reading.transcript.turn_editor import ABOVE, PAD, TurnEditor
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.workspace import Workspace


class Correcting(QObject):
    """Opens the editor over a turn, and carries out what was written in it."""

    def __init__(self, parent: QWidget, workspace: Workspace, centre: Centre) -> None:
        """Have no editor open. Closing the project or turning to another document writes down what was typed."""
        super().__init__(parent)
        self._workspace, self._centre, self._pane = workspace, centre, centre.pane
        self.editor = TurnEditor(centre.pane.viewport())
        self._turn: TurnId | None = None
        self._part = Part()
        self._draft = DraftKeeper(self, workspace, self._draft_now)
        self.editor.typed.connect(self._draft.touch)
        self.editor.committed.connect(self.commit)
        self.editor.cancelled.connect(self.cancel)
        self.editor.strip.let_go.connect(lambda: self._carry_out(swallow=True))
        self.editor.grown.connect(self._follow_caret)
        centre.for_each(lambda reader: reader.pane.scrolled.connect(self._place))
        centre.turned.connect(self._on_turned)
        workspace.closing.connect(self._write_down)
        workspace.closed.connect(self._shut)
        workspace.document_chosen.connect(lambda _document: self._on_document())
        workspace.changed.connect(lambda _change: self._on_change())

    @property
    def is_open(self) -> bool:
        """Tell whether a turn is being corrected."""
        return self._turn is not None

    def begin(self) -> None:
        """Open the editor over the turn at the caret, the caret staying at its letter."""
        page, caret = self._centre.pane.page, self._centre.pane.caret
        turn = page.turn_at(caret) if page is not None else None
        if page is None or turn is None:
            self._workspace.say(_("There are no words here to correct."))
            return
        if self.is_open and not self.commit():
            return
        place = max(0, caret - turn.start)
        part = part_around(turn.span.of(page.text), place, place)
        self._open(page, turn, part, place)
        if part.words != part.whole:
            self._workspace.say(
                _("The turn is very long: only its words around the caret can be corrected at once.")
            )

    def resume(self) -> None:
        """Open the editor again with what was being typed when the machine stopped."""
        draft = self._draft.unfinished()
        if draft is None or self.is_open:
            return
        turn = self._workspace.study.turns[draft.turn]
        self._workspace.choose_document(turn.document)
        page = self._centre.pane.page
        if page is None:
            return
        part = part_that_differs(turn.span.of(page.text), draft.words)
        start = turn.start + len(part.before)
        self._centre.pane.select(Span(start, start))
        self._centre.pane.reveal(Span(start, turn.stop))
        self._open(page, turn, part, len(part.before))
        self.editor.put(part.within(draft.words))
        self._workspace.say(_("The correction that was not finished last time stands here again."))

    def leave(self) -> None:
        """Commit as the room is left; where the warning has to be answered first, stay open until one is back."""
        if self.is_open and not self.editor.strip.isVisibleTo(self.editor):
            self.commit()

    def commit(self) -> bool:
        """Correct the turn and close; when codings would be swallowed name them, stay open and return False."""
        turn = self._found()
        if turn is None or not self._is_changed:
            self.cancel()
            return True
        study, words = self._workspace.study, self._part.saying(self.editor.words)
        codings = transcript.would_swallow(study, turn.id, words)
        quotes = transcript.would_unquote(study, turn.id, words)
        if codings or quotes:
            self.editor.strip.name(study, codings, quotes)
            self._reveal()
            return False
        return self._carry_out()

    def cancel(self) -> None:
        """Close the editor and leave the words as they were."""
        had = self.is_open
        self._draft.forget()
        self._shut()
        if had:
            self._give_back()

    # --- Behind the scenes

    def _open(self, page: Page, turn: Turn, part: Part, caret: int) -> None:
        """Open the editor over a part of a turn, with the caret before a code point of the turn."""
        self._go_to(self._centre.pane)
        self._turn, self._part = turn.id, part
        name = _("Words of turn {number}, {speaker}").format(
            number=page.turn_number(turn), speaker=speaker_of(page.study, turn) or _("nobody in particular")
        )
        self.editor.begin(part.words, caret - len(part.before), self._pane.look, name)
        self._reveal()

    def _go_to(self, pane: Pane) -> None:
        """Let the editor lie over the words of a pane."""
        if pane is not self._pane:
            self._pane = pane
            self.editor.setParent(pane.viewport())

    def _give_back(self) -> None:
        # Where the user has turned to the other document, the keyboard stays there.
        if self._pane is self._centre.pane:
            self._pane.setFocus()

    def _carry_out(self, swallow: bool = False) -> bool:
        """Correct the turn; the editor stays, with what was typed, when the file or a rule forbids it."""
        turn, words = self._turn, self._part.saying(self.editor.words)
        caret = len(normalise(words[: len(self._part.before) + self.editor.caret]).lstrip())
        if turn is None:
            return True
        done: list[object] = []
        self._turn = None
        listening = self._workspace.changed.connect(done.append)
        self._workspace.edit(transcript.correct_turn, turn, words, swallow=swallow)
        self._workspace.changed.disconnect(listening)
        if not done:
            self._turn = turn
            return False
        self._draft.forget()
        self._shut()
        now = self._workspace.study.turns[turn]
        place = min(now.start + caret, now.stop)
        self._pane.select(Span(place, place))
        self._give_back()
        return True

    def _draft_now(self) -> Draft | None:
        turn = self._found()
        if turn is None or not self._is_changed:
            return None
        return Draft(turn.id, self._part.saying(self.editor.words))

    @property
    def _is_changed(self) -> bool:
        words = self.editor.words
        return (
            words != shown_letters(self._part.words)
            and normalise(self._part.saying(words)).strip() != self._part.whole
        )

    def _found(self) -> Turn | None:
        if self._turn is None or self._workspace.project is None:
            return None
        return self._workspace.study.turns.get(self._turn)

    def _shut(self) -> None:
        self._turn = None
        self.editor.hide()

    def _write_down(self) -> None:
        """Correct the turn before the project closes. What would swallow a coding is told as a problem instead."""
        turn = self._found()
        if turn is not None and self._is_changed and not self._carry_out():
            self._draft.write_down()

    def _on_turned(self) -> None:
        """Commit when the user turns to the same document in the other pane."""
        if self.is_open and self._pane is not self._centre.pane:
            self.commit()

    def _on_document(self) -> None:
        """Commit before another document is shown; go back where the warning has to be answered first."""
        turn = self._found()
        if turn is not None and turn.document != self._workspace.document and not self.commit():
            home = turn.document
            QTimer.singleShot(0, lambda: self._workspace.choose_document(home))

    def _on_change(self) -> None:
        """Keep up when something else changed the text; words that nobody has touched are not kept open."""
        turn = self._found()
        if not self.is_open:
            return
        text = self._workspace.study.text(turn.document) if turn is not None else ""
        if turn is None or (turn.span.of(text) != self._part.whole and not self._is_changed):
            self.cancel()
        else:
            QTimer.singleShot(0, self._place)

    def _place(self) -> None:
        """Lay the editor over the words of its turn."""
        page, turn = self._pane.page, self._found()
        if page is None or turn is None:
            return
        if turn.document != page.document.id:
            self.editor.hide()
            return
        self.editor.fit(self._pane.viewport().width() - GUTTER - RIGHT + 2 * PAD)
        start, scrolled = turn.start + len(self._part.before), self._pane.verticalScrollBar().value()
        top = round(self._pane.line(start)[0]) - ABOVE
        # The old words of a part that gets shorter, and the lines under them, would look as if they were to stay.
        old = round(self._pane.line(start + len(self._part.words))[1]) + PAD
        bottom = self._at_line(page, max(old, top + self.editor.height()))
        self.editor.resize(self.editor.width(), bottom - top)
        self.editor.move(GUTTER - PAD, top - scrolled)
        self.editor.show()

    def _at_line(self, page: Page, bottom: int) -> int:
        """Return where to end so as to cut through no line or head: at ``bottom`` or further down in the text."""
        point = QPoint(GUTTER, bottom - self._pane.verticalScrollBar().value())
        there = page.positions.from_qt(self._pane.cursorForPosition(point).position())
        below = page.text.find("\n", there) + 1
        edges = [*self._pane.line(there), self._pane.line(below)[0]]
        return round(min((edge for edge in edges if edge >= bottom - GRID), default=bottom))

    def _reveal(self) -> None:
        """Scroll so far that all of the editor is visible, or as much as leaves the caret's line visible."""
        self._place()
        missing = self.editor.y() + self.editor.height() - self._pane.viewport().height()
        if missing > 0:
            room = max(0, self.editor.y() + self.editor.caret_line()[0] - 2 * PAD)
            bar = self._pane.verticalScrollBar()
            bar.setValue(bar.value() + min(missing, room))
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Grow with the words, and scroll so far that the line being written is visible."""
        self._place()
        top, bottom = (self.editor.y() + edge for edge in self.editor.caret_line())
        bar, height = self._pane.verticalScrollBar(), self._pane.viewport().height()
        if self.is_open and top < 0:
            bar.setValue(bar.value() + top - 2 * PAD)
        elif self.is_open and bottom > height:
            bar.setValue(bar.value() + bottom - height + 2 * PAD)
