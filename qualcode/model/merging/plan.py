"""What a merge would do: the rows that change, and what people want to know before they do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qualcode.model.ids import DocumentId
from qualcode.model.merging.texts import TextClash
from qualcode.model.plan import Plan
from qualcode.model.sharing import Conflict
from qualcode.model.study import Study


class Happening(StrEnum):
    """What has become of a row since the two studies had it in common; ``here`` is the study merged into."""

    NEW_THERE = "new there"
    CHANGED_THERE = "changed there"
    DELETED_THERE = "deleted there"
    NEW_HERE = "new here"
    CHANGED_HERE = "changed here"
    DELETED_HERE = "deleted here"
    CHANGED_BOTH = "changed both"
    DELETED_HERE_CHANGED_THERE = "deleted here, changed there"
    DELETED_THERE_CHANGED_HERE = "deleted there, changed here"


@dataclass(frozen=True, slots=True)
class TextDifference:
    """A document whose words differ between the two studies."""

    document: DocumentId
    is_corrected_here: bool
    is_corrected_there: bool
    clashes: tuple[TextClash, ...] = ()
    """Lines that both corrected, each in another way: the first words stand, a mark keeps the others."""
    misplaced: tuple[str, ...] = ()
    """Words of codings and quotes in memos that the corrections took away: they now stand on what is nearest."""


@dataclass(frozen=True)
class MergePlan:
    """A merge, worked out and not yet done. Falsy when there is nothing to do."""

    result: Study
    """The study as it would be."""
    changes: Plan
    """What turns the study merged into into the result."""
    happenings: Mapping[Happening, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Ids of rows by what has happened to them and by table; positions in corrected texts do not count."""
    texts: tuple[TextDifference, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    """Marks that the merge would set."""

    def __bool__(self) -> bool:
        """Tell whether the merge would change anything."""
        return bool(self.changes)

    def ids(self, happening: Happening, table: str) -> tuple[str, ...]:
        """Return the rows of a table to which that has happened."""
        return self.happenings.get(happening, {}).get(table, ())

    def count(self, happening: Happening, table: str = "") -> int:
        """Return to how many rows of a table, or of all, that has happened."""
        tables = self.happenings.get(happening, {})
        return len(tables.get(table, ())) if table else sum(map(len, tables.values()))
