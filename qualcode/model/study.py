"""All that is in a project, as one immutable value that every view, analysis and export reads."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from qualcode.model.codebook import Codebook
from qualcode.model.codes import Code, CodeSet, CodeSetMember
from qualcode.model.codings import Coding
from qualcode.model.documents import Document, DocumentText, Turn
from qualcode.model.findings import (
    EarlierWording,
    Evidence,
    Finding,
    ResearchQuestion,
    Theme,
    ThemeCode,
    Theory,
)
from qualcode.model.guides import (
    Guide,
    GuideQuestion,
    GuideUsed,
    QuestionCode,
    QuestionPut,
    Reply,
    SurveyRow,
)
from qualcode.model.ids import (
    AttributeId,
    AttributeValueId,
    CaseId,
    CodeId,
    CoderId,
    CodeSetId,
    CodeSetMemberId,
    CodingId,
    CondensationId,
    ConflictId,
    CopyId,
    CueWordId,
    DismissalId,
    DocumentId,
    EarlierWordingId,
    EvidenceId,
    FindingId,
    FormChoiceId,
    GuideId,
    GuideQuestionId,
    GuideUsedId,
    InformantId,
    MapLinkId,
    MapPlaceId,
    MemoId,
    MemoQuoteId,
    ProjectId,
    QuestionCodeId,
    QuestionId,
    QuestionPutId,
    ReplyId,
    RoleHeldId,
    RoleId,
    SavedQueryId,
    StatusId,
    StopWordId,
    SummaryId,
    SummaryQuoteId,
    SurveyRowId,
    SynonymGroupId,
    ThemeCodeId,
    ThemeId,
    TheoryId,
    TurnId,
)
from qualcode.model.maps import MapLink, MapPlace
from qualcode.model.memos import Memo, MemoQuote
from qualcode.model.moves import Moved
from qualcode.model.people import Attribute, AttributeValue, Case, Coder, Informant, Role, RoleHeld
from qualcode.model.project_info import ProjectInfo
from qualcode.model.queries import SavedQuery
from qualcode.model.sharing import Conflict, Copy, DocumentStatus
from qualcode.model.span import Span
from qualcode.model.summaries import Condensation, Summary, SummaryQuote
from qualcode.model.table import Table
from qualcode.model.words import CueWord, Dismissal, FormChoice, StopWord, SynonymGroup


@dataclass(frozen=True)
class Study:
    """The tables of a project. A field's name is the table's name in the project file."""

    project: Table[ProjectId, ProjectInfo]
    coders: Table[CoderId, Coder]
    cases: Table[CaseId, Case]
    roles: Table[RoleId, Role]
    informants: Table[InformantId, Informant]
    roles_held: Table[RoleHeldId, RoleHeld]
    documents: Table[DocumentId, Document]
    texts: Table[DocumentId, DocumentText]
    turns: Table[TurnId, Turn]
    attributes: Table[AttributeId, Attribute]
    attribute_values: Table[AttributeValueId, AttributeValue]
    codes: Table[CodeId, Code]
    code_sets: Table[CodeSetId, CodeSet]
    code_set_members: Table[CodeSetMemberId, CodeSetMember]
    codings: Table[CodingId, Coding]
    questions: Table[QuestionId, ResearchQuestion]
    themes: Table[ThemeId, Theme]
    findings: Table[FindingId, Finding]
    evidence: Table[EvidenceId, Evidence]
    memos: Table[MemoId, Memo]
    memo_quotes: Table[MemoQuoteId, MemoQuote]
    synonyms: Table[SynonymGroupId, SynonymGroup]
    form_choices: Table[FormChoiceId, FormChoice]
    stop_words: Table[StopWordId, StopWord]
    cue_words: Table[CueWordId, CueWord]
    dismissed: Table[DismissalId, Dismissal]
    statuses: Table[StatusId, DocumentStatus]
    copies: Table[CopyId, Copy]
    conflicts: Table[ConflictId, Conflict]
    earlier_wordings: Table[EarlierWordingId, EarlierWording]
    theme_codes: Table[ThemeCodeId, ThemeCode]
    theories: Table[TheoryId, Theory]
    guides: Table[GuideId, Guide]
    guide_questions: Table[GuideQuestionId, GuideQuestion]
    question_codes: Table[QuestionCodeId, QuestionCode]
    guides_used: Table[GuideUsedId, GuideUsed]
    questions_put: Table[QuestionPutId, QuestionPut]
    replies: Table[ReplyId, Reply]
    survey_rows: Table[SurveyRowId, SurveyRow]
    saved_queries: Table[SavedQueryId, SavedQuery]
    summaries: Table[SummaryId, Summary]
    summary_quotes: Table[SummaryQuoteId, SummaryQuote]
    condensations: Table[CondensationId, Condensation]
    map_places: Table[MapPlaceId, MapPlace]
    map_links: Table[MapLinkId, MapLink]

    @property
    def info(self) -> ProjectInfo:
        """What is said once about the project."""
        return self.project.ordered()[0]

    @cached_property
    def codebook(self) -> Codebook:
        """The codes as a tree."""
        return Codebook(self.codes)

    def text(self, document: DocumentId) -> str:
        """Return the words of a document."""
        return self.texts[document].text

    def words(self, coding: Coding) -> str:
        """Return the words that a coding covers, as they stand in the document."""
        return self.texts[coding.document].text[coding.start : coding.stop]

    def turns_of(self, document: DocumentId) -> tuple[Turn, ...]:
        """Return a document's turns in the order of its text."""
        return self.turns.by("document", document)

    def turns_at(self, document: DocumentId, span: Span) -> tuple[Turn, ...]:
        """Return the turns that share at least one code point with ``span``, in order."""
        turns = self.turns_of(document)
        first = max(0, bisect_right(turns, span.start, key=_start) - 1)
        last = bisect_right(turns, span.stop - 1, key=_start)
        return tuple(turn for turn in turns[first:last] if turn.span.overlaps(span))

    def codings_in(self, document: DocumentId) -> tuple[Coding, ...]:
        """Return a document's codings by start, the longest first where several start together."""
        return self.codings.by("document", document)

    def codings_of(self, code: CodeId) -> tuple[Coding, ...]:
        """Return the codings with exactly this code (not its children's)."""
        return self.codings.by("code", code)

    def roles_of(self, informant: InformantId) -> tuple[Role, ...]:
        """Return an informant's roles, the first named first."""
        return tuple(self.roles[held.role] for held in self.roles_held.by("informant", informant))

    def values_of(self, informant: InformantId) -> dict[AttributeId, AttributeValue]:
        """Return an informant's attribute values by attribute."""
        return {value.attribute: value for value in self.attribute_values.by("informant", informant)}

    def patched(self, changes: "Mapping[str, TablePatch]") -> "Study":
        """Return the study after ``changes``; tables that did not change are shared."""
        tables = {
            name: getattr(self, name).patched(patch.removed, patch.added, patch.moved)
            for name, patch in changes.items()
        }
        result = replace(self, **tables)
        if "codes" not in changes and "codebook" in self.__dict__:
            result.__dict__["codebook"] = self.codebook
        return result


