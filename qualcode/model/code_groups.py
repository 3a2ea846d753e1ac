"""What sorting codes into groups comes to: a group is a code with others under it, worked out on values."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from qualcode.model.code_changes import BONDS, moved, new_code
from qualcode.model.codes import Code, Origin
from qualcode.model.ids import CodeId
from qualcode.model.plan import Plan
from qualcode.model.study import Study


def grouped(study: Study, name: str, codes: Sequence[CodeId], under: CodeId | None) -> tuple[Code, Plan]:
    """Return a new heading, last under ``under``, and the plan that makes it and puts ``codes`` in it."""
    heading = new_code(study, name, under, codable=False)
    plan = Plan(added=(heading,))
    return heading, plan + moved(study, codes, heading.id) if codes else plan


def dissolved(study: Study, group: CodeId) -> Plan:
    """Return the plan that lifts the codes of a group to where it stands itself.

    A mere heading that nothing is written about goes; a code that quotes can carry stays, with nothing under it.
    """
    code = study.codes[group]
    plan = moved(study, [child.id for child in study.codebook.children(group)], code.parent, before=group)
    if code.codable or study.memos.by("code", group) or study.summaries.by("code", group):
        return plan
    staying = tuple(value for value in plan.replaced if value.id != group)
    pointing = (getattr(study, table).by("code", group) for table in (*BONDS, "cue_words", "dismissed"))
    return Plan(replaced=staying, removed=(*chain.from_iterable(pointing), code))


def promoted(study: Study, codes: Sequence[CodeId], parent: CodeId | None) -> Plan:
    """Return the plan that makes ``codes`` ordinary ones, from the data, and puts them under ``parent``.

    Those that are there already keep their places. Raises RuleBroken when one would come to lie inside itself.
    """
    strangers = [code for code in codes if study.codes[code].parent != parent]
    plan = moved(study, strangers, parent) if strangers else Plan()
    after = {code: study.codes[code] for code in codes} | {code.id: code for code in plan.replaced}
    after |= {code: replace(after[code], origin=Origin.DATA) for code in codes}
    return Plan(replaced=tuple(code for code in after.values() if code != study.codes[code.id]))
