"""The menu under the right mouse button: what can be done with these words, each with its key."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from qualcode.i18n import _
from qualcode.ui.reading.gestures.desk_tools import DeskTools
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.gestures.keys import shown_keys
from qualcode.ui.reading.memos.menu import MemoVerbs, add_memos
from qualcode.ui.reading.menus.pin_menu import add_pins
from qualcode.ui.reading.menus.turn_menu import add_turn
from qualcode.ui.reading.menus.voice_menu import fill_voices
from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools


def open_text_menu(
    over: QWidget,
    at: QPoint,
    gestures: Gestures,
    tools: DeskTools,
    transcript: TranscriptTools,
    memos: MemoVerbs,
) -> None:
    """Open the menu at a place on the screen; it goes when something is chosen in it or pressed beside it."""
    menu = QMenu(over)
    menu.aboutToHide.connect(menu.deleteLater)
    _add_coding(menu, gestures, tools)
    menu.addSeparator()
    _add_chosen(menu, gestures, tools)
    menu.addSeparator()
    add_memos(menu, memos, gestures)
    menu.addSeparator()
    add_turn(menu, transcript)
    menu.addSeparator()
    copy = menu.addAction(f"{_('Copy the words')}\t{shown_keys('Ctrl+C')}", gestures.pane.copy)
    copy.setEnabled(gestures.pane.selected is not None)
    menu.addAction(f"{_('Find in the document')}\t{shown_keys('Ctrl+F')}", tools.find)
    menu.popup(at)


def _add_coding(menu: QMenu, gestures: Gestures, tools: DeskTools) -> None:
    selected = gestures.pane.selected is not None
    words = _("Code the selection …") if selected else _("Code the sentence …")
    menu.addAction(f"{words}\tK", lambda: tools.open_palette(False))
    menu.addAction(f"{_('Code the whole turn …')}\t{shown_keys('Shift+K')}", lambda: tools.open_palette(True))
    menu.addAction(f"{_('Code in vivo: the words become the code')}\tI", gestures.in_vivo)
    study = gestures.workspace.study
    quick = menu.addMenu(_("Codes on the number keys"))
    for key, code in gestures.quick.keys(study).items():
        name = study.codes[code].name.replace("&", "&&")
        quick.addAction(f"{name}\t{key}").triggered.connect(partial(gestures.apply_key, key))
    quick.setEnabled(not quick.isEmpty())


def _add_chosen(menu: QMenu, gestures: Gestures, tools: DeskTools) -> None:
    if gestures.chosen is None:
        return
    menu.addAction(f"{_('Change the code …')}\tC", lambda: tools.open_recode(False))
    add = _("Add a code to the same words …")
    menu.addAction(f"{add}\t{shown_keys('Shift+C')}", lambda: tools.open_recode(True))
    fill_voices(menu.addMenu(_("Kind of words")), gestures)
    add_pins(menu, gestures, gestures.chosen.code)
    menu.addAction(f"{_('Split the coding at the caret')}\tX", gestures.split)
    menu.addAction(f"{_('Join with the coding beside it')}\tJ", gestures.join)
    menu.addAction(f"{_('Remove the coding')}\t{shown_keys('Del')}", gestures.remove)
