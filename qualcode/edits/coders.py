"""Who codes, beyond adding and renaming: one who is not needed goes, one who is there twice becomes one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from qualcode.i18n import N_
from qualcode.model.codings import Coding
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CoderId
from qualcode.model.people import Coder
from qualcode.model.plan import Plan
from qualcode.model.pointers import POINTERS
from qualcode.model.sharing import CodingStatus, DocumentStatus, status_id
from qualcode.model.study import Study
from qualcode.model.twins import settled
from qualcode.store.editing import editing
from qualcode.store.project import Project

_FURTHER = {status: n for n, status in enumerate(CodingStatus)}


def is_used(study: Study, coder: CoderId) -> bool:
    """Tell whether anything in the study is a coder's: a coding, a memo, a copy handed out, a later round."""
    return any(True for _value, _field in _theirs(study, coder))


def _theirs(study: Study, coder: CoderId) -> Iterator[tuple[Any, str]]:
    """Give every value that points to a coder, with the field, but how far they have come."""
    for table, fields in POINTERS.items():
        for field in (name for name, target in fields if target == "coders" and table != "statuses"):
            for value in getattr(study, table).by(field, coder):
                yield value, field


def remove_coder(project: Project, coder: CoderId) -> None:
    """Remove a coder of whom nothing is in the study; RuleBroken for any other, and for the only one there is."""
    study = project.study
    if is_used(study, coder) or len(study.coders) == 1:
        raise RuleBroken(Rule.IN_USE, name=study.coders[coder].name)
    with editing(project, N_("Remove coder")) as edit:
        edit.remove(*study.statuses.by("coder", coder), study.coders[coder])


def merge_coders(project: Project, kept: CoderId, gone: CoderId) -> None:
    """Let all that is of ``gone`` be of ``kept``, for they are the same person.

    Codings that both made alike become one; with a document they are as far as the one who was further.
    """
    if kept == gone:
        return
    study = project.study
    plan = settled(study, (replace(coding, coder=kept) for coding in study.codings.by("coder", gone)))
    moved = {value.id: value for value in plan.replaced}
    for value, field in _theirs(study, gone):
        if not isinstance(value, Coding):
            # A memo may also have gone to another coding; the first round of the one who stays may go.
            heir = None if value.id == kept else kept
            moved[value.id] = replace(moved.get(value.id, value), **{field: heir})
    known = study.coders[gone]
    with editing(project, N_("Merge coders")) as edit:
        edit.concern(study.coders[kept], known)
        edit.carry_out(Plan(replaced=tuple(moved.values()), removed=plan.removed))
        edit.carry_out(_statuses(study, kept, known))
        edit.remove(known)


def _statuses(study: Study, kept: CoderId, gone: Coder) -> Plan:
    said = study.statuses.by("coder", gone.id)
    added: list[DocumentStatus] = []
    replaced: list[DocumentStatus] = []
    for each in said:
        id = status_id(each.document, kept)
        known = study.statuses.get(id)
        if known is None:
            added.append(DocumentStatus(id, each.document, kept, each.status))
        elif _FURTHER[each.status] > _FURTHER[known.status]:
            replaced.append(replace(known, status=each.status))
    return Plan(tuple(added), tuple(replaced), tuple(said))
