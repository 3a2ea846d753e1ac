"""The desk of settling: a place at a time, one key a choice, and the next place by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from qualcode.edits.consensus import code_to_draw, give_reason, reopen, settle, take_agreed
from qualcode.i18n import _, _n, language
from qualcode.model.codings import Coding
from qualcode.model.consensus import Decision, Drawn, decision_on, reason_in
from qualcode.model.ids import CodeId, new_id
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.excerpt import in_marks, shorten
from qualcode.ui.analysis.agreement.settling.choices import Side
from qualcode.ui.analysis.agreement.settling.drawing import moved
from qualcode.ui.analysis.agreement.settling.face import DeskFace
from qualcode.ui.analysis.agreement.settling.passage import Mark, Passage, around
from qualcode.ui.analysis.agreement.settling.standing import Standing
from qualcode.ui.analysis.agreement.shown import PlaceFilter, PlaceLine, Shown
from qualcode.ui.code_palette.palette import CodesOffered
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.workspace import Place, Workspace
from qualcode.wording.numbers import number

_LONGEST = 90
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Choose = Callable[[list[Coding]], list[Coding]]
"""Returns those of a place's codings that hold."""

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class SettlingDesk(DeskFace):
    """Settles what a comparison's coders differ about; ``back_wanted`` leads back to the numbers."""

    back_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        """Have nothing to settle yet."""
        super().__init__(workspace, self._save_reason)
        self._workspace = workspace
        self.shown: Shown | None = None
        self.standing = Standing()
        self._drawn: Span | None = None
        self._is_deciding = False
        self._reasons: dict[object, str] = {}
        self._quick = QuickCodes()
        self._connect()

    def show_comparison(self, shown: Shown, wanted: PlaceFilter | None = None, key: object = None) -> None:
        """Take another comparison, and with ``wanted`` list those places alone, that of the key current."""
        self.shown = shown
        if wanted is not None:
            self.filters.filter = wanted
        self.filters.offer(shown)
        self.refresh(key)

    def refresh(self, key: object = None) -> None:
        """Show the study as it stands now; what was reopened just now, as by undo, is current."""
        if self.shown is None or self._workspace.project is None:
            return
        reopened = self.standing.renew(self._study(), self.shown)
        current = self.list.current()
        wanted = key or reopened or (current.key if current is not None else None)
        settled = self.standing.settled
        places = [each for each in self.shown.once if self.filters.filter.fits(each, each.key in settled)]
        self.list.show_places(places, settled, wanted)
        self._tell_progress()
        self.show_nothing(not places)
        self._show_place(self.list.current())

    def clear(self) -> None:
        """Have nothing to settle: the project was closed."""
        self.shown = None
        self._reasons.clear()
        self.list.show_places((), frozenset(), None)
        self.meaning.forget()

    def take(self, at: int) -> None:
        """Let what the coder of that number (from 0) coded hold; with nothing coded, no code holds."""
        if self.shown is not None and at < len(self.shown.choice.coders):
            coder = self.shown.choice.coders[at]
            self._decide(lambda codings: [one for one in codings if one.coder == coder])

    def take_all(self) -> None:
        """Let all that was coded hold."""
        self._decide(list)

    def take_none(self) -> None:
        """Let no code hold."""
        self._decide(lambda _codings: [])

    def take_drawn(self) -> None:
        """Let the words that are marked now hold, under the code of the place."""
        place = self.list.current()
        if place is not None and self._drawn is not None:
            self._draw(place.found.codings[0].code)

    def offer_codes(self) -> None:
        """Drop the palette: the code chosen is put on the words that are marked, which are then to be seen."""
        place = self.list.current()
        if place is None or self._workspace.project is None:
            return
        self._drawn = self._drawn or place.span
        self._show_place(place, keeps_drawn=True)
        study = self._study()
        self._quick.begin(study, self._workspace.project.coder)
        colouring = Colouring(study.codebook, tokens_in(self.palette()).dark)
        self.codes.pop_up(CodesOffered(study, self._quick, colouring))

    def reopen(self) -> None:
        """Take the decision on the current place back."""
        place = self.list.current()
        if place is not None and place.key in self.standing.settled:
            self._workspace.edit(reopen, self._codings(place))

    def take_agreed(self) -> None:
        """Let the consensus have what all coders agree on."""
        if self.shown is not None:
            n = self._workspace.edit(take_agreed, self.standing.agreed) or 0
            told = _n("%s coding taken into the consensus", "%s codings taken into the consensus", n)
            self._workspace.say(told % number(n, language()), n > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list and of the words."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
            return True
        return super().eventFilter(watched, event)

    # --- Keys

    def _pressed(self, event: QKeyEvent) -> bool:
        place = self.list.current()
        if place is None:
            if event.key() == Qt.Key.Key_Escape:
                self.back_wanted.emit()
            return event.key() == Qt.Key.Key_Escape
        span = moved(self._study().text(place.document), self._drawn or place.span, event.keyCombination())
        if span is not None:
            self._drawn = span
            self._show_place(place, keeps_drawn=True)
            return True
        return event.modifiers() in _PLAIN and self._plain(event)

    def _plain(self, event: QKeyEvent) -> bool:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.take(key - Qt.Key.Key_1)
        elif key in _ENTER:
            self.take_drawn()
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        elif (act := self._acts.get(Qt.Key(key))) is not None:
            act()
        else:
            return False
        return True

    def _step_back(self) -> None:
        if self._drawn is not None:
            self._drawn = None
            self._show_place(self.list.current())
        else:
            self.back_wanted.emit()

    def _go_to_text(self) -> None:
        place = self.list.current()
        if place is not None:
            self._workspace.go_to(Place(place.document, place.span))

    # --- Settling

    def _decide(self, choose: Choose, drawn: Drawn | None = None, merge: str | None = None) -> None:
        place = self.list.current()
        if place is None or self.shown is None:
            return
        codings = self._codings(place)
        if len(codings) < len(place.found.codings):
            self._workspace.say(_("The coders are being compared anew. Try again in a moment."))
            return
        decision = Decision(tuple(codings), tuple(choose(codings)), drawn)
        following = self._next_key()
        reason, coders = self.reason.words, self.shown.choice.coders
        self._is_deciding = True
        is_done = self._workspace.done(settle, decision, coders, reason, self.standing.agreed, merge)
        self._is_deciding = False
        if is_done:
            self._reasons.pop(place.key, None)
            self._drawn = None
            self.refresh(following)
        self.list.setFocus()

    def _draw(self, code: CodeId, merge: str | None = None) -> None:
        place = self.list.current()
        if place is not None:
            drawn = Drawn(code, self._drawn or place.span)
            self._decide(lambda _codings: [], drawn, merge)

    def _draw_new(self, path: str) -> None:
        merge = f"settle {new_id()}"
        code = self._workspace.edit(code_to_draw, path, merge)
        if code is not None:
            self._draw(code, merge)

    def _save_reason(self, text: str) -> bool:
        place = self._place
        if place is None or self._workspace.project is None:
            return True
        if place.key in self.standing.settled:
            return self._workspace.done(give_reason, self._codings(place), text)
        self._reasons[place.key] = text
        return True

    def _next_key(self) -> object:
        """Return the key of the next place that is to be settled, from the current one on and round."""
        places, row = self.list.rows.places, self.list.currentIndex().row()
        ahead = [*places[row + 1 :], *places[:row]]
        return next((each.key for each in ahead if each.key not in self.standing.settled), None)

    def _codings(self, place: PlaceLine) -> list[Coding]:
        """Return the codings of a place as they are now; fewer where some are gone."""
        study = self._study()
        return [study.codings[each.id] for each in place.found.codings if each.id in study.codings]

    def _study(self) -> Study:
        project = self._workspace.project
        assert project is not None
        return project.study

    # --- Showing

    def _show_place(self, place: PlaceLine | None, keeps_drawn: bool = False) -> None:
        if self._place is not None and (place is None or place.key != self._place.key):
            self.reason.write_down()
        if not keeps_drawn and (place is None or self._place is None or place.key != self._place.key):
            self._drawn = None
        self._place = place
        if place is None or self.shown is None or place.document not in self._study().documents:
            self.passage.show_passage(None)
            return
        codings = self._codings(place)
        memo = decision_on(self._study(), codings) if codings else None
        self.heading.setText(f"{place.title} · {place.kind}")
        self.passage.show_passage(self._passage(place, codings))
        self.choices.show_sides(self._sides(place, codings))
        under = self._study().codes[codings[0].code].name if codings and self._drawn is not None else ""
        self.choices.show_state(memo is not None, under)
        self.decided.setText(memo.text.partition("\n")[0] if memo is not None else "")
        self.decided.setVisible(memo is not None)
        words = reason_in(memo) if memo is not None else self._reasons.get(place.key, "")
        self.reason.show_words(words)
        self.meaning.show_codes(tuple(one.code for one in codings) or place.codes)

    def _passage(self, place: PlaceLine, codings: Sequence[Coding]) -> Passage:
        assert self.shown is not None
        text = self._study().text(place.document)
        lanes = {coder: at for at, coder in enumerate(self.shown.choice.coders)}
        seen = around(text, place.span if self._drawn is None else _both(place.span, self._drawn))
        marks = {
            (one.coder, one.span): Mark(self.shown.coders[lanes[one.coder]][0], one.span, lanes[one.coder])
            for one in codings
        }
        sides = self._sides(place, codings)
        told = ". ".join([seen.of(text), *(f"{side.name}: {side.coded}" for side in sides)])
        return Passage(seen.of(text), seen.start, tuple(marks.values()), self._drawn, told)

    def _sides(self, place: PlaceLine, codings: Sequence[Coding]) -> list[Side]:
        assert self.shown is not None
        study = self._study()
        text = study.text(place.document)
        sides = []
        for coder, (initials, name) in zip(self.shown.choice.coders, self.shown.coders, strict=True):
            own = [one for one in codings if one.coder == coder]
            coded = (
                f"{study.codebook.path(one.code)}: {in_marks(shorten(one.span.of(text), _LONGEST))}" for one in own
            )
            sides.append(Side(initials, name, "\n".join(coded) or _("No code")))
        return sides

    def _tell_progress(self) -> None:
        done, of = self.standing.done, self.standing.of
        words = _("{done} of {of} settled").format(done=number(done, language()), of=number(of, language()))
        self.progress_words.setText(words)
        self.progress.setRange(0, max(1, of))
        self.progress.setValue(done)
        self.progress.setAccessibleName(words)
        missing = self.standing.missing
        told = _n("Take in what all agree on: %s place", "Take in what all agree on: %s places", missing)
        self.agreed.setText(told % number(missing, language()))
        self.agreed.setVisible(missing > 0)

    def _connect(self) -> None:
        self._acts = {
            Qt.Key.Key_B: self.take_all,
            Qt.Key.Key_0: self.take_none,
            Qt.Key.Key_K: self.offer_codes,
            Qt.Key.Key_O: self.reopen,
            Qt.Key.Key_M: self.reason.setFocus,
            Qt.Key.Key_D: self.go_to_meaning,
            Qt.Key.Key_T: self._go_to_text,
            Qt.Key.Key_N: lambda: self.list.go(1),
            Qt.Key.Key_P: lambda: self.list.go(-1),
        }
        for each in (self.list, self.passage):
            each.installEventFilter(self)
        self.list.place_chosen.connect(self._show_place)
        self.filters.changed.connect(self.refresh)
        self.back.clicked.connect(self.back_wanted)
        self.text.clicked.connect(self._go_to_text)
        self.agreed.clicked.connect(self.take_agreed)
        self.reason.finished.connect(self.list.setFocus)
        choices = self.choices
        choices.coder_taken.connect(self.take)
        choices.all_taken.connect(self.take_all)
        choices.none_taken.connect(self.take_none)
        choices.code_wanted.connect(self.offer_codes)
        choices.drawn_taken.connect(self.take_drawn)
        choices.reopened.connect(self.reopen)
        self.codes.code_picked.connect(self._draw)
        self.codes.path_typed.connect(self._draw_new)
        self._workspace.changed.connect(lambda _change: self._on_changed())

    def _on_changed(self) -> None:
        if self.isVisible() and not self._is_deciding:
            self.refresh()


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.stop, other.stop))
