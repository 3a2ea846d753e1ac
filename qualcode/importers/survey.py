"""Survey answers from CSV or Excel: one row a respondent, each column open text, an attribute, an id or nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from qualcode.importers.delimited import Delimited, Row
from qualcode.importers.loading import load
from qualcode.importers.tables import read_table
from qualcode.model.attribute_values import written
from qualcode.model.errors import FileProblem, FileReason, RuleBroken
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.model.guides import ReplyState
from qualcode.model.ids import AttributeId
from qualcode.model.people import Attribute, AttributeType
from qualcode.text.normalise import normalise

_KEYS = ("id", "respid", "respondent", "respondent_id", "respondentid", "løpenummer", "løpenr", "nr", "svar-id")
DONT_KNOW = ("vet ikke", "veit ikkje", "vet ikke/ikke aktuelt", "don't know", "dont know", "ikke sikker")
"""What is taken for "don't know" when nothing else is said; capitals and a full stop do not count."""
NOT_ASKED = ("ikke spurt", "ikkje spurt", "ikke stilt", "not asked", "#null!", "#i/t", "#n/a")
"""What is taken for a question that was not put."""
_LONG = 40
"""Characters that answers to an open question have on average, or that the longest has twice over."""
_ID_LIKE = re.compile(r"[\w.-]{1,40}")


class ColumnKind(StrEnum):
    """What a column of a survey is taken for."""

    KEY = "id"
    PAIR = "pair"
    """What the same respondent has in another survey."""
    OPEN = "open"
    ATTRIBUTE = "attribute"
    ROLE = "role"
    CASE = "case"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class SurveyColumn:
    """How one column is read."""

    name: str
    """As the file has it."""
    kind: ColumnKind
    title: str = ""
    """The question's text, or the attribute's name; the column's own name when empty."""
    type: AttributeType = AttributeType.TEXT
    labels: Mapping[str, str] = field(default_factory=dict)
    """What values stand for, such as ``1`` for ``Helt enig``; what is not named stands for itself."""

    @property
    def shown(self) -> str:
        """What the column is called in the study."""
        return self.title.strip() or self.name.strip()


@dataclass(frozen=True)
class SurveyFile:
    """A survey's file as read: nothing is decided yet."""

    path: Path
    table: Delimited
    data: bytes = field(repr=False)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class NewReply:
    """What a respondent gave an open question."""

    state: ReplyState
    text: str = ""


@dataclass(frozen=True, slots=True)
class NewRespondent:
    """One row of a survey, read as the columns say."""

    key: str
    pair: str
    role: str
    case: str
    values: Mapping[str, str]
    """Attribute values in their written form, by attribute name; empty ones are left out."""
    replies: Mapping[str, NewReply]
    """By the open column's name."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows of a survey, and what is wrong with those that cannot be used."""

    respondents: tuple[NewRespondent, ...]
    """Of the rows with nothing wrong."""
    bad: tuple[tuple[int, Flaw], ...]
    """Line and flaw; a line with several flaws stands several times."""


def read_survey(path: Path) -> SurveyFile:
    """Read a survey's table; raises FileProblem as ``read_table`` and ``load`` do, and ``no rows`` without any."""
    table, data = read_table(path), load(path)
    if not table.rows:
        raise FileProblem(path, FileReason.NO_ROWS)
    return SurveyFile(path, table, data, sha256(data).hexdigest())


def likely_columns(table: Delimited) -> tuple[SurveyColumn, ...]:
    """Return how each column is probably to be read: the first that tells the rows apart is the id."""
    found: list[SurveyColumn] = []
    for name in table.columns:
        cells = [row[name] for row in table.rows]
        has_key = any(column.kind is ColumnKind.KEY for column in found)
        found.append(_likely(name, cells, has_key))
    return tuple(found)


def _likely(name: str, cells: Sequence[str], has_key: bool) -> SurveyColumn:
    filled = [cell for cell in cells if cell]
    if not filled or not name.strip():
        return SurveyColumn(name, ColumnKind.IGNORE)
    is_unique = len(set(filled)) == len(cells) and all(map(_ID_LIKE.fullmatch, filled))
    if not has_key and is_unique and (name.strip().casefold() in _KEYS or len(cells) > 1):
        return SurveyColumn(name, ColumnKind.KEY)
    if _is_open(name, filled):
        return SurveyColumn(name, ColumnKind.OPEN)
    return SurveyColumn(name, ColumnKind.ATTRIBUTE, type=_likely_type(name, filled))


def _is_open(name: str, filled: Sequence[str]) -> bool:
    longest, mean = max(map(len, filled)), sum(map(len, filled)) / len(filled)
    return mean >= _LONG or longest >= 2 * _LONG or ("?" in name and longest >= _LONG)