@dataclass(frozen=True, slots=True)
class TablePatch:
    """What changed in one table: ids that are gone, and values that are new or replaced, by id."""

    removed: tuple[str, ...]
    added: Mapping[str, Any]
    moved: tuple[Moved, ...] = ()
    """Further values, which only stand elsewhere than they did."""


def _start(value: Turn | MemoQuote | Dismissal) -> int:
    return value.start


def _coding_order(coding: Coding) -> tuple[object, ...]:
    return (coding.start, -coding.stop, coding.made)


def _by_position(value: Any) -> int:  # noqa: ANN401 - any value that has a place among its peers
    return int(value.position)


def _by_words(group: SynonymGroup) -> str:
    return group.words


def _by_form(choice: FormChoice) -> tuple[str, str]:
    return (choice.query, choice.form)


def _by_word(value: StopWord | CueWord) -> str:
    return value.word


def _by_id(_value: object) -> int:
    return 0


_ORDERS: dict[str, Any] = {
    "codings": _coding_order,
    "turns": _start,
    "memo_quotes": _start,
    "dismissed": _start,
    "synonyms": _by_words,
    "form_choices": _by_form,
    "stop_words": _by_word,
    "cue_words": _by_word,
    "memos": lambda memo: memo.made,
    "project": _by_id,
    "texts": _by_id,
    "attribute_values": _by_id,
    "code_set_members": _by_id,
    "statuses": _by_id,
    "copies": lambda copy: copy.handed_out,
    "conflicts": _by_id,
    "earlier_wordings": lambda wording: wording.replaced,
    **dict.fromkeys(("question_codes", "guides_used", "questions_put", "replies"), _by_id),
    "survey_rows": lambda row: row.key,
    **dict.fromkeys(("summaries", "condensations", "map_places", "map_links"), _by_id),
}

TABLES: tuple[str, ...] = tuple(field.name for field in fields(Study))
"""Names of all tables, those that others point to first."""


def study_of(values: Mapping[str, Iterable[Any]]) -> Study:
    """Return the study that holds ``values`` (by table name); tables not named are empty."""
    tables = {
        name: Table({value.id: value for value in values.get(name, ())}, _ORDERS.get(name, _by_position))
        for name in TABLES
    }
    return Study(**tables)
