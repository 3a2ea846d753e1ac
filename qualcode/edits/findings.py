"""Changing what the study claims: research questions, findings and their evidence."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.findings import EarlierWording, Evidence, Finding, ResearchQuestion
from qualcode.model.ids import CodingId, EarlierWordingId, EvidenceId, FindingId, QuestionId, ThemeId, new_id
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_question(project: Project, text: str) -> QuestionId:
    """Add a research question, last."""
    peers = project.study.questions.values()
    question = ResearchQuestion(QuestionId(new_id()), text.strip(), next_position(peers))
    with editing(project, N_("New research question")) as edit:
        edit.add(question)
    return question.id


def reword_question(project: Project, question: QuestionId, text: str) -> None:
    """Change the wording of a research question; typing merges into one step, and what it was before is kept."""
    before, typing = project.study.questions[question], f"question {question}"
    is_new_step = not project.history.goes_on(typing)
    with editing(project, N_("Reword research question"), typing) as edit:
        if is_new_step and before.text.strip() and before.text != text:
            wording = EarlierWordingId(new_id())
            edit.add(EarlierWording(wording, question, before.text, datetime.now(UTC)))
        edit.replace(replace(before, text=text))


def forget_wording(project: Project, wording: EarlierWordingId) -> None:
    """Keep an earlier wording of a research question no more."""
    with editing(project, N_("Forget earlier wording")) as edit:
        edit.remove(project.study.earlier_wordings[wording])


def remove_question(project: Project, question: QuestionId) -> None:
    """Remove a research question with its findings; codings and themes stay."""
    plan = removal(project.study, [project.study.questions[question]])
    with editing(project, N_("Remove research question")) as edit:
        edit.carry_out(plan)


def add_finding(
    project: Project,
    question: QuestionId,
    claim: str,
    codings: Iterable[CodingId] = (),
    concept: str = "",
    theme: ThemeId | None = None,
) -> FindingId:
    """Add a finding under a question, last, carried by ``codings`` in their order."""
    peers = project.study.findings.by("question", question)
    finding = Finding(
        FindingId(new_id()), question, claim.strip(), next_position(peers), theme, concept, coder=project.coder
    )
    with editing(project, N_("New finding")) as edit:
        edit.add(finding)
        edit.add(*(_evidence(finding.id, coding, at, False) for at, coding in enumerate(dict.fromkeys(codings))))
    return finding.id


def change_finding(project: Project, /, finding: FindingId, **fields: Any) -> None:  # noqa: ANN401 - Finding's fields
    """Change a finding's claim, theme or concept, or carry it to the conclusion; typing merges into one step."""
    with editing(project, N_("Change finding"), f"finding {finding} {' '.join(sorted(fields))}") as edit:
        edit.replace(replace(project.study.findings[finding], **fields))


def move_finding(project: Project, finding: FindingId, question: QuestionId, place: int) -> None:
    """Put a finding at ``place`` (from 0) among the findings of ``question``."""
    moving = project.study.findings[finding]
    peers = [peer for peer in project.study.findings.by("question", question) if peer.id != finding]
    order = [*peers[:place], moving, *peers[place:]]
    placed = [replace(item, question=question, position=at) for at, item in enumerate(order)]
    with editing(project, N_("Move finding")) as edit:
        edit.replace(*placed)


def remove_finding(project: Project, finding: FindingId) -> None:
    """Remove a finding; the codings that carried it stay."""
    plan = removal(project.study, [project.study.findings[finding]])
    with editing(project, N_("Remove finding")) as edit:
        edit.carry_out(plan)


def add_evidence(project: Project, finding: FindingId, codings: Iterable[CodingId], against: bool = False) -> None:
    """Let codings carry a finding, or speak against it; those that do already are left as they are."""
    there = project.study.evidence.by("finding", finding)
    known = {evidence.coding for evidence in there}
    new = [coding for coding in dict.fromkeys(codings) if coding not in known]
    with editing(project, N_("Add counter-evidence") if against else N_("Add evidence")) as edit:
        edit.add(*(_evidence(finding, coding, next_position(there) + at, against) for at, coding in enumerate(new)))


def remove_evidence(project: Project, evidence: Iterable[EvidenceId]) -> None:
    """Let codings carry a finding no more; the codings stay."""
    gone = [project.study.evidence[item] for item in evidence]
    with editing(project, N_("Remove evidence")) as edit:
        edit.remove(*gone)


def _evidence(finding: FindingId, coding: CodingId, position: int, against: bool) -> Evidence:
    return Evidence(EvidenceId(new_id()), finding, coding, position, against)
