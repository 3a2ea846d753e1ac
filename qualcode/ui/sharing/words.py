"""Sentences about copies that come in: whose they are, and what they bring."""

from collections.abc import Iterable
from dataclasses import replace

from qualcode.edits.merging import Incoming
from qualcode.i18n import _, _n
from qualcode.model.merging.plan import Happening, MergePlan
from qualcode.wording.merging import THINGS

_FROM_THERE = (
    Happening.NEW_THERE,
    Happening.CHANGED_THERE,
    Happening.DELETED_THERE,
    Happening.CHANGED_BOTH,
    Happening.DELETED_HERE_CHANGED_THERE,
    Happening.DELETED_THERE_CHANGED_HERE,
)
_NAMED = 4
_NOT_TOLD = ("conflicts", "copies", "texts")


def whose(incoming: Incoming) -> str:
    """Return whose copy it is, with the name of its file."""
    coder = incoming.plan.result.coders.get(incoming.copy.coder) if incoming.copy.coder is not None else None
    if coder is None:
        return _("the copy {file}").format(file=incoming.path.name)
    return _("{name}’s copy ({file})").format(name=coder.name, file=incoming.path.name)


def brought(plan: MergePlan) -> str:
    """Return in a sentence or two what a merge brings, most by kind, and how much it leaves to settle."""
    counts: dict[str, int] = {}
    for happening in _FROM_THERE:
        for table, ids in plan.happenings.get(happening, {}).items():
            if table not in _NOT_TOLD:
                counts[table] = counts.get(table, 0) + len(ids)
    told = sorted(counts, key=lambda table: (table not in ("codings", "codes", "memos"), -counts[table]))
    parts = [f"{_(THINGS[table])} ({counts[table]})" for table in told[:_NAMED]]
    if len(told) > _NAMED:
        parts.append(_("and more"))
    sentences = [_("New or changed: {things}.").format(things=", ".join(parts))] if parts else []
    n = len(plan.texts)
    if n:
        sentences.append(_n("%d text was corrected.", "%d texts were corrected.", n) % n)
    marks = len(plan.conflicts)
    if marks:
        sentences.append(
            _n(
                "%d thing is left to settle; both versions are kept.",
                "%d things are left to settle; both versions are kept.",
                marks,
            )
            % marks
        )
    return " ".join(sentences)


def theirs_only(plan: MergePlan) -> MergePlan:
    """Return the plan without what has only happened here, which a merge leaves as it is."""
    return _telling(plan, _FROM_THERE)


def since_only(plan: MergePlan) -> MergePlan:
    """Return a comparison with an earlier state without what people do not count."""
    return _telling(plan, (Happening.NEW_HERE, Happening.CHANGED_HERE, Happening.DELETED_HERE))


def _telling(plan: MergePlan, happenings: Iterable[Happening]) -> MergePlan:
    """Return the plan with these happenings: marks are told by themselves, and texts by what was corrected."""
    return replace(
        plan,
        happenings={
            each: {table: ids for table, ids in plan.happenings.get(each, {}).items() if table not in _NOT_TOLD}
            for each in happenings
        },
    )
