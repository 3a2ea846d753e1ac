"""What changing a guide comes to: its questions nested, moved, and made codes, worked out on values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from qualcode.model.code_changes import next_position
from qualcode.model.codes import Code, Origin
from qualcode.model.guides import Guide, GuideQuestion, QuestionCode, question_code_id
from qualcode.model.ids import CodeId, GuideId, GuideQuestionId, new_id
from qualcode.model.plan import Plan
from qualcode.model.study import Study

_LONGEST_NAME = 60
"""Characters of a question that its code is called by."""


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question or section as a guide's file has it, in order; ``depth`` tells in how many others it lies."""

    text: str
    label: str = ""
    depth: int = 0


def nested_questions(guide: GuideId, questions: Iterable[NewQuestion]) -> list[GuideQuestion]:
    """Return the questions of a new guide, each under the nearest one before it that is less deep."""
    made: list[GuideQuestion] = []
    line: list[tuple[int, GuideQuestionId]] = []
    for position, new in enumerate(questions):
        while line and line[-1][0] >= new.depth:
            line.pop()
        parent = line[-1][1] if line else None
        id = GuideQuestionId(new_id())
        made.append(GuideQuestion(id, guide, new.text.strip(), new.label.strip(), parent, position))
        line.append((new.depth, id))
    return made


def in_order(study: Study, guide: GuideId) -> list[tuple[GuideQuestion, int]]:
    """Return a guide's questions as they stand on paper, each with its depth from 0."""
    children: dict[GuideQuestionId | None, list[GuideQuestion]] = {}
    for question in study.guide_questions.by("guide", guide):
        children.setdefault(question.parent, []).append(question)
    found: list[tuple[GuideQuestion, int]] = []

    def walk(parent: GuideQuestionId | None, depth: int) -> None:
        for question in children.get(parent, ()):
            found.append((question, depth))
            walk(question.id, depth + 1)

    walk(None, 0)
    return found


def placed(
    study: Study, question: GuideQuestionId, parent: GuideQuestionId | None, before: GuideQuestionId | None
) -> Plan:
    """Return the plan that puts a question under ``parent``, ahead of ``before`` or last."""
    moving = study.guide_questions[question]
    peers = [
        each
        for each in study.guide_questions.by("guide", moving.guide)
        if each.parent == parent and each.id != question
    ]
    place = next((at for at, each in enumerate(peers) if each.id == before), len(peers))
    order = [*peers[:place], replace(moving, parent=parent), *peers[place:]]
    moved = (replace(each, position=at) for at, each in enumerate(order))
    return Plan(replaced=tuple(each for each in moved if each != study.guide_questions[each.id]))


def starter_codes(study: Study, guide: Guide) -> Plan:
    """Return the plan that makes a codebook of a guide: a code for each question, nested as they are.

    They lie under a heading with the guide's title, are marked as coming from the guide and tied to their
    questions, whose words are their definitions. A section with questions under it can be coded with too.
    """
    heading = Code(
        CodeId(new_id()),
        _free(_name(guide.title), {code.name for code in study.codebook.children(None)}),
        None,
        next_position(study, None),
        codable=False,
        origin=Origin.GUIDE,
    )
    codes: dict[GuideQuestionId | None, Code] = {None: heading}
    taken: dict[CodeId, set[str]] = {}
    for question, _depth in in_order(study, guide.id):
        parent = codes[question.parent].id
        names = taken.setdefault(parent, set())
        name = _free(_name(question.text) or question.label or "–", names)
        code = Code(CodeId(new_id()), name, parent, len(names), definition=question.text, origin=Origin.GUIDE)
        names.add(name)
        codes[question.id] = code
    bonds = [
        QuestionCode(question_code_id(question, code.id), question, code.id)
        for question, code in codes.items()
        if question is not None
    ]
    return Plan(added=(*codes.values(), *bonds))


def _name(text: str) -> str:
    words = " ".join(text.replace("/", " – ").split()).rstrip(" ?.:")
    if len(words) <= _LONGEST_NAME:
        return words
    return words[:_LONGEST_NAME].rsplit(" ", 1)[0].rstrip(" ,;:–") + " …"


def _free(name: str, taken: Iterable[str]) -> str:
    folded = {each.casefold() for each in taken}
    free, n = name, 2
    while free.casefold() in folded:
        free, n = f"{name} ({n})", n + 1
    return free


def kin(study: Study, question: GuideQuestionId) -> frozenset[GuideQuestionId]:
    """Return all questions that ask the same as this one, itself included, in whichever guide they stand."""
    found, waiting = {question}, [question]
    while waiting:
        at = waiting.pop()
        same = [each.id for each in study.guide_questions.by("same_as", at)]
        above = study.guide_questions[at].same_as
        waiting += [each for each in (*same, *([above] if above else ())) if each not in found]
        found.update(waiting)
    return frozenset(found)


def heads(study: Study, guides: Sequence[GuideId]) -> list[tuple[GuideQuestion, int]]:
    """Return the questions of several guides, in order, each that asks the same as one before it left out.

    A question that stands alone in a section which another guide has too joins that one's section, as its last.
    """
    seen: set[GuideQuestionId] = set()
    found: list[tuple[GuideQuestion, int]] = []
    for guide in guides:
        for question, depth in in_order(study, guide):
            if question.id not in seen:
                place, depth = _place_among(study, found, question, depth)
                found.insert(place, (question, depth))
                seen |= kin(study, question.id)
    return found


def _place_among(
    study: Study, found: Sequence[tuple[GuideQuestion, int]], question: GuideQuestion, depth: int
) -> tuple[int, int]:
    """Return where a question goes, and its depth: after what lies in the section it belongs to, else last."""
    sections = kin(study, question.parent) if question.parent is not None else frozenset()
    above = next((at for at, (each, _depth) in enumerate(found) if each.id in sections), None)
    if above is None:
        return len(found), depth
    level = found[above][1]
    after = (at for at in range(above + 1, len(found)) if found[at][1] <= level)
    return next(after, len(found)), level + 1


def same_words(study: Study, guide: GuideId) -> list[GuideQuestion]:
    """Return the questions of a guide that stand word for word in another one, tied to the first of those.

    Case, spaces and the mark at the end do not count. What is tied already is left out.
    """
    others: dict[str, GuideQuestion] = {}
    for other in study.guides.ordered():
        if other.id != guide:
            for question, _depth in in_order(study, other.id):
                others.setdefault(_folded(question.text), question)
    tied = []
    for question, _depth in in_order(study, guide):
        twin = others.get(_folded(question.text))
        if twin is not None and twin.id not in kin(study, question.id):
            tied.append(replace(question, same_as=twin.id))
    return tied


def _folded(text: str) -> str:
    return " ".join(text.split()).rstrip("?.: ").casefold()
