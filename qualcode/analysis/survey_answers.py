"""Answers to the open questions of surveys: who answered, who did not and why, and what the answers are coded with.

A share is always of those who answered the question: blank answers, "don't know" and not asked stand beside it and
are never part of it. Below ten who answered there are no shares.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qualcode.analysis import listed
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.sayings import known_value, sayings
from qualcode.model.codes import Code
from qualcode.model.guide_changes import kin
from qualcode.model.guides import Guide, GuideKind, GuideQuestion, ReplyState
from qualcode.model.ids import (
    AttributeId,
    CodeId,
    CodingId,
    DocumentId,
    GuideId,
    GuideQuestionId,
    InformantId,
    RoleId,
)
from qualcode.model.people import Informant, Owner
from qualcode.model.study import Study
from qualcode.text.collate import sort_key

FEWEST_FOR_SHARES = 10
"""Below ten people who answered no share is given."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a respondent gave one open question."""

    informant: InformantId
    key: str
    """What tells the respondent from others in the survey's file."""
    state: ReplyState | None
    """None when the file never said anything of it: the respondent is of another import."""
    document: DocumentId | None = None
    """The document that has the words."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of one question among respondents."""

    respondents: int = 0
    answered: int = 0
    blank: int = 0
    dont_know: int = 0
    not_asked: int = 0
    unknown: int = 0
    """Nothing is said of them."""

    @property
    def asked(self) -> int:
        """Those whom the question was put to."""
        return self.answered + self.blank + self.dont_know


def surveys(study: Study) -> list[Guide]:
    """Return the surveys in their order."""
    return [guide for guide in study.guides.ordered() if guide.kind is GuideKind.SURVEY]


def open_questions(study: Study, survey: GuideId) -> tuple[GuideQuestion, ...]:
    """Return the open questions of a survey in their order."""
    return study.guide_questions.by("guide", survey)


def answered(study: Study, question: GuideQuestionId) -> list[Answered]:
    """Return what every respondent of the question's survey gave it, by the respondents' keys."""
    replies = {reply.informant: reply for reply in study.replies.by("guide_question", question)}
    rows = study.survey_rows.by("guide", study.guide_questions[question].guide)
    found = []
    for row in sorted(rows, key=lambda row: sort_key(row.key)):
        reply = replies.get(row.informant)
        given = Answered(row.informant, row.key, reply.state, reply.document) if reply else None
        found.append(given or Answered(row.informant, row.key, None))
    return found


def tally(given: Iterable[Answered]) -> Tally:
    """Return how many gave what."""
    counts = Counter(each.state for each in given)
    return Tally(
        sum(counts.values()),
        counts[ReplyState.ANSWERED],
        counts[ReplyState.BLANK],
        counts[ReplyState.DONT_KNOW],
        counts[ReplyState.NOT_ASKED],
        counts[None],
    )


@dataclass(frozen=True, slots=True)
class Split:
    """What the columns of a table tell respondents apart by: an attribute of theirs, or their role."""

    attribute: AttributeId | None = None
    """None for roles."""


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column: ``key`` is an attribute's value, a role, or None for what is not known."""

    key: str | None
    name: str
    is_total: bool = False


TOTAL = AnswerColumn(None, "", is_total=True)
"""The column of all respondents."""


@dataclass(frozen=True, eq=False)
class AnswerTable:
    """Codes down, groups of respondents across; what is counted is respondents, each once."""

    study: Study
    question: GuideQuestion
    split: Split | None
    columns: tuple[AnswerColumn, ...]
    """The first is that of all; one for each value that any of the respondents has, those of nobody as well."""
    codes: tuple[tuple[Code, int], ...]
    """All codes as the tree that they are, with depths from 0."""
    given: dict[AnswerColumn, list[Answered]] = field(repr=False)
    """What the respondents of each column gave."""
    bearing: dict[CodeId, frozenset[InformantId]] = field(repr=False)
    """Who gave an answer that bears a code, or a code under it."""
    codings: dict[InformantId, tuple[CodingId, ...]] = field(repr=False)

    @cached_property
    def tallies(self) -> dict[AnswerColumn, Tally]:
        """What became of the question, for each column."""
        return {column: tally(given) for column, given in self.given.items()}

    def who(self, code: CodeId | None, column: AnswerColumn) -> list[InformantId]:
        """Return who answered and bears a code; for None, who answered and bears none."""
        of_column = [each.informant for each in self.given[column] if each.state is ReplyState.ANSWERED]
        if code is None:
            return [informant for informant in of_column if informant not in self.codings]
        there = self.bearing.get(code, frozenset())
        return [informant for informant in of_column if informant in there]

    def count(self, code: CodeId | None, column: AnswerColumn) -> int:
        """Return how many respondents' answers bear a code; for None, how many bear none."""
        return len(self.who(code, column))

    def share(self, code: CodeId | None, column: AnswerColumn) -> float | None:
        """Return a count's part, 0-1, of those in the column who answered; None when fewer than ten did."""
        base = self.tallies[column].answered
        return self.count(code, column) / base if base >= FEWEST_FOR_SHARES else None

    def is_used(self, code: CodeId) -> bool:
        """Tell whether any answer bears the code or one under it."""
        return bool(self.bearing.get(code))

    def where(self, code: CodeId | None, column: AnswerColumn) -> QuoteFilter:
        """Return the filter of the quotes behind a cell; for None those of every code."""
        has_kin = len(kin(self.study, self.question.id)) > 1
        own = frozenset(each.document for each in self.given[TOTAL] if each.document is not None)
        return QuoteFilter(
            codes=frozenset({code}) if code is not None else None,
            documents=own if has_kin else None,
            guide_questions=frozenset({self.question.id}),
            roles=self._roles(column),
            values=self._values(column),
            only_informants=True,
        )

    def _roles(self, column: AnswerColumn) -> frozenset[RoleId | None] | None:
        if self.split is None or self.split.attribute is not None or column.is_total:
            return None
        return frozenset({None if column.key is None else RoleId(column.key)})

    def _values(self, column: AnswerColumn) -> frozenset[tuple[AttributeId, str | None]] | None:
        if self.split is None or self.split.attribute is None or column.is_total:
            return None
        return frozenset({(self.split.attribute, column.key)})


