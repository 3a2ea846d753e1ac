"""Codings that are about to become twins of others: one of them stays and takes over what hung on the rest."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qualcode.model.codings import Coding
from qualcode.model.findings import Evidence
from qualcode.model.ids import CodingId, FindingId
from qualcode.model.plan import Plan
from qualcode.model.rules import codings_on
from qualcode.model.study import Study


def settled(study: Study, changed: Iterable[Coding]) -> Plan:
    """Return the plan that puts ``changed`` in the place of the codings of the same ids.

    One that would become the twin of another gives its evidence and memos to that one and goes. A finding that both
    carried keeps the evidence of the one that stays.
    """
    changed = tuple(changed)
    stays = _standing(study, changed)
    heir_of = {coding.id: stays.setdefault(coding.twin_key, coding.id) for coding in changed}
    gone = [coding.id for coding in changed if heir_of[coding.id] != coding.id]
    memos = (replace(memo, coding=heir_of[each]) for each in gone for memo in study.memos.by("coding", each))
    kept = tuple(coding for coding in changed if heir_of[coding.id] == coding.id)
    codings = Plan(replaced=(*kept, *memos), removed=tuple(study.codings[each] for each in gone))
    return codings + _evidence(study, gone, heir_of)


def _evidence(study: Study, gone: Iterable[CodingId], heir_of: Mapping[CodingId, CodingId]) -> Plan:
    held: dict[CodingId, set[FindingId]] = {}
    moved: list[Evidence] = []
    surplus: list[Evidence] = []
    for coding in gone:
        heir = heir_of[coding]
        findings = held.setdefault(heir, {each.finding for each in study.evidence.by("coding", heir)})
        for evidence in study.evidence.by("coding", coding):
            if evidence.finding in findings:
                surplus.append(evidence)
            else:
                findings.add(evidence.finding)
                moved.append(replace(evidence, coding=heir))
    return Plan(replaced=tuple(moved), removed=tuple(surplus))


def _standing(study: Study, changed: tuple[Coding, ...]) -> dict[tuple[object, ...], CodingId]:
    """Return the codings that nobody changes and that stand where a changed one will, by their twin keys."""
    ids = {coding.id for coding in changed}
    peers = (peer for coding in changed for peer in codings_on(study, coding))
    return {peer.twin_key: peer.id for peer in peers if peer.id not in ids}
