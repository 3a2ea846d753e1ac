"""Which questions of the guides interviewers' turns put: proposals, for a researcher to say yes or no to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qualcode.model.documents import Document, Speaker, Turn
from qualcode.model.guide_changes import in_order
from qualcode.model.guides import GuideKind, GuideQuestion
from qualcode.model.ids import DocumentId, GuideQuestionId, TurnId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.asked import likeliest_question


@dataclass(frozen=True, slots=True)
class Proposal:
    """An interviewer's turn, and the question of the interview's guides that it is most like."""

    document: DocumentId
    turn: TurnId
    question: GuideQuestionId | None
    """None when no question of the guides is like it."""
    likeness: float
    """From 0 to 100; 0 when no question is like it."""


def nothing(done: int, total: int, what: str) -> None:
    """Tell nobody how far it has come."""


def proposals(
    study: Study, documents: Iterable[DocumentId] | None = None, progress: Progress = nothing
) -> list[Proposal]:
    """Return a proposal for each interviewer's turn with words that no question is confirmed for, in order.

    Only interviews that are known to have followed a guide are looked through, and only with their guides; ``None``
    looks through all of those.
    """
    wanted = [study.documents[each] for each in documents] if documents is not None else study.documents.ordered()
    found: list[Proposal] = []
    for done, document in enumerate(wanted):
        progress(done, len(wanted), document.title)
        asked = questions_of(study, document.id)
        if asked:
            found += _of_document(study, document, asked)
    return found


def questions_of(study: Study, document: DocumentId) -> list[GuideQuestion]:
    """Return the questions of the guides that an interview followed, as they stand on paper; sections included."""
    used = [each.guide for each in study.guides_used.by("document", document)]
    guides = [guide for guide in study.guides.ordered() if guide.id in used and guide.kind is GuideKind.INTERVIEW]
    return [question for guide in guides for question, _depth in in_order(study, guide.id)]


def open_turns(study: Study, document: DocumentId) -> list[Turn]:
    """Return the interviewers' turns of a document for which no question is confirmed."""
    text = study.text(document)
    return [
        turn
        for turn in study.turns_of(document)
        if turn.speaker is Speaker.INTERVIEWER
        and text[turn.start : turn.stop].strip()
        and not study.questions_put.by("turn", turn.id)
    ]


def _of_document(study: Study, document: Document, asked: Sequence[GuideQuestion]) -> list[Proposal]:
    # A section's heading of a word or two is like everything that is said under it.
    asked = [each for each in asked if each.text.endswith("?") or not study.guide_questions.by("parent", each.id)]
    text, wordings = study.text(document.id), [question.text for question in asked]
    found = []
    for turn in open_turns(study, document.id):
        likely = likeliest_question(text[turn.start : turn.stop], wordings)
        question, likeness = (asked[likely[0]].id, likely[1]) if likely else (None, 0.0)
        found.append(Proposal(document.id, turn.id, question, likeness))
    return found
