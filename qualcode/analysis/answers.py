"""Answers: the stretches of a document that follow the questions put in it."""

from bisect import bisect_right

from qualcode.model.guide_changes import kin
from qualcode.model.guides import ReplyState
from qualcode.model.ids import DocumentId, GuideQuestionId
from qualcode.model.span import Span
from qualcode.model.study import Study

Answer = tuple[Span, GuideQuestionId]
"""Where an answer stands, and what it answers."""


def answers(study: Study, document: DocumentId) -> list[Answer]:
    """Return the stretches of a document that answer questions put in it, in order.

    A stretch goes from the end of the turn that puts a question to the start of the next one that puts any;
    questions of one turn share theirs. A survey's answer is a document of its own, all of it.
    """
    length = len(study.text(document))
    replies = (reply for reply in study.replies.by("document", document) if reply.state is ReplyState.ANSWERED)
    whole = [(Span(0, length), reply.guide_question) for reply in replies]
    put = [
        (turn, [each.guide_question for each in study.questions_put.by("turn", turn.id)])
        for turn in study.turns_of(document)
    ]
    putting = [(turn, questions) for turn, questions in put if questions]
    stops = [*(turn.start for turn, _questions in putting[1:]), length][: len(putting)]
    stretches = [
        (Span(turn.stop, max(turn.stop, stop)), question)
        for (turn, questions), stop in zip(putting, stops, strict=True)
        for question in questions
    ]
    return [*whole, *stretches]


def asked_at(stretches: list[Answer], position: int) -> frozenset[GuideQuestionId]:
    """Return the questions that a code point of a document answers, of those that ``answers`` found there."""
    last = bisect_right(stretches, position, key=lambda each: each[0].start)
    found = (question for span, question in stretches[:last] if span.start <= position < span.stop)
    return frozenset(found)


def with_those_under(study: Study, questions: frozenset[GuideQuestionId]) -> frozenset[GuideQuestionId]:
    """Return questions with all that lie under them: a section stands for its questions."""
    found, waiting = set(questions), list(questions)
    while waiting:
        inner = [each.id for each in study.guide_questions.by("parent", waiting.pop()) if each.id not in found]
        found.update(inner)
        waiting += inner
    return frozenset(found)


class Asked:
    """Which questions places of a study answer, each document looked at once and when first needed."""

    def __init__(self, study: Study) -> None:
        """Look at nothing yet."""
        self._study = study
        self._stretches: dict[DocumentId, list[Answer]] = {}

    def at(self, document: DocumentId, position: int) -> frozenset[GuideQuestionId]:
        """Return the questions that a code point answers."""
        if document not in self._stretches:
            self._stretches[document] = answers(self._study, document)
        return asked_at(self._stretches[document], position)

    def kin(self, questions: frozenset[GuideQuestionId]) -> frozenset[GuideQuestionId]:
        """Return the questions, those under them, and all that ask the same; those that are gone are left out."""
        every = with_those_under(self._study, questions)
        known = (kin(self._study, each) for each in every if each in self._study.guide_questions)
        return frozenset().union(*known)
