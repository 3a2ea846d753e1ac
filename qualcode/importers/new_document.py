"""A document as an importer hands it over: values without ids, which ``edits.documents`` gives them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from qualcode.model.documents import DocumentKind, Speaker


@dataclass(frozen=True, slots=True)
class NewTurn:
    """A speaker's stretch of a new document's text: whole paragraphs, ``start <= position < stop``."""

    start: int
    stop: int
    speaker: Speaker = Speaker.NOBODY
    label: str | None = None
    """The label as the file has it."""
    informant: str | None = None
    """Label of the informant who speaks, known to the project or to be made."""
    started_ms: int | None = None
    stopped_ms: int | None = None


@dataclass(frozen=True)
class NewDocument:
    """A document to be stored: its text without labels, its turns in order, and the file it came from."""

    title: str
    kind: DocumentKind
    text: str = field(repr=False)
    turns: tuple[NewTurn, ...] = field(repr=False)
    language: str | None
    """``nb``, ``nn`` or None when not known."""
    sha256: str
    """SHA-256 of ``data``, in hexadecimal."""
    original_text: str = field(repr=False)
    """The text first read, with labels and before repairs."""
    data: bytes = field(repr=False)
    """The file's bytes."""
    roles: Mapping[str, str] = field(default_factory=dict)
    """By an informant's label: the role guessed from the brackets after the label in the file."""
