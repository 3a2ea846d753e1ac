"""Queries: quotes of some codes that stand, or do not stand, in a relation to quotes of others.

A query is read from left to right, as its sentence is: first what is sought, then one condition after the other.
The partner of a condition must pass the same filter in all but stance and words, so that what one coder coded is
held against what that coder coded.

A quote is no partner of its own, with one exception: *and not* leaves out the quotes of its code too, unless they
are all that is sought. So *any code, and not overlapping Time* has no quote of Time, and *Time, and not near Time*
has those that stand alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from qualcode.analysis.answers import Asked
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.sayings import Saying, chosen_codes, sayings, spoken
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study


class Joining(StrEnum):
    """How a condition is joined to what stands before it."""

    AND = "and"
    OR = "or"
    NOT = "not"
    """And not."""


class Relation(StrEnum):
    """What two codings have to do with each other."""

    OVERLAP = "overlap"
    """They share words."""
    SAME_TURN = "same turn"
    NEAR = "near"
    """Their turns are at most ``within`` apart."""
    SAME_ANSWER = "same answer"
    """Both begin in an answer to one question."""
    SAME_DOCUMENT = "same document"


@dataclass(frozen=True, slots=True)
class Condition:
    """Quotes of some codes that what is sought stands in a relation to; after ``or`` they are sought as well."""

    codes: frozenset[CodeId]
    joining: Joining = Joining.AND
    relation: Relation = Relation.OVERLAP
    within: int = 1
    """For ``near``: turns between the two, at most; 1 is the turn before or after."""
    with_children: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: the filter's codings, and of these what the conditions leave."""

    where: QuoteFilter = EVERYTHING
    conditions: tuple[Condition, ...] = ()


def answer_of(study: Study, query: Query) -> list[Coding]:
    """Return the codings that a query finds, each once: by document, then by place in the text."""
    found = {coding.id: coding for coding in _codings(study, query.where)}
    asked = Asked(study)
    for condition in query.conditions:
        partners = _codings(study, _of(query.where, condition))
        if condition.joining is Joining.OR:
            extra = replace(query.where, codes=condition.codes, with_children=condition.with_children)
            found |= {coding.id: coding for coding in _codings(study, extra)}
            continue
        near = _Partners(study, partners, condition, asked)
        if condition.joining is Joining.AND:
            found = {id: coding for id, coding in found.items() if near.has(coding)}
        else:
            out = set() if _is_of_others(study, query, condition) else {coding.id for coding in partners}
            found = {id: coding for id, coding in found.items() if id not in out and not near.has(coding)}
    order = {document.id: place for place, document in enumerate(study.documents.ordered())}
    return sorted(found.values(), key=lambda each: (order[each.document], each.start, -each.stop, each.made))


def said(study: Study, query: Query) -> list[Saying]:
    """Return the codings that a query finds with those who say them, of whom its filter lets through."""
    if not query.conditions:
        return list(sayings(study, query.where))
    found = {coding.id for coding in answer_of(study, query)}
    of_people = replace(query.where, codes=None, stances=None, text="", guide_questions=None)
    return [saying for saying in sayings(study, of_people) if saying.coding.id in found]


def widest(study: Study, query: Query) -> QuoteFilter:
    """Return a filter that lets through all that a query can find: its own, and the codes that ``or`` brings in."""
    more = [condition for condition in query.conditions if condition.joining is Joining.OR]
    own = chosen_codes(study, query.where)
    if own is None or not more:
        return query.where
    added = (chosen_codes(study, _of(query.where, condition)) or frozenset() for condition in more)
    return replace(query.where, codes=own.union(*added), with_children=False)


def _is_of_others(study: Study, query: Query, condition: Condition) -> bool:
    """Tell whether all that is sought are quotes of the condition, so that it can only ask of the others."""
    sought, partners = chosen_codes(study, widest(study, query)), chosen_codes(study, _of(query.where, condition))
    return sought is not None and partners is not None and sought <= partners


def _codings(study: Study, where: QuoteFilter) -> list[Coding]:
    return [coding for coding, _speakers in spoken(study, where)]


def _of(where: QuoteFilter, condition: Condition) -> QuoteFilter:
    return replace(where, codes=condition.codes, with_children=condition.with_children, stances=None, text="")


class _Partners:
    """Codings of a condition, so kept that whether a coding has one of them near costs little."""

    def __init__(self, study: Study, partners: Iterable[Coding], condition: Condition, asked: Asked) -> None:
        self._study, self._condition, self._asked = study, condition, asked
        self._within = condition.within if condition.relation is Relation.NEAR else 0
        self._by_document: dict[DocumentId, list[Coding]] = {}
        for coding in partners:
            self._by_document.setdefault(coding.document, []).append(coding)
        self._places = {document: self._places_of(document, found) for document, found in self._by_document.items()}

    def has(self, coding: Coding) -> bool:
        """Tell whether another coding than this one stands in the relation to it."""
        partners = self._by_document.get(coding.document, [])
        if self._condition.relation is Relation.OVERLAP:
            # Only what begins before this one ends can share words with it.
            last = bisect_left(partners, coding.stop, key=lambda each: each.start)
            return any(each.stop > coding.start and each.id != coding.id for each in partners[:last])
        if self._condition.relation is Relation.SAME_DOCUMENT:
            return any(each.id != coding.id for each in partners)
        places = self._places.get(coding.document, {})
        own = set(self._reach(coding))
        return any(owner != coding.id for place in own for owner in places.get(place, ()))

    def _places_of(self, document: DocumentId, partners: list[Coding]) -> dict[object, list[str]]:
        places: dict[object, list[str]] = {}
        if self._condition.relation in (Relation.OVERLAP, Relation.SAME_DOCUMENT):
            return places
        for coding in partners:
            for place in self._own_places(coding):
                places.setdefault(place, []).append(coding.id)
        return places

    def _own_places(self, coding: Coding) -> Iterator[object]:
        if self._condition.relation is Relation.SAME_ANSWER:
            yield from self._asked.at(coding.document, coding.start)
        else:
            yield from self._turns(coding)

    def _reach(self, coding: Coding) -> Iterator[object]:
        if self._condition.relation is Relation.SAME_ANSWER:
            yield from self._own_places(coding)
            return
        turns = self._turns(coding)
        yield from range(turns.start - self._within, turns.stop + self._within)

    def _turns(self, coding: Coding) -> range:
        turns = self._study.turns_of(coding.document)
        first = max(0, bisect_right(turns, coding.start, key=lambda turn: turn.start) - 1)
        last = bisect_right(turns, coding.stop - 1, key=lambda turn: turn.start)
        return range(first, max(last, first + 1))
