"""An index as it lies in the project file: packed words of each document, and what each form is found by."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from qualcode.model.span import Span
from qualcode.text.keys import VERSION, Keys

_BETWEEN = "\t"


@dataclass(frozen=True, slots=True)
class PackedWords:
    """The words of a document as ``document_words.pack`` wrote them."""

    fingerprint: str
    """Which text and turns were read; see ``fingerprint``."""
    data: bytes


KeyRow = tuple[str, str, str]
"""A form, its lemmas and its parts, each of the latter with tabs between."""


@dataclass(frozen=True, slots=True)
class StoredIndex:
    """All that a project file has of an index; what was written under another ``VERSION`` is not among it."""

    documents: Mapping[str, PackedWords]
    rows: Sequence[KeyRow]

    def keys(self) -> dict[str, Keys]:
        """Return what each form is found by."""
        return {form: Keys(_listed(lemmas), _listed(parts)) for form, lemmas, parts in self.rows}


NOTHING_STORED = StoredIndex({}, ())
"""What a project file has before its documents were indexed."""


def key_rows(forms: Iterable[str], keys: Mapping[str, Keys]) -> list[KeyRow]:
    """Return forms with what they are found by, sorted, as rows to be stored."""
    found = ((form, keys[form]) for form in sorted(forms))
    return [(form, _BETWEEN.join(each.lemmas), _BETWEEN.join(each.parts)) for form, each in found]


def fingerprint(text_sha256: str, passages: Collection[Span]) -> str:
    """Return what changes whenever a document's words must be read again: its text, or where its passages begin."""
    edges = ",".join(str(span.start) for span in passages)
    return sha256(f"{VERSION} {text_sha256} {edges}".encode()).hexdigest()


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(_BETWEEN)) if cell else ()