def _likely_type(name: str, filled: Sequence[str]) -> AttributeType:
    for type in (AttributeType.YES_NO, AttributeType.NUMBER, AttributeType.DATE):
        if all(_fits(name, cell, type) for cell in filled):
            return type
    return AttributeType.TEXT


def _fits(name: str, cell: str, type: AttributeType) -> bool:
    if type is AttributeType.YES_NO and cell in ("0", "1"):
        return False
    try:
        written(Attribute(AttributeId(""), name, type=type), cell)
    except RuleBroken:
        return False
    return True


def respondents(
    survey: SurveyFile,
    columns: Sequence[SurveyColumn],
    dont_know: Sequence[str] = DONT_KNOW,
    not_asked: Sequence[str] = NOT_ASKED,
) -> list[NewRespondent]:
    """Return the rows as the columns say; an empty open answer is blank, and these words are none either.

    Raises FileProblem ``missing column`` when no column is the id, and ``bad rows`` (``rows``: line and flaw) when
    rows have no id or share one, or hold values that are not of their attribute's type.
    """
    found = sifted(survey, columns, dont_know, not_asked)
    if found.bad:
        raise FileProblem(survey.path, FileReason.BAD_ROWS, rows=list(found.bad))
    return list(found.respondents)


def sifted(
    survey: SurveyFile,
    columns: Sequence[SurveyColumn],
    dont_know: Sequence[str] = DONT_KNOW,
    not_asked: Sequence[str] = NOT_ASKED,
    most: int | None = None,
) -> Sifted:
    """Return the rows, or the first ``most`` of them, as the columns say, and those that cannot be used.

    Raises FileProblem ``missing column`` when no column is the id.
    """
    key = next((column for column in columns if column.kind is ColumnKind.KEY), None)
    if key is None:
        raise FileProblem(survey.path, FileReason.MISSING_COLUMN, columns=["id"], found=list(survey.table.columns))
    reader = _Reader(columns, key.name, dont_know, not_asked)
    found = [(row.line, reader.respondent(row)) for row in survey.table.rows[:most]]
    lines = {line for line, _flaw in reader.bad}
    return Sifted(tuple(each for line, each in found if line not in lines), tuple(reader.bad))


class _Reader:
    """Reads row after row, and remembers what is wrong with them."""

    def __init__(
        self, columns: Sequence[SurveyColumn], key: str, dont_know: Sequence[str], not_asked: Sequence[str]
    ) -> None:
        self.bad: list[tuple[int, Flaw]] = []
        self._columns, self._key = columns, key
        self._dont_know = frozenset(word.casefold() for word in dont_know)
        self._not_asked = frozenset(word.casefold() for word in not_asked)
        self._lines: dict[str, int] = {}

    def respondent(self, row: Row) -> NewRespondent:
        key = row[self._key]
        first = self._lines.setdefault(key.casefold(), row.line)
        if not key:
            self.bad.append((row.line, Flaw(FlawKind.LABEL_MISSING)))
        elif first != row.line:
            self.bad.append((row.line, Flaw(FlawKind.LABEL_ON_LINE, {"label": key, "line": first})))
        return NewRespondent(
            key,
            self._first(row, ColumnKind.PAIR),
            self._first(row, ColumnKind.ROLE),
            self._first(row, ColumnKind.CASE),
            {
                column.shown: value
                for column in self._of(ColumnKind.ATTRIBUTE)
                if (value := self._value(row, column))
            },
            {column.name: self._reply(row[column.name]) for column in self._of(ColumnKind.OPEN)},
        )

    def _of(self, kind: ColumnKind) -> list[SurveyColumn]:
        return [column for column in self._columns if column.kind is kind]

    def _first(self, row: Row, kind: ColumnKind) -> str:
        cells = ((column, row[column.name]) for column in self._of(kind))
        return next((column.labels.get(cell, cell) for column, cell in cells if cell), "")

    def _value(self, row: Row, column: SurveyColumn) -> str:
        cell = row[column.name]
        if cell.casefold() in self._not_asked:
            return ""
        text = column.labels.get(cell, cell)
        choices = "\n".join(dict.fromkeys(column.labels.values()))
        try:
            return written(Attribute(AttributeId(""), column.shown, type=column.type, choices=choices), text)
        except RuleBroken:
            fields: dict[str, object] = {"value": text, "column": column.name, "type": column.type}
            self.bad.append((row.line, Flaw(FlawKind.VALUE_TYPE, fields)))
            return ""

    def _reply(self, cell: str) -> NewReply:
        text = normalise(cell).strip()
        folded = text.casefold().rstrip(".")
        if folded in self._not_asked:
            return NewReply(ReplyState.NOT_ASKED)
        if folded in self._dont_know:
            return NewReply(ReplyState.DONT_KNOW)
        if not any(character.isalnum() for character in text):
            return NewReply(ReplyState.BLANK)
        return NewReply(ReplyState.ANSWERED, text)
