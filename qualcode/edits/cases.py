"""Changing the tree of cases: counties hold municipalities, and municipalities schools."""

from collections.abc import Iterable
from dataclasses import replace

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.ids import CaseId, new_id
from qualcode.model.people import Case
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_case(project: Project, name: str, parent: CaseId | None = None) -> CaseId:
    """Add a case last under ``parent``; RuleBroken when one of its peers has the name."""
    peers = project.study.cases.by("parent", parent)
    case = Case(CaseId(new_id()), name.strip(), parent, next_position(peers))
    with editing(project, N_("New case")) as edit:
        edit.add(case)
    return case.id


def move_case(project: Project, case: CaseId, parent: CaseId | None, before: CaseId | None = None) -> None:
    """Put a case, with those inside it, under ``parent``, ahead of ``before`` or last.

    RuleBroken ``case inside itself``, or when one of its new peers has its name.
    """
    moving = project.study.cases[case]
    peers = [each for each in project.study.cases.by("parent", parent) if each.id != case]
    place = next((at for at, each in enumerate(peers) if each.id == before), len(peers))
    order = [*peers[:place], replace(moving, parent=parent), *peers[place:]]
    moved = (replace(each, position=at) for at, each in enumerate(order))
    with editing(project, N_("Move case")) as edit:
        edit.replace(*(each for each in moved if each != project.study.cases[each.id]))


def remove_cases(project: Project, cases: Iterable[CaseId]) -> None:
    """Remove cases; who and what belonged to them stays, and those inside them stand at the top."""
    plan = removal(project.study, [project.study.cases[case] for case in cases])
    with editing(project, N_("Remove case")) as edit:
        edit.carry_out(plan)
