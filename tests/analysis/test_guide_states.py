"""What became of questions: four states that are never 0."""

from qualcode.analysis.answers import answers
from qualcode.analysis.guide_states import GuideState, GuideTable, guide_table
from qualcode.model.documents import Turn
from qualcode.model.guides import (
    Guide,
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
from qualcode.model.ids import GuideId, GuideQuestionId, new_id
from qualcode.model.study import TABLES, Study, study_of
from tests.builders import Builder


class _Guides:
    """Guides on top of a built study."""

    def __init__(self, make: Builder) -> None:
        self.study, self.tables = make.study(), {}  # type: ignore[var-annotated]

    def guide(self, title: str, *texts: str) -> tuple[GuideId, list[GuideQuestion]]:
        guide = Guide(GuideId(new_id()), title)
        made = [
            GuideQuestion(GuideQuestionId(new_id()), guide.id, text, position=at) for at, text in enumerate(texts)
        ]
        self.add(guide=guide)
        for question in made:
            self.add(question=question)
        return guide.id, made

    def add(self, **values: object) -> None:
        names = {"guide": "guides", "question": "guide_questions", "used": "guides_used", "put": "questions_put"}
        names |= {"reply": "replies", "tied": "question_codes"}
        for name, value in values.items():
            self.tables.setdefault(names[name], []).append(value)

    def made(self) -> Study:
        rows = {name: [*getattr(self.study, name).values(), *self.tables.get(name, [])] for name in TABLES}
        return study_of(rows)


def _turns(study: Study) -> list[Turn]:
    return list(study.turns_of(study.documents.ordered()[0].id))


def _states(table: GuideTable) -> dict[str, list[GuideState]]:
    return {
        question.text: [table.cells[question.id, each.id].state for each in table.informants]
        for question, _depth in table.questions
    }


def _interviews() -> Builder:
    make = Builder()
    make.informant("L1", "Leder")
    make.informant("A1", "Ansatt")
    make.informant("A2", "Ansatt")
    make.document("Leder", "I: Hva hindrer?\nL1: Vi har aldri tid.\nI: Noe mer?\nL1: Nei.")
    make.document("Ansatt", "I: Når bruker du skjønn?\nA1: Hver dag.\nI: Hva hindrer?\nA1: Ingenting.")
    make.coding("Tid", "aldri tid")
    make.coding("Skjønn", "Hver dag")
    return make


def test_that_an_interview_outweighs_the_mark_that_there_was_none_and_a_quote_from_elsewhere_does_not() -> None:
    make = Builder()
    late, quoted = make.planned("R1"), make.planned("R2")
    make.document("Intervju", "I: Hva hindrer?\nR1: Rektor sa at det er dyrt.")
    make.coding("Penger", "det er dyrt", informant=quoted.id)
    guides = _Guides(make)
    guide, (hinders,) = guides.guide("Alle", "Hva hindrer?")
    document = guides.study.documents.ordered()[0].id
    guides.add(used=GuideUsed(guide_used_id(document, guide), document, guide))
    table = guide_table(guides.made(), [guide])
    states = [table.cells[hinders.id, each.id].state for each in (late, quoted)]
    assert states == [GuideState.ASKED, GuideState.NOT_INTERVIEWED]
    assert [table.was_never_interviewed(each) for each in (late, quoted)] == [False, True]


def test_that_the_four_states_are_told_apart() -> None:
    make = _interviews()
    guides = _Guides(make)
    leader, (hinders,) = guides.guide("Ledere", "Hva hindrer?")
    staff, (skill, same) = guides.guide("Ansatte", "Når bruker du skjønn?", "Hva hindrer?")
    guides.tables["guide_questions"].remove(same)
    guides.add(question=GuideQuestion(same.id, staff, same.text, position=1, same_as=hinders.id))
    first, second = (document.id for document in guides.study.documents.ordered())
    guides.add(used=GuideUsed(guide_used_id(first, leader), first, leader))
    guides.add(used=GuideUsed(guide_used_id(second, staff), second, staff))
    for question, code in ((hinders, "Tid"), (skill, "Skjønn")):
        code_id = guides.study.codebook.find(code).id  # type: ignore[union-attr]
        guides.add(tied=QuestionCode(question_code_id(question.id, code_id), question.id, code_id))
    table = guide_table(guides.made(), [leader, staff])
    answered, asked, not_asked, never = (
        GuideState.ANSWERED,
        GuideState.ASKED,
        GuideState.NOT_ASKED,
        GuideState.NOT_INTERVIEWED,
    )
    assert [each.label for each in table.informants] == ["L1", "A1", "A2"]
    assert _states(table) == {
        "Hva hindrer?": [answered, asked, never],
        "Når bruker du skjønn?": [not_asked, answered, never],
    }
    assert table.count(hinders.id, asked) == 1


def test_that_an_answer_lasts_until_the_next_question_is_put() -> None:
    make = _interviews()
    guides = _Guides(make)
    guide, (hinders, more) = guides.guide("Ledere", "Hva hindrer?", "Noe mer?")
    turns = _turns(guides.study)
    for turn, question in ((turns[0], hinders), (turns[2], more)):
        guides.add(put=QuestionPut(question_put_id(turn.id, question.id), turn.id, question.id))
    study = guides.made()
    document = turns[0].document
    words = [(span.of(study.text(document)).strip(), question) for span, question in answers(study, document)]
    assert words == [("Vi har aldri tid.", hinders.id), ("Nei.", more.id)]
    table = guide_table(study, [guide])
    informant = table.informants[0].id
    assert table.cells[hinders.id, informant].codings == (study.codings.ordered()[0].id,)
    assert table.cells[more.id, informant].state is GuideState.ASKED


def test_that_what_a_researcher_says_goes_before_what_the_guide_says() -> None:
    make = _interviews()
    guides = _Guides(make)
    guide, (hinders,) = guides.guide("Ledere", "Hva hindrer?")
    document = guides.study.documents.ordered()[0].id
    informant = guides.study.informants.ordered()[0].id
    guides.add(used=GuideUsed(guide_used_id(document, guide), document, guide))
    guides.add(reply=Reply(reply_id(hinders.id, informant), hinders.id, informant, ReplyState.NOT_ASKED))
    assert _states(guide_table(guides.made(), [guide]))["Hva hindrer?"][0] is GuideState.NOT_ASKED


def test_that_a_section_says_what_the_question_under_it_says() -> None:
    make = _interviews()
    guides = _Guides(make)
    guide, (section,) = guides.guide("Ledere", "Rammer")
    inner = GuideQuestion(GuideQuestionId(new_id()), guide, "Hva hindrer?", parent=section.id, position=1)
    guides.add(question=inner)
    turn = _turns(guides.study)[0]
    guides.add(put=QuestionPut(question_put_id(turn.id, inner.id), turn.id, inner.id))
    states = _states(guide_table(guides.made(), [guide]))
    assert states["Rammer"] == states["Hva hindrer?"]
    assert states["Rammer"][0] is GuideState.ANSWERED
