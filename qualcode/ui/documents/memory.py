"""Who a label was said to be last time, so that the next file need not be asked about again."""

import json

from qualcode.importers.choices import SpeakerChoice, guessed_choice, label_key
from qualcode.importers.proposing import Remembered
from qualcode.model.documents import Speaker
from qualcode.text.labels import SpeakerGuess, guess_speaker
from qualcode.ui.settings import Settings


class SpeakerMemory:
    """Choices for labels that mean the same in every file, such as ``I`` and ``Intervjuer``.

    Written down in the settings are only labels of interviewers: an informant's label may be a name, and ``R1`` in
    the next study is somebody else. Who a name stands for is known until the project is closed, and then forgotten.
    """

    def __init__(self, settings: Settings) -> None:
        """Read what ``settings`` remember."""
        self._settings = settings
        self._here: dict[str, SpeakerChoice] = {}
        self._before: Remembered = lambda _label: None
        try:
            known = json.loads(settings.text("speakers", "{}"))
            read = {str(key): Speaker(value) for key, value in known.items()}
        except (AttributeError, ValueError):
            read = {}
        self._known = {key: value for key, value in read.items() if _is_kept(key, value)}
        if self._known != read:
            # An earlier version wrote down every label, names among them.
            self._write()

    def choice(self, label: str | None) -> SpeakerChoice | None:
        """Return what was chosen for the label before; None when nothing is known about it."""
        key = label_key(label)
        if key is None:
            return None
        if key in self._here:
            return self._here[key]
        speaker = self._known.get(key)
        if speaker is None:
            return self._before(label)
        return guessed_choice(label) if speaker is Speaker.INFORMANT else SpeakerChoice(speaker)

    def recall(self, before: Remembered) -> None:
        """Ask ``before`` about labels of which nothing is known here: the project's own files may know them."""
        self._before = before

    def remember(self, label: str | None, choice: SpeakerChoice) -> None:
        """Remember what a label was said to be."""
        key = label_key(label)
        if label is None or key is None or choice.ignore or choice.is_text:
            return
        if _is_kept(key, choice.speaker):
            self._known[key] = choice.speaker
            self._write()
        elif self._known.pop(key, None) is not None:
            self._write()
        if guess_speaker(label) is SpeakerGuess.UNKNOWN and choice.speaker is Speaker.INFORMANT:
            self._here[key] = choice

    def forget_names(self) -> None:
        """Forget who names stand for: the project is closed."""
        self._here.clear()
        self._before = lambda _label: None

    def _write(self) -> None:
        self._settings.put("speakers", json.dumps(self._known, sort_keys=True))


def _is_kept(key: str, speaker: Speaker) -> bool:
    return speaker is Speaker.INTERVIEWER or guess_speaker(key) is SpeakerGuess.INTERVIEWER
