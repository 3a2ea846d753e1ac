"""Who a label was said to be last time, so that the next file need not be asked about again."""

import json

from qualcode.importers.choices import SpeakerChoice, guessed_choice, label_key
from qualcode.model.documents import Speaker
from qualcode.ui.settings import Settings


class SpeakerMemory:
    """Choices for labels that mean the same in every file, such as ``I`` and ``Intervjuer``.

    An informant's label is not remembered: ``R1`` in the next study is somebody else.
    """

    def __init__(self, settings: Settings) -> None:
        """Read what ``settings`` remember."""
        self._settings = settings
        try:
            known = json.loads(settings.text("speakers", "{}"))
            self._known = {key: Speaker(value) for key, value in known.items()}
        except (AttributeError, ValueError):
            self._known = {}

    def choice(self, label: str | None) -> SpeakerChoice:
        """Return what was chosen for the label before, else what it looks like."""
        guess = guessed_choice(label)
        speaker = self._known.get(label_key(label) or "")
        if speaker is None or speaker is guess.speaker:
            return guess
        return SpeakerChoice(speaker, label if speaker is Speaker.INFORMANT else None)

    def remember(self, label: str | None, choice: SpeakerChoice) -> None:
        """Remember what a label was said to be."""
        if label is not None and not choice.ignore and not choice.is_text:
            self._known[label_key(label) or ""] = choice.speaker
            self._settings.put("speakers", json.dumps(self._known))
