"""Codes and cases moved apart: nothing lies inside itself, and a code that is in use is no mere heading."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from qualcode.model.merging.sides import Merging
from qualcode.model.merging.three_way import value_conflict


def break_circles(merging: Merging, table: str) -> None:
    """Let what two moves have put inside each other go back to where it was; the moves are marked."""
    rows = merging.merged[table]
    moved_back: set[str] = set()
    while circle := _circle(rows):
        id = min(circle, key=lambda each: (each in moved_back, each))
        before = merging.base[table].get(id)
        parent = before.parent if before is not None and id not in moved_back else None
        parent = parent if parent in rows else None
        changed = replace(rows[id], parent=parent)
        merging.mark(value_conflict(table, changed, rows[id], ("parent",)))
        rows[id] = changed
        moved_back.add(id)


def _circle(rows: Mapping[str, Any]) -> list[str]:
    fine: set[str] = set()
    for start in sorted(rows):
        line: list[str] = []
        at: str | None = start
        while at is not None and at not in fine:
            if at in line:
                return line[line.index(at) :]
            line.append(at)
            at = rows[at].parent
        fine.update(line)
    return []


def keep_codable(merging: Merging) -> None:
    """Let codes that one side made headings of stay codes where the other has put them on segments."""
    codes = merging.merged["codes"]
    used = {coding.code for coding in merging.merged["codings"].values()}
    for id in sorted(id for id in used if not codes[id].codable):
        changed = replace(codes[id], codable=True)
        merging.mark(value_conflict("codes", changed, codes[id], ("codable",)))
        codes[id] = changed


def one_pin_each(merging: Merging) -> None:
    """Let each number key apply one code: the one that had it before, else the one with the lowest id."""
    codes, base = merging.merged["codes"], merging.base["codes"]
    held: set[int] = set()
    for code in sorted(codes.values(), key=lambda code: (_pin(base.get(code.id)) != code.pin, code.id)):
        if code.pin in held and any(merging.touched("codes", code.id)):
            codes[code.id] = replace(code, pin=None)
        elif code.pin is not None:
            held.add(code.pin)


def _pin(code: Any) -> int | None:  # noqa: ANN401 - Code | None
    return None if code is None else code.pin
