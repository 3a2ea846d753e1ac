"""The history of the whole project, read from the journal: who did what when, and to what."""

from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from typing import Any

from qualcode.model.blind import may_see, seen_by
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.model.log import LogEntry, kinds_of
from qualcode.model.study import Study
from qualcode.store import journal
from qualcode.store.journal import JournalEntry
from qualcode.store.project import Project

_SAME_SITTING = timedelta(hours=1)
_SHOWN = ("codings", "memos", "findings", "codes", "informants", "turns", "documents", "questions")
"""Tables whose values can be gone to, those first that say most exactly where."""


def log(project: Project) -> list[LogEntry]:
    """Return what the journal knows, the latest first; steps alike in a row, within an hour, are one entry.

    Where coding is blind, what others have coded in documents that are hidden is left out.
    """
    reader = _Reader(project)
    entries: list[LogEntry] = []
    for step in journal.read(project.connection):
        if reader.is_hidden(step):
            continue
        entry = reader.read(step)
        if entries and _goes_on(entries[-1], entry):
            entries[-1] = _joined(entries[-1], entry)
        else:
            entries.append(entry)
    return entries[::-1]


class _Reader:
    """Reads steps of the journal with the study as it is now beside it."""

    def __init__(self, project: Project) -> None:
        self._all, self._me = project.study, project.coder
        self._seen = seen_by(project.study, project.coder)
        self._tables: list[tuple[str, Container[str]]] = [(name, getattr(self._seen, name)) for name in _SHOWN]
        self._hides = project.study.info.blind
        # Asked for each step of another coder, and of a few coders and documents.
        self._may_see = cache(partial(may_see, self._all, self._me))

    def is_hidden(self, step: JournalEntry) -> bool:
        """Tell whether a step would show what another has coded; of codings that are gone nobody knows where."""
        coder = step.coder
        if not self._hides or coder is None or coder == self._me or "codings" not in step.counts:
            return False
        touched = map(CodingId, step.touched.get("codings", ()))
        known = [self._all.codings[id].document for id in touched if id in self._all.codings]
        documents = known or list(self._all.documents)
        return not all(self._may_see(document, coder) for document in documents)

    def read(self, step: JournalEntry) -> LogEntry:
        """Return a step of the journal with what it was about."""
        touched = step.touched
        things = tuple(
            (table, id) for table, known in self._tables if table in touched for id in touched[table] if id in known
        )
        documents = dict.fromkeys(self._documents(step))
        codes = dict.fromkeys(map(CodeId, step.touched.get("codes", ())))
        coded = (self._seen.codings[CodingId(id)].code for table, id in things if table == "codings")
        codes.update(dict.fromkeys(coded))
        return LogEntry(
            step.label,
            step.verb,
            step.coder,
            step.made,
            kinds_of(step.counts),
            tuple(id for id in documents if id in self._all.documents),
            tuple(codes),
            things,
        )

    def _documents(self, step: JournalEntry) -> Iterator[DocumentId]:
        for table, ids in step.touched.items():
            for id in ids:
                if table in ("documents", "texts"):
                    yield DocumentId(id)
                else:
                    document = _document_of(self._seen, table, id)
                    if document is not None:
                        yield document


def _document_of(study: Study, table: str, id: str) -> DocumentId | None:
    values: Any = getattr(study, table, {})
    return getattr(values.get(id), "document", None)


def _goes_on(before: LogEntry, entry: LogEntry) -> bool:
    same = before.label == entry.label and _key(before) == _key(entry)
    # Codings made in a row in one document are one thing; codes renamed in a row are not.
    is_alike = before.codes == entry.codes or (entry.things and entry.things[0][0] == "codings")
    return same and bool(is_alike) and entry.made - before.made < _SAME_SITTING


def _key(entry: LogEntry) -> tuple[object, ...]:
    return entry.label, entry.verb, entry.coder, entry.kinds, entry.documents


def _joined(before: LogEntry, entry: LogEntry) -> LogEntry:
    codes = tuple(dict.fromkeys((*before.codes, *entry.codes)))
    return replace(entry, codes=codes, things=(*entry.things, *before.things), times=before.times + 1)
