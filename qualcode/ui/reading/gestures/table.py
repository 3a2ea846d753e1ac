"""The gestures on the text and its codings with their keys, in the order of the menus."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.model.codings import Stance
from qualcode.ui.reading.gestures.keys import KeyGesture
from qualcode.ui.stances import KEYS

if TYPE_CHECKING:
    from qualcode.ui.reading.gestures.desk_tools import DeskTools
    from qualcode.ui.reading.gestures.gestures import Gestures

CODING, EDIT = N_("Coding"), N_("Edit")


def table(gestures: "Callable[[], Gestures]", tools: "Callable[[], DeskTools]") -> list[KeyGesture]:
    """Return the gestures on the text, in the order of their menus; what carries them out is asked for then."""
    return [*_coding(gestures, tools), *_chosen(gestures, tools), *_ends(gestures), *_going(gestures, tools)]


def _coding(gestures: "Callable[[], Gestures]", tools: "Callable[[], DeskTools]") -> list[KeyGesture]:
    return [
        KeyGesture(
            "code", N_("Code the selection …"), CODING, "K|Return|Enter", lambda: tools().open_palette(False)
        ),
        KeyGesture(
            "code-turn",
            N_("Code the whole turn …"),
            CODING,
            "Shift+K|Shift+Return|Shift+Enter",
            lambda: tools().open_palette(True),
        ),
        KeyGesture(
            "in-vivo", N_("Code in vivo: the words become the code"), CODING, "I", lambda: gestures().in_vivo()
        ),
        KeyGesture("repeat", N_("Repeat the last code"), CODING, ".", lambda: gestures().repeat()),
    ]


def _chosen(gestures: "Callable[[], Gestures]", tools: "Callable[[], DeskTools]") -> list[KeyGesture]:
    def stance(key: str, text: str, value: Stance) -> KeyGesture:
        return KeyGesture(
            f"stance-{key}",
            text,
            CODING,
            KEYS[value],
            lambda: gestures().set_stance(value),
            only_in_text=False,
            separated=key == "helps",
        )

    return [
        stance("helps", N_("Stance: helps"), Stance.HELPS),
        stance("hinders", N_("Stance: hinders"), Stance.HINDERS),
        stance("both", N_("Stance: both"), Stance.BOTH),
        KeyGesture(
            "recode", N_("Change the code …"), CODING, "C", lambda: tools().open_recode(False), separated=True
        ),
        KeyGesture(
            "add-code", N_("Add a code to the same words …"), CODING, "Shift+C", lambda: tools().open_recode(True)
        ),
        KeyGesture("split", N_("Split the coding at the caret"), CODING, "X", lambda: gestures().split()),
        KeyGesture("join", N_("Join with the coding beside it"), CODING, "J", lambda: gestures().join()),
        KeyGesture("remove", N_("Remove the coding"), CODING, "Del|Backspace", lambda: gestures().remove()),
    ]


def _ends(gestures: "Callable[[], Gestures]") -> list[KeyGesture]:
    def is_chosen() -> bool:
        return gestures().chosen is not None

    def move(keys: str, edge: str, forwards: bool, unit: str) -> KeyGesture:
        return KeyGesture(
            f"{edge}-{'forwards' if forwards else 'back'}-{unit}",
            "",
            "",
            keys,
            lambda: gestures().move_edge(edge, forwards, unit),  # type: ignore[arg-type]
            when=is_chosen,
        )

    return [
        move("Shift+Right", "stop", True, "word"),
        move("Shift+Left", "stop", False, "word"),
        move("Alt+Right", "start", True, "word"),
        move("Alt+Left", "start", False, "word"),
        move("Ctrl+Shift+Right", "stop", True, "sentence"),
        move("Ctrl+Shift+Left", "stop", False, "sentence"),
        move("Ctrl+Alt+Right", "start", True, "sentence"),
        move("Ctrl+Alt+Left", "start", False, "sentence"),
    ]


def _going(gestures: "Callable[[], Gestures]", tools: "Callable[[], DeskTools]") -> list[KeyGesture]:
    return [
        KeyGesture(
            "sentence",
            N_("Select the sentence; again: one more"),
            CODING,
            "S",
            lambda: gestures().select_sentence(True),
            separated=True,
        ),
        KeyGesture(
            "sentence-less",
            N_("Take the last sentence out of the selection"),
            CODING,
            "Shift+S",
            lambda: gestures().select_sentence(False),
        ),
        KeyGesture("next", N_("Next coding"), CODING, "N", lambda: gestures().go(True), separated=True),
        KeyGesture("previous", N_("Previous coding"), CODING, "P", lambda: gestures().go(False)),
        KeyGesture("uncoded", N_("Next passage without a code"), CODING, "U", lambda: gestures().go_uncoded()),
        KeyGesture("turn", N_("Go to turn …"), CODING, "Ctrl+G", lambda: tools().go_to_turn(), only_in_text=False),
        KeyGesture(
            "find",
            N_("Find in the document"),
            EDIT,
            "Ctrl+F",
            lambda: tools().find(),
            only_in_text=False,
            separated=True,
        ),
        KeyGesture("find-next", N_("Find next"), EDIT, "F3", lambda: tools().find_again(True), only_in_text=False),
        KeyGesture(
            "find-previous",
            N_("Find previous"),
            EDIT,
            "Shift+F3",
            lambda: tools().find_again(False),
            only_in_text=False,
        ),
    ]
