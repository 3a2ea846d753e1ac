"""Coding many quotes by their words: all of them in one step, or none and every bad row named."""

from collections.abc import Iterable
from pathlib import Path

from qualcode.analysis.locate import find_code, find_document, find_informant, find_quote
from qualcode.edits.coding import coding_for
from qualcode.i18n import N_
from qualcode.model.codings import CodingRow, NewCoding, Segment, Stance
from qualcode.model.errors import (
    FileProblem,
    FileReason,
    Missing,
    QualcodeError,
    Rule,
    RuleBroken,
    SomethingMissing,
)
from qualcode.model.ids import CoderId, CodingId, new_id
from qualcode.model.people import Coder, initials_of
from qualcode.model.study import Study
from qualcode.store.editing import editing
from qualcode.store.project import Project


def code_rows(project: Project, rows: Iterable[CodingRow], source: Path | str = "") -> list[CodingId]:
    """Code all rows as one step and return their codings, in order; coders not known by name or initials are made.

    Raises FileProblem with every bad row and its reason, having changed nothing, when a row cannot be coded.
    """
    rows = list(rows)
    coders = _coders(project.study, rows)
    resolved: list[NewCoding] = []
    bad: list[tuple[int, QualcodeError]] = []
    for row in rows:
        try:
            resolved.append(_resolved(project.study, row, coders))
        except QualcodeError as error:
            bad.append((row.line, error))
    if bad:
        raise FileProblem(source, FileReason.BAD_ROWS, rows=bad)
    return _added(project, resolved, coders)


def code_row(project: Project, row: CodingRow) -> CodingId:
    """Code one quote and return its coding; a coder not known yet is made.

    Raises SomethingMissing or RuleBroken, having changed nothing, when it cannot be coded.
    """
    coders = _coders(project.study, [row])
    return _added(project, [_resolved(project.study, row, coders)], coders)[0]


def _added(project: Project, wanted: Iterable[NewCoding], coders: dict[str, Coder]) -> list[CodingId]:
    codings = [coding_for(project, each) for each in wanted]
    unique = {coding.twin_key: coding for coding in reversed(codings)}
    new = [coding for coding in reversed(unique.values()) if coding.id not in project.study.codings]
    with editing(project, N_("Apply code")) as edit:
        edit.add(*(coder for coder in dict.fromkeys(coders.values()) if coder.id not in project.study.coders))
        edit.add(*new)
    return [unique[coding.twin_key].id for coding in codings]


def _coders(study: Study, rows: Iterable[CodingRow]) -> dict[str, Coder]:
    known = study.coders.ordered()
    coders = {coder.initials.casefold(): coder for coder in reversed(known) if coder.initials}
    coders |= {coder.name.casefold(): coder for coder in known}
    for row in rows:
        name = row.coder.strip()
        if name and name.casefold() not in coders:
            position = max((coder.position for coder in coders.values()), default=-1) + 1
            coders[name.casefold()] = Coder(CoderId(new_id()), name, position, initials_of(name))
    return coders


def _resolved(study: Study, row: CodingRow, coders: dict[str, Coder]) -> NewCoding:
    document = find_document(study, row.document)
    occurrence = _number(row.occurrence)
    span = find_quote(study, document.id, row.quote, occurrence)
    code = find_code(study, row.code)
    if not code.codable:
        raise RuleBroken(Rule.NOT_CODABLE, code=code.name, n=0)
    return NewCoding(
        Segment(document.id, span),
        code.id,
        coder=coders[row.coder.strip().casefold()].id if row.coder.strip() else None,
        stance=stance_of(row.stance),
        informant=find_informant(study, row.informant).id if row.informant.strip() else None,
    )


def stance_of(word: str) -> Stance | None:
    """Return the stance that a word names (``fremmer``, ``hemmer``, ``begge``), None for an empty one.

    Raises SomethingMissing for any other word.
    """
    word = word.strip().casefold()
    if not word:
        return None
    try:
        return Stance(word)
    except ValueError:
        raise SomethingMissing(Missing.STANCE, name=word, near=[stance.value for stance in Stance]) from None


def _number(text: str) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not text.isdecimal():
        raise SomethingMissing(Missing.OCCURRENCE, quote="", n=0, occurrence=text)
    return int(text)
