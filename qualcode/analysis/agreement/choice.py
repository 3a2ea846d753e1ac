"""What a comparison of coders is about: who, where, which codes, counted in which units."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qualcode.model.blind import status_of
from qualcode.model.consensus import CONSENSUS
from qualcode.model.ids import CodeId, CoderId, DocumentId
from qualcode.model.rounds import is_earlier_round
from qualcode.model.sharing import CodingStatus
from qualcode.model.study import Study


class UnitKind(StrEnum):
    """The units on which coders agree or not; the values are the command line's words."""

    TURNS = "turns"
    SENTENCES = "sentences"
    PARAGRAPHS = "paragraphs"
    ANSWERS = "answers"
    """Survey answers: documents of that kind, each a unit."""
    DOCUMENTS = "documents"
    CHARACTERS = "characters"
    SEGMENTS = "segments"
    """No units given: coders mark stretches of any length."""


@dataclass(frozen=True, slots=True)
class AgreementChoice:
    """A comparison of at least two coders."""

    coders: tuple[CoderId, ...]
    documents: tuple[DocumentId, ...]
    codes: tuple[CodeId, ...]
    """The codes to compare, each a row of its own."""
    unit: UnitKind = UnitKind.TURNS
    with_children: bool = True
    """Whether a code under a chosen code counts as that code."""
    include_interviewer: bool = False


def rows_of_codes(study: Study, choice: AgreementChoice) -> dict[CodeId, list[int]]:
    """Return, for each code that counts, the numbers of the rows (from 0) that it counts in.

    A code may count in several: as itself, and under each chosen code above it.
    """
    rows: dict[CodeId, list[int]] = {}
    for row, code in enumerate(choice.codes):
        for counted in study.codebook.branch(code) if choice.with_children else (code,):
            rows.setdefault(counted, []).append(row)
    return rows


def top_codes(study: Study) -> tuple[CodeId, ...]:
    """Return the codes without parent, in order: the coarsest comparison."""
    return tuple(code.id for code in study.codebook.roots)


def all_codes(study: Study) -> tuple[CodeId, ...]:
    """Return all codes that can be used, in the tree's order: the finest comparison."""
    return tuple(code.id for code, _depth in study.codebook.walk() if code.codable)


def coded_by_all(study: Study, coders: Sequence[CoderId]) -> tuple[DocumentId, ...]:
    """Return the documents in which each of the coders has coded something, in order."""
    return tuple(
        document.id
        for document in study.documents.ordered()
        if set(coders) <= {coding.coder for coding in study.codings_in(document.id)}
    )


def finished_by_all(study: Study, coders: Sequence[CoderId]) -> tuple[DocumentId, ...]:
    """Return the documents that each of the coders is finished with, in order.

    The consensus, which nobody is finished with, counts where it has any coding, and so does an earlier round of
    somebody whose later round is compared too.
    """
    return tuple(
        document.id
        for document in study.documents.ordered()
        if all(_is_finished(study, document.id, coder, coders) for coder in coders)
    )


def comparable(study: Study, coders: Sequence[CoderId]) -> tuple[DocumentId, ...]:
    """Return the documents to compare where nobody chose any: those that all of the coders are finished with.

    Where none of them has ever said to be finished with a document, those that all have coded.
    """
    return finished_by_all(study, coders) if says_finished(study, coders) else coded_by_all(study, coders)


def says_finished(study: Study, coders: Sequence[CoderId]) -> bool:
    """Tell whether any of the coders has said to be finished with a document."""
    return any(said.coder in coders and said.status is CodingStatus.DONE for said in study.statuses.values())


def who_coded(study: Study) -> tuple[CoderId, ...]:
    """Return the coders who have coded something, in order: others cannot be compared."""
    return tuple(coder.id for coder in study.coders.ordered() if study.codings.by("coder", coder.id))


def compared_by_default(study: Study) -> tuple[CoderId, ...]:
    """Return the coders to compare where nobody chose any: all who coded, in their first round, in order."""
    return tuple(one for one in who_coded(study) if one != CONSENSUS and study.coders[one].person is None)


def _is_finished(study: Study, document: DocumentId, coder: CoderId, coders: Sequence[CoderId]) -> bool:
    has_coded = any(coding.coder == coder for coding in study.codings_in(document))
    if has_coded and (coder == CONSENSUS or any(is_earlier_round(study, coder, each) for each in coders)):
        return True
    return status_of(study, document, coder) is CodingStatus.DONE
