"""The part of the right mouse button's menu that is about the turn: its words, who speaks, where it ends."""

from functools import partial

from PySide6.QtWidgets import QMenu

from qualcode.i18n import _, _n
from qualcode.model.documents import Turn
from qualcode.ui.reading.gestures.keys import shown_keys
from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools
from qualcode.ui.reading.transcript.turn_gestures import voices


def add_turn(menu: QMenu, tools: TranscriptTools) -> None:
    """Add what can be done with the turn at the caret; nothing where there is no turn."""
    turn, turns = tools.turns.turn, tools.turns
    if turn is None:
        return
    menu.addSeparator()
    menu.addAction(f"{_('Correct the words of the turn')}\t{shown_keys('F2')}", tools.correcting.begin)
    _add_speakers(menu.addMenu(_("Who speaks in the turn")), tools, [turn], turn)
    same = turns.with_same_label(turn)
    if len(same) > 1:
        _add_speakers(menu.addMenu(_same_words(turn, len(same))), tools, same, turn)
    tools.languages.add_to(menu)
    menu.addAction(f"{_('Split the turn at the caret')}\t{shown_keys('Shift+X')}", turns.split)
    join = menu.addAction(f"{_('Join with the turn before')}\t{shown_keys('Shift+J')}", turns.join)
    join.setEnabled(turns.is_after_another(turn))


def _same_words(turn: Turn, n: int) -> str:
    if not turn.label:
        return _n("Who speaks in the %d turn without a label", "Who speaks in all %d turns without a label", n) % n
    words = _n("Who speaks in the %d turn of «{label}»", "Who speaks in all %d turns of «{label}»", n) % n
    return words.format(label=turn.label.replace("&", "&&"))


def _add_speakers(menu: QMenu, tools: TranscriptTools, changed: list[Turn], turn: Turn) -> None:
    for who in voices(tools.workspace.study):
        roles = f" – {who.roles}" if who.roles else ""
        action = menu.addAction(f"{who.name}{roles}".replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked((who.speaker, who.informant) == (turn.speaker, turn.informant))
        action.triggered.connect(partial(tools.turns.set_speaker, changed, who))
