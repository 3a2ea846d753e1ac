"""The gestures that change the transcript itself, with their keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.reading.gestures.keys import KeyGesture

if TYPE_CHECKING:
    from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools

TEXT = N_("Text")


def turn_table(tools: "Callable[[], TranscriptTools]") -> list[KeyGesture]:
    """Return the gestures in the order of their menu."""
    return [
        KeyGesture("correct", N_("Correct the words of the turn"), TEXT, "F2", lambda: tools().correcting.begin()),
        KeyGesture(
            "replace", N_("Find and replace …"), TEXT, "Ctrl+H", lambda: tools().open_replace(), only_in_text=False
        ),
        KeyGesture(
            "changes",
            N_("Changes since import …"),
            TEXT,
            "Ctrl+Shift+H",
            lambda: tools().open_changes(),
            only_in_text=False,
        ),
        KeyGesture(
            "who", N_("Who speaks in the turn …"), TEXT, "T", lambda: tools().turns.ask(False), separated=True
        ),
        KeyGesture(
            "who-all", N_("Who speaks under this label …"), TEXT, "Shift+T", lambda: tools().turns.ask(True)
        ),
        KeyGesture("language", N_("Language of the turn …"), TEXT, "L", lambda: tools().languages.ask(False)),
        KeyGesture(
            "language-all",
            N_("Language of all turns of the speaker …"),
            TEXT,
            "Shift+L",
            lambda: tools().languages.ask(True),
        ),
        KeyGesture("split-turn", N_("Split the turn at the caret"), TEXT, "Shift+X", lambda: tools().turns.split()),
        KeyGesture("join-turn", N_("Join with the turn before"), TEXT, "Shift+J", lambda: tools().turns.join()),
    ]
