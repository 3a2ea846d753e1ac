"""Settling a conflict between copies: what stands stays, or the other version takes its place."""

from dataclasses import replace
from enum import StrEnum
from json import loads
from typing import Any

from qualcode.model.code_changes import merged
from qualcode.model.corrections import Replacement, corrected, swallowed, swallowed_quotes
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.plan import Plan
from qualcode.model.pointers import pointed_to
from qualcode.model.removal import removal
from qualcode.model.rows import from_row, to_row
from qualcode.model.sharing import Conflict, ConflictKind
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.model.twins import settled


class Settling(StrEnum):
    """Ways to settle a conflict."""

    KEEP = "keep"
    """What stands stays, and the other goes."""
    OTHER = "other"
    """The other takes the place of what stands. For what was removed in one copy: it goes. For a name: the two
    codes become one. For a proposed code: it goes."""
    BOTH = "both"
    """Of two versions of a coding, both stay."""


def ways(study: Study, mark: Conflict) -> tuple[Settling, ...]:
    """Return the ways in which a conflict can be settled as the study is now; keeping what stands always can."""
    if _value(study, mark) is None:
        return (Settling.KEEP,)
    if mark.kind is ConflictKind.CODING:
        both = mark.other in study.codings
        return (Settling.KEEP, Settling.OTHER, Settling.BOTH) if both else (Settling.KEEP,)
    return (Settling.KEEP, Settling.OTHER) if _other_fits(study, mark) else (Settling.KEEP,)


def settling(study: Study, mark: Conflict, way: Settling) -> Plan:
    """Return the plan that settles a conflict; the mark goes.

    Raises RuleBroken ``conflict outdated`` when it cannot be settled in that way, or not any more, and ``would
    swallow`` when lines that are put back would leave codings without words.
    """
    if way not in ways(study, mark):
        raise RuleBroken(Rule.CONFLICT_OUTDATED)
    plan = Plan()
    if mark.kind is ConflictKind.CODING and way is not Settling.BOTH:
        plan = _one_coding(study, mark, way)
    elif way is Settling.OTHER:
        plan = _other(study, mark)
    return plan if mark in plan.removed else plan + Plan(removed=(mark,))


def _other_fits(study: Study, mark: Conflict) -> bool:
    if mark.kind is ConflictKind.TEXT:
        return bool(mark.kept) and study.texts[mark.value].text.count(mark.kept) == 1  # type: ignore[index]
    if mark.kind is ConflictKind.NAME:
        return mark.subject == "codes" and mark.kept in study.codes
    if mark.kind is ConflictKind.VALUE:
        return all(id in getattr(study, table) for table, id in pointed_to(mark.subject, _with_other(study, mark)))
    return mark.kind is not ConflictKind.TURNS


def _other(study: Study, mark: Conflict) -> Plan:
    if mark.kind is ConflictKind.VALUE:
        return Plan(replaced=(_with_other(study, mark),))
    if mark.kind is ConflictKind.TEXT:
        return _put_back(study, mark)
    if mark.kind is ConflictKind.NAME:
        return merged(study, study.codes[mark.kept].id, {study.codes[mark.value].id})  # type: ignore[index]
    return removal(study, [_value(study, mark)])


def _one_coding(study: Study, mark: Conflict, way: Settling) -> Plan:
    """Let one version stay with the evidence and memos of both: made twins, they become one."""
    first, second = study.codings[mark.value], study.codings[mark.other]  # type: ignore[index]
    stays, goes = (first, second) if way is Settling.KEEP else (second, first)
    return settled(study, [replace(stays, id=goes.id)])


def _put_back(study: Study, mark: Conflict) -> Plan:
    document = study.texts[mark.value].id  # type: ignore[index]
    text = study.text(document)
    start = text.index(mark.kept)
    replacement = [Replacement(Span(start, start + len(mark.kept)), mark.other)]
    codings, quotes = swallowed(study, document, replacement), swallowed_quotes(study, document, replacement)
    if codings or quotes:
        raise RuleBroken(
            Rule.WOULD_SWALLOW,
            n=len(codings),
            codings=[coding.span.of(text) for coding in codings],
            quotes=[quote.span.of(text) for quote in quotes],
        )
    return corrected(study, document, replacement)


def _with_other(study: Study, mark: Conflict) -> Any:  # noqa: ANN401 - a value of any table
    return from_row(mark.subject, {**to_row(_value(study, mark)), **loads(mark.other)})


def _value(study: Study, mark: Conflict) -> Any:  # noqa: ANN401 - a value of any table, or None
    return getattr(study, mark.subject).get(mark.value)
