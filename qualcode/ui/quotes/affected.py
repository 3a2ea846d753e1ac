"""What an edit means for quotes that are arranged already: most words about codes change nothing that is shown."""

from dataclasses import replace

from qualcode.analysis.dimensions import headings
from qualcode.model.changes import ChangeSet, RowChange
from qualcode.model.study import Study
from qualcode.ui.quotes.arrangement import Arrangement

_PLACING = {"parent", "position", "codable"}


def told_of_codes(change_set: ChangeSet | None) -> frozenset[str] | None:
    """Return which fields of codes changed, when no quote can have come, gone or moved by it; None when one can."""
    if change_set is None or not change_set.tables <= {"codes"}:
        return None
    fields: set[str] = set()
    for change in change_set.changes:
        if change.old is None or change.new is None:
            return None
        fields |= _differing(change)
    return None if fields & _PLACING else frozenset(fields)


def retitled(study: Study, arrangement: Arrangement) -> Arrangement:
    """Return the arrangement under headings as the study calls them now."""
    dimensions = {shelf.heading.dimension for shelf in arrangement.shelves if shelf.heading is not None}
    named = {heading.key: heading for dimension in dimensions for heading in headings(study, dimension)}
    shelves = (
        shelf if shelf.heading is None else replace(shelf, heading=named.get(shelf.heading.key, shelf.heading))
        for shelf in arrangement.shelves
    )
    return replace(arrangement, shelves=tuple(shelves))


def _differing(change: RowChange) -> set[str]:
    old, new = change.old or {}, change.new or {}
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}
