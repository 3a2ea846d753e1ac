"""Codings that are about to become twins of others: one of them stays and takes over what hung on the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.plan import Plan
from qualcode.model.rules import codings_on
from qualcode.model.study import Study


def settled(study: Study, changed: Iterable[Coding]) -> Plan:
    """Return the plan that puts ``changed`` in the place of the codings of the same ids.

    One that would become the twin of another gives what hangs on it to that one and goes. A finding that both
    carried keeps the evidence of the one that stays, and so it is with summaries and condensations.
    """
    changed = tuple(changed)
    stays = _standing(study, changed)
    heir_of = {coding.id: stays.setdefault(coding.twin_key, coding.id) for coding in changed}
    gone = [coding.id for coding in changed if heir_of[coding.id] != coding.id]
    kept = tuple(coding for coding in changed if heir_of[coding.id] == coding.id)
    plan = Plan(replaced=kept, removed=tuple(study.codings[each] for each in gone))
    for table, once in _ONCE_EACH.items():
        plan += _handed_on(getattr(study, table), gone, heir_of, once)
    return plan


_ONCE_EACH = {
    "evidence": "finding",
    "memos": "id",
    "summary_quotes": "summary",
    "condensations": "coding",
}
"""By table of ``ON_CODINGS``: a coding has at most one row for each of what this field names."""


def _handed_on(table: Any, gone: Iterable[CodingId], heir_of: Mapping[CodingId, CodingId], once: str) -> Plan:  # noqa: ANN401
    held: dict[CodingId, set[str]] = {}
    moved: list[Any] = []
    surplus: list[Any] = []
    for coding in gone:
        heir = heir_of[coding]
        taken = held.setdefault(heir, {getattr(each, once) for each in table.by("coding", heir)})
        for value in table.by("coding", coding):
            changed = replace(value, coding=heir)
            (surplus if getattr(changed, once) in taken else moved).append(changed)
            taken.add(getattr(changed, once))
    return Plan(replaced=tuple(moved), removed=tuple(table[each.id] for each in surplus))


def _standing(study: Study, changed: tuple[Coding, ...]) -> dict[tuple[object, ...], CodingId]:
    """Return the codings that nobody changes and that stand where a changed one will, by their twin keys."""
    ids = {coding.id for coding in changed}
    peers = (peer for coding in changed for peer in codings_on(study, coding))
    return {peer.twin_key: peer.id for peer in peers if peer.id not in ids}