def answer_table(study: Study, question: GuideQuestionId, split: Split | None = None) -> AnswerTable:
    """Return the table of one open question, for all respondents and, with ``split``, group by group.

    Respondents with several roles stand in the column of each. Codings of all coders that the study shows count;
    an answer that two of them give one code bears it once.
    """
    everybody = answered(study, question)
    columns, keys_of = _columns(study, split, [each.informant for each in everybody])
    given: dict[AnswerColumn, list[Answered]] = {TOTAL: everybody, **{column: [] for column in columns}}
    by_key = {column.key: column for column in columns}
    for each in everybody if split is not None else ():
        for key in keys_of(each.informant):
            given[by_key[key]].append(each)
    bearing, codings = _borne(study, everybody)
    return AnswerTable(
        study,
        study.guide_questions[question],
        split,
        (TOTAL, *columns),
        tuple(study.codebook.walk()),
        given,
        bearing,
        codings,
    )


def columns_of(study: Study, survey: GuideId, split: Split) -> list[AnswerColumn]:
    """Return the groups that a survey's respondents fall into; values on offer that nobody has are there too."""
    people = [row.informant for row in study.survey_rows.by("guide", survey)]
    return _columns(study, split, people)[0]


def splits(study: Study, survey: GuideId, most: int = 24) -> list[Split]:
    """Return what a survey's respondents can be told apart by: roles, and attributes of at most ``most`` values."""
    people = [row.informant for row in study.survey_rows.by("guide", survey)]
    roles = [Split()] if any(study.roles_of(informant) for informant in people) else []
    found: dict[AttributeId, set[str]] = defaultdict(set)
    for informant in people:
        for attribute, value in study.values_of(informant).items():
            if known := known_value(value):
                found[attribute].add(known)
    of_people = [each for each in study.attributes.ordered() if each.owner is Owner.INFORMANT]
    return [*roles, *(Split(each.id) for each in of_people if 0 < len(found.get(each.id, ())) <= most)]


@dataclass(frozen=True, slots=True)
class AnswerPair:
    """What one respondent gave two questions, such as before and after."""

    informant: Informant
    first: Answered
    second: Answered


def pairs(study: Study, first: GuideQuestionId, second: GuideQuestionId) -> list[AnswerPair]:
    """Return what respondents gave both of two questions, by their keys in the first one's survey.

    Respondents of two surveys are one informant when they have the same pair key; who is in one survey alone is
    left out.
    """
    others = {each.informant: each for each in answered(study, second)}
    return [
        AnswerPair(study.informants[each.informant], each, others[each.informant])
        for each in answered(study, first)
        if each.informant in others
    ]


def _columns(
    study: Study, split: Split | None, people: Sequence[InformantId]
) -> tuple[list[AnswerColumn], Callable[[InformantId], tuple[str | None, ...]]]:
    if split is None:
        return [], lambda _informant: ()
    keys_of: dict[InformantId, tuple[str | None, ...]]
    named: list[tuple[str, str]]
    if split.attribute is None:
        keys_of = {each: tuple(role.id for role in study.roles_of(each)) or (None,) for each in people}
        named = [(role.id, role.name) for role in study.roles.ordered()]
    else:
        keys_of = {each: (_value(study, each, split.attribute),) for each in people}
        named = [(value, value) for value in listed.values(study, split.attribute)]
    used = {key for keys in keys_of.values() for key in keys}
    offered = set(study.attributes[split.attribute].choices.splitlines()) if split.attribute else set()
    columns = [AnswerColumn(key, name) for key, name in named if key in used or key in offered]
    return [*columns, *([AnswerColumn(None, "")] if None in used else [])], keys_of.__getitem__


def _value(study: Study, informant: InformantId, attribute: AttributeId) -> str | None:
    return known_value(study.values_of(informant).get(attribute)) or None


def _borne(
    study: Study, given: Sequence[Answered]
) -> tuple[dict[CodeId, frozenset[InformantId]], dict[InformantId, tuple[CodingId, ...]]]:
    """Return who bears each code, those under it included, and each one's codings."""
    documents = frozenset(each.document for each in given if each.document is not None)
    bearing: dict[CodeId, set[InformantId]] = defaultdict(set)
    codings: dict[InformantId, list[CodingId]] = defaultdict(list)
    for saying in sayings(study, QuoteFilter(documents=documents, only_informants=True)):
        if saying.informant is not None:
            codings[saying.informant].append(saying.coding.id)
            for code in study.codebook.lineage(saying.coding.code):
                bearing[code.id].add(saying.informant)
    return (
        {code: frozenset(people) for code, people in bearing.items()},
        {informant: tuple(each) for informant, each in codings.items()},
    )


def question_name(study: Study, question: GuideQuestion) -> str:
    """Return a question with its survey: ``Ansatte · Hva hindrer samarbeidet?``."""
    return f"{study.guides[question.guide].title} · {question.text}"


def by_survey(study: Study) -> list[tuple[Guide, GuideQuestion]]:
    """Return every open question with its survey, surveys in their order and by name where that is the same."""
    ordered = sorted(surveys(study), key=lambda guide: (guide.position, sort_key(guide.title)))
    return [(guide, question) for guide in ordered for question in open_questions(study, guide.id)]
