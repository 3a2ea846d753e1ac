"""What a plan tells somebody from whom some codings are hidden: not even how many there are."""

from dataclasses import replace

from qualcode.model.blind import hides_any, may_see, without_codings
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.merging.plan import MergePlan
from qualcode.model.study import TABLES, Study


def plan_seen_by(plan: MergePlan, me: CoderId, *others: Study) -> MergePlan:
    """Return the plan as ``me`` may see it, to be told and not to be carried out; the plan itself without secrets.

    Codings count as hidden by what the result says of who is done. What hangs on a hidden coding goes too, and so
    do words that corrections took away, since they may be a hidden coding's. ``others`` are the studies merged,
    where rows are that are not in the result.
    """
    if not hides_any(plan.result, me):
        return plan
    hidden: dict[str, set[str]] = {}
    seen = plan.result
    for study in (*others, plan.result):
        seen = _seen(plan.result, me, study)
        for table in TABLES:
            whole, left = getattr(study, table), getattr(seen, table)
            if whole is not left:
                hidden.setdefault(table, set()).update(whole.keys() - left.keys())
    return replace(
        plan,
        result=seen,
        happenings={
            happening: {
                table: left
                for table, ids in tables.items()
                if (left := tuple(id for id in ids if id not in hidden.get(table, ())))
            }
            for happening, tables in plan.happenings.items()
        },
        texts=tuple(replace(each, misplaced=()) for each in plan.texts),
        conflicts=tuple(mark for mark in plan.conflicts if mark.id in seen.conflicts),
    )


def _seen(result: Study, me: CoderId, study: Study) -> Study:
    known: dict[tuple[DocumentId, CoderId], bool] = {}
    for coding in study.codings.values():
        pair = (coding.document, coding.coder)
        if pair not in known:
            known[pair] = may_see(result, me, *pair)
    return without_codings(study, [each for each in study.codings.values() if not known[each.document, each.coder]])
