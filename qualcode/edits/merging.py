"""Bringing a copy of the study in: looked at first, then done as one step, its conflicts settled one by one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from qualcode.i18n import N_, _
from qualcode.model.code_changes import merged
from qualcode.model.errors import FileProblem, FileReason, Rule, RuleBroken
from qualcode.model.handing_out import part_of, with_plan
from qualcode.model.ids import CodeId, ConflictId, CopyId
from qualcode.model.merging.ground import common_ground
from qualcode.model.merging.merge import merge
from qualcode.model.merging.plan import MergePlan
from qualcode.model.merging.sides import Side
from qualcode.model.plan import Plan
from qualcode.model.progress import Progress, silent
from qualcode.model.settling import Settling, settling
from qualcode.model.sharing import Copy, derived_id
from qualcode.model.study import Study
from qualcode.store.bases import read
from qualcode.store.conflict_copies import is_likely_conflict_copy
from qualcode.store.copies import OtherCopy, bases_of, read_copy
from qualcode.store.editing import editing
from qualcode.store.project import Project


@dataclass(frozen=True)
class Incoming:
    """A copy that was read, and what merging it would do."""

    path: Path
    plan: MergePlan
    copy: Copy
    """Which copy it is, as this project will know it."""
    study: Study
    """What is in the copy, as far as it concerns this project."""
    base: Study
    """What both had in common."""
    is_remembered: bool
    """Whether either file remembers that, or both remember a third copy; else it is what is the same in both."""
    before: Study
    """The study that the plan was made for."""
    other: OtherCopy


@dataclass(frozen=True)
class Here:
    """What copies are merged into, as it is at one moment: frozen values, which any thread may read."""

    path: Path
    copy: CopyId
    study: Study
    bases: Mapping[CopyId, bytes]
    """What it last had in common with other files, packed."""

    @property
    def own(self) -> Copy | None:
        """What is said of this file where it is a copy itself; None for the one that all came from."""
        return self.study.copies.get(self.copy)


def here(project: Project) -> Here:
    """Return what copies would be merged into now."""
    return Here(project.path, project.copy, project.study, bases_of(project))


def preview_merge(project: Project, path: Path) -> Incoming:
    """Read a copy, changing nothing in it or here, and return what merging it would do; see ``preview``."""
    return preview(here(project), path)


def preview(here: Here, path: Path, progress: Progress = silent) -> Incoming:
    """Read a copy, changing nothing, and return what merging it would do; may be called on any thread.

    Raises FileProblem when the file is no project, another study, the project itself, a mere earlier state of it,
    newer than this program, damaged or in use, and Cancelled when ``progress`` does.
    """
    progress(0, 3, path.name)
    other = _read(here, path)
    progress(1, 3, _("What both had in common"))
    copy, study = _known(here, other), other.study
    if here.own is not None and here.own.chosen:
        # The words of documents that were not handed out stay out.
        study = part_of(study, frozenset((*here.own.chosen, *here.study.documents)))
    base, is_remembered = _base(here, other, copy)
    progress(2, 3, _("What is different now"))
    plan = merge(base, _side(here.study, here.own), _side(study, copy))
    return Incoming(other.path, plan, copy, study, base, is_remembered, here.study, other)


def merge_copy(project: Project, incoming: Incoming, same: Collection[tuple[CodeId, CodeId]] = ()) -> MergePlan:
    """Do what was looked at, as one step, and return the plan that was carried out.

    Of each pair of ``same``, a code that comes with the copy goes into a known one. Where the project has changed
    since, the plan is made anew. A plan without changes leaves all as it is.
    """
    plan = incoming.plan
    if project.study is not incoming.before:
        own = project.study.copies.get(project.copy)
        plan = merge(incoming.base, _side(project.study, own), _side(incoming.study, incoming.copy))
    if not plan:
        return plan
    with editing(project, N_("Merge copy")) as edit:
        edit.come_from_others()
        for document in plan.result.documents.values():
            original = incoming.other.originals.get(document.source_sha256)
            if original is not None and document.id not in project.study.documents:
                edit.keep_packed_original(document.source_sha256, *original)
        edit.carry_out(plan.changes)
        for change in _made_one(plan.result, same):
            edit.carry_out(change)
        copy = replace(incoming.copy, base=edit.keep_base(incoming.study), merged=datetime.now(UTC))
        if copy.id in project.study.copies:
            edit.replace(copy)
        else:
            edit.add(copy)
    return plan


def _made_one(study: Study, same: Collection[tuple[CodeId, CodeId]]) -> list[Plan]:
    """Return the plans that let the first code of each pair go into the second, one after another."""
    plans, into = [], dict[CodeId, CodeId]()
    for new, known in same:
        known = into.get(known, known)
        if new in study.codes and known in study.codes and new not in study.codebook.branch(known):
            plan = merged(study, known, {new})
            study = with_plan(study, plan)
            plans.append(plan)
            into[new] = known
    return plans


def settle_conflict(project: Project, conflict: ConflictId, way: Settling) -> None:
    """Settle a conflict between copies, as ``model.settling`` says, and let its mark go.

    Raises RuleBroken ``conflict outdated`` when it cannot be settled in that way any more.
    """
    mark = project.study.conflicts.get(conflict)
    if mark is None:
        raise RuleBroken(Rule.CONFLICT_OUTDATED)
    plan = settling(project.study, mark, way)
    with editing(project, N_("Settle conflict")) as edit:
        edit.come_from_others()
        edit.carry_out(plan)


def read_state(study: Study, path: Path) -> Study:
    """Return another state of a study as a file has it, which is left as it is; may be called on any thread.

    Raises FileProblem when it is no project, another study, newer than this program, damaged or in use.
    """
    other = read_copy(path)
    _check_study(study, other)
    return other.study


def compare(study: Study, other: Study) -> MergePlan:
    """Return what has happened in ``study`` since ``other``; there is nothing to change, all was done here."""
    return merge(other, Side(study), Side(other))


def _read(here: Here, path: Path) -> OtherCopy:
    if path.exists() and here.path.exists() and path.samefile(here.path):
        raise FileProblem(path, FileReason.OWN_FILE)
    other = read_copy(path)
    _check_study(here.study, other)
    # Whichever of the two is open: the sync client gave its name to one of them.
    are_beside = is_likely_conflict_copy(here.path, path.name) or is_likely_conflict_copy(path, here.path.name)
    if other.copy == here.copy and not are_beside:
        raise FileProblem(path, FileReason.SAME_COPY)
    return other


def _check_study(study: Study, other: OtherCopy) -> None:
    if other.study.info.id != study.info.id:
        raise FileProblem(other.path, FileReason.OTHER_STUDY)


def _known(here: Here, other: OtherCopy) -> Copy:
    """Return the row that this project has, or will have, for a copy."""
    told = other.study.copies.get(other.copy)
    id = other.copy
    if id == here.copy:
        # A conflict copy calls itself what this file calls itself: its name tells it apart.
        id, told = CopyId(derived_id("conflict copy", id, other.path.name)), None
    known = here.study.copies.get(id)
    if known is not None:
        return known
    return Copy(id, None, datetime.now(UTC), "") if told is None else replace(told, base="", merged=None)


def _base(here: Here, other: OtherCopy, copy: Copy) -> tuple[Study, bool]:
    """Return what both last had in common: what either remembers of the other, whichever is later.

    With it comes whether anything of that is remembered.
    """
    mine = here.bases.get(copy.id)
    theirs = other.bases.get(here.copy) if other.copy != here.copy else None
    there = other.study.copies.get(here.copy)
    if mine is not None and theirs is not None and there is not None:
        mine, theirs = (mine, None) if _time(copy) >= _time(there) else (None, theirs)
    known = read(mine) or read(theirs)
    return (known, True) if known is not None else _common(here, other)


def _common(here: Here, other: OtherCopy) -> tuple[Study, bool]:
    both = sorted(here.bases.keys() & other.bases.keys())
    pairs = [(read(here.bases[each]), read(other.bases[each])) for each in both]
    third = [(one, two) for one, two in pairs if one is not None and two is not None]
    return common_ground(here.study, other.study, third), bool(third)


def _time(copy: Copy) -> datetime:
    return copy.merged or copy.handed_out


def _side(study: Study, copy: Copy | None) -> Side:
    coder = study.coders.get(copy.coder) if copy is not None and copy.coder is not None else None
    return Side(study, coder.initials if coder else "", copy.locked if copy else False)
