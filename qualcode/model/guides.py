"""Interview guides and questionnaires: what was asked, of whom, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from qualcode.model.ids import (
    CodeId,
    DocumentId,
    GuideId,
    GuideQuestionId,
    GuideUsedId,
    InformantId,
    QuestionCodeId,
    QuestionId,
    QuestionPutId,
    ReplyId,
    SurveyRowId,
    TurnId,
)
from qualcode.model.sharing import derived_id


class GuideKind(StrEnum):
    """How the questions were put."""

    INTERVIEW = "interview"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Guide:
    """An interview guide, or the open questions of a survey."""

    id: GuideId
    title: str
    kind: GuideKind = GuideKind.INTERVIEW
    position: int = 0
    columns: str = ""
    """For a survey: how the columns of its file were taken, as JSON, to be offered when it is read again."""


@dataclass(frozen=True, slots=True)
class GuideQuestion:
    """A question, or a section of questions, of a guide."""

    id: GuideQuestionId
    guide: GuideId
    text: str
    label: str = ""
    """The number as printed, such as ``3b``: two questions may have the same."""
    parent: GuideQuestionId | None = None
    position: int = 0
    question: QuestionId | None = None
    """The research question that it serves."""
    same_as: GuideQuestionId | None = None
    """The question of another guide that asks the same; answers to both are counted under that one."""


@dataclass(frozen=True, slots=True)
class QuestionCode:
    """That answers to a question are expected to bear a code."""

    id: QuestionCodeId
    guide_question: GuideQuestionId
    code: CodeId


@dataclass(frozen=True, slots=True)
class GuideUsed:
    """That an interview followed a guide."""

    id: GuideUsedId
    document: DocumentId
    guide: GuideId


@dataclass(frozen=True, slots=True)
class QuestionPut:
    """That an interviewer's turn puts a question of the guide; the answer is what follows, up to the next."""

    id: QuestionPutId
    turn: TurnId
    guide_question: GuideQuestionId


class ReplyState(StrEnum):
    """What became of a question put, or not put, to somebody."""

    ANSWERED = "answered"
    BLANK = "blank"
    """Asked, and left open."""
    DONT_KNOW = "don't know"
    NOT_ASKED = "not asked"


@dataclass(frozen=True, slots=True)
class Reply:
    """What is known to have become of one question and one informant: from a survey, or said by a researcher."""

    id: ReplyId
    guide_question: GuideQuestionId
    informant: InformantId
    state: ReplyState
    document: DocumentId | None = None
    """The document that has the answer's words."""


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """That an informant is a row of a survey."""

    id: SurveyRowId
    guide: GuideId
    informant: InformantId
    key: str
    """What tells the row from others in the survey's file; the same when it is read again."""
    pair: str = ""
    """What the same respondent has in another survey."""


def reply_id(question: GuideQuestionId, informant: InformantId) -> ReplyId:
    """Return the id of what is said about a question and an informant: the same in every copy."""
    return ReplyId(derived_id("reply", question, informant))


def guide_used_id(document: DocumentId, guide: GuideId) -> GuideUsedId:
    """Return the id of a guide's use in a document: the same in every copy."""
    return GuideUsedId(derived_id("guide used", document, guide))


def question_put_id(turn: TurnId, question: GuideQuestionId) -> QuestionPutId:
    """Return the id of a question put in a turn: the same in every copy."""
    return QuestionPutId(derived_id("question put", turn, question))


def question_code_id(question: GuideQuestionId, code: CodeId) -> QuestionCodeId:
    """Return the id of the bond between a question and a code: the same in every copy."""
    return QuestionCodeId(derived_id("question code", question, code))
