"""Coding many quotes by their words: all of them in one step, or none and every bad row named."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from qualcode.analysis.locate import find_code, find_document, find_informant, find_quote
from qualcode.edits.coding import apply_codings
from qualcode.model.codes import Code
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
from qualcode.store.project import Project

_Found = TypeVar("_Found")


def code_rows(project: Project, rows: Iterable[CodingRow], source: Path | str = "") -> list[CodingId]:
    """Code all rows as one step and return their codings, in order; coders not known by name or initials are made.

    Raises FileProblem with every bad row, once for each thing wrong with it, having changed nothing, when a row
    cannot be coded.
    """
    rows = list(rows)
    coders = _coders(project.study, rows)
    resolved: list[NewCoding] = []
    bad: list[tuple[int, QualcodeError]] = []
    for row in rows:
        faults: list[QualcodeError] = []
        coding = _resolved(project.study, row, coders, faults)
        bad += [(row.line, fault) for fault in faults]
        resolved += [coding] if coding else []
    if bad:
        raise FileProblem(source, FileReason.BAD_ROWS, rows=bad)
    return _added(project, resolved, coders)


def code_row(project: Project, row: CodingRow) -> CodingId:
    """Code one quote and return its coding; a coder not known yet is made.

    Raises SomethingMissing or RuleBroken, having changed nothing, when it cannot be coded.
    """
    coders = _coders(project.study, [row])
    faults: list[QualcodeError] = []
    coding = _resolved(project.study, row, coders, faults)
    if coding is None:
        raise faults[0]
    return _added(project, [coding], coders)[0]


def _added(project: Project, wanted: Iterable[NewCoding], coders: dict[str, Coder]) -> list[CodingId]:
    new = [coder for coder in dict.fromkeys(coders.values()) if coder.id not in project.study.coders]
    return apply_codings(project, wanted, new)


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


def _resolved(
    study: Study, row: CodingRow, coders: dict[str, Coder], faults: list[QualcodeError]
) -> NewCoding | None:
    """Return what a row asks for; None when something is wrong with it, and all of that is put into ``faults``."""
    segment = _segment(study, row, faults)
    code = _noted(faults, lambda: _codable(study, row.code))
    stance = _noted(faults, lambda: stance_of(row.stance))
    informant = _noted(faults, lambda: find_informant(study, row.informant).id if row.informant.strip() else None)
    if faults or segment is None or code is None:
        return None
    coder = coders[row.coder.strip().casefold()].id if row.coder.strip() else None
    return NewCoding(segment, code.id, coder=coder, stance=stance, informant=informant)


def _segment(study: Study, row: CodingRow, faults: list[QualcodeError]) -> Segment | None:
    document = _noted(faults, lambda: find_document(study, row.document))
    occurrence = _noted(faults, lambda: _number(row.occurrence, row.quote))
    # Where the words stand cannot be asked before document and number are right.
    if document is None or faults:
        return None
    span = _noted(faults, lambda: find_quote(study, document.id, row.quote, occurrence))
    return None if span is None else Segment(document.id, span)


def _codable(study: Study, path: str) -> Code:
    code = find_code(study, path)
    if not code.codable:
        raise RuleBroken(Rule.NOT_CODABLE, code=code.name, n=0)
    return code


def _noted(faults: list[QualcodeError], find: Callable[[], _Found]) -> _Found | None:
    """Return what is found; None, and the error noted among the faults, when it cannot be."""
    try:
        return find()
    except QualcodeError as error:
        faults.append(error)
        return None


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


def _number(text: str, quote: str) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not text.isdecimal():
        raise SomethingMissing(Missing.OCCURRENCE, quote=quote, n=0, occurrence=text)
    return int(text)
