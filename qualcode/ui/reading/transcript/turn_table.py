"""The gestures that change the transcript itself, with their keys."""

from qualcode.i18n import N_
from qualcode.ui.reading.gestures.keys import KeyGesture
from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools

TEXT = N_("Text")


def turn_table(tools: TranscriptTools) -> list[KeyGesture]:
    """Return the gestures in the order of their menu."""
    turns, languages = tools.turns, tools.languages
    return [
        KeyGesture("correct", N_("Correct the words of the turn"), TEXT, "F2", tools.correcting.begin),
        KeyGesture("replace", N_("Find and replace …"), TEXT, "Ctrl+H", tools.open_replace, only_in_text=False),
        KeyGesture(
            "changes",
            N_("Changes since import …"),
            TEXT,
            "Ctrl+Shift+H",
            tools.open_changes,
            only_in_text=False,
        ),
        KeyGesture("who", N_("Who speaks in the turn …"), TEXT, "T", lambda: turns.ask(False), separated=True),
        KeyGesture("who-all", N_("Who speaks under this label …"), TEXT, "Shift+T", lambda: turns.ask(True)),
        KeyGesture("language", N_("Language of the turn …"), TEXT, "L", lambda: languages.ask(False)),
        KeyGesture(
            "language-all",
            N_("Language of all turns of the speaker …"),
            TEXT,
            "Shift+L",
            lambda: languages.ask(True),
        ),
        KeyGesture("split-turn", N_("Split the turn at the caret"), TEXT, "Shift+X", turns.split),
        KeyGesture("join-turn", N_("Join with the turn before"), TEXT, "Shift+J", turns.join),
    ]
