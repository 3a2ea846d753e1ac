"""What a filter lets through, kept document by document: an edit of one interview leaves the others alone."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from operator import is_
from typing import Generic, TypeVar

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.model.ids import DocumentId
from qualcode.model.study import TABLES, Study

T = TypeVar("T")

_APART = {
    *("codings", "turns", "texts"),
    *("project", "questions", "themes", "findings", "evidence", "memos", "memo_quotes", "code_sets"),
    *("code_set_members", "synonyms", "form_choices", "stop_words", "cue_words", "dismissed"),
    *("statuses", "copies", "conflicts", "earlier_wordings", "theme_codes", "theories", "guides"),
    *("guide_questions", "question_codes", "guides_used", "questions_put", "replies", "survey_rows"),
    *("saved_queries", "summaries", "summary_quotes", "condensations", "map_places", "map_links"),
}
"""Tables that are looked at document by document, and those on which it does not rest what is found."""
_BASIS = tuple(table for table in TABLES if table not in _APART)
_OF_GUIDES = ("guides", "guide_questions", "guides_used", "questions_put", "replies")
"""What is found rests on these too, where it is asked what was asked."""


class ByDocument(Generic[T]):
    """Asks ``find`` only about documents in which something may be another than last time.

    ``find`` must answer for each document by itself, in the order of documents; ``document_of`` tells where what
    it found stands. Tables and their parts never change, so that the same object is the same content.
    """

    def __init__(
        self, find: Callable[[Study, QuoteFilter], list[T]], document_of: Callable[[T], DocumentId]
    ) -> None:
        """Begin with nothing known."""
        self._find, self._document_of = find, document_of
        self._where = EVERYTHING
        self._basis: tuple[object, ...] = ()
        self._parts: dict[DocumentId, tuple[object, ...]] = {}
        self._found: dict[DocumentId, list[T]] = {}

    def found(self, study: Study, where: QuoteFilter) -> list[T]:
        """Return all that ``find`` returns for a study and a filter."""
        tables = _BASIS if where.guide_questions is None else (*_BASIS, *_OF_GUIDES)
        basis = tuple(getattr(study, table) for table in tables)
        if where != self._where or not _same(basis, self._basis):
            self._parts, self._found = {}, {}
        self._where, self._basis = where, basis
        parts = {document.id: _parts(study, document.id) for document in study.documents.ordered()}
        asked = parts.keys() if where.documents is None else parts.keys() & where.documents
        changed = frozenset(each for each in asked if not _same(parts[each], self._parts.get(each, ())))
        if changed:
            self._found.update((document, []) for document in changed)
            for one in self._find(study, replace(where, documents=changed)):
                self._found[self._document_of(one)].append(one)
        self._parts = parts
        return list(chain.from_iterable(self._found[each] for each in parts if each in asked))

    def forget(self) -> None:
        """Keep nothing."""
        self._basis, self._parts, self._found = (), {}, {}


def _parts(study: Study, document: DocumentId) -> tuple[object, ...]:
    return (study.codings_in(document), study.turns_of(document), study.texts.get(document))


def _same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return len(some) == len(others) and all(map(is_, some, others))
