"""What one side removed and the other still uses comes back: a coding needs its code, a document its text."""

from collections.abc import Iterator
from typing import Any

from qualcode.model.merging.sides import Merging
from qualcode.model.pointers import pointed_to
from qualcode.model.sharing import ConflictKind, conflict
from qualcode.model.study import TABLES

_UNMARKED = ("texts", "turns")
"""Tables of what comes with its document."""


def bring_back(merging: Merging) -> None:
    """Put in what rows of the merged study point to and do not find; marks about removed documents go."""
    merged = merging.merged
    for id in [id for id, each in merged["conflicts"].items() if _is_lost(merging, each.document)]:
        del merged["conflicts"][id]
    queue = [(table, value) for table in TABLES for value in merged.get(table, {}).values()]
    while queue:
        table, value = queue.pop()
        for target, id in _needs(merging, table, value):
            if id not in merged[target]:
                back = _known(merging, target, id)
                merged[target][id] = back
                queue.append((target, back))
                if target not in _UNMARKED:
                    merging.mark(
                        conflict(ConflictKind.DELETED, target, id, document=getattr(back, "document", None))
                    )
    for id in [id for id, each in merging.marks.items() if _is_lost(merging, each.document)]:
        del merging.marks[id]


def _needs(merging: Merging, table: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any value
    yield from pointed_to(table, value)
    if table != "documents":
        return
    sides = [side for side in (merging.ours, merging.theirs) if value.id in side["documents"]]
    if len(sides) == 1 and value.id not in merging.merged["texts"]:
        yield "texts", value.id
    if len(sides) == 1:
        yield from (("turns", turn.id) for turn in sides[0]["turns"].values() if turn.document == value.id)


def _known(merging: Merging, table: str, id: str) -> Any:  # noqa: ANN401 - a value of the table
    found = [rows[table][id] for rows in (merging.ours, merging.theirs) if id in rows[table]]
    return max(found, key=repr) if found else merging.base[table][id]


def _is_lost(merging: Merging, document: str | None) -> bool:
    return document is not None and document not in merging.merged["documents"]
