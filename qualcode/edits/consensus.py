"""Settling what coders differ about: the result is the consensus', the originals stay as they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from qualcode.edits.positions import next_position
from qualcode.edits.rounds import free_name
from qualcode.i18n import N_, translator
from qualcode.model.code_changes import codes_for_path
from qualcode.model.codings import Coding
from qualcode.model.consensus import (
    CONSENSUS,
    Decision,
    agreed_copies,
    decided,
    decision_on,
    reopened,
    with_reason,
)
from qualcode.model.ids import CodeId, CoderId
from qualcode.model.people import Coder
from qualcode.model.study import Study
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project
from qualcode.wording.consensus import decision_sentence
from qualcode.wording.language import report_language

Agreed = Iterable[tuple[Coding, CodeId]]
"""Codings that stand for what all agree on, each with the code that all agree on."""


def settle(
    project: Project,
    decision: Decision,
    coders: Sequence[CoderId],
    reason: str = "",
    agreed: Agreed = (),
    merge: str | None = None,
) -> None:
    """Let a decision hold; what was decided before about the same codings goes.

    ``coders`` are those who were compared. What they agree on becomes the consensus' in the same step, so that the
    consensus can be compared with each of them. Who decides is the project's own coder. It joins the step before
    when that had the same ``merge``. Raises Gone when one of the codings has been removed meanwhile.
    """
    study, now = project.study, datetime.now(UTC)
    decision = replace(decision, disputed=_now(study, decision.disputed), taken=_now(study, decision.taken))
    told = decision_sentence(study, decision, coders, translator(report_language(study)))
    plan = decided(study, decision, told, reason, project.coder, now)
    with editing(project, N_("Settle disagreement"), merge) as edit:
        _make_coder(study, edit)
        edit.carry_out(plan)
        keys = {coding.twin_key for coding in plan.added if isinstance(coding, Coding)}
        edit.add(*(copy for copy in agreed_copies(study, agreed) if copy.twin_key not in keys))


def code_to_draw(project: Project, path: str, merge: str) -> CodeId:
    """Make the code at ``Parent / Child``, its parents too, where it is not there yet, and return it.

    ``settle`` with the same ``merge`` joins the step. RuleBroken for a path without names.
    """
    code, made = codes_for_path(project.study, path)
    if made:
        with editing(project, N_("Settle disagreement"), merge) as edit:
            edit.add(*made)
    return code


def take_agreed(project: Project, agreed: Agreed) -> int:
    """Let the consensus have what all coders agree on; return how many codings were new to it."""
    copies = agreed_copies(project.study, agreed)
    if copies:
        with editing(project, N_("Take agreement into the consensus")) as edit:
            _make_coder(project.study, edit)
            edit.add(*copies)
    return len(copies)


def give_reason(project: Project, disputed: Sequence[Coding], reason: str) -> None:
    """Write down why something was decided as it was; typing merges into one step.

    Nothing happens while nothing is decided about these codings.
    """
    memo = decision_on(project.study, disputed)
    changed = with_reason(memo, reason, datetime.now(UTC)) if memo is not None else None
    if memo is not None and changed is not None and changed.text != memo.text:
        with editing(project, N_("Write reason"), f"reason {memo.id}") as edit:
            edit.replace(changed)


def reopen(project: Project, disputed: Sequence[Coding]) -> None:
    """Take a decision back: the codings are to be settled again."""
    with editing(project, N_("Reopen disagreement")) as edit:
        edit.carry_out(reopened(project.study, disputed))


def _now(study: Study, codings: Iterable[Coding]) -> tuple[Coding, ...]:
    return tuple(study.codings[coding.id] for coding in codings)


def _make_coder(study: Study, edit: Edit) -> None:
    """Make the consensus a coder of the study when it is none yet."""
    if CONSENSUS not in study.coders:
        words = translator(report_language(study))
        position = next_position(study.coders.ordered())
        edit.add(Coder(CONSENSUS, free_name(study, words.gettext("Consensus")), position, words.gettext("Con")))
