"""How far the coding has come."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from qualcode.analysis.data_text import data_spans, shared, without
from qualcode.analysis.not_said import not_said
from qualcode.analysis.remembered import Remembered
from qualcode.model.codings import Coding
from qualcode.model.documents import DocumentText, Turn
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study
from qualcode.text.words import count_words, snap


@dataclass(frozen=True, slots=True)
class DocumentProgress:
    """How many of the words that are data are coded."""

    coded: int
    words: int

    @property
    def share(self) -> float:
        """The coded part of the words, 0-1; 0 where there are none."""
        return self.coded / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class StudyCounts:
    """What there is in a study."""

    documents: int
    informants: int
    codes: int
    codings: int
    findings: int
    memos: int


@dataclass(frozen=True, slots=True)
class Steps:
    """The four steps of a study, each true once it has been taken."""

    imported: bool
    """There is a document."""
    people: bool
    """Somebody who speaks is known by role, case or attribute."""
    coded: bool
    """There is a coding."""
    found: bool
    """A finding is carried by something."""


class ProgressMeter:
    """Measures documents for a list that keeps it: one that an edit left alone is not measured again.

    A document of 5,000 words takes about 2 ms.
    """

    def __init__(self) -> None:
        """Begin with nothing measured."""
        self._measured: Remembered[DocumentId, Any, DocumentProgress] = Remembered(lambda parts: _measured(*parts))

    def of(self, study: Study, document: DocumentId) -> DocumentProgress:
        """Return how far the coding of a document has come; KeyError when there is no such document."""
        if len(self._measured) > len(study.documents):
            self._measured.forget_all_but(study.documents.keys())
        return self._measured.get(document, _parts(study, document))


def progress(study: Study, document: DocumentId, coder: CoderId | None = None) -> DocumentProgress:
    """Return how many of a document's words are coded, by anyone or by one coder.

    Interviewers' turns and transcribers' notes count on neither side. A word is coded when a coding covers any part
    of it.
    """
    text, turns, codings, notes = _parts(study, document)
    chosen = tuple(coding for coding in codings if coder is None or coding.coder == coder)
    return _measured(text, turns, chosen, notes)


def words_of_data(text: str, silent: Iterable[Span]) -> int:
    """Return how many words of a text are data: all but the ``silent`` spans, those that ``progress`` skips.

    For a text that is in no study yet; the spans may come in any order.
    """
    data = without([Span(0, len(text))] if text else [], united(silent))
    return sum(count_words(span.of(text)) for span in data)


def study_counts(study: Study) -> StudyCounts:
    """Return what there is in a study; headings are not counted among the codes."""
    return StudyCounts(
        documents=len(study.documents),
        informants=len(study.informants),
        codes=sum(code.codable for code in study.codes.values()),
        codings=len(study.codings),
        findings=len(study.findings),
        memos=len(study.memos),
    )


def steps(study: Study) -> Steps:
    """Return which steps of a study have been taken."""
    described = any(informant.case for informant in study.informants.values())
    return Steps(
        imported=bool(study.documents),
        people=described
        or bool(study.roles_held)
        or any(value.informant for value in study.attribute_values.values()),
        coded=bool(study.codings),
        found=any(not evidence.against for evidence in study.evidence.values()),
    )


def _parts(study: Study, document: DocumentId) -> list[Any]:
    return [study.texts[document], study.turns_of(document), study.codings_in(document), not_said(study, document)]


def _measured(
    text: DocumentText, turns: Iterable[Turn], codings: Iterable[Coding], notes: Iterable[Span]
) -> DocumentProgress:
    data = without(data_spans(text, turns), notes)
    coded = shared(united(coding.span for coding in codings), data)
    # Two codings may share a cut word: whole words are counted, each once.
    whole = united(snap(text.text, span) for span in coded)
    return DocumentProgress(_words(text, whole), _words(text, data))


def _words(text: DocumentText, spans: Iterable[Span]) -> int:
    return sum(count_words(span.of(text.text)) for span in spans)
