"""Which questions a coding has to do with: those of the guide that it answers, and those of the research.

A coding belongs to a research question when it is evidence, for or against, of one of the question's findings, or
when it begins in an answer to a question of the guide that serves it (or that asks the same as one that does).
"""

from functools import cached_property

from qualcode.analysis.answers import Asked, with_those_under
from qualcode.model.codings import Coding
from qualcode.model.guide_changes import heads, kin
from qualcode.model.ids import DocumentId, GuideQuestionId
from qualcode.model.study import Study

Keys = tuple[str | None, ...]
"""Ids of questions, each once; ``(None,)`` for none."""


class GuideKeys:
    """The questions of guides as headings: those that ask the same are one, the first of them."""

    def __init__(self, study: Study) -> None:
        """Look at nothing yet."""
        self._study, self._asked = study, Asked(study)
        self._lines: dict[GuideQuestionId, tuple[GuideQuestionId, ...]] = {}

    def at(self, document: DocumentId, start: int, nested: bool) -> Keys:
        """Return what was asked where a quote begins; ``nested`` brings the sections that the questions lie in."""
        found: dict[GuideQuestionId, None] = {}
        for question in self._asked.at(document, start):
            line = self._line(question)
            found.update(dict.fromkeys(line if nested else line[:1]))
        return tuple(found) or (None,)

    def chosen(self, questions: frozenset[GuideQuestionId]) -> frozenset[GuideQuestionId]:
        """Return the headings of questions that are asked for, of those under them, and of what they lie in."""
        every = with_those_under(self._study, questions)
        known = (self._line(each) for each in every if each in self._study.guide_questions)
        return frozenset().union(*known)

    @cached_property
    def _head(self) -> dict[GuideQuestionId, GuideQuestionId]:
        guides = [guide.id for guide in self._study.guides.ordered()]
        first = [question.id for question, _depth in heads(self._study, guides)]
        return {same: head for head in first for same in kin(self._study, head)}

    def _line(self, question: GuideQuestionId) -> tuple[GuideQuestionId, ...]:
        """Return a question's heading first, then those of all that it, or the one it stands for, lies in."""
        known = self._lines.get(question)
        if known is None:
            head = self._head.get(question, question)
            above = [self._head.get(each, each) for each in (*self._above(head), *self._above(question))]
            known = self._lines[question] = tuple(dict.fromkeys((head, *above)))
        return known

    def _above(self, question: GuideQuestionId) -> list[GuideQuestionId]:
        line: list[GuideQuestionId] = []
        at = self._study.guide_questions[question].parent
        while at is not None and at in self._study.guide_questions:
            line.append(at)
            at = self._study.guide_questions[at].parent
        return line


class ResearchKeys:
    """The research questions that codings have to do with."""

    def __init__(self, study: Study) -> None:
        """Look at nothing yet."""
        self._study, self._asked = study, Asked(study)
        self._serves: dict[GuideQuestionId, tuple[str, ...]] = {}

    def of(self, coding: Coding) -> Keys:
        """Return the questions of a coding, in the order of findings first."""
        found: dict[str, None] = {}
        for evidence in self._study.evidence.by("coding", coding.id):
            found[self._study.findings[evidence.finding].question] = None
        if self._study.guide_questions:
            for question in self._asked.at(coding.document, coding.start):
                found.update(dict.fromkeys(self._served(question)))
        return tuple(found) or (None,)

    def _served(self, question: GuideQuestionId) -> tuple[str, ...]:
        known = self._serves.get(question)
        if known is None:
            same = sorted(kin(self._study, question))
            served = (self._study.guide_questions[each].question for each in same)
            known = self._serves[question] = tuple(dict.fromkeys(each for each in served if each is not None))
        return known
