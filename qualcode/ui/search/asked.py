"""What is asked of the search and what it answers, as values."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from qualcode.analysis.scope import INFORMANTS, Scope
from qualcode.analysis.search import counts_by_document, counts_by_informant, find, find_regex
from qualcode.analysis.word_index import WordIndex
from qualcode.model.study import Study
from qualcode.text.matching import Mode
from qualcode.text.query import QueryProblem, read_query
from qualcode.text.regex_search import compile_regex
from qualcode.text.search import FoundForm, Hit, SearchResult

Key = tuple[str, int, int]
"""A hit, whatever list it stands in: document, start and stop."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, how it is meant, and where is searched."""

    query: str = ""
    mode: Mode = Mode.LEMMA
    scope: Scope = INFORMANTS

    def problem(self) -> QueryProblem | None:
        """Return why this cannot be asked, as far as that is seen before searching; None when nothing is typed."""
        if not self.query.strip():
            return None
        read = compile_regex(self.query) if self.mode is Mode.REGEX else read_query(self.query)
        return read if isinstance(read, QueryProblem) else None


@dataclass(frozen=True)
class Answer:
    """What was found, and where and with whom."""

    asked: Asked = field(default_factory=Asked)
    hits: Sequence[Hit] = ()
    forms: tuple[FoundForm, ...] = ()
    problem: QueryProblem | None = None
    documents: int = 0
    """In how many documents the hits are."""
    informants: int = 0
    """How many known informants say them."""
    apart: bool = False
    """Whether the words stand in what is searched, but never together as the query asks."""
    waiting: bool = False
    """Whether this stands in for an answer that is still being looked for."""


NO_ANSWER = Answer()
"""Before anything was asked."""


def answer(study: Study, words: WordIndex, asked: Asked) -> Answer:
    """Return what is found in the words that have been read; a regular expression may take seconds.

    Documents that were corrected since they were read are left out: their hits would stand beside their words.
    """
    if asked.mode is Mode.REGEX:
        return answer_of(study, asked, find_regex(study, asked.query, asked.scope))
    result = find(study, words, asked.query, asked.mode, asked.scope)
    stale = set(map(str, words.outdated(study)))
    hits = [hit for hit in result.hits if hit.document not in stale] if stale else result.hits
    return answer_of(study, asked, SearchResult(hits, result.forms, result.problem, result.apart))


def answer_of(study: Study, asked: Asked, result: SearchResult) -> Answer:
    """Return a result with its counts."""
    informants = counts_by_informant(study, result.hits)
    return Answer(
        asked,
        result.hits,
        result.forms,
        result.problem,
        len(counts_by_document(result.hits)),
        len(informants.keys() - {None}),
        result.apart,
    )


def key_of(hit: Hit) -> Key:
    """Return what tells a hit from all others of a search."""
    return hit.document, hit.span.start, hit.span.stop
