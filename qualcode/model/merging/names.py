"""Things made apart under one name: one keeps it, others get their maker's initials until somebody settles it."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from qualcode.model.merging.sides import Merging
from qualcode.model.sharing import ConflictKind, conflict

_NAMED: dict[str, tuple[str, str | None]] = {
    "coders": ("name", None),
    "roles": ("name", None),
    "informants": ("label", None),
    "documents": ("title", None),
    "code_sets": ("name", None),
    "guides": ("title", None),
    "saved_queries": ("name", None),
    "attributes": ("name", "owner"),
    "cases": ("name", "parent"),
    "codes": ("name", "parent"),
}
"""By table: the field with the name, and the field within which it must be unique."""


def part_namesakes(merging: Merging) -> None:
    """Let no two things have one name; what had it before keeps it, else what has the lowest id."""
    for table, (name, within) in _NAMED.items():
        peers: dict[Any, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for value in sorted(merging.merged[table].values(), key=lambda value: value.id):
            peers[_scope(value, within)][getattr(value, name).casefold()].append(value)
        for named in peers.values():
            for same in [same for same in named.values() if len(same) > 1]:
                _part(merging, table, name, same, set(named))


def _part(merging: Merging, table: str, name: str, same: list[Any], taken: set[str]) -> None:
    first, *others = sorted(same, key=lambda value: (_had_name(merging, table, name, value), value.id))
    for value in others:
        new = _free(getattr(value, name), _initials(merging, table, value.id), taken)
        taken.add(new.casefold())
        merging.merged[table][value.id] = replace(value, **{name: new})
        said = getattr(value, name)
        document = value.id if table == "documents" else None
        merging.mark(
            conflict(ConflictKind.NAME, table, value.id, name, kept=first.id, other=said, document=document)
        )


def _had_name(merging: Merging, table: str, name: str, value: Any) -> bool:  # noqa: ANN401 - a value of the table
    before = merging.base[table].get(value.id)
    return before is None or getattr(before, name) != getattr(value, name)


def _initials(merging: Merging, table: str, id: str) -> str:
    touched = merging.touched(table, id)
    if touched[0] == touched[1]:
        return ""
    return merging.initials[0 if touched[0] else 1].replace("/", "").strip()


def _free(name: str, initials: str, taken: set[str]) -> str:
    first = f"{name} ({initials})" if initials else f"{name} (2)"
    found, n = first, 2 if initials else 3
    while found.casefold() in taken:
        found, n = (f"{name} ({initials} {n})" if initials else f"{name} ({n})"), n + 1
    return found


def _scope(value: Any, within: str | None) -> Any:  # noqa: ANN401 - a field of any value
    return None if within is None else getattr(value, within)
