"""Coding answers to open questions: one or many, whole or in part, with codes that are there or are made."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qualcode.edits.coding import apply_codings
from qualcode.i18n import N_
from qualcode.model.code_changes import codes_for_path
from qualcode.model.codes import Code
from qualcode.model.codings import NewCoding, Segment
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.store.project import Project


@dataclass(frozen=True, slots=True)
class CodedTogether:
    """Segments that get one code: one that is there, or the path of one that is made."""

    segments: tuple[Segment, ...]
    code: CodeId | None
    path: str = ""


def whole_answer(study: Study, document: DocumentId) -> Segment:
    """Return all the words of an answer."""
    return Segment(document, Span(0, len(study.text(document))))


def code_answers(project: Project, wanted: Sequence[CodedTogether]) -> list[CodingId]:
    """Code answers as one step and return their codings; those that are there already are returned as they are.

    RuleBroken when a path is empty, or a code cannot be put on words.
    """
    made: dict[str, Code] = {}
    codings: list[NewCoding] = []
    for each in wanted:
        code = each.code if each.code is not None else _made(project, each.path, made)
        codings += [NewCoding(segment, code) for segment in each.segments]
    return apply_codings(project, codings, made.values(), N_("Code answers"))


def _made(project: Project, path: str, made: dict[str, Code]) -> CodeId:
    """Return the code at a path, and note what must be made for it; what is made for one group serves the next."""
    known = project.study.codebook.find(path)
    if known is not None:
        return known.id
    id, codes = codes_for_path(project.study, path)
    for at, code in enumerate(codes):
        place = f"{code.parent}/{code.name}".casefold()
        if place in made:
            return _under(made, made[place], codes[at + 1 :])
        made[place] = replace(code, position=code.position + len(made)) if at == 0 else code
    return id


def _under(made: dict[str, Code], parent: Code, codes: Sequence[Code]) -> CodeId:
    """Return the last of the codes, to be made below one that an earlier group has made."""
    for code in codes:
        place = f"{parent.id}/{code.name}".casefold()
        parent = made.setdefault(place, replace(code, parent=parent.id))
    return parent.id
