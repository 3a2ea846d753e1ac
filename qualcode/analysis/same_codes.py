"""Codes that a merge brings and that may be ones that are there already, under other names or in other places."""

from dataclasses import dataclass

from qualcode.model.ids import CodeId
from qualcode.model.merging.plan import Happening, MergePlan
from qualcode.text.likeness import like_names


@dataclass(frozen=True, slots=True)
class SameCode:
    """Two codes that may be one: a proposal, which only a person can follow."""

    new: CodeId
    """The code that comes with the copy."""
    known: CodeId
    likeness: float
    """Of their names, from 0 to 100."""


def same_codes(plan: MergePlan, most: int = 3) -> list[SameCode]:
    """Return, for each code that a merge brings, at most ``most`` codes that it may be, the likest pairs first."""
    codes = plan.result.codes
    new = [id for id in plan.ids(Happening.NEW_THERE, "codes") if id in codes]
    known = [code for code, _depth in plan.result.codebook.walk() if code.id not in new]
    # A code that had to be renamed is compared by the name that it was given.
    given = {mark.value: mark.other for mark in plan.conflicts if mark.field == "name" and mark.kept}
    names = [given.get(code.id, code.name) for code in known]
    found = [
        SameCode(codes[id].id, known[place].id, likeness)  # type: ignore[index]
        for id in new
        for place, likeness in like_names(given.get(id, codes[id].name), names)[:most]  # type: ignore[index]
    ]
    return sorted(found, key=lambda each: (-each.likeness, codes[each.new].name.casefold(), each.new))
