"""Lists of documents in which answers stand under their survey, folded until somebody unfolds it."""

from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.model.documents import Document, DocumentKind
from qualcode.model.ids import DocumentId, GuideId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class SurveyLine:
    """The line of a survey; its answers follow it when it is unfolded."""

    survey: GuideId
    title: str
    answers: tuple[DocumentId, ...]
    """Those of its answers that the list would show, in their order."""
    unfolded: bool

    @property
    def sign(self) -> str:
        """The mark before the title."""
        return "▾" if self.unfolded else "▸"


Line = Document | SurveyLine


def survey_of(study: Study, document: DocumentId | None) -> GuideId | None:
    """Return the survey that a document is an answer to."""
    if document is None:
        return None
    replies = study.replies.by("document", document)
    questions = (study.guide_questions[reply.guide_question] for reply in replies)
    return next((question.guide for question in questions), None)


def lines_of(study: Study, documents: Iterable[Document], unfolded: Iterable[GuideId]) -> tuple[Line, ...]:
    """Return documents in their order, then each survey with its answers below it where it is unfolded."""
    lines: list[Line] = []
    answers: dict[GuideId, list[Document]] = {}
    for document in documents:
        survey = survey_of(study, document.id) if document.kind is DocumentKind.ANSWER else None
        if survey is None:
            lines.append(document)
        else:
            answers.setdefault(survey, []).append(document)
    open_ones = set(unfolded)
    for survey in sorted(answers, key=lambda survey: study.guides[survey].position):
        found = answers[survey]
        is_open = survey in open_ones
        lines.append(SurveyLine(survey, study.guides[survey].title, tuple(each.id for each in found), is_open))
        lines += found if is_open else []
    return tuple(lines)
