"""Sorting codes into groups, and making ordinary codes of those that were taken from someone's mouth."""

from collections.abc import Sequence

from qualcode.i18n import N_
from qualcode.model.code_groups import dissolved, grouped, promoted
from qualcode.model.ids import CodeId
from qualcode.store.editing import editing
from qualcode.store.project import Project


def group_codes(project: Project, name: str, codes: Sequence[CodeId], under: CodeId | None = None) -> CodeId:
    """Make a heading under ``under`` and put codes in it; RuleBroken when a sibling has its name."""
    study = project.study
    heading, plan = grouped(study, name, codes, under)
    with editing(project, N_("Make a group")) as edit:
        edit.concern(heading, *(study.codes[code] for code in codes))
        edit.carry_out(plan)
    return heading.id


def dissolve_group(project: Project, group: CodeId) -> None:
    """Lift the codes of a group to where it stands; it goes if it is a heading that nothing is written about.

    RuleBroken when a code of its name is there already.
    """
    plan = dissolved(project.study, group)
    with editing(project, N_("Dissolve group")) as edit:
        edit.concern(project.study.codes[group])
        edit.carry_out(plan)


def promote_codes(project: Project, codes: Sequence[CodeId], parent: CodeId | None) -> None:
    """Make in vivo codes ordinary ones, with the data as their origin, and put them under ``parent``.

    RuleBroken when a code would land inside itself or beside one of its name.
    """
    plan = promoted(project.study, codes, parent)
    with editing(project, N_("Promote in vivo codes")) as edit:
        edit.concern(*(project.study.codes[code] for code in codes))
        edit.carry_out(plan)
