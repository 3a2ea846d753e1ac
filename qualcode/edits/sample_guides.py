"""The guides of the sample study: what was asked of the staff, what of the leaders, and where."""

from collections.abc import Sequence

from qualcode.edits.guides import (
    add_guide,
    change_guide_question,
    expect_codes,
    put_questions,
    tie_alike,
    use_guides,
)
from qualcode.importers.guide_uses import GuideUse
from qualcode.model.guide_changes import NewQuestion, in_order
from qualcode.model.ids import DocumentId, GuideId, GuideQuestionId, TurnId
from qualcode.model.study import Study
from qualcode.store.project import Project


def add_sample_guides(project: Project, uses: Sequence[GuideUse]) -> None:
    """Add guides, with the interviews that followed them and the turns in which their questions were put."""
    guides: dict[str, GuideId] = {}
    for use in uses:
        questions = [NewQuestion(entry.text, entry.label, entry.depth) for entry in use.entries]
        guides[use.title] = guide = add_guide(project, use.title, questions)
        places = _places(project.study, guide)
        for at, paths in use.codes.items():
            found = (project.study.codebook.find(path) for path in paths)
            expect_codes(project, places[at - 1], [code.id for code in found if code is not None])
        for at, (other, place) in use.same.items():
            twin = _places(project.study, guides[other])[place - 1]
            change_guide_question(project, places[at - 1], same_as=twin)
        tie_alike(project, guide)
        _say_where(project, use, guide, places)


def _say_where(project: Project, use: GuideUse, guide: GuideId, places: list[GuideQuestionId]) -> None:
    titles = {document.title: document.id for document in project.study.documents.values()}
    for title in use.documents:
        use_guides(project, titles[title], [guide])
    put: dict[TurnId, list[GuideQuestionId]] = {}
    for title, where in use.put.items():
        turns = _turns(project.study, titles[title])
        put.update({turns[paragraph]: [places[at - 1]] for paragraph, at in where.items()})
    put_questions(project, put)


def _places(study: Study, guide: GuideId) -> list[GuideQuestionId]:
    return [question.id for question, _depth in in_order(study, guide)]


def _turns(study: Study, document: DocumentId) -> dict[int, TurnId]:
    """Return the turns of a document by the paragraph they begin in, from 1."""
    text = study.texts[document]
    return {text.paragraph(turn.start): turn.id for turn in study.turns_of(document)}
