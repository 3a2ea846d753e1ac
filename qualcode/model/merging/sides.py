"""The three studies that go into a merge, as plain rows by table and id."""

from dataclasses import dataclass, field, replace
from typing import Any

from qualcode.model.sharing import Conflict
from qualcode.model.study import TABLES, Study

Rows = dict[str, dict[str, Any]]
"""Values by table and id."""

BOOKKEEPING = ("copies",)
"""Tables that say what a file knows of other files; they are never merged."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two studies that are merged, with what is known of the file that it is in."""

    study: Study
    initials: str = ""
    """Of the coder whom the file was handed to."""
    is_locked: bool = False
    """Whether codes made in it are proposals."""


def rows_of(study: Study) -> Rows:
    """Return the rows of a study that are merged."""
    return {table: dict(getattr(study, table)) for table in TABLES if table not in BOOKKEEPING}


@dataclass
class Merging:
    """A merge under way: three sets of rows whose places are those of the merged texts, and what comes of them."""

    base: Rows
    ours: Rows
    theirs: Rows
    merged: Rows = field(default_factory=dict)
    marks: dict[str, Conflict] = field(default_factory=dict)
    initials: tuple[str, str] = ("", "")

    def mark(self, made: Conflict) -> None:
        """Remember a conflict; one that is known already is left alone."""
        self.marks.setdefault(made.id, made)

    def touched(self, table: str, id: str) -> tuple[bool, bool]:
        """Tell for each side whether it made or changed a row."""
        before = self.base[table].get(id)
        here, there = self.ours[table].get(id), self.theirs[table].get(id)
        return (here is not None and here != before, there is not None and there != before)


def with_words(base: Study, *sides: Study) -> Study:
    """Return the base with the words of texts that it only has the hashes of, where a copy has them unchanged."""
    wordless = {id for id, text in base.texts.items() if not text.text}
    if not wordless:
        return base
    texts = dict(base.texts)
    for side in sides:
        for id in wordless & set(side.texts) & set(base.documents):
            if side.documents[id].text_sha256 == base.documents[id].text_sha256:
                texts[id] = side.texts[id]
    patched = {id: replace(base.texts[id], text=text.text) for id, text in texts.items()}
    return replace(base, texts=base.texts.patched((), patched))
