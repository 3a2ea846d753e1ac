"""What is known of an interviewer's turn: a question that is confirmed, one that is proposed, or none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from qualcode.analysis.guide_matching import Proposal, questions_of
from qualcode.i18n import _
from qualcode.model.documents import Speaker
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


def match_rows(
    study: Study,
    documents: Iterable[DocumentId],
    proposed: Mapping[TurnId, Proposal],
) -> list[MatchRow]:
    """Return a row for each interviewer's turn with words, in the order of documents and texts."""
    rows = []
    for document in documents:
        if not questions_of(study, document):
            continue
        text, lines = study.text(document), study.texts[document]
        for turn in study.turns_of(document):
            words = " ".join(text[turn.start : turn.stop].split())
            if turn.speaker is Speaker.INTERVIEWER and words:
                known = _known(study, turn.id, proposed.get(turn.id))
                rows.append(MatchRow(document, turn.id, lines.paragraph(turn.start), words, *known))
    return rows


def _known(
    study: Study, turn: TurnId, proposal: Proposal | None
) -> tuple[Standing, tuple[GuideQuestionId, ...], float]:
    likeness = proposal.likeness if proposal is not None else 0.0
    put = tuple(each.guide_question for each in study.questions_put.by("turn", turn))
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
