"""The gestures for how the desk looks, with their keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.reading.gestures.keys import KeyGesture

if TYPE_CHECKING:
    from qualcode.ui.reading.beside import Beside
    from qualcode.ui.reading.cues import Cues
    from qualcode.ui.reading.view.reading_view import ReadingView

VIEW, LETTERS = N_("View"), N_("View > Letters and lines")
N_("Letters and lines")


def view_table(view: "Callable[[], ReadingView]") -> list[KeyGesture]:
    """Return the gestures for how the text is set, in the order of their menus."""
    return [*_letters(view), *_shown(view)]


def beside_table(beside: "Callable[[], Beside]") -> list[KeyGesture]:
    """Return the gestures for a second document beside the first."""
    return [
        KeyGesture(
            "beside",
            N_("Two documents side by side"),
            VIEW,
            "Ctrl+Shift+B",
            lambda: beside().toggle(),
            only_in_text=False,
            separated=True,
            is_on=lambda: beside().is_open,
        ),
        KeyGesture(
            "other", N_("Turn to the other document"), VIEW, "F6", lambda: beside().switch(), only_in_text=False
        ),
    ]


def cue_table(cues: "Callable[[], Cues]") -> list[KeyGesture]:
    """Return the gestures for the marks under cue words."""
    return [
        KeyGesture(
            "cues",
            N_("Mark cue words"),
            VIEW,
            "Ctrl+Shift+G",
            lambda: cues().turn(),
            only_in_text=False,
            separated=True,
            is_on=lambda: cues().is_on,
        ),
        KeyGesture(
            "cues-chosen",
            N_("Cue words of the chosen code alone"),
            VIEW,
            "Ctrl+Alt+G",
            lambda: cues().turn_for_chosen(),
            only_in_text=False,
            is_on=lambda: cues().is_for_chosen,
        ),
    ]


def _letters(view: "Callable[[], ReadingView]") -> list[KeyGesture]:
    def step(key: str, text: str, keys: str, run: Callable[[], object], separated: bool = False) -> KeyGesture:
        return KeyGesture(key, text, LETTERS, keys, run, only_in_text=False, separated=separated)

    return [
        step("larger", N_("Larger text"), "Ctrl++|Ctrl+=", lambda: view().zoom(1)),
        step("smaller", N_("Smaller text"), "Ctrl+-", lambda: view().zoom(-1)),
        step("usual", N_("Usual size"), "Ctrl+0", lambda: view().zoom(0)),
        step("wider", N_("Wider column"), "F7", lambda: view().widen(1), separated=True),
        step("narrower", N_("Narrower column"), "Shift+F7", lambda: view().widen(-1)),
        step("looser", N_("More room between lines"), "F8", lambda: view().loosen(1)),
        step("tighter", N_("Less room between lines"), "Shift+F8", lambda: view().loosen(-1)),
        KeyGesture(
            "sans",
            N_("Letters without serifs"),
            LETTERS,
            "F9",
            lambda: view().toggle_style(),
            only_in_text=False,
            separated=True,
            is_on=lambda: view().look.style == "sans",
        ),
    ]


def _shown(view: "Callable[[], ReadingView]") -> list[KeyGesture]:
    def shown(key: str, text: str, keys: str, name: str) -> KeyGesture:
        return KeyGesture(
            key,
            text,
            VIEW,
            keys,
            lambda: view().toggle(name),
            only_in_text=False,
            separated=key == "dim",
            is_on=lambda: view().is_on(name),
        )

    return [
        shown("dim", N_("Dim the interviewer's turns"), "Ctrl+Shift+D", "dim_interviewer"),
        shown("numbers", N_("Paragraph numbers"), "Ctrl+Shift+L", "paragraph_numbers"),
        shown("lines", N_("Line numbers"), "Ctrl+Shift+J", "line_numbers"),
        shown("map", N_("Map of the document"), "Shift+F9", "minimap"),
    ]
