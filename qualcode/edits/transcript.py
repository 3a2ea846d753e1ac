"""Correcting what a transcript says, with everything that stands in it moving along."""

from collections.abc import Sequence
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.codings import Coding
from qualcode.model.corrections import (
    Replacement,
    corrected,
    replacements_between,
    swallowed,
    swallowed_quotes,
)
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import DocumentId, TurnId, new_id
from qualcode.model.memos import MemoQuote
from qualcode.model.plan import Plan
from qualcode.model.removal import removal
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.text.normalise import normalise


def would_swallow(study: Study, turn: TurnId, words: str) -> tuple[Coding, ...]:
    """Return the codings of which nothing would be left if the turn said ``words``."""
    return swallowed(study, study.turns[turn].document, _replacements(study, turn, words))


def would_unquote(study: Study, turn: TurnId, words: str) -> tuple[MemoQuote, ...]:
    """Return the quotes in memos of which nothing would be left if the turn said ``words``."""
    return swallowed_quotes(study, study.turns[turn].document, _replacements(study, turn, words))


def correct_turn(project: Project, turn: TurnId, words: str, swallow: bool = False) -> None:
    """Let a turn say ``words``. Codings, memos and evidence move along; what was not touched keeps its words.

    Raises RuleBroken ``would swallow``, having changed nothing, when codings or quotes in memos would be left
    without words, unless ``swallow`` lets them go with the words.
    """
    document = project.study.turns[turn].document
    _correct(project, N_("Correct text"), document, _replacements(project.study, turn, words), swallow)


def replace_in_document(
    project: Project, document: DocumentId, replacements: Sequence[Replacement], swallow: bool = False
) -> None:
    """Make replacements that do not overlap, in the order of the text, as one step."""
    _correct(project, N_("Replace in text"), document, replacements, swallow)


def split_turn(project: Project, turn: TurnId, at: int) -> TurnId:
    """Part a turn in two at the code point ``at``: a paragraph ends there. Return the second turn.

    The second turn has the first one's speaker until someone says otherwise. Raises RuleBroken when ``at`` leaves
    one of the two without words.
    """
    study = project.study
    old = study.turns[turn]
    text = study.text(old.document)
    left = old.start + len(text[old.start : at].rstrip())
    right = old.stop - len(text[at : old.stop].lstrip())
    if not old.start < left <= right < old.stop:
        raise RuleBroken(Rule.SPAN_EMPTY)
    gap = Replacement(Span(left, right), "\n")
    plan = corrected(study, old.document, [gap])
    moved = {value.id: value for value in plan.replaced}
    first = replace(moved.get(turn, old), stop=left)
    id = TurnId(new_id())
    second = replace(first, id=id, start=left + 1, stop=moved.get(turn, old).stop, started_ms=None)
    rest = tuple(value for value in plan.replaced if value.id != turn)
    with editing(project, N_("Split turn")) as edit:
        edit.carry_out(
            Plan(added=(second,), replaced=(*rest, first), removed=plan.removed, shifted=plan.shifted)
        )
    return id


def join_turn(project: Project, turn: TurnId) -> None:
    """Let a turn go on with the one before it, whose speaker then speaks in both.

    Memos about it, and the questions that it puts, move along.
    """
    study = project.study
    gone = study.turns[turn]
    turns = study.turns_of(gone.document)
    place = turns.index(gone)
    if place == 0:
        raise RuleBroken(Rule.NOTHING_SELECTED)
    kept = replace(turns[place - 1], stop=gone.stop, stopped_ms=gone.stopped_ms)
    memos = tuple(replace(memo, turn=kept.id) for memo in study.memos.by("turn", turn))
    put = {each.guide_question for each in study.questions_put.by("turn", kept.id)}
    asked = study.questions_put.by("turn", turn)
    moved = tuple(replace(each, turn=kept.id) for each in asked if each.guide_question not in put)
    surplus = tuple(each for each in asked if each.guide_question in put)
    with editing(project, N_("Join turns")) as edit:
        edit.carry_out(Plan(replaced=(*memos, *moved, kept), removed=(*surplus, gone)))


def _replacements(study: Study, turn: TurnId, words: str) -> list[Replacement]:
    old = study.turns[turn]
    new = normalise(words).strip()
    return replacements_between(old.span.of(study.text(old.document)), new, old.start)


def _correct(
    project: Project, label: str, document: DocumentId, replacements: Sequence[Replacement], swallow: bool
) -> None:
    if not replacements:
        return
    study = project.study
    codings, quotes = swallowed(study, document, replacements), swallowed_quotes(study, document, replacements)
    if (codings or quotes) and not swallow:
        text = study.text(document)
        raise RuleBroken(
            Rule.WOULD_SWALLOW,
            n=len(codings),
            codings=[coding.span.of(text) for coding in codings],
            quotes=[quote.span.of(text) for quote in quotes],
        )
    gone = removal(study, (*codings, *quotes))
    with editing(project, label) as edit:
        # What is gone is removed first, and then nothing of it is left to move.
        edit.carry_out(gone + corrected(study, document, replacements))
