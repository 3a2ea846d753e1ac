"""Changing guides: their questions, which interviews followed them, and where a question was put."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.code_changes import codes_for_path
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.guide_changes import NewQuestion, nested_questions, placed, same_words, starter_codes
from qualcode.model.guides import (
    Guide,
    GuideKind,
    GuideQuestion,
    GuideUsed,
    QuestionCode,
    QuestionPut,
    Reply,
    ReplyState,
    guide_used_id,
    question_code_id,
    question_put_id,
    reply_id,
)
from qualcode.model.ids import CodeId, DocumentId, GuideId, GuideQuestionId, InformantId, TurnId, new_id
from qualcode.model.plan import Plan
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_guide(
    project: Project, title: str, questions: Iterable[NewQuestion] = (), kind: GuideKind = GuideKind.INTERVIEW
) -> GuideId:
    """Add a guide with its questions, last; RuleBroken when a guide has the title."""
    peers = project.study.guides.ordered()
    guide = Guide(GuideId(new_id()), title.strip(), kind, next_position(peers))
    with editing(project, N_("New guide")) as edit:
        edit.add(guide, *nested_questions(guide.id, questions))
    return guide.id


def change_guide(project: Project, /, guide: GuideId, **fields: Any) -> None:  # noqa: ANN401 - Guide's fields
    """Change a guide's title, place or remembered columns; typing merges into one step."""
    with editing(project, N_("Change guide"), f"guide {guide} {' '.join(sorted(fields))}") as edit:
        edit.replace(replace(project.study.guides[guide], **fields))


def remove_guide(project: Project, guide: GuideId) -> None:
    """Remove a guide with its questions and what is known of whom they were put to; codes and texts stay."""
    plan = removal(project.study, [project.study.guides[guide]])
    with editing(project, N_("Remove guide")) as edit:
        edit.carry_out(plan)


def add_guide_question(
    project: Project, guide: GuideId, text: str, label: str = "", parent: GuideQuestionId | None = None
) -> GuideQuestionId:
    """Add a question last under ``parent``; RuleBroken ``question of other guide``."""
    peers = project.study.guide_questions.by("guide", guide)
    position = next_position(peers)
    question = GuideQuestion(GuideQuestionId(new_id()), guide, text.strip(), label.strip(), parent, position)
    with editing(project, N_("New question in guide")) as edit:
        edit.add(question)
    return question.id


def change_guide_question(project: Project, question: GuideQuestionId, /, **fields: Any) -> None:  # noqa: ANN401
    """Change a question's text, printed label, research question, or the question that asks the same.

    Typing in one field merges into one step.
    """
    merge = f"guide question {question} {' '.join(sorted(fields))}"
    with editing(project, N_("Change question in guide"), merge) as edit:
        edit.replace(replace(project.study.guide_questions[question], **fields))


def move_guide_question(
    project: Project,
    question: GuideQuestionId,
    parent: GuideQuestionId | None,
    before: GuideQuestionId | None = None,
) -> None:
    """Put a question under ``parent``, ahead of ``before`` or last; RuleBroken ``question inside itself``."""
    plan = placed(project.study, question, parent, before)
    with editing(project, N_("Move question in guide")) as edit:
        edit.carry_out(plan)


def remove_guide_question(project: Project, question: GuideQuestionId) -> None:
    """Remove a question with those under it; codes and texts stay."""
    plan = removal(project.study, [project.study.guide_questions[question]])
    with editing(project, N_("Remove question from guide")) as edit:
        edit.carry_out(plan)


def expect_codes(project: Project, question: GuideQuestionId, codes: Iterable[CodeId]) -> None:
    """Say which codes answers to a question are expected to bear: these and no others."""
    there = {bond.code: bond for bond in project.study.question_codes.by("guide_question", question)}
    wanted = dict.fromkeys(codes)
    with editing(project, N_("Tie codes to question")) as edit:
        edit.remove(*(bond for code, bond in there.items() if code not in wanted))
        edit.add(
            *(
                QuestionCode(question_code_id(question, code), question, code)
                for code in wanted
                if code not in there
            )
        )


def expect_path(project: Project, question: GuideQuestionId, path: str) -> None:
    """Say that answers to a question are expected to bear the code at ``Parent / Child`` too, made if need be."""
    code, made = codes_for_path(project.study, path)
    bonds = project.study.question_codes.by("guide_question", question)
    with editing(project, N_("Tie codes to question")) as edit:
        edit.add(*made)
        if code not in {bond.code for bond in bonds}:
            edit.add(QuestionCode(question_code_id(question, code), question, code))


def codes_from_guide(project: Project, guide: GuideId) -> list[CodeId]:
    """Make a starter codebook of a guide, tied to its questions; return the codes, the heading first."""
    plan = starter_codes(project.study, project.study.guides[guide])
    with editing(project, N_("Codes from guide")) as edit:
        edit.carry_out(plan)
    return [value.id for value in plan.added if value.id in project.study.codes]


def use_guides(project: Project, document: DocumentId, guides: Iterable[GuideId]) -> None:
    """Say which guides an interview followed: these and no others."""
    there = {used.guide: used for used in project.study.guides_used.by("document", document)}
    wanted = dict.fromkeys(guides)
    with editing(project, N_("Choose guide of interview")) as edit:
        edit.remove(*(used for guide, used in there.items() if guide not in wanted))
        edit.add(
            *(GuideUsed(guide_used_id(document, guide), document, guide) for guide in wanted if guide not in there)
        )


def put_questions(project: Project, put: Mapping[TurnId, Iterable[GuideQuestionId]]) -> None:
    """Say which questions of a guide these turns put: of each turn these and no others."""
    plan = Plan()
    for turn, questions in put.items():
        there = {each.guide_question: each for each in project.study.questions_put.by("turn", turn)}
        wanted = dict.fromkeys(questions)
        added = [QuestionPut(question_put_id(turn, each), turn, each) for each in wanted if each not in there]
        removed = [each for question, each in there.items() if question not in wanted]
        plan += Plan(added=tuple(added), removed=tuple(removed))
    with editing(project, N_("Match turns to questions")) as edit:
        edit.carry_out(plan)


def say_reply(
    project: Project, question: GuideQuestionId, informants: Iterable[InformantId], state: ReplyState | None
) -> None:
    """Say what became of a question and informants; None leaves it to what the interviews tell.

    What a survey's own answer rests on is not touched: RuleBroken ``in use``.
    """
    say_replies(project, {question: tuple(informants)}, state)


def say_replies(
    project: Project, cells: Mapping[GuideQuestionId, Iterable[InformantId]], state: ReplyState | None
) -> None:
    """Say what became of several questions and informants, in one step; as ``say_reply``."""
    study, plan = project.study, Plan()
    for question, informants in cells.items():
        for informant in informants:
            there = [each for each in study.replies.by("informant", informant) if each.guide_question == question]
            if any(each.document is not None for each in there):
                raise RuleBroken(Rule.IN_USE, name=study.informants[informant].label, n=1)
            new = () if state is None else (Reply(reply_id(question, informant), question, informant, state),)
            plan += Plan(added=new, removed=tuple(there))
    with editing(project, N_("Say what was asked")) as edit:
        edit.carry_out(plan)


def tie_alike(project: Project, guide: GuideId) -> int:
    """Say of questions that stand word for word in another guide that they ask the same; return how many."""
    ties = same_words(project.study, guide)
    with editing(project, N_("Tie questions that ask the same")) as edit:
        edit.replace(*ties)
    return len(ties)
