"""Putting codes on segments, and changing what was put."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qualcode.i18n import N_
from qualcode.model.code_changes import codes_for_path, new_code
from qualcode.model.codes import Origin
from qualcode.model.codings import Coding, NewCoding, Segment, Stance, Voice
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId, CodingId, InformantId, new_id
from qualcode.model.removal import removal
from qualcode.model.rules import codings_on
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.model.twins import settled
from qualcode.store.editing import editing
from qualcode.store.project import Project

_LONGEST_IN_VIVO = 60
"""Code points of a selection that become an in vivo code's name."""


def apply_code(project: Project, segment: Segment, code: CodeId, stance: Stance | None = None) -> CodingId:
    """Put a code on a segment; when the same coding is there already, return that one and change nothing."""
    return apply_codings(project, [NewCoding(segment, code, stance=stance)])[0]


def apply_codings(
    project: Project, wanted: Iterable[NewCoding], needed: Collection[Any] = (), label: str = N_("Apply code")
) -> list[CodingId]:
    """Make many codings as one step, with the codes and coders ``needed`` for them, which are new.

    Return a coding for each that is wanted; those that are there already are returned as they are.
    """
    codings: dict[tuple[object, ...], Coding] = {}
    found = [codings.setdefault(each.twin_key, each) for each in (_coding_for(project, new) for new in wanted)]
    new = [coding for coding in codings.values() if coding.id not in project.study.codings]
    if new or needed:
        with editing(project, label) as edit:
            edit.add(*needed, *new)
    return [coding.id for coding in found]


def create_and_apply(project: Project, segment: Segment, path: str) -> CodingId:
    """Make the code at ``Parent / Child`` (and its parents) if need be, and put it on a segment, in one step."""
    code, made = codes_for_path(project.study, path)
    return apply_codings(project, [NewCoding(segment, code)], made)[0]


def code_in_vivo(project: Project, segment: Segment, parent: CodeId | None = None) -> CodingId:
    """Make a code of the segment's own words and put it on the segment, in one step."""
    name = in_vivo_name(segment.span.of(project.study.text(segment.document)))
    peers = project.study.codebook.children(parent)
    known = next((code for code in peers if code.name.casefold() == name.casefold()), None)
    code = known or new_code(project.study, name, parent, origin=Origin.IN_VIVO)
    needed = [] if known is not None else [code]
    return apply_codings(project, [NewCoding(segment, code.id)], needed, N_("Code in vivo"))[0]


def in_vivo_name(words: str) -> str:
    """Return a code's name made of an informant's words: one line, no slashes, at most 60 code points."""
    name = " ".join(words.replace("/", " ").split())
    return name if len(name) <= _LONGEST_IN_VIVO else name[: _LONGEST_IN_VIVO - 1].rstrip() + "…"


def remove_codings(project: Project, codings: Iterable[CodingId]) -> None:
    """Remove codings with the evidence and memos that hang on them."""
    plan = removal(project.study, [project.study.codings[coding] for coding in codings])
    with editing(project, N_("Remove coding")) as edit:
        edit.carry_out(plan)


def set_stance(project: Project, codings: Iterable[CodingId], stance: Stance | None) -> None:
    """Say whether the code is voiced as helping, hindering or both; None for neither.

    Here and in the two verbs below, a coding that would become the twin of another gives way to it.
    """
    _change(project, N_("Set stance"), codings, stance=stance)


def set_speaker(project: Project, codings: Iterable[CodingId], informant: InformantId | None) -> None:
    """Say by hand who speaks in a coding; None goes back to the turns' own speakers."""
    _change(project, N_("Set who speaks"), codings, informant=informant)


def set_voice(project: Project, codings: Iterable[CodingId], voice: Voice | None) -> None:
    """Say what sort of words a coding holds; None goes back to what the document's kind implies."""
    _change(project, N_("Set kind of words"), codings, voice=voice)


def resize_coding(project: Project, coding: CodingId, span: Span) -> None:
    """Move a coding's ends; key repeats and drags of one coding merge into one step."""
    changed = replace(project.study.codings[coding], start=span.start, stop=span.stop)
    if changed != project.study.codings[coding]:
        with editing(project, N_("Change extent of coding"), f"resize {coding}") as edit:
            edit.replace(changed)


