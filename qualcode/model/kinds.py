"""Which class of value lives in which table."""

from typing import Any

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
from qualcode.model.maps import MapLink, MapPlace
from qualcode.model.memos import Memo, MemoQuote
from qualcode.model.people import Attribute, AttributeValue, Case, Coder, Informant, Role, RoleHeld
from qualcode.model.project_info import ProjectInfo
from qualcode.model.queries import SavedQuery
from qualcode.model.sharing import Conflict, Copy, DocumentStatus
from qualcode.model.summaries import Condensation, Summary, SummaryQuote
from qualcode.model.words import CueWord, Dismissal, FormChoice, StopWord, SynonymGroup

CLASS_OF: dict[str, type[Any]] = {
    "project": ProjectInfo,
    "coders": Coder,
    "cases": Case,
    "roles": Role,
    "informants": Informant,
    "roles_held": RoleHeld,
    "documents": Document,
    "texts": DocumentText,
    "turns": Turn,
    "attributes": Attribute,
    "attribute_values": AttributeValue,
    "codes": Code,
    "code_sets": CodeSet,
    "code_set_members": CodeSetMember,
    "codings": Coding,
    "questions": ResearchQuestion,
    "themes": Theme,
    "findings": Finding,
    "evidence": Evidence,
    "memos": Memo,
    "memo_quotes": MemoQuote,
    "synonyms": SynonymGroup,
    "form_choices": FormChoice,
    "stop_words": StopWord,
    "cue_words": CueWord,
    "dismissed": Dismissal,
    "statuses": DocumentStatus,
    "copies": Copy,
    "conflicts": Conflict,
    "earlier_wordings": EarlierWording,
    "theme_codes": ThemeCode,
    "theories": Theory,
    "guides": Guide,
    "guide_questions": GuideQuestion,
    "question_codes": QuestionCode,
    "guides_used": GuideUsed,
    "questions_put": QuestionPut,
    "replies": Reply,
    "survey_rows": SurveyRow,
    "saved_queries": SavedQuery,
    "summaries": Summary,
    "summary_quotes": SummaryQuote,
    "condensations": Condensation,
    "map_places": MapPlace,
    "map_links": MapLink,
}

TABLE_OF: dict[type[Any], str] = {cls: table for table, cls in CLASS_OF.items()}
