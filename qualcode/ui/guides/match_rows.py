"""What is known of an interviewer's turn: a question that is confirmed, one that is proposed, or none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from qualcode.analysis.guide_matching import Proposal, questions_of
from qualcode.i18n import _
from qualcode.model.documents import DocumentText, Speaker, Turn
from qualcode.model.guides import QuestionPut
from qualcode.model.ids import DocumentId, GuideQuestionId, TurnId
from qualcode.model.study import Study
from qualcode.wording.guides import likeness_words, question_words
from qualcode.wording.language import interface_words


class Standing(IntEnum):
    """How far one has come with a turn."""

    PROPOSED = 0
    CONFIRMED = 1
    NOTHING = 2
    """No question of the guides is like it, or the proposal was refused."""


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One turn of an interviewer."""

    document: DocumentId
    turn: TurnId
    paragraph: int
    words: str
    standing: Standing
    questions: tuple[GuideQuestionId, ...] = ()
    """Those confirmed, or the one proposed."""
    likeness: float = 0.0
    """From 0 to 100; 0 for what a researcher confirmed without a proposal."""


_Said = tuple[TurnId, int, str]


class TurnWords:
    """What interviewers say in each document, read again only where its text or its turns are others."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._read: dict[DocumentId, tuple[DocumentText, tuple[Turn, ...], list[_Said]]] = {}

    def of(self, study: Study, document: DocumentId) -> list[_Said]:
        """Return turn, paragraph and words of each interviewer's turn with words, in order."""
        text, turns = study.texts[document], study.turns_of(document)
        known = self._read.get(document)
        if known is None or known[0] is not text or known[1] is not turns:
            self._read[document] = known = (text, turns, _said(text, turns))
        return known[2]


def _said(text: DocumentText, turns: Iterable[Turn]) -> list[_Said]:
    asked = (turn for turn in turns if turn.speaker is Speaker.INTERVIEWER)
    said = ((turn, " ".join(turn.span.of(text.text).split())) for turn in asked)
    return [(turn.id, text.paragraph(turn.start), words) for turn, words in said if words]


def match_rows(
    study: Study, documents: Iterable[DocumentId], proposed: Mapping[TurnId, Proposal], words: TurnWords
) -> list[MatchRow]:
    """Return a row for each interviewer's turn with words, in the order of documents and texts."""
    put = study.questions_put.groups("turn")
    return [
        MatchRow(document, turn, paragraph, said, *_known(study, put.get(turn, ()), proposed.get(turn)))
        for document in documents
        if questions_of(study, document)
        for turn, paragraph, said in words.of(study, document)
    ]


def _known(
    study: Study, asked: Iterable[QuestionPut], proposal: Proposal | None
) -> tuple[Standing, tuple[GuideQuestionId, ...], float]:
    likeness = proposal.likeness if proposal is not None else 0.0
    put = tuple(each.guide_question for each in asked)
    if put:
        same = proposal is not None and proposal.question in put
        return Standing.CONFIRMED, put, likeness if same else 0.0
    question = proposal.question if proposal is not None else None
    if question is None or question not in study.guide_questions:
        return Standing.NOTHING, (), 0.0
    return Standing.PROPOSED, (question,), likeness


def row_question(study: Study, row: MatchRow) -> str:
    """Return the questions of a row in words; empty for none."""
    known = (study.guide_questions[each] for each in row.questions if each in study.guide_questions)
    return "; ".join(question_words(question) for question in known)


def row_standing(row: MatchRow) -> str:
    """Return how far one has come with a row, in words."""
    if row.standing is Standing.CONFIRMED:
        return _("confirmed")
    if row.standing is Standing.NOTHING:
        return _("no question")
    return _("proposed: {likeness}").format(likeness=likeness_words(row.likeness, interface_words()))
