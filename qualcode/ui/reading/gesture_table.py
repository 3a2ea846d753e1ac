"""All gestures of the desk with their keys, in the order of the menus."""

from collections.abc import Callable
from dataclasses import dataclass

from qualcode.i18n import N_
from qualcode.model.codings import Stance
from qualcode.ui.reading.gestures import Gestures
from qualcode.ui.reading.keys import KeyGesture

CODING, VIEW, EDIT = N_("Coding"), N_("View"), N_("Edit")


@dataclass(frozen=True, slots=True)
class Tools:
    """What the desk itself does when a gesture needs more than the text: it opens and shows things."""

    open_palette: Callable[[bool], object]
    """The code palette; True for the whole turn."""
    open_recode: Callable[[bool], object]
    """The palette for another code of the chosen coding; True to keep the old one as well."""
    find: Callable[[], object]
    find_again: Callable[[bool], object]
    go_to_turn: Callable[[], object]
    zoom: Callable[[int], object]
    """Larger (1), smaller (-1) or as it was (0)."""
    toggle_dimming: Callable[[], object]
    toggle_numbers: Callable[[], object]
    toggle_focus: Callable[[], object]
    let_go: Callable[[], object]
    """Choose and select nothing."""
    toggle_beside: Callable[[], object]
    """Open a second document beside the first, or close it."""
    switch: Callable[[], object]
    """Turn to the other of two documents."""


def table(gestures: Gestures, tools: Tools, further: list[KeyGesture]) -> list[KeyGesture]:
    """Return all gestures, with ``further`` ones before those of the view."""
    return [
        *_coding(gestures, tools),
        *_chosen(gestures, tools),
        *_ends(gestures),
        *_going(gestures, tools),
        *further,
        *_view(tools),
    ]


def _coding(gestures: Gestures, tools: Tools) -> list[KeyGesture]:
    return [
        KeyGesture("code", N_("Code the selection …"), CODING, "K|Return|Enter", lambda: tools.open_palette(False)),
        KeyGesture(
            "code-turn",
            N_("Code the whole turn …"),
            CODING,
            "Shift+K|Shift+Return|Shift+Enter",
            lambda: tools.open_palette(True),
        ),
        KeyGesture("in-vivo", N_("Code in vivo: the words become the code"), CODING, "I", gestures.in_vivo),
        KeyGesture("repeat", N_("Repeat the last code"), CODING, ".", gestures.repeat),
    ]


def _chosen(gestures: Gestures, tools: Tools) -> list[KeyGesture]:
    def stance(key: str, text: str, keys: str, value: Stance) -> KeyGesture:
        return KeyGesture(
            f"stance-{key}",
            text,
            CODING,
            keys,
            lambda: gestures.set_stance(value),
            only_in_text=False,
            separated=key == "helps",
        )

    return [
        stance("helps", N_("Stance: helps"), "Alt+F", Stance.HELPS),
        stance("hinders", N_("Stance: hinders"), "Alt+H", Stance.HINDERS),
        stance("both", N_("Stance: both"), "Alt+B", Stance.BOTH),
        KeyGesture(
            "recode", N_("Change the code …"), CODING, "C", lambda: tools.open_recode(False), separated=True
        ),
        KeyGesture(
            "add-code", N_("Add a code to the same words …"), CODING, "Shift+C", lambda: tools.open_recode(True)
        ),
        KeyGesture("split", N_("Split the coding at the caret"), CODING, "X", gestures.split),
        KeyGesture("join", N_("Join with the coding beside it"), CODING, "J", gestures.join),
        KeyGesture("remove", N_("Remove the coding"), CODING, "Del|Backspace", gestures.remove),
    ]


def _ends(gestures: Gestures) -> list[KeyGesture]:
    def is_chosen() -> bool:
        return gestures.chosen is not None

    def move(keys: str, edge: str, forwards: bool, unit: str) -> KeyGesture:
        return KeyGesture(
            f"{edge}-{'forwards' if forwards else 'back'}-{unit}",
            "",
            "",
            keys,
            lambda: gestures.move_edge(edge, forwards, unit),  # type: ignore[arg-type]
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


def _going(gestures: Gestures, tools: Tools) -> list[KeyGesture]:
    return [
        KeyGesture("next", N_("Next coding"), CODING, "N", lambda: gestures.go(True), separated=True),
        KeyGesture("previous", N_("Previous coding"), CODING, "P", lambda: gestures.go(False)),
        KeyGesture("uncoded", N_("Next passage without a code"), CODING, "U", gestures.go_uncoded),
        KeyGesture("turn", N_("Go to turn …"), CODING, "Ctrl+G", tools.go_to_turn, only_in_text=False),
        KeyGesture(
            "find", N_("Find in the document"), EDIT, "Ctrl+F", tools.find, only_in_text=False, separated=True
        ),
        KeyGesture("find-next", N_("Find next"), EDIT, "F3", lambda: tools.find_again(True), only_in_text=False),
        KeyGesture(
            "find-previous",
            N_("Find previous"),
            EDIT,
            "Shift+F3",
            lambda: tools.find_again(False),
            only_in_text=False,
        ),
        KeyGesture("let-go", "", "", "Esc", tools.let_go),
    ]


def _view(tools: Tools) -> list[KeyGesture]:
    def view(key: str, text: str, keys: str, run: Callable[[], object]) -> KeyGesture:
        first = key in ("larger", "dim", "beside")
        return KeyGesture(key, text, VIEW, keys, run, only_in_text=False, separated=first)

    return [
        view("larger", N_("Larger text"), "Ctrl++|Ctrl+=", lambda: tools.zoom(1)),
        view("smaller", N_("Smaller text"), "Ctrl+-", lambda: tools.zoom(-1)),
        view("usual", N_("Usual size"), "Ctrl+0", lambda: tools.zoom(0)),
        view("dim", N_("Dim the interviewer's turns"), "Ctrl+Shift+D", tools.toggle_dimming),
        view("numbers", N_("Paragraph numbers"), "Ctrl+Shift+L", tools.toggle_numbers),
        view("focus", N_("Only the text"), "Ctrl+Shift+E", tools.toggle_focus),
        view("beside", N_("Two documents side by side"), "Ctrl+Shift+B", tools.toggle_beside),
        view("other", N_("Turn to the other document"), "F6", tools.switch),
    ]
