"""Findings whose evidence is named by the words of quotes: the codings are found, then all is added in one step."""

from collections.abc import Iterable

from qualcode.analysis.locate import find_code, find_document
from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.codings import Coding
from qualcode.model.documents import Document
from qualcode.model.errors import Missing, Rule, RuleBroken, SomethingMissing
from qualcode.model.findings import Evidence, Finding, ResearchQuestion, WordedEvidence, WordedFinding
from qualcode.model.ids import CodeId, CoderId, EvidenceId, FindingId, QuestionId, new_id
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.text.find import find
from qualcode.text.find import near as find_near

_Place = tuple[Document, Span]
_AROUND = 40
"""Code points of context on each side of a hit in a list of hits."""


def add_worded_findings(project: Project, worded: Iterable[WordedFinding]) -> list[FindingId]:
    """Add findings, their questions where they are new, and their evidence, as one step; return the findings.

    A claim that its question has already gets the evidence that it lacks. Raises SomethingMissing, having changed
    nothing, as ``coding_of`` does.
    """
    writer = _Writer(project.study, project.coder)
    made = [writer.finding(finding) for finding in worded]
    with editing(project, N_("New finding")) as edit:
        edit.add(*writer.questions, *writer.findings, *writer.evidence)
    return made


def coding_of(study: Study, evidence: WordedEvidence) -> Coding:
    """Return the coding that lies on a quote's words: on exactly these, else the nearest around, else inside them.

    Of several on the same words it is the one made first. Raises SomethingMissing: ``quote`` when the words stand
    nowhere, ``coding`` when nobody has coded them, ``quote ambiguous`` when they are coded in several places and
    none was picked, ``occurrence`` when they are coded in fewer, and what the names of document and code can raise.
    """
    code = find_code(study, evidence.code).id if evidence.code else None
    places = _places(study, evidence)
    coded = {place: found for place in places if (found := _codings_on(study, place, code))}
    if not coded:
        raise SomethingMissing(Missing.CODING, name=evidence.quote, document=places[0][0].title)
    _document, span = place = _picked(study, evidence, list(coded))
    return min(coded[place], key=lambda coding: _distance(coding, span))


def _picked(study: Study, evidence: WordedEvidence, coded: list[_Place]) -> _Place:
    """Return the place that is meant, of those that are coded, in the order in which the error lists them."""
    n, wanted = len(coded), evidence.occurrence
    if wanted is None and n > 1:
        hits = [_hit(study, *place) for place in coded]
        raise SomethingMissing(Missing.QUOTE_AMBIGUOUS, quote=evidence.quote, hits=hits)
    if wanted is not None and not 1 <= wanted <= n:
        raise SomethingMissing(Missing.OCCURRENCE, quote=evidence.quote, n=n, occurrence=wanted)
    return coded[(wanted or 1) - 1]


def _places(study: Study, evidence: WordedEvidence) -> list[_Place]:
    """Return where the words stand; raise SomethingMissing, with near hits, when they stand nowhere."""
    documents = (find_document(study, evidence.document),) if evidence.document else study.documents.ordered()
    places = [(document, span) for document in documents for span in find(study.text(document.id), evidence.quote)]
    if places:
        return places
    near = [
        (" ".join(hit.span.of(text).split()), round(hit.score))
        for text in (study.text(document.id) for document in documents)
        for hit in find_near(text, evidence.quote)
    ]
    near.sort(key=lambda hit: -hit[1])
    raise SomethingMissing(Missing.QUOTE, document=evidence.document, quote=evidence.quote, near=near[:3])


def _codings_on(study: Study, place: _Place, code: CodeId | None) -> list[Coding]:
    document, span = place
    return [
        coding
        for coding in study.codings_in(document.id)
        if (coding.span.holds(span) or span.holds(coding.span)) and code in (None, coding.code)
    ]


def _distance(coding: Coding, span: Span) -> tuple[object, ...]:
    # One that leaves a part of the words out is second to any that holds them all.
    return (not coding.span.holds(span), abs(coding.span.length - span.length), coding.made, coding.id)


def _hit(study: Study, document: Document, span: Span) -> tuple[str, int, str]:
    text = study.texts[document.id]
    around = Span(max(0, span.start - _AROUND), span.stop + _AROUND).of(text.text)
    return " ".join(around.split()), text.paragraph(span.start), document.title


class _Writer:
    """The values that worded findings come to, beside what the study has."""

    def __init__(self, study: Study, coder: CoderId) -> None:
        self._study, self._coder = study, coder
        self.questions: list[ResearchQuestion] = []
        self.findings: list[Finding] = []
        self.evidence: list[Evidence] = []
        self._held: dict[FindingId, list[Evidence]] = {}

    def finding(self, worded: WordedFinding) -> FindingId:
        carrying = [(coding_of(self._study, each), False) for each in worded.carried_by]
        against = [(coding_of(self._study, each), True) for each in worded.against]
        finding = self._finding(worded)
        held = self._held.setdefault(finding.id, list(self._study.evidence.by("finding", finding.id)))
        for coding, is_against in (*carrying, *against):
            if coding.id not in {each.coding for each in held}:
                position = next_position(held)
                held.append(Evidence(EvidenceId(new_id()), finding.id, coding.id, position, is_against))
                self.evidence.append(held[-1])
        return finding.id

    def _finding(self, worded: WordedFinding) -> Finding:
        question = self._question(worded.question).id
        peers = [*self._study.findings.by("question", question)]
        peers += [each for each in self.findings if each.question == question]
        known = next((each for each in peers if _same(each.claim, worded.claim)), None)
        if known is not None:
            return known
        if not worded.claim.strip():
            raise RuleBroken(Rule.CLAIM_EMPTY)
        position = next_position(peers)
        claim = " ".join(worded.claim.split())
        self.findings.append(
            Finding(
                FindingId(new_id()), question, claim, position, concept=worded.concept, coder=self._coder
            )
        )
        return self.findings[-1]

    def _question(self, text: str) -> ResearchQuestion:
        known = [*self._study.questions.ordered(), *self.questions]
        found = next((each for each in known if _same(each.text, text)), None)
        if found is not None:
            return found
        if not text.strip():
            raise RuleBroken(Rule.QUESTION_EMPTY)
        position = next_position(known)
        self.questions.append(ResearchQuestion(QuestionId(new_id()), " ".join(text.split()), position))
        return self.questions[-1]


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
