"""An index as it lies in the project file: packed words of each document, and what each form is found by."""

import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from qualcode.model.span import Span
from qualcode.text.index import Lexicon
from qualcode.text.keys import VERSION, Keys

PAGE = 3_000
"""How many forms a page has at most."""

_BETWEEN = "\t"
_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class PackedWords:
    """The words of a document as ``document_words.pack`` wrote them."""

    fingerprint: str
    """Which text and turns were read; see ``fingerprint``."""
    data: bytes


@dataclass(frozen=True, slots=True)
class KeyPage:
    """What a stretch of the forms is found by, those after one and up to another by code point: one text.

    SQLite takes it to pieces by itself, and other threads work meanwhile: rows handed over one by one would make
    whoever writes them wait for its turn as many times.
    """

    after: str
    upto: str
    rows: str
    """JSON: a list of form, lemmas and parts, each of the latter with tabs between."""


@dataclass(frozen=True, slots=True)
class StoredIndex:
    """All that a project file has of an index; what was written under another ``VERSION`` is not among it."""

    documents: Mapping[str, PackedWords]
    pages: Sequence[str] = ()
    """What the forms are found by, as in ``KeyPage.rows``."""
    count: int = 0
    """How many forms there are."""

    def keys(self) -> Iterator[tuple[str, Keys]]:
        """Give what each form is found by."""
        for page in self.pages:
            for form, lemmas, parts in json.loads(page):
                yield sys.intern(form), Keys(_listed(lemmas), _listed(parts))


NOTHING_STORED = StoredIndex({})
"""What a project file has before its documents were indexed."""


def key_pages(
    forms: Collection[str], lexicon: Lexicon, changed: Collection[str] | None = None
) -> Iterator[KeyPage]:
    """Give what forms of a lexicon are found by, in order, in pages that together leave no form between them.

    Where only some forms may have come or gone, those ``changed``, pages that have none of them are left out.
    """
    ordered, keys = [form for form in lexicon.forms() if form in forms], lexicon.known()
    after = ""
    for start in range(0, max(len(ordered), 1), PAGE):
        mine = ordered[start : start + PAGE]
        upto = mine[-1] if start + PAGE < len(ordered) else _AFTER_ALL
        if changed is None or any(after < form <= upto for form in changed):
            rows = [(form, _BETWEEN.join(keys[form].lemmas), _BETWEEN.join(keys[form].parts)) for form in mine]
            yield KeyPage(after, upto, json.dumps(rows, ensure_ascii=False))
        after = upto


def fingerprint(text_sha256: str, passages: Collection[Span]) -> str:
    """Return what changes whenever a document's words must be read again: its text, or where its passages begin."""
    edges = ",".join(str(span.start) for span in passages)
    return sha256(f"{VERSION} {text_sha256} {edges}".encode()).hexdigest()


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(map(sys.intern, cell.split(_BETWEEN))) if cell else ()
