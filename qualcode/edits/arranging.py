"""Putting what the study claims in order: questions among each other, and all of a finding's evidence at once."""

from collections.abc import Sequence
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.findings import Evidence
from qualcode.model.ids import CodingId, EvidenceId, FindingId, QuestionId, new_id
from qualcode.store.editing import editing
from qualcode.store.project import Project


def move_question(project: Project, question: QuestionId, place: int) -> None:
    """Put a research question at ``place`` (from 0) among the others."""
    moving = project.study.questions[question]
    peers = [peer for peer in project.study.questions.ordered() if peer.id != question]
    order = [*peers[:place], moving, *peers[place:]]
    with editing(project, N_("Move research question")) as edit:
        edit.replace(*(replace(item, position=at) for at, item in enumerate(order)))


def arrange_evidence(
    project: Project, finding: FindingId, carrying: Sequence[CodingId], against: Sequence[CodingId]
) -> None:
    """Let exactly these codings carry the finding, and exactly these speak against it, in these orders.

    Evidence that stays keeps its id. A coding named on both sides speaks against.
    """
    sides = {**dict.fromkeys(carrying, False), **dict.fromkeys(against, True)}
    order = [*(coding for coding in sides if not sides[coding]), *(coding for coding in sides if sides[coding])]
    there = {evidence.coding: evidence for evidence in project.study.evidence.by("finding", finding)}
    wanted = [
        replace(there[coding], position=at, against=sides[coding])
        if coding in there
        else Evidence(EvidenceId(new_id()), finding, coding, at, sides[coding])
        for at, coding in enumerate(order)
    ]
    with editing(project, N_("Arrange evidence")) as edit:
        edit.remove(*(evidence for coding, evidence in there.items() if coding not in sides))
        edit.replace(*(evidence for evidence in wanted if evidence.coding in there))
        edit.add(*(evidence for evidence in wanted if evidence.coding not in there))
