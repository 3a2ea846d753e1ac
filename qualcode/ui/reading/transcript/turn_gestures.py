"""What can be done to a turn: say who speaks in it, part it in two, let it go on with the one before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from qualcode.edits import documents, transcript
from qualcode.i18n import _, _n
from qualcode.model.documents import Speaker, Turn
from qualcode.model.ids import InformantId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.match import best_matches
from qualcode.ui.reading.transcript.turn_work import TurnWork
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow


@dataclass(frozen=True, slots=True)
class Voiced:
    """Someone who may speak in a turn, as the menu and the palette offer it."""

    speaker: Speaker
    informant: InformantId | None
    name: str
    roles: str = ""


class TurnGestures(TurnWork):
    """Works on the turn at the caret of the pane."""

    def with_same_label(self, turn: Turn) -> list[Turn]:
        """Return the turns of the document that the file gave the same label."""
        page = self._pane.page
        return [other for other in page.turns if other.label == turn.label] if page is not None else []

    def is_after_another(self, turn: Turn) -> bool:
        """Tell whether another turn comes before it."""
        page = self._pane.page
        return page is not None and page.turns[0].id != turn.id

    def ask(self, same_label: bool) -> None:
        """Ask who speaks in the turn at the caret, or in all turns with its label."""
        self._ask_about(lambda turn: self.with_same_label(turn) if same_label else [turn], self._made)

    def set_speaker(self, turns: Sequence[Turn], who: Voiced) -> None:
        """Say who speaks in turns, as one step."""
        ids = [turn.id for turn in turns]
        self._workspace.edit(documents.set_speaker_of_turns, ids, who.speaker, who.informant)
        if len(ids) > 1:
            words = _n("{name} speaks in %d turn", "{name} speaks in %d turns", len(ids)) % len(ids)
            self._workspace.say(words.format(name=who.name), undoable=True)

    def split(self) -> None:
        """Part the turn at the caret in two; the caret goes to the second one."""
        turn, caret = self.turn, self._pane.caret
        page = self._pane.page
        if turn is None or page is None or not _parts(turn, caret, page.text):
            self._workspace.say(_("Put the caret inside the turn, where it is to be split."))
            return
        made = self._workspace.edit(transcript.split_turn, turn.id, caret)
        if made is not None:
            start = self._workspace.study.turns[made].start
            self._pane.select(Span(start, start))

    def join(self) -> None:
        """Let the turn go on with the one before it."""
        turn = self.turn
        if turn is None or not self.is_after_another(turn):
            self._workspace.say(_("There is no turn before this one."))
            return
        self._workspace.edit(transcript.join_turn, turn.id)

    def _made(self) -> Palette:
        palette = Palette(
            self._over,
            self._rows,
            name=_("Who speaks"),
            placeholder=_("Who speaks: name or role"),
            nothing=_("Nobody is called that. New informants are made under Informants."),
        )
        palette.picked.connect(self._on_picked)
        return palette

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        offered = voices(self._workspace.study)
        places = best_matches(query.strip(), [f"{who.name} {who.roles}" for who in offered])
        n = len(self._asked)
        count = _n("%d turn", "%d turns", n) % n if n > 1 else ""
        return [
            PaletteRow(title=offered[at].name, subtitle=offered[at].roles, trailing=count, data=offered[at])
            for at in places
        ]

    def _on_picked(self, who: Voiced, _modifiers: Qt.KeyboardModifier) -> None:
        self.set_speaker(self._asked, who)


def voices(study: Study) -> list[Voiced]:
    """Return who may speak in a turn: the informants, the interviewer, several at once, nobody."""
    people = [
        Voiced(Speaker.INFORMANT, who.id, who.label, ", ".join(role.name for role in study.roles_of(who.id)))
        for who in study.informants.ordered()
    ]
    return [
        *people,
        Voiced(Speaker.INTERVIEWER, None, _("The interviewer")),
        Voiced(Speaker.GROUP, None, _("Several at once")),
        Voiced(Speaker.NOBODY, None, _("Nobody in particular")),
    ]


def _parts(turn: Turn, caret: int, text: str) -> bool:
    """Tell whether both parts would have words."""
    return turn.start < caret < turn.stop and all(
        part.strip() for part in (text[turn.start : caret], text[caret : turn.stop])
    )
