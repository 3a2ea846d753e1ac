"""What became of every question and every informant: four states that are never the number 0.

A question was put to an informant when an interview in which the informant speaks followed a guide that has it, or
when one of its turns puts it, or when a researcher or a survey says so; what they say goes before the rest. It was
answered when a coding by the informant lies in an answer to it, or bears a code tied to it. An answer is what
follows the turn that puts the question, up to the turn that puts the next one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from qualcode.analysis.answers import Asked, answers
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.people import heard, never_interviewed, only_written
from qualcode.analysis.sayings import sayings
from qualcode.model.guide_changes import heads, kin
from qualcode.model.guides import GuideKind, GuideQuestion, Reply, ReplyState
from qualcode.model.ids import CodeId, CodingId, DocumentId, GuideId, GuideQuestionId, InformantId
from qualcode.model.people import Informant
from qualcode.model.study import Study
from qualcode.text.collate import sort_key

_CODED = QuoteFilter(only_informants=True)

_Ground = CodeId | DocumentId | GuideQuestionId
"""What makes a coding part of an answer."""


class GuideState(IntEnum):
    """What became of a question and an informant; the greater says more."""

    NOT_INTERVIEWED = 0
    NOT_ASKED = 1
    ASKED = 2
    """Asked, and nothing of the answer is coded."""
    ANSWERED = 3


@dataclass(frozen=True, slots=True)
class GuideCell:
    """One question and one informant."""

    state: GuideState
    codings: tuple[CodingId, ...] = ()
    """The codings of the answer, in the order of documents and texts."""
    reply: ReplyState | None = None
    """What was said of it outright, in a survey or by a researcher."""


@dataclass(frozen=True, slots=True)
class GuideTable:
    """Questions down, informants across."""

    questions: tuple[tuple[GuideQuestion, int], ...]
    """Each with its depth, from 0; those that ask the same stand once, as the first of them."""
    informants: tuple[Informant, ...]
    cells: dict[tuple[GuideQuestionId, InformantId], GuideCell] = field(repr=False)

    def count(self, question: GuideQuestionId, state: GuideState) -> int:
        """Return how many informants are in a state for a question."""
        return sum(self.cells[question, informant.id].state is state for informant in self.informants)

    def was_never_interviewed(self, informant: Informant) -> bool:
        """Tell whether an informant is marked so, and no interview in which they speak says otherwise."""
        states = (self.cells[question.id, informant.id].state for question, _depth in self.questions)
        return not informant.interviewed and all(state is GuideState.NOT_INTERVIEWED for state in states)


def guide_table(study: Study, guides: Sequence[GuideId]) -> GuideTable:
    """Return what became of the questions of ``guides`` and the informants, those never interviewed included.

    Who answered a survey alone is there where that survey is asked for, and not among those who were interviewed.

    A section says of an informant what the question under it that says most does.
    """
    questions = heads(study, guides)
    people = sorted(_people(study, guides), key=lambda each: (each.position, sort_key(each.label)))
    facts = _Facts(study)
    cells: dict[tuple[GuideQuestionId, InformantId], GuideCell] = {}
    for question, _depth in reversed(questions):
        same = kin(study, question.id)
        inner = [each.id for each, _at in questions if each.parent in same]
        for informant in people:
            own = facts.cell(same, informant)
            below = [cells[each, informant.id] for each in inner]
            cells[question.id, informant.id] = _widest(own, below) if below else own
    return GuideTable(tuple(questions), tuple(people), cells)


def usual_guides(study: Study) -> list[GuideId]:
    """Return the guides that are shown where none is asked for: those of interviews; without any, the surveys."""
    guides = study.guides.ordered()
    interviews = [guide.id for guide in guides if guide.kind is GuideKind.INTERVIEW]
    return interviews or [guide.id for guide in guides]


def _people(study: Study, guides: Sequence[GuideId]) -> list[Informant]:
    asked = {row.informant for guide in guides for row in study.survey_rows.by("guide", guide)}
    if guides and all(study.guides[guide].kind is GuideKind.SURVEY for guide in guides):
        return [study.informants[each] for each in asked]
    left_out = only_written(study) - asked
    return [informant for informant in study.informants.values() if informant.id not in left_out]


def _widest(own: GuideCell, below: list[GuideCell]) -> GuideCell:
    state = max(own.state, *(cell.state for cell in below))
    codings = dict.fromkeys(coding for cell in (own, *below) for coding in cell.codings)
    return GuideCell(state, tuple(codings), own.reply)


class _Facts:
    """What a study knows of who was asked what, looked up once."""

    def __init__(self, study: Study) -> None:
        self._study = study
        self._heard, self._never_interviewed = heard(study), never_interviewed(study)
        self._said: dict[tuple[GuideQuestionId, InformantId], Reply] = {
            (each.guide_question, each.informant): each for each in study.replies.values()
        }
        self._speaks: dict[InformantId, set[DocumentId]] = defaultdict(set)
        for turn in study.turns.values():
            if turn.informant is not None:
                self._speaks[turn.informant].add(turn.document)
        self._put = {document: self._questions_of(document) for document in study.documents}
        self._codings_in_order: list[CodingId] = []
        self._said_under: dict[tuple[InformantId, _Ground], list[int]] = defaultdict(list)
        """Places of codings in that order: those in an answer, under a code, in a document."""
        self._read_codings()

    def cell(self, same: frozenset[GuideQuestionId], informant: Informant) -> GuideCell:
        said = next((self._said[each, informant.id] for each in same if (each, informant.id) in self._said), None)
        reply = said.state if said is not None else None
        if informant.id in self._never_interviewed or (informant.id not in self._heard and said is None):
            return GuideCell(GuideState.NOT_INTERVIEWED, (), reply)
        is_asked = self._is_put(same, informant.id) if said is None else reply is not ReplyState.NOT_ASKED
        if not is_asked:
            return GuideCell(GuideState.NOT_ASKED, (), reply)
        codings = self._codings(same, informant.id, said)
        return GuideCell(GuideState.ANSWERED if codings else GuideState.ASKED, codings, reply)

    def _is_put(self, same: frozenset[GuideQuestionId], informant: InformantId) -> bool:
        return any(same & self._put[document] for document in self._speaks[informant])

    def _codings(
        self, same: frozenset[GuideQuestionId], informant: InformantId, said: Reply | None
    ) -> tuple[CodingId, ...]:
        grounds: set[_Ground] = {*same, *self._codes(same)}
        if said is not None and said.document is not None:
            grounds.add(said.document)
        found = {at for ground in grounds for at in self._said_under.get((informant, ground), ())}
        return tuple(self._codings_in_order[at] for at in sorted(found))

    def _codes(self, same: frozenset[GuideQuestionId]) -> frozenset[CodeId]:
        tied = (bond.code for each in same for bond in self._study.question_codes.by("guide_question", each))
        return frozenset().union(*(self._study.codebook.branch(code) for code in tied))

    def _questions_of(self, document: DocumentId) -> frozenset[GuideQuestionId]:
        followed = {
            question.id
            for used in self._study.guides_used.by("document", document)
            for question in self._study.guide_questions.by("guide", used.guide)
        }
        return frozenset(followed | {question for _span, question in answers(self._study, document)})

    def _read_codings(self) -> None:
        asked = Asked(self._study)
        for saying in sayings(self._study, _CODED):
            coding, informant = saying.coding, saying.informant
            if informant is not None:
                at = len(self._codings_in_order)
                self._codings_in_order.append(coding.id)
                questions = asked.at(coding.document, coding.start)
                grounds: tuple[_Ground, ...] = (coding.code, coding.document, *questions)
                for ground in grounds:
                    self._said_under[informant, ground].append(at)
