"""What someone decides before a file is imported: title, kind, repairs and who the speakers are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qualcode.importers.content import label_key
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.text.labels import SpeakerGuess, guess_speaker
from qualcode.text.repair import AUTOMATIC, Repair

__all__ = ["Choices", "SpeakerChoice", "Speakers", "guessed_choice", "label_key"]


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """Who a label is; ``informant`` is the label of an informant, known to the project or to be made."""

    speaker: Speaker = Speaker.NOBODY
    informant: str | None = None
    ignore: bool = False
    """True leaves all turns of the label out of the document's text; only the original keeps them."""
    is_text: bool = False
    """True puts the label back into the text: it names nobody, it only looked like a label."""


Speakers = Mapping[str | None, SpeakerChoice]
"""Choices by ``label_key``; the key None is for text without a label."""


@dataclass(frozen=True)
class Choices:
    """All that is decided about one file; a speaker without a choice goes by ``guessed_choice``."""

    title: str
    kind: DocumentKind = DocumentKind.TRANSCRIPT
    repairs: frozenset[Repair] = AUTOMATIC
    speakers: Speakers = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    """Labels (by ``label_key``) that somebody says are speakers', whatever the text looks like."""

    def of(self, label: str | None) -> SpeakerChoice:
        """Return the choice for a label."""
        return self.speakers.get(label_key(label)) or guessed_choice(label)


def guessed_choice(label: str | None, hint: str | None = None) -> SpeakerChoice:
    """Return who a label most likely is: an informant of that label, unless it means an interviewer or a group.

    ``hint`` is what stood in brackets after the label.
    """
    if label is None:
        return SpeakerChoice(Speaker.NOBODY)
    guess = guess_speaker(f"{label} {hint or ''}")
    if guess is SpeakerGuess.INTERVIEWER:
        return SpeakerChoice(Speaker.INTERVIEWER)
    if guess is SpeakerGuess.GROUP:
        return SpeakerChoice(Speaker.GROUP)
    return SpeakerChoice(Speaker.INFORMANT, label)
