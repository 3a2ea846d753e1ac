"""What an import would bring, shown before anything is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qualcode.importers.assembling import split
from qualcode.importers.choices import Choices, SpeakerChoice, guessed_choice, label_key
from qualcode.importers.content import ReadTurn, read_turn
from qualcode.importers.decoding import shown
from qualcode.importers.formats import Format
from qualcode.importers.reading import Reading
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.text.excerpt import shorten
from qualcode.text.labels import SpeakerGuess, guess_speaker, unsure_turns
from qualcode.text.language import guess_language
from qualcode.text.repair import AUTOMATIC, Proposal, Repair, propose, repair
from qualcode.text.words import count_words

_SAMPLE = 90
"""Code points of a speaker's sample line."""
_MOST_UNSURE = 12
"""More names that are perhaps speakers' are none: the text is a report or a form."""
_TELLING = 4
"""Words from which a turn says something about its speaker."""


@dataclass(frozen=True, slots=True)
class SpeakerPreview:
    """One speaker of a file, or its unlabelled text (``label`` None)."""

    key: str | None
    """What ``Choices.speakers`` knows the speaker by."""
    label: str | None
    hint: str | None
    """What stood in brackets after the label: often the role."""
    sample: str
    """One line of the first turn that says something."""
    turns: int
    words: int
    guess: SpeakerGuess
    choice: SpeakerChoice
    """Who the speaker is taken for when nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One file as it would be imported."""

    format: Format
    encoding: str | None
    """The encoding as people know it, such as ``Windows-1252``; None for Word."""
    unreadable: int
    """How many characters were damaged in the file."""
    language: str | None
    words: int
    turns: int
    speakers: tuple[SpeakerPreview, ...]
    """In the order in which they first speak."""
    unsure: tuple[SpeakerPreview, ...]
    """Names at the start of lines too seldom to be taken for speakers': part of the text, unless they are named."""
    proposals: tuple[Proposal, ...]
    """Repairs to offer, whichever are chosen."""
    choices: Choices
    """What is decided when nobody decides anything."""


def preview(
    reading: Reading, repairs: frozenset[Repair] = AUTOMATIC, named: frozenset[str] = frozenset()
) -> Preview:
    """Return what importing a reading with these repairs would bring; ``named`` are as in ``Choices``."""
    found = split(reading, repairs, named)
    turns, speakers = found.turns, tuple(_speakers(found.turns))
    unsure = tuple(_speakers(map(read_turn, unsure_turns(found.text, named))))
    return Preview(
        format=reading.format,
        encoding=shown(reading.encoding) if reading.encoding else None,
        unreadable=reading.unreadable,
        language=guess_language("\n".join(turn.text for turn in turns)),
        words=sum(speaker.words for speaker in speakers),
        turns=len(turns),
        speakers=speakers,
        unsure=tuple(map(_as_text, unsure)) if len(unsure) <= _MOST_UNSURE else (),
        proposals=tuple(_proposals(reading)),
        choices=default_choices(reading, repairs, named),
    )


def default_choices(
    reading: Reading, repairs: frozenset[Repair] = AUTOMATIC, named: frozenset[str] = frozenset()
) -> Choices:
    """Return what is decided about a reading when nobody decides anything; quicker than a preview.

    What has times or speakers is a transcript, anything else notes.
    """
    hints: dict[str | None, str | None] = {}
    for turn in split(reading, repairs, named).turns:
        hints[turn.label] = hints.get(turn.label) or turn.hint
    speakers = {label_key(label): guessed_choice(label, hint) for label, hint in hints.items()}
    spoken = any(choice.speaker is not Speaker.NOBODY for choice in speakers.values())
    transcript = spoken or reading.format in (Format.VTT, Format.SRT)
    kind = DocumentKind.TRANSCRIPT if transcript else DocumentKind.NOTES
    return Choices(reading.title, kind, repairs, speakers, named)


def _speakers(turns: Iterable[ReadTurn]) -> Iterable[SpeakerPreview]:
    groups: dict[str | None, list[ReadTurn]] = {}
    for turn in turns:
        groups.setdefault(label_key(turn.label), []).append(turn)
    return (_speaker(key, said) for key, said in groups.items())


def _speaker(key: str | None, said: list[ReadTurn]) -> SpeakerPreview:
    label, hint = said[0].label, next((turn.hint for turn in said if turn.hint), None)
    words = [count_words(turn.text) for turn in said]
    telling = next((turn for turn, n in zip(said, words, strict=True) if n >= _TELLING), said[0])
    return SpeakerPreview(
        key=key,
        label=label,
        hint=hint,
        sample=shorten(telling.text[: _SAMPLE * 10], _SAMPLE),
        turns=len(said),
        words=sum(words),
        guess=guess_speaker(f"{label} {hint or ''}") if label else SpeakerGuess.UNKNOWN,
        choice=guessed_choice(label, hint),
    )


def _as_text(speaker: SpeakerPreview) -> SpeakerPreview:
    return replace(speaker, choice=SpeakerChoice(is_text=True))


def _proposals(reading: Reading) -> list[Proposal]:
    """Return the proposed repairs; for turns that the format gives, those that would change a turn's words."""
    if reading.turns is None:
        return propose(reading.text)
    texts = [turn.text for turn in reading.turns]
    return [
        proposal
        for proposal in propose("\n".join(texts))
        if any(repair(text, frozenset({proposal.kind})) != text for text in texts)
    ]
