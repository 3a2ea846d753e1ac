"""What someone decides before a file is imported: title, kind, repairs and who the speakers are."""

from collections.abc import Mapping
from dataclasses import dataclass

from qualcode.model.documents import Speaker


@dataclass(frozen=True, slots=True)
class SpeakerChoice:
    """Who a label is; ``informant`` is the label of an informant, known to the project or to be made."""

    speaker: Speaker = Speaker.NOBODY
    informant: str | None = None
    ignore: bool = False
    """True leaves all turns of the label out of the document's text; only the original keeps them."""


Speakers = Mapping[str | None, SpeakerChoice]
"""Choices by ``label_key``; the key None is for text without a label."""


def label_key(label: str | None) -> str | None:
    """Return what tells speakers apart: the label without regard to case and spaces; None for no label."""
    return " ".join(label.split()).casefold() or None if label else None
