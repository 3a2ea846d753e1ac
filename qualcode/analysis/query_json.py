"""Queries as JSON and back: how the project keeps them, and how the command line is told of them."""

from dataclasses import fields
from json import dumps, loads
from typing import Any

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind
from qualcode.model.study import Study

_ENUMS: dict[str, Any] = {"stances": Stance, "voices": Voice, "kinds": DocumentKind}
_IDS = ("codes", "roles", "informants", "cases", "documents", "coders", "guide_questions")
"""Fields that hold ids, each of the table of its name."""


def query_json(query: Query) -> str:
    """Return the query as JSON: only what it asks, ids as they are, sets in order."""
    conditions = [
        {
            "codes": sorted(each.codes),
            "joining": each.joining.value,
            "relation": each.relation.value,
            "within": each.within,
            "with_children": each.with_children,
        }
        for each in query.conditions
    ]
    asked = {
        field.name: _cell(getattr(query.where, field.name))
        for field in fields(QuoteFilter)
        if getattr(query.where, field.name) != field.default
    }
    return dumps({"where": asked, "conditions": conditions}, ensure_ascii=False, sort_keys=True)


def query_of(study: Study, text: str) -> Query:
    """Return the query that JSON spells; what is no longer in the study is not asked for.

    Raises ValueError, KeyError or TypeError when it spells none.
    """
    said = loads(text)
    known = {field.name for field in fields(QuoteFilter)}
    where = QuoteFilter(**{name: _read(study, name, cell) for name, cell in said["where"].items() if name in known})
    conditions = (_condition(study, each) for each in said["conditions"])
    return Query(where, tuple(each for each in conditions if each.codes))


def _cell(value: Any) -> Any:  # noqa: ANN401 - a field of a filter
    return sorted(value, key=repr) if isinstance(value, frozenset) else value


def _read(study: Study, name: str, cell: Any) -> Any:  # noqa: ANN401 - a field of a filter
    if not isinstance(cell, list):
        return cell
    if name == "values":
        return frozenset((attribute, value) for attribute, value in cell if attribute in study.attributes)
    if name in _ENUMS:
        return frozenset(None if each is None else _ENUMS[name](each) for each in cell)
    if name in _IDS:
        table = getattr(study, name)
        return frozenset(each for each in cell if each is None or each in table)
    return frozenset(cell)


def _condition(study: Study, said: dict[str, Any]) -> Condition:
    return Condition(
        frozenset(each for each in said["codes"] if each in study.codes),
        Joining(said["joining"]),
        Relation(said["relation"]),
        int(said["within"]),
        bool(said["with_children"]),
    )
