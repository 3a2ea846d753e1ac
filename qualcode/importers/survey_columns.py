"""How the columns of a survey are taken, written down: as JSON to be offered again, as YAML to be given by hand.

    title: Ansatte 2026
    columns:
      respid: id
      par: pair
      q1: {kind: attribute, title: Trives, type: choice, labels: {1: Helt enig, 2: Helt uenig}}
      q7: {kind: open, title: 'Hva hindrer samarbeidet?'}
    dont know: [vet ikke]
    not asked: [ikke spurt]

A column is its kind alone (``id`` ``pair`` ``open`` ``attribute`` ``role`` ``case`` ``ignore``) or has ``kind``
``title`` ``type`` ``labels``. JSON has the same fields. What a file says of columns that a table lacks is left out.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qualcode.importers.decoding import decode
from qualcode.importers.delimited import Delimited
from qualcode.importers.loading import load
from qualcode.importers.survey import DONT_KNOW, NOT_ASKED, ColumnKind, SurveyColumn, likely_columns
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.model.people import AttributeType
from qualcode.text.normalise import normalise

_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """How a survey's columns are taken, and which words are no answer."""

    columns: tuple[SurveyColumn, ...]
    dont_know: tuple[str, ...] = DONT_KNOW
    not_asked: tuple[str, ...] = NOT_ASKED
    title: str = ""

    def of(self, table: Delimited, *, others_likely: bool = True) -> "Taken":
        """Return how the columns of a table are taken; unknown ones as is likely, or else they are left out."""
        known = {column.name.strip().casefold(): column for column in self.columns}
        has_key = any(column.kind is ColumnKind.KEY for column in self.columns if table.has(column.name))
        found: list[SurveyColumn] = []
        for likely in likely_columns(table):
            said = known.get(likely.name.strip().casefold())
            is_second = has_key and likely.kind is ColumnKind.KEY
            other = likely if others_likely and not is_second else SurveyColumn(likely.name, ColumnKind.IGNORE)
            found.append(_renamed(said, likely.name) if said is not None else other)
        return Taken(tuple(found), self.dont_know, self.not_asked, self.title)


def as_json(taken: Taken) -> str:
    """Return how columns are taken as JSON, for ``Guide.columns``."""
    columns = {column.name: _written(column) for column in taken.columns}
    return json.dumps(
        {"columns": columns, "dont know": list(taken.dont_know), "not asked": list(taken.not_asked)},
        ensure_ascii=False,
    )


def from_json(text: str) -> Taken | None:
    """Return what ``as_json`` wrote; None for what it did not write."""
    try:
        return _taken(json.loads(text)) if text else None
    except ValueError:
        return None


def read_columns(path: Path) -> Taken:
    """Read a YAML file; FileProblem ``broken`` (``line``, ``detail``) when it is none or says what is not known."""
    import yaml

    from qualcode.importers.yaml_flaws import flaw_of

    text = normalise(decode(path, load(path, _MOST_BYTES)).text)
    try:
        # Every value is the text that stands there: 1, nei and 2026 are labels.
        return _taken(yaml.load(text, Loader=yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError, OverflowError) as error:
        line, flaw = flaw_of(error, text)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error
    except ValueError as error:
        word = str(error)
        line = next((n for n, each in enumerate(text.split("\n"), 1) if word and word in each), 1)
        fields: dict[str, object] = {"field": word, "known": ", ".join(kind.value for kind in ColumnKind)}
        flaw = Flaw(FlawKind.FIELD_UNKNOWN, fields) if word else Flaw(FlawKind.NOT_FIELDS)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error


def _taken(data: object) -> Taken:
    """Return what the data say; ValueError with the word that is not known, empty when they have another form."""
    if not isinstance(data, Mapping) or not isinstance(data.get("columns"), Mapping):
        raise ValueError
    columns = tuple(_column(str(name), said) for name, said in data["columns"].items())
    return Taken(
        columns,
        _words(data.get("dont know"), DONT_KNOW),
        _words(data.get("not asked"), NOT_ASKED),
        str(data.get("title") or ""),
    )


def _column(name: str, said: Any) -> SurveyColumn:  # noqa: ANN401 - as a file has it
    if not isinstance(said, Mapping):
        return SurveyColumn(name, _one_of(ColumnKind, said))
    labels = said.get("labels") or {}
    if not isinstance(labels, Mapping):
        raise ValueError
    type = _one_of(AttributeType, said.get("type") or AttributeType.TEXT.value)
    kind = _one_of(ColumnKind, said.get("kind") or ColumnKind.ATTRIBUTE.value)
    title = str(said.get("title") or "")
    return SurveyColumn(name, kind, title, type, {str(value): str(label) for value, label in labels.items()})


def _one_of(kinds: Any, word: object) -> Any:  # noqa: ANN401 - an enumeration and its member
    known = {each.value: each for each in kinds}
    if str(word).strip() not in known:
        raise ValueError(str(word))
    return known[str(word).strip()]


def _words(said: object, otherwise: Sequence[str]) -> tuple[str, ...]:
    if said is None:
        return tuple(otherwise)
    return tuple(map(str, said)) if isinstance(said, list) else (str(said),)


def _written(column: SurveyColumn) -> dict[str, Any]:
    every = {
        "kind": column.kind.value,
        "title": column.title,
        "type": column.type.value if column.type is not AttributeType.TEXT else "",
        "labels": dict(column.labels),
    }
    return {name: value for name, value in every.items() if value}


def _renamed(column: SurveyColumn, name: str) -> SurveyColumn:
    return SurveyColumn(name, column.kind, column.title, column.type, column.labels)
