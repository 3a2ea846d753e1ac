"""What a reader of one format finds in a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.text import labels

_HINT = re.compile(r"(?P<label>.*?)(?: ?\((?P<hint>[^()]+)\))?:?")


@dataclass(frozen=True, slots=True)
class ReadTurn:
    """A stretch of a file that its format gives to one speaker; paragraphs are separated by ``\\n``."""

    label: str | None
    """As the file has it, without what stands in brackets after it."""
    text: str
    hint: str | None = None
    """What stands in brackets after the label: often the role."""
    started_ms: int | None = None
    """Milliseconds from the start of the recording."""
    stopped_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The words of a file, normalised, with what its format says about who speaks them."""

    text: str
    """All that the file says, speaker labels included: kept as the document's original text."""
    encoding: str | None = None
    """Python's name of the encoding; None for a format that has its own."""
    unreadable: int = 0
    """How many characters were damaged in the file."""
    turns: tuple[ReadTurn, ...] | None = None
    """Set when the format itself tells the speakers apart; else labels are looked for in the text."""
    headings: frozenset[str] = frozenset()
    """The lines of the text that are headings, or tables below them, and so nobody's words."""


@dataclass(frozen=True, slots=True)
class FoundTurns:
    """Who says what in a file, in order."""

    turns: tuple[ReadTurn, ...]
    text: str = ""
    """The repaired text in which labels were looked for; empty where the format itself tells the speakers apart."""


def read_turn(turn: labels.LabelledTurn) -> ReadTurn:
    """Return a turn that was found by its label in a text."""
    return ReadTurn(turn.label, turn.text, turn.hint, turn.started_ms)


def parted(name: str) -> tuple[str | None, str | None]:
    """Return label and hint of a name such as ``Informant 2 (leder, NAV)``; None for what is not there."""
    match = _HINT.fullmatch(" ".join(name.split()))
    assert match is not None
    return match["label"] or None, match["hint"]


def label_key(label: str | None) -> str | None:
    """Return what tells speakers apart: the label without regard to case and spaces; None for no label."""
    return (labels.label_key(label) or None) if label else None


def as_text(turns: Iterable[ReadTurn]) -> str:
    """Return turns as people write them: ``R1: words``, a blank line between turns."""
    return "\n\n".join(f"{turn.label}: {turn.text}" if turn.label else turn.text for turn in turns)
