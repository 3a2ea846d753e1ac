"""One row, three versions: what stands, and what the two sides do not agree on."""

from dataclasses import replace
from json import dumps
from typing import Any

from qualcode.model.ids import CodingId
from qualcode.model.merging.atoms import Atom, atoms_of, cells_of, is_quiet, rank
from qualcode.model.merging.sides import Merging
from qualcode.model.rows import to_row
from qualcode.model.sharing import Conflict, ConflictKind, conflict, derived_id


def merge_rows(merging: Merging, table: str) -> None:
    """Work out which rows of a table are there after the merge, and what they say."""
    base, ours, theirs = merging.base[table], merging.ours[table], merging.theirs[table]
    merged: dict[str, Any] = {}
    for id in {**ours, **theirs}:
        before, here, there = base.get(id), ours.get(id), theirs.get(id)
        if here == there:
            merged[id] = here
        elif here is None or there is None:
            _one_sided(merging, table, before, here if there is None else there, merged)
        elif table == "codings":
            _coding(merging, before, here, there, merged)
        else:
            merged[id] = _joined(merging, table, before, here, there)
    merging.merged[table] = merged


def _one_sided(merging: Merging, table: str, before: Any, left: Any, merged: dict[str, Any]) -> None:  # noqa: ANN401
    if before is None:
        merged[left.id] = left
    elif not is_unchanged(table, before, left):
        merged[left.id] = left
        if table not in ("texts", "turns", "conflicts"):
            merging.mark(conflict(ConflictKind.DELETED, table, left.id, document=_document(left)))


def is_unchanged(table: str, before: Any, now: Any) -> bool:  # noqa: ANN401 - values of the table
    """Tell whether a row says what it said; words that a base has let go of are not asked for."""
    if table in ("memos", "texts") and not before.text:
        return bool(replace(now, text="") == before)
    return all(cells_of(before, atom) == cells_of(now, atom) for atom in atoms_of(table))


def _joined(merging: Merging, table: str, before: Any, here: Any, there: Any) -> Any:  # noqa: ANN401
    result = max(here, there, key=repr)
    for atom in atoms_of(table):
        won, lost = _atom(before, here, there, atom)
        if cells_of(result, atom) != cells_of(won, atom):
            result = replace(result, **dict(zip(atom, cells_of(won, atom), strict=True)))
        if lost is not None and not is_quiet(atom):
            merging.mark(value_conflict(table, won, lost, atom))
    return result


def _atom(before: Any, here: Any, there: Any, atom: Atom) -> tuple[Any, Any]:  # noqa: ANN401 - values of one table
    """Return the version whose fields stand, and the one that gave way where both changed them."""
    was = None if before is None else cells_of(before, atom)
    one, other = cells_of(here, atom), cells_of(there, atom)
    if one == other or other == was:
        return here, None
    if one == was:
        return there, None
    return (here, there) if rank(here, atom) > rank(there, atom) else (there, here)


def value_conflict(table: str, won: Any, lost: Any, atom: Atom) -> Conflict:  # noqa: ANN401 - values of the table
    """Return the mark that fields were changed by both, with what gave way."""
    row = to_row(lost)
    cells = {name: row[name] for name in atom}
    other = dumps(cells, ensure_ascii=False, sort_keys=True)
    return conflict(ConflictKind.VALUE, table, won.id, ",".join(atom), other=other, document=_document(won))


def _coding(merging: Merging, before: Any, here: Any, there: Any, merged: dict[str, Any]) -> None:  # noqa: ANN401
    """Put in the one coding that was changed, or both where both were: then the second has an id of its own."""
    (atom,) = atoms_of("codings")
    won, lost = _atom(before, min(here, there, key=repr), max(here, there, key=repr), atom)
    merged[won.id] = won
    if lost is not None:
        second = CodingId(derived_id("coding", lost.id, *(repr(cell) for cell in cells_of(lost, atom))))
        merged[second] = replace(lost, id=second)
        merging.mark(
            conflict(ConflictKind.CODING, "codings", won.id, other=second, document=won.document)
        )


def _document(value: Any) -> Any:  # noqa: ANN401 - DocumentId | None
    return getattr(value, "document", None)
