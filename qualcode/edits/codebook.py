"""Changing the codebook."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.code_changes import NewCode, codes_for_path, merged, moved, new_code, planted, recoded
from qualcode.model.codes import CodeSet, CodeSetMember
from qualcode.model.ids import CodeId, CodeSetId, CodeSetMemberId, CodingId, new_id
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project

MERGE, SPLIT = N_("Merge codes"), N_("Split code")
"""Labels that journals hold and the history of a code goes by: with another wording it would forget what was."""


def add_code(project: Project, /, name: str, parent: CodeId | None = None, **fields: Any) -> CodeId:  # noqa: ANN401
    """Add a code last among the children of ``parent``; ``fields`` are those of ``Code``."""
    code = new_code(project.study, name, parent, **fields)
    with editing(project, N_("New code")) as edit:
        edit.add(code)
    return code.id


def add_path(project: Project, path: str) -> CodeId:
    """Make sure that there is a code at ``Parent / Child``, making parents as needed."""
    code, made = codes_for_path(project.study, path)
    if made:
        with editing(project, N_("New code")) as edit:
            edit.add(*made)
    return code


def rename_code(project: Project, code: CodeId, name: str) -> None:
    """Give a code another name; RuleBroken when a sibling has it."""
    with editing(project, N_("Rename code")) as edit:
        edit.replace(replace(project.study.codes[code], name=name.strip()))


def describe_code(project: Project, /, code: CodeId, **fields: Any) -> None:  # noqa: ANN401 - Code's fields
    """Change a code's definition fields, gloss, origin or whether it is codable; typing merges into one step."""
    merge = f"describe {code} {' '.join(sorted(fields))}"
    with editing(project, N_("Describe code"), merge) as edit:
        edit.replace(replace(project.study.codes[code], **fields))


def recolour_codes(project: Project, codes: Iterable[CodeId], colour: str | None) -> None:
    """Give codes a colour: an index on the colour circle as text, ``#rrggbb``, or None for the parent's shade."""
    with editing(project, N_("Change colour")) as edit:
        edit.replace(*(replace(project.study.codes[code], colour=colour) for code in codes))


def pin_code(project: Project, code: CodeId, pin: int | None) -> None:
    """Let a number key 1-9 apply the code; the code that had the key loses it. None unpins."""
    before = [other for other in project.study.codes.by("pin", pin) if pin is not None]
    with editing(project, N_("Pin code to a key") if pin else N_("Unpin code")) as edit:
        edit.replace(*(replace(other, pin=None) for other in before if other.id != code))
        edit.replace(replace(project.study.codes[code], pin=pin))


def set_sorting(project: Project, codes: Iterable[CodeId], sorting: bool | None) -> None:
    """Say of codes whether they could have been made before the interviews; None takes the answer back."""
    with editing(project, N_("Code test")) as edit:
        edit.replace(*(replace(project.study.codes[code], sorting=sorting) for code in codes))


def move_codes(
    project: Project, codes: Sequence[CodeId], parent: CodeId | None, before: CodeId | None = None
) -> None:
    """Put codes under ``parent``, ahead of ``before`` or last; a code under another of them goes along with it.

    RuleBroken when a code would land inside itself or beside one of its name.
    """
    plan = moved(project.study, codes, parent, before)
    with editing(project, N_("Move code")) as edit:
        edit.concern(*(project.study.codes[code] for code in codes))
        edit.carry_out(plan)


def merge_codes(project: Project, keep: CodeId, absorb: Collection[CodeId]) -> None:
    """Let ``keep`` take over all codings, children and memos of ``absorb``, and definitions that it lacks itself.

    Every coded segment stays coded. RuleBroken when ``keep`` is among ``absorb`` or lies under one of them.
    """
    plan = merged(project.study, keep, absorb)
    with editing(project, MERGE) as edit:
        edit.concern(*(project.study.codes[code] for code in (keep, *absorb)))
        edit.carry_out(plan)


def split_code(project: Project, code: CodeId, codings: Collection[CodingId], name: str) -> CodeId:
    """Move the given codings of ``code`` to a new code beside it and return that code."""
    study = project.study
    old = study.codes[code]
    new = new_code(study, name, old.parent, colour=old.colour, origin=old.origin)
    plan = recoded(study, [study.codings[coding] for coding in codings], new.id)
    with editing(project, SPLIT) as edit:
        edit.concern(new, old)
        edit.add(new)
        edit.carry_out(plan)
    return new.id


def delete_codes(project: Project, codes: Iterable[CodeId]) -> None:
    """Remove codes with the codes under them and all their codings."""
    plan = removal(project.study, [project.study.codes[code] for code in codes])
    with editing(project, N_("Delete code")) as edit:
        edit.carry_out(plan)


def import_codebook(project: Project, codes: Iterable[NewCode]) -> tuple[int, int]:
    """Add a codebook's codes; return how many were new and how many got definitions they lacked."""
    plan = planted(project.study, codes)
    with editing(project, N_("Import codebook")) as edit:
        edit.carry_out(plan)
    return len(plan.added), len(plan.replaced)


def add_code_set(project: Project, name: str, codes: Iterable[CodeId] = ()) -> CodeSetId:
    """Make a set of codes across the tree."""
    peers = project.study.code_sets.ordered()
    code_set = CodeSet(CodeSetId(new_id()), name.strip(), next_position(peers))
    with editing(project, N_("New code set")) as edit:
        edit.add(code_set, *(_member(code_set.id, code) for code in dict.fromkeys(codes)))
    return code_set.id


def set_code_set(project: Project, code_set: CodeSetId, name: str, codes: Collection[CodeId]) -> None:
    """Change a set's name and which codes belong to it."""
    study = project.study
    members = {member.code: member for member in study.code_set_members.by("code_set", code_set)}
    with editing(project, N_("Change code set")) as edit:
        edit.replace(replace(study.code_sets[code_set], name=name.strip()))
        edit.remove(*(member for code, member in members.items() if code not in codes))
        edit.add(*(_member(code_set, code) for code in dict.fromkeys(codes) if code not in members))


def delete_code_set(project: Project, code_set: CodeSetId) -> None:
    """Remove a set; its codes stay."""
    plan = removal(project.study, [project.study.code_sets[code_set]])
    with editing(project, N_("Delete code set")) as edit:
        edit.carry_out(plan)


def _member(code_set: CodeSetId, code: CodeId) -> CodeSetMember:
    return CodeSetMember(CodeSetMemberId(new_id()), code_set, code)
