"""What happened to a study, as its journal tells it: who did what when, and what it was about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from qualcode.model.ids import CodeId, CoderId, DocumentId


class LogKind(StrEnum):
    """Sorts of things that a step can be about."""

    CODINGS = "codings"
    CODEBOOK = "codebook"
    DOCUMENTS = "documents"
    PEOPLE = "people"
    MEMOS = "memos"
    FINDINGS = "findings"
    PROJECT = "project"
    """The project as a whole, who codes and how far they are, copies, and what searches remember."""


_TABLES: dict[LogKind, tuple[str, ...]] = {
    LogKind.CODINGS: ("codings",),
    LogKind.CODEBOOK: ("codes", "code_sets", "code_set_members", "cue_words"),
    LogKind.DOCUMENTS: ("documents", "texts", "turns"),
    LogKind.PEOPLE: ("informants", "roles", "roles_held", "cases", "attributes", "attribute_values"),
    LogKind.MEMOS: ("memos", "memo_quotes"),
    LogKind.FINDINGS: ("questions", "themes", "findings", "evidence"),
}
_KINDS = {table: kind for kind, tables in _TABLES.items() for table in tables}


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One step, or several alike in a row, within an hour of each other."""

    label: str
    """The step's name as an untranslated message, such as ``Rename code``."""
    verb: str
    """``do``, ``undo`` or ``redo``."""
    coder: CoderId | None
    made: datetime
    """The last time."""
    kinds: frozenset[LogKind]
    documents: tuple[DocumentId, ...] = ()
    """Documents that it was about, as far as they are still there."""
    codes: tuple[CodeId, ...] = ()
    """Codes that it was about; some of them may be gone."""
    things: tuple[tuple[str, str], ...] = ()
    """Tables and ids of what it was about, as far as it is still there, what matters most first."""
    times: int = 1


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which entries are asked for; None asks nothing, and everything is asked at once."""

    coder: CoderId | None = None
    kind: LogKind | None = None
    document: DocumentId | None = None
    code: CodeId | None = None
    since: date | None = None
    until: date | None = None
    """The last day, with all of it."""

    def lets_through(self, entry: LogEntry) -> bool:
        """Tell whether an entry is asked for; days are those of the machine's own time."""
        day = entry.made.astimezone().date()
        return (
            self.coder in (None, entry.coder)
            and (self.kind is None or self.kind in entry.kinds)
            and (self.document is None or self.document in entry.documents)
            and (self.code is None or self.code in entry.codes)
            and (self.since is None or self.since <= day)
            and (self.until is None or day <= self.until)
        )


def matching(entries: Iterable[LogEntry], where: LogFilter) -> Iterator[LogEntry]:
    """Give the entries that a filter lets through, in their order."""
    return (entry for entry in entries if where.lets_through(entry))


def kinds_of(tables: Mapping[str, object]) -> frozenset[LogKind]:
    """Return what sorts of things the tables of a step are."""
    return frozenset(_KINDS.get(table, LogKind.PROJECT) for table in tables)
