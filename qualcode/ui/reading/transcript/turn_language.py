"""Which language a turn is in: shown in its menu, and corrected for one turn or for all turns of its speaker."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from qualcode.analysis.turn_languages import language_of_turn
from qualcode.edits.turn_language import set_turn_language
from qualcode.i18n import _, _n
from qualcode.model.documents import Turn
from qualcode.model.study import Study
from qualcode.text.language import OTHER
from qualcode.text.match import best_matches
from qualcode.ui.reading.transcript.turn_work import TurnWork
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow
from qualcode.wording.search import language_name

LANGUAGES = ("nb", "nn", OTHER, None)
"""What can be said of a turn; with None its words tell."""


class TurnLanguages(TurnWork):
    """Works on the turn at the caret of the pane."""

    def of_speaker(self, turn: Turn) -> list[Turn]:
        """Return the turns of the document that the turn's speaker says."""
        page = self._pane.page
        return [other for other in page.turns if speaks_too(turn, other)] if page is not None else []

    def set_language(self, turns: Sequence[Turn], language: str | None) -> None:
        """Say which language turns are in, as one step; None lets their words tell."""
        if self._workspace.done(set_turn_language, [turn.id for turn in turns], language):
            n = len(turns)
            told = _("Their words tell the language of {turns}") if language is None else _("{turns}: {language}")
            words = _n("%d turn", "%d turns", n) % n
            self._workspace.say(told.format(turns=words, language=language_name(language)), undoable=True)

    def ask(self, all_of_speaker: bool) -> None:
        """Ask which language the turn at the caret is in, or all turns of its speaker."""
        self._ask_about(lambda turn: self.of_speaker(turn) if all_of_speaker else [turn], self._made)

    def add_to(self, menu: QMenu) -> None:
        """Add the languages of the turn at the caret, and of its speaker, to a menu."""
        turn = self.turn
        if turn is not None:
            self._fill(menu.addMenu(_("Language of the turn")), [turn], turn)
            same = self.of_speaker(turn)
            if len(same) > 1:
                words = _n(
                    "Language of the %d turn of this speaker", "Language of all %d turns of this speaker", len(same)
                )
                self._fill(menu.addMenu(words % len(same)), same, turn)

    def _fill(self, menu: QMenu, changed: Sequence[Turn], turn: Turn) -> None:
        for language in LANGUAGES:
            action = menu.addAction(choice_name(self._workspace.study, turn, language))
            action.setCheckable(True)
            action.setChecked(turn.language == language)
            action.triggered.connect(partial(self._on_action, changed, language))

    def _on_action(self, turns: Sequence[Turn], language: str | None, _checked: bool = False) -> None:
        self.set_language(turns, language)

    def _made(self) -> Palette:
        palette = Palette(
            self._over,
            self._rows,
            name=_("Language of the turn"),
            placeholder=_("Language of the turn"),
            nothing=_("No language is called that here."),
        )
        palette.picked.connect(self._on_picked)
        return palette

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        study, first = self._workspace.study, self._asked[0]
        names = [choice_name(study, first, language) for language in LANGUAGES]
        n = len(self._asked)
        count = _n("%d turn", "%d turns", n) % n if n > 1 else ""
        return [
            PaletteRow(title=names[at], trailing=count, data=LANGUAGES[at])
            for at in best_matches(query.strip(), names)
        ]

    def _on_picked(self, language: str | None, _modifiers: Qt.KeyboardModifier) -> None:
        self.set_language(self._asked, language)


def speaks_too(turn: Turn, other: Turn) -> bool:
    """Tell whether the speaker of a turn speaks in another: the same informant, else under the same label."""
    if turn.informant is not None or other.informant is not None:
        return turn.informant == other.informant
    return (turn.label, turn.speaker) == (other.label, other.speaker)


def choice_name(study: Study, turn: Turn, language: str | None) -> str:
    """Return what a choice is called; for None with what the turn's words tell, as far as that is known."""
    if language is not None:
        return language_name(language)
    told = language_name(language_of_turn(study, turn)) if turn.language is None else ""
    return _("As its words tell: {language}").format(language=told) if told else _("As its words tell")
