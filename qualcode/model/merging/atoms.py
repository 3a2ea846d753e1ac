"""Which fields of a row change together, and which of two versions stands: the same whoever asks."""

from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

from qualcode.model.kinds import CLASS_OF
from qualcode.model.memos import SUBJECT
from qualcode.model.rows import to_row
from qualcode.model.sharing import CodingStatus

Atom = tuple[str, ...]

_WHOLE = {"codings", "texts", "conflicts"}
"""Tables whose rows are taken whole."""
_TOGETHER: dict[str, tuple[Atom, ...]] = {
    "memos": (("changed", "text", "type"), SUBJECT),
    "memo_quotes": (("document", "start", "stop"),),
    "dismissed": (("document", "start", "stop"),),
    "attribute_values": (("value", "certainty"), ("attribute", "informant", "document", "case")),
    "evidence": (("finding", "coding"),),
    "turns": (("speaker", "informant"),),
    "statuses": (("status",),),
    "coders": (("person", "round"),),
    "informants": (("interviewed", "reason"),),
    "theories": (("concept", "source", "year", "page"),),
    "replies": (("state", "document"),),
    "summaries": (("text", "checked"),),
    "map_places": (("x", "y"),),
}
"""Fields that only make sense together; every other field stands for itself."""
_ELSEWHERE = {"turns": {"document", "start", "stop"}, "documents": {"text_sha256"}, "codings": {"made"}}
"""Fields that follow from something else, or say nothing."""
QUIET = {"position", "pin", "status", "started_ms", "stopped_ms", "made", "words", "wanted", "x", "y", "columns"}
"""Fields that are settled without a mark: no work lies in them."""
_STATUS_RANK = {status.value: place for place, status in enumerate(CodingStatus)}


@cache
def atoms_of(table: str) -> tuple[Atom, ...]:
    """Return the groups of fields, by table, of which each changes as one."""
    left = _ELSEWHERE.get(table, set()) | {"id"}
    names = [field.name for field in fields(CLASS_OF[table]) if field.name not in left]
    if table in _WHOLE:
        return (tuple(names),)
    grouped = _TOGETHER.get(table, ())
    taken = {name for atom in grouped for name in atom}
    return (*grouped, *((name,) for name in names if name not in taken))


def cells_of(value: Any, atom: Atom) -> tuple[Any, ...]:  # noqa: ANN401 - any value of the model
    """Return what a value has in the fields of an atom."""
    return tuple(getattr(value, name) for name in atom)


def rank(value: Any, names: Iterable[str]) -> tuple[tuple[int, Any], ...]:  # noqa: ANN401 - any value of the model
    """Return a key of the fields: of two versions the one with the greater key stands. Nothing is least."""
    row = to_row(value)
    return tuple(_cell_rank(name, row[name]) for name in names)


def _cell_rank(name: str, cell: Any) -> tuple[int, Any]:  # noqa: ANN401 - a cell
    if cell is None:
        return (0, "")
    if name == "status":
        return (1, _STATUS_RANK[cell])
    return (1, cell)


def is_quiet(atom: Atom) -> bool:
    """Tell whether a disagreement about these fields needs nobody's eyes."""
    return set(atom) <= QUIET