def recode(
    project: Project, codings: Collection[CodingId], code: CodeId, needed: Collection[Any] = ()
) -> list[CodingId]:
    """Give codings another code, with the codes ``needed`` for it, which are new, as one step.

    A coding that would become the twin of another gives way to it. Return the coding that each is now.
    """
    changed = [replace(project.study.codings[coding], code=code) for coding in codings]
    with editing(project, N_("Change code of coding")) as edit:
        edit.add(*needed)
        edit.carry_out(settled(project.study, changed))
    return [_twin_of(project.study, coding).id for coding in changed]


def _twin_of(study: Study, coding: Coding) -> Coding:
    return next(peer for peer in codings_on(study, coding) if peer.twin_key == coding.twin_key)


def recode_to_path(project: Project, codings: Collection[CodingId], path: str) -> list[CodingId]:
    """Give codings the code at ``Parent / Child``, making it and its parents if need be, in one step."""
    return recode(project, codings, *codes_for_path(project.study, path))


def copy_codings(
    project: Project, codings: Collection[CodingId], code: CodeId, needed: Collection[Any] = ()
) -> list[CodingId]:
    """Put another code on the same segments, beside the codings that are there, with the new codes ``needed``."""
    originals = [project.study.codings[coding] for coding in codings]
    return apply_codings(
        project,
        [
            NewCoding(old.segment, code, stance=old.stance, informant=old.informant, voice=old.voice)
            for old in originals
        ],
        needed,
    )


def copy_to_path(project: Project, codings: Collection[CodingId], path: str) -> list[CodingId]:
    """Put the code at ``Parent / Child`` on the same segments, making it and its parents if need be."""
    return copy_codings(project, codings, *codes_for_path(project.study, path))


def split_coding(project: Project, coding: CodingId, at: int) -> CodingId:
    """Cut a coding in two at the code point ``at``; spaces at the cut belong to neither. Return the second."""
    old = project.study.codings[coding]
    text = project.study.text(old.document)
    left = old.start + len(text[old.start : at].rstrip())
    right = old.stop - len(text[at : old.stop].lstrip())
    second = replace(old, id=CodingId(new_id()), start=right)
    with editing(project, N_("Split coding")) as edit:
        edit.replace(replace(old, stop=left))
        edit.add(second)
    return second.id


def join_codings(project: Project, keep: CodingId, other: CodingId) -> None:
    """Let ``keep`` reach from the first start to the last stop of both and take over what hangs on the other.

    RuleBroken when they stand in two documents.
    """
    first, second = project.study.codings[keep], project.study.codings[other]
    if first.document != second.document:
        raise RuleBroken(Rule.SPAN_OUTSIDE_TEXT)
    whole = replace(first, start=min(first.start, second.start), stop=max(first.stop, second.stop))
    plan = settled(project.study, [whole, *([replace(whole, id=other)] if other != keep else [])])
    with editing(project, N_("Join codings")) as edit:
        edit.carry_out(plan)


def _change(project: Project, label: str, codings: Iterable[CodingId], **fields: Any) -> None:  # noqa: ANN401
    changed = [replace(project.study.codings[coding], **fields) for coding in dict.fromkeys(codings)]
    plan = settled(project.study, changed)
    with editing(project, label) as edit:
        edit.carry_out(plan)


def _coding_for(project: Project, wanted: NewCoding) -> Coding:
    """Return the coding to be added, or the one that is there already and differs in nothing."""
    coding = Coding(
        id=CodingId(new_id()),
        document=wanted.segment.document,
        start=wanted.segment.span.start,
        stop=wanted.segment.span.stop,
        code=wanted.code,
        coder=wanted.coder or project.coder,
        made=datetime.now(UTC),
        informant=wanted.informant,
        stance=wanted.stance,
        voice=wanted.voice,
    )
    return _twin(project.study, coding) or coding


def _twin(study: Study, coding: Coding) -> Coding | None:
    return next((peer for peer in codings_on(study, coding) if peer.twin_key == coding.twin_key), None)
