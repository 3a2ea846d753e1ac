"""What can be done to the text: each gesture as one verb of ``edits``, with the notice that says so."""

from collections.abc import Callable

from qualcode.edits import codebook, coding
from qualcode.i18n import _, _n
from qualcode.model.codings import Coding, NewCoding, Segment, Stance, Voice
from qualcode.model.documents import Speaker
from qualcode.model.ids import CodeId, CodingId, InformantId
from qualcode.model.quotations import implied_voice
from qualcode.model.span import Span
from qualcode.text.boundaries import Edge, Unit, cut_at, moved_edge
from qualcode.text.excerpt import shorten
from qualcode.text.words import snap
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.selection.selection import more_or_less, target, uncoded_after
from qualcode.ui.workspace import Workspace


class Gestures:
    """Codes, moves and removes in the document that the pane shows; after coding, the coding is chosen."""

    def __init__(
        self, workspace: Workspace, centre: Centre, quick: QuickCodes, on_used: Callable[[], object]
    ) -> None:
        """Work in the active pane; ``on_used`` is called when another code may be on a number key."""
        self.workspace, self._centre, self.quick, self._on_used = workspace, centre, quick, on_used
        self._left: CodingId | None = None

    @property
    def pane(self) -> Pane:
        """The pane that gestures are for."""
        return self._centre.pane

    # --- Coding

    def target(self, whole_turn: bool = False) -> Segment | None:
        """Return what a gesture would apply to now."""
        page = self.pane.page
        span = target(page, self.pane.selected, self.pane.caret, whole_turn) if page is not None else None
        return Segment(page.document.id, span) if page is not None and span is not None else None

    def apply(self, *codes: CodeId, segment: Segment | None = None, whole_turn: bool = False) -> None:
        """Put codes on the whole words of a segment, or else on what caret or selection say, all in one step."""
        segment = segment or self.target(whole_turn)
        if segment is None:
            self.say_no_words()
            return
        whole = Segment(segment.document, snap(self.workspace.study.text(segment.document), segment.span))
        made = self.workspace.edit(coding.apply_codings, [NewCoding(whole, code) for code in codes])
        self._made(made[-1] if made else None)

    def create(self, path: str, segment: Segment | None = None) -> None:
        """Make the code at a path, its parents too, and put it on a segment."""
        segment = segment or self.target()
        if segment is not None:
            self._made(self.workspace.edit(coding.create_and_apply, segment, path))

    def in_vivo(self) -> None:
        """Make a code of the words themselves, and put it on them."""
        segment = self.target()
        if segment is None:
            self.say_no_words()
        else:
            self._made(self.workspace.edit(coding.code_in_vivo, segment))

    def say_no_words(self) -> None:
        """Say that a gesture found nothing to code."""
        self.workspace.say(_("There are no words here to code."))

    def repeat(self) -> None:
        """Put the code that was used last on what is selected now."""
        latest = self.quick.latest(self.workspace.study)
        if latest is not None:
            self.apply(latest)
        else:
            self.workspace.say(_("No code has been used yet. Press K to choose one."))

    def apply_key(self, key: int, whole_turn: bool = False) -> None:
        """Apply the code on a number key, 1-9."""
        code = self.quick.keys(self.workspace.study).get(key)
        if code is None:
            self.workspace.say(_("There is no code on key {key} yet.").format(key=key))
        else:
            self.apply(code, whole_turn=whole_turn)

    # --- The chosen coding

    @property
    def chosen(self) -> Coding | None:
        """The current coding, when it is in the document that is shown."""
        page, id = self.pane.page, self.workspace.coding
        found = page.study.codings.get(id) if page is not None and id is not None else None
        return found if found is not None and page is not None and found.document == page.document.id else None

    def leave(self) -> None:
        """Let the chosen coding go because the caret moves on; it can still be cut where the caret goes."""
        self._left = self.workspace.coding or self._left
        self.workspace.choose_coding(None)

    def remove(self) -> None:
        """Remove the chosen coding."""
        chosen = self.chosen
        if chosen is not None:
            name = self.workspace.study.codes[chosen.code].name
            memos = len(self.workspace.study.memos.by("coding", chosen.id))
            if self.workspace.done(coding.remove_codings, [chosen.id]):
                said = _("Removed “{code}” here").format(code=shorten(name, 60))
                more = _n("its memo went with it", "its %d memos went with it", memos)
                told = f"{said}; {more % memos if memos > 1 else more}" if memos else said
                self.workspace.say(told, undoable=True)

    def set_stance(self, stance: Stance) -> None:
        """Give the chosen coding a stance, or take it back when it has that one."""
        chosen = self.chosen
        if chosen is None:
            self.say_none_chosen()
        else:
            self.workspace.edit(coding.set_stance, [chosen.id], None if chosen.stance is stance else stance)

    def move_edge(self, edge: Edge, forwards: bool, unit: Unit = "word") -> None:
        """Move an end of the chosen coding."""
        chosen, page = self.chosen, self.pane.page
        if chosen is not None and page is not None:
            self.resize(chosen, moved_edge(page.text, chosen.span, edge, forwards, unit))

    def resize(self, chosen: Coding, span: Span) -> None:
        """Let a coding cover another stretch; a selection of its words follows."""
        follows = self.pane.selected == chosen.span
        if not self.workspace.done(coding.resize_coding, chosen.id, span):
            return
        if follows:
            self.pane.select(span)
        self.pane.reveal(Span(span.stop - 1, span.stop) if span.start == chosen.start else span)

    def recode(self, code: CodeId, copy: bool = False) -> None:
        """Give the chosen coding another code, or a second coding of the same words beside it."""
        self._recode(coding.copy_codings if copy else coding.recode, code, copy)

    def recode_to_path(self, path: str, copy: bool = False) -> None:
        """Make the code at a path and give it to the chosen coding, or to a second one beside it."""
        self._recode(coding.copy_to_path if copy else coding.recode_to_path, path, copy)

    def _recode(self, verb: Callable[..., list[CodingId]], code: str, copy: bool) -> None:
        chosen = self.chosen
        made = self.workspace.edit(verb, [chosen.id], code) if chosen is not None else None
        if chosen is None or not made:
            return
        self._made(made[0], used=copy)
        if not copy and made[0] != chosen.id:
            told = _("These words had that code already: the two codings are one now.")
            self.workspace.say(told, undoable=True)

    def move(self, codings: list[CodingId], code: CodeId, copy: bool = False) -> None:
        """Give codings another code, or with ``copy`` put it on the same words beside them."""
        study = self.workspace.study
        ids = [id for id in codings if id in study.codings and study.codings[id].code != code]
        if not ids:
            return
        verb = coding.copy_codings if copy else coding.recode
        if self.workspace.done(verb, ids, code):
            words = _("Also coded with “{code}”") if copy else _("Moved to “{code}”")
            self.workspace.say(words.format(code=shorten(study.codes[code].name, 60)), undoable=True)

    def set_speaker(self, informant: InformantId | None) -> None:
        """Say who speaks in the chosen coding; None goes back to the turn's own."""
        if self.chosen is not None:
            self.workspace.edit(coding.set_speaker, [self.chosen.id], informant)

    def set_voice(self, voice: Voice) -> None:
        """Say what sort of words the chosen coding holds; only what differs from the document's own is kept."""
        chosen = self.chosen
        if chosen is None:
            self.say_none_chosen()
            return
        kept = None if voice is implied_voice(self.workspace.study, chosen.segment) else voice
        if kept is not chosen.voice:
            self.workspace.edit(coding.set_voice, [chosen.id], kept)

    def say_none_chosen(self) -> None:
        """Say how a coding is chosen."""
        self.workspace.say(_("Choose a coding first: click on it, or press N."))

    def split(self) -> None:
        """Cut a coding in two at the caret: the chosen one, else the one chosen last, else the only one there."""
        page, caret = self.pane.page, self.pane.caret
        here = [each for each in page.intervals.at(caret) if each.start < caret] if page is not None else []
        known = (self.workspace.coding,) if self.chosen is not None else (self._left,)
        meant = [each for each in here if each.id in known] or (here if self.chosen is None else [])
        at = cut_at(page.text, meant[0].span, caret) if page is not None and len(meant) == 1 else None
        if len(meant) > 1:
            self.workspace.say(_("Several codings lie here. Choose the one to cut with N or P, or click on it."))
        elif at is None:
            self.workspace.say(_("Put the caret inside the chosen coding, where it is to be cut."))
        else:
            self._made(self.workspace.edit(coding.split_coding, meant[0].id, at), used=False)

    def join(self) -> None:
        """Make one coding of the chosen one and the next of the same code and coder that touches it."""
        chosen, page = self.chosen, self.pane.page
        other = joinable(page.text, page.study.codings_in(chosen.document), chosen) if chosen and page else None
        if chosen is None or other is None:
            self.workspace.say(_("No coding of the same code touches the chosen one."))
            return
        self.workspace.edit(coding.join_codings, chosen.id, other.id)

    # --- Going places

    def go(self, forwards: bool) -> None:
        """Choose the next or previous coding, seen from the chosen one or the caret."""
        page, chosen = self.pane.page, self.chosen
        if page is None:
            return
        found = page.intervals.next_to(chosen, self.pane.caret, forwards)
        if found is None:
            self.workspace.say(_("That was the last coding.") if forwards else _("That was the first coding."))
        else:
            self.choose(found)

    def choose(self, found: Coding) -> None:
        """Choose a coding, with the caret at its start, and show it."""
        self.pane.select(Span(found.start, found.start))
        self.workspace.choose_coding(found.id)
        self.pane.reveal(found.span)

    def go_uncoded(self) -> None:
        """Select the next passage of what informants say that has no coding."""
        page = self.pane.page
        if page is None:
            return
        asked = frozenset(turn.span for turn in page.turns if turn.speaker is Speaker.INTERVIEWER)
        selected = self.pane.selected
        start = selected.stop if selected is not None else self.pane.caret
        found = uncoded_after(page, start, asked)
        if found is None:
            self.workspace.say(_("Everything after this is coded."))
            return
        self.workspace.choose_coding(None)
        self.pane.select(found)
        self.pane.reveal(found)

    def select_sentence(self, more: bool = True) -> None:
        """Select the sentence at the caret, then one more each time; ``more`` False gives the last one back."""
        page = self.pane.page
        found = more_or_less(page.text, self.pane.selected, self.pane.caret, more) if page is not None else None
        if found is not None:
            self.leave()
            self.pane.select(found)
            self.pane.reveal(Span(max(found.start, found.stop - 1), found.stop))

    def go_to_turn(self, number: int) -> None:
        """Put the caret at the start of a turn, by its number from 1."""
        page = self.pane.page
        if page is not None and page.turns:
            turn = page.turns[max(1, min(number, len(page.turns))) - 1]
            self.workspace.choose_coding(None)
            self.pane.select(Span(turn.start, turn.start))
            self.pane.reveal(turn.span)

    # --- Pins

    def pin(self, code: CodeId, key: int | None) -> None:
        """Put a code on a number key for good, or take it off."""
        self.workspace.edit(codebook.pin_code, code, key)

    def _made(self, made: CodingId | None, used: bool = True) -> None:
        if made is not None:
            self.workspace.choose_coding(made)
            study = self.workspace.study
            before = self.quick.keys(study)
            if used:
                self.quick.use(study, study.codings[made].code)
            if self.quick.keys(study) != before:
                self._on_used()


def joinable(text: str, codings: tuple[Coding, ...], chosen: Coding) -> Coding | None:
    """Return a coding of the same code and coder that touches the chosen one, spaces aside; the next one first."""
    same = [
        other
        for other in codings
        if other.id != chosen.id and (other.code, other.coder) == (chosen.code, chosen.coder)
    ]
    touching = [other for other in same if not _between(text, chosen.span, other.span).strip()]
    return next((other for other in touching if other.start >= chosen.start), touching[0] if touching else None)


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.stop, other.stop) : max(one.start, other.start)]
