"""Who the speakers of several files most likely are, with no name where a label will do."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from qualcode.importers.choices import SpeakerChoice, label_key
from qualcode.importers.preview import Preview, SpeakerPreview
from qualcode.model.documents import Speaker
from qualcode.text.labels import SpeakerGuess
from qualcode.text.speakers import is_usual

Remembered = Callable[[str | None], SpeakerChoice | None]
"""Returns who a label was before; None for one of which nothing is known."""
Chosen = dict[str | None, SpeakerChoice]
"""What is chosen for each speaker of a file, by ``label_key``."""


def may_be_name(speaker: SpeakerPreview) -> bool:
    """Tell whether a label may be a person's name, which had better stay out of the project."""
    return speaker.label is not None and speaker.guess is SpeakerGuess.UNKNOWN


def means_anyone(speaker: SpeakerPreview) -> bool:
    """Tell whether the label is one like ``Informant:`` that is somebody else in every file."""
    label = speaker.label or ""
    is_bare = is_usual(label) and not any(character.isdigit() for character in label)
    return is_bare and speaker.guess is SpeakerGuess.INFORMANT


class Proposer:
    """Proposes speakers for the files of one import, so that nobody new gets a label that is taken."""

    def __init__(self, informants: Iterable[str], remembered: Remembered, previews: Iterable[Preview]) -> None:
        """Know the labels of the project's informants and all labels of the files."""
        self._informants = {label.casefold(): label for label in informants}
        self._remembered = remembered
        self._files_with: dict[str, int] = {}
        self._names: dict[str | None, str] = {}
        self._taken = set(self._informants)
        for preview in previews:
            for speaker in preview.speakers:
                if speaker.label is not None and not may_be_name(speaker):
                    self._taken.add(speaker.label.casefold())
                    key = speaker.key or ""
                    self._files_with[key] = self._files_with.get(key, 0) + 1

    def choices(
        self, speakers: Sequence[SpeakerPreview], title: str, decided: Mapping[str | None, SpeakerChoice]
    ) -> Chosen:
        """Return a choice for each speaker: what is decided, and else what is most likely."""
        is_unlabelled = all(speaker.label is None for speaker in speakers)
        return {
            speaker.key: decided.get(speaker.key) or self._choice(speaker, title, is_unlabelled)
            for speaker in speakers
        }

    def is_in_several(self, speaker: SpeakerPreview) -> bool:
        """Tell whether a numbered label such as ``R1`` stands in more than one of the files."""
        return self._files_with.get(speaker.key or "", 0) > 1

    def free_label(self) -> str:
        """Return the first of R1, R2 ... that nobody has, which is taken from now on."""
        label = self.next_label()
        self.take(label)
        return label

    def next_label(self) -> str:
        """Return the first of R1, R2 ... that nobody has."""
        numbers = range(1, len(self._taken) + 2)
        return next(name for n in numbers if (name := f"R{n}").casefold() not in self._taken)

    def take(self, label: str) -> None:
        """Hear that a label was given to somebody new."""
        self._taken.add(label.casefold())

    def _choice(self, speaker: SpeakerPreview, title: str, is_unlabelled: bool) -> SpeakerChoice:
        known = self._remembered(speaker.label) or self._of_that_label(speaker)
        if known is not None:
            return known
        if speaker.label is None:
            named = self._named_in(title) if is_unlabelled else None
            return SpeakerChoice(Speaker.INFORMANT, named) if named else speaker.choice
        if means_anyone(speaker):
            return SpeakerChoice(Speaker.INFORMANT, self._named_in(title) or self.free_label())
        if may_be_name(speaker):
            if speaker.key not in self._names:
                self._names[speaker.key] = self.free_label()
            return SpeakerChoice(Speaker.INFORMANT, self._names[speaker.key])
        return speaker.choice

    def _of_that_label(self, speaker: SpeakerPreview) -> SpeakerChoice | None:
        known = self._informants.get((speaker.label or "").casefold())
        return SpeakerChoice(Speaker.INFORMANT, known) if known and speaker.choice.informant else None

    def _named_in(self, title: str) -> str | None:
        """Return the one informant whose label stands in the title; None for none or several."""
        found = [
            label
            for label in self._informants.values()
            if re.search(rf"(?<!\w){re.escape(label)}(?!\w)", title, re.IGNORECASE)
        ]
        return found[0] if len(found) == 1 else None


def belongs_together(speaker: SpeakerPreview, choice: SpeakerChoice) -> bool:
    """Tell whether a choice for a label holds for the same label in the other files of an import too."""
    return label_key(speaker.label) is not None and (
        may_be_name(speaker) or choice.speaker is not Speaker.INFORMANT
    )
