"""A codebook that was handed out locked: its codes stay as they are; codes made in the copy are proposals."""

from collections.abc import Iterable

from qualcode.model.changes import RowChange
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId
from qualcode.model.sharing import ConflictKind
from qualcode.store import bases
from qualcode.store.project import Project

_ONES_OWN = frozenset({"position", "pin"})
"""Fields of a code that a coder may set all the same: what makes room for a new code, and a number key."""


def is_locked(project: Project) -> bool:
    """Tell whether a project is a copy that was handed out with its codebook locked."""
    own = project.study.copies.get(project.copy)
    return own is not None and own.coder is not None and own.locked


def locked_codes(project: Project) -> frozenset[CodeId]:
    """Return the codes that may not be changed: all that a locked copy had from elsewhere."""
    if not is_locked(project):
        return frozenset()
    keys = tuple(copy.base for copy in project.study.copies.ordered() if copy.coder is None)
    known = project.known_codes
    if known is None or known[0] != keys:
        found = frozenset[CodeId]()
        for key in keys:
            base = bases.read(bases.find(project.connection, key))
            found |= frozenset(base.codes.keys()) if base is not None else frozenset()
        known = project.known_codes = (keys, found)
    return known[1]


def proposed_codes(project: Project) -> frozenset[CodeId]:
    """Return the codes that are proposals: those made in a locked copy, and those brought in and not settled."""
    marked = {mark.value for mark in project.study.conflicts.values() if mark.kind is ConflictKind.PROPOSED}
    proposed = {code for code in project.study.codes if code in marked}
    if is_locked(project):
        proposed |= project.study.codes.keys() - locked_codes(project)
    return frozenset(proposed)


def refuse_locked(project: Project, changes: Iterable[RowChange]) -> None:
    """Raise RuleBroken ``codebook locked`` when a code that came with the copy would be changed or removed."""
    touched = [change for change in changes if change.table == "codes" and change.old is not None]
    if not touched or not is_locked(project):
        return
    locked = locked_codes(project)
    for change in touched:
        if change.id in locked and _fields(change) - _ONES_OWN:
            raise RuleBroken(Rule.CODEBOOK_LOCKED, name=project.study.codes[CodeId(change.id)].name)


def _fields(change: RowChange) -> set[str]:
    if change.new is None:
        return {"id"}
    old = change.old or {}
    return {name for name, cell in change.new.items() if old.get(name, cell) != cell}
