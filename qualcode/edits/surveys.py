"""Bringing in survey answers, also again: respondents are known by their ids, and no coding is touched."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from qualcode.edits.people_writer import PeopleWriter
from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.importers.survey import ColumnKind, NewReply, NewRespondent, SurveyColumn, SurveyFile
from qualcode.model.documents import Document, DocumentKind, DocumentText, Speaker, Turn, text_sha256
from qualcode.model.guides import Guide, GuideKind, GuideQuestion, Reply, ReplyState, SurveyRow, reply_id
from qualcode.model.ids import (
    AttributeId,
    DocumentId,
    GuideId,
    GuideQuestionId,
    InformantId,
    SurveyRowId,
    TurnId,
    new_id,
)
from qualcode.model.people import Attribute, AttributeType, Certainty, Informant
from qualcode.model.removal import removal
from qualcode.model.sharing import derived_id
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project

_LONGEST_TITLE = 40
"""Characters of a question in the title of an answer."""


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """What came of bringing in a survey."""

    guide: GuideId
    new: int
    """Respondents who were not known."""
    known: int
    answers: int
    """Answers that are new, or took the place of others that nobody had coded."""
    kept: tuple[DocumentId, ...]
    """Answers that are another in the file and stay as they were, because they have been coded or corrected."""


def import_survey(
    project: Project,
    title: str,
    survey: SurveyFile,
    columns: Sequence[SurveyColumn],
    respondents: Sequence[NewRespondent],
    remembered: str = "",
) -> SurveyResult:
    """Bring in a survey as one step: an answer is a document, a respondent an informant, an open column a question.

    A survey of the same title is brought up to date: respondents are found by id, their values and uncoded answers
    follow the file, those missing in it stay. Who has the same pair key in another survey is the same informant.
    ``remembered`` (JSON) says how the columns were taken, for the next time. Raises RuleBroken ``wrong type``.
    """
    with editing(project, N_("Import survey answers")) as edit:
        writer = _SurveyWriter(project, edit, title, columns, survey, remembered)
        for respondent in respondents:
            writer.take(respondent)
        edit.keep_original(survey.sha256, "", survey.data)
    return writer.result()


class _SurveyWriter:
    """Says to one open edit what a survey comes to, row by row."""

    def __init__(
        self,
        project: Project,
        edit: Edit,
        title: str,
        columns: Sequence[SurveyColumn],
        survey: SurveyFile,
        remembered: str,
    ) -> None:
        self._study, self._edit, self._survey = project.study, edit, survey
        self._people = PeopleWriter(project.study, edit)
        self._guide = self._guide_of(title.strip(), remembered)
        self._questions = self._questions_of(columns)
        self._attributes = self._attributes_of(columns)
        self._rows = {row.key.casefold(): row for row in self._study.survey_rows.by("guide", self._guide.id)}
        others = (row for row in self._study.survey_rows.values() if row.guide != self._guide.id and row.pair)
        self._pairs = {row.pair.casefold(): row.informant for row in others}
        self._labels = {each.label.casefold() for each in self._study.informants.values()}
        self._titles = {each.title.casefold() for each in self._study.documents.values()}
        self._replies = {(each.guide_question, each.informant): each for each in self._study.replies.values()}
        self._place = next_position(self._study.documents.values())
        self._person_place = next_position(self._study.informants.values())
        self._imported = datetime.now(UTC)
        self._new = self._known = self._answers = 0
        self._kept: list[DocumentId] = []

    def result(self) -> SurveyResult:
        return SurveyResult(self._guide.id, self._new, self._known, self._answers, tuple(self._kept))

    def take(self, respondent: NewRespondent) -> None:
        informant = self._informant(respondent)
        if respondent.role:
            self._people.roles(informant, [respondent.role])
        for name, text in respondent.values.items():
            self._people.value(informant, self._attributes[name], text, Certainty.STATED)
        for column, reply in respondent.replies.items():
            self._reply(self._questions[column], informant, respondent.key, reply)

    def _guide_of(self, title: str, remembered: str) -> Guide:
        peers = self._study.guides.ordered()
        known = next((each for each in peers if each.title.casefold() == title.casefold()), None)
        if known is not None:
            guide = replace(known, columns=remembered or known.columns)
            self._edit.replace(guide)
            return guide
        guide = Guide(GuideId(new_id()), title, GuideKind.SURVEY, next_position(peers), remembered)
        self._edit.add(guide)
        return guide

    def _questions_of(self, columns: Sequence[SurveyColumn]) -> dict[str, GuideQuestion]:
        there = self._study.guide_questions.by("guide", self._guide.id)
        found: dict[str, GuideQuestion] = {}
        for column in (each for each in columns if each.kind is ColumnKind.OPEN):
            known = next((each for each in there if each.label == column.name), None)
            if known is None:
                id = GuideQuestionId(derived_id("survey question", self._guide.id, column.name))
                place = next_position(there) + len(found)
                known = GuideQuestion(id, self._guide.id, column.shown, column.name, position=place)
                self._edit.add(known)
            found[column.name] = known
        return found

    def _attributes_of(self, columns: Sequence[SurveyColumn]) -> dict[str, AttributeId]:
        known = {each.name.casefold(): each.id for each in self._study.attributes.by("owner", "informant")}
        place = next_position(self._study.attributes.values())
        found: dict[str, AttributeId] = {}
        for column in (each for each in columns if each.kind is ColumnKind.ATTRIBUTE):
            id = known.get(column.shown.casefold())
            if id is None:
                id = AttributeId(new_id())
                choices = "\n".join(dict.fromkeys(column.labels.values()))
                type = column.type if column.type is not AttributeType.CHOICE or choices else AttributeType.TEXT
                attribute = Attribute(id, column.shown, type=type, position=place, choices=choices)
                self._people.attribute(attribute)
                known[column.shown.casefold()], place = id, place + 1
            found[column.shown] = id
        return found

    def _informant(self, respondent: NewRespondent) -> InformantId:
        row = self._rows.get(respondent.key.casefold())
        case = self._people.case(respondent.case)
        if row is not None:
            self._known += 1
            self._edit.replace(replace(row, pair=respondent.pair or row.pair))
            if case is not None:
                self._edit.replace(replace(self._study.informants[row.informant], case=case))
            return row.informant
        self._new += 1
        # Each partner is found once: a pair key that several rows share tells nobody.
        paired = self._pairs.pop(respondent.pair.casefold(), None) if respondent.pair else None
        informant = paired or InformantId(new_id())
        if paired is None:
            label = self._free(respondent.key, f"{self._guide.title} {respondent.key}", self._labels)
            self._edit.add(Informant(informant, label, self._person_place, case))
            self._person_place += 1
        id = SurveyRowId(derived_id("survey row", self._guide.id, respondent.key))
        self._edit.add(SurveyRow(id, self._guide.id, informant, respondent.key, respondent.pair))
        return informant

    def _reply(self, question: GuideQuestion, informant: InformantId, key: str, new: NewReply) -> None:
        known = self._replies.get((question.id, informant))
        document = known.document if known is not None else None
        if document is not None:
            if new.state is ReplyState.ANSWERED and self._study.text(document) == new.text:
                return
            if self._is_worked_on(question, informant, document):
                self._kept.append(document)
                return
            gone = removal(self._study, [self._study.documents[document]])
            self._edit.remove(*gone.removed)
        if known is not None:
            self._edit.remove(known)
        if new.state is ReplyState.ANSWERED:
            self._answers += 1
            document = self._answer(question, informant, key, new.text)
        else:
            document = None
        self._edit.add(Reply(reply_id(question.id, informant), question.id, informant, new.state, document))

    def _is_worked_on(self, question: GuideQuestion, informant: InformantId, document: DocumentId) -> bool:
        study = self._study
        if document != _answer_id(question, informant, study.text(document)):
            return True
        has_marks = study.codings_in(document) or study.memos.by("document", document)
        quoted = study.memo_quotes.by("document", document)
        return bool(has_marks or quoted)

    def _answer(self, question: GuideQuestion, informant: InformantId, key: str, text: str) -> DocumentId:
        id = _answer_id(question, informant, text)
        if id in self._study.documents:
            return id  # it stayed when its question went
        words = (
            question.text if len(question.text) <= _LONGEST_TITLE else f"{question.text[:_LONGEST_TITLE].strip()} …"
        )
        title = self._free(f"{self._guide.title} {key} · {words}", "", self._titles)
        document = Document(
            id,
            title,
            DocumentKind.ANSWER,
            self._place,
            self._imported,
            self._survey.sha256,
            text_sha256(text),
        )
        self._place += 1
        turn = Turn(TurnId(new_id()), id, 0, len(text), Speaker.INFORMANT, key, informant)
        self._edit.add(document, DocumentText(id, text), turn)
        return id

    def _free(self, first: str, second: str, taken: set[str]) -> str:
        wanted = [first, second] if second else [first]
        name = next((each for each in wanted if each.casefold() not in taken), None)
        n = 2
        while name is None:
            name = f"{wanted[-1]} ({n})" if f"{wanted[-1]} ({n})".casefold() not in taken else None
            n += 1
        taken.add(name.casefold())
        return name


def _answer_id(question: GuideQuestion, informant: InformantId, text: str) -> DocumentId:
    """Return the id of an answer as a file has it: words that it does not belong to have been corrected."""
    return DocumentId(derived_id("survey answer", question.id, informant, text_sha256(text)))
