"""A query evaluated over the words of a document: which places fulfil it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import repeat
from typing import NamedTuple

from qualcode.text.document_words import DocumentWords
from qualcode.text.matching import meant_by, written_apart
from qualcode.text.query import Both, Either, Near, Phrase, Query, Without, Word


class Found(NamedTuple):
    """Words from the place ``first`` to ``last``, both included, with the forms that fulfilled the query."""

    first: int
    last: int
    forms: tuple[str, ...]


Inside = Callable[[int], int] | None
"""Tells whether the word at a place may be part of a hit; None when every word may."""


class Evaluation:
    """Evaluates queries whose words find the given forms."""

    def __init__(self, forms: Mapping[Word, Set[str]], split_compounds: bool = False) -> None:
        """Take the forms; ``split_compounds`` lets *språkpraksis* find *språk praksis*."""
        self._forms = forms
        self._parts = {word: written_apart(word.text) for word in forms if "*" not in word.text}
        if not split_compounds:
            self._parts = {}

    def hits(self, query: Query, document: DocumentWords, inside: Inside = None) -> list[Found]:
        """Return what fulfils the query, in order, all of whose words are ``inside``."""
        return sorted(set(self._hits(query, document, inside)))

    def _hits(self, query: Query, document: DocumentWords, inside: Inside) -> Iterable[Found]:
        match query:
            case Word():
                return self._word(query, document, inside)
            case Phrase():
                return self._phrase(query, document, inside)
            case Either():
                return [*self._hits(query.left, document, inside), *self._hits(query.right, document, inside)]
            case Near():
                return self._near(query, document, inside)
            case Both() | Without():
                return self._combined(query, document, inside)

    def _combined(self, query: Both | Without, document: DocumentWords, inside: Inside) -> list[Found]:
        """Return the hits of passages that have both, or of the left where there is none of the right."""
        left = list(self._hits(query.left, document, inside))
        right = list(self._hits(query.right, document, inside))
        theirs = {document.passages[each.first] for each in right}
        if isinstance(query, Without):
            return [each for each in left if document.passages[each.first] not in theirs]
        mine = {document.passages[each.first] for each in left}
        return [each for each in (*left, *right) if document.passages[each.first] in mine & theirs]

    def _near(self, query: Near, document: DocumentWords, inside: Inside) -> Iterator[Found]:
        """Give each hit of the left joined with the nearest of the right, in the same passage."""
        right = sorted(self._hits(query.right, document, inside))
        firsts = [each.first for each in right]
        for each in self._hits(query.left, document, inside):
            low = bisect_left(firsts, each.first - query.distance - _longest(right))
            high = bisect_right(firsts, each.last + query.distance)
            close = [other for other in right[low:high] if 0 < _gap(each, other) <= query.distance]
            close = [other for other in close if document.passages[other.first] == document.passages[each.first]]
            if close:
                other = min(close, key=lambda other: (_gap(each, other), other))
                forms = each.forms + other.forms if each < other else other.forms + each.forms
                yield Found(min(each.first, other.first), max(each.last, other.last), forms)

    def _word(self, word: Word, document: DocumentWords, inside: Inside) -> Iterator[Found]:
        forms = self._forms.get(word, frozenset())
        for form in document.having(forms):
            places = document.places(form)
            at = places if inside is None else list(filter(inside, places))
            yield from map(Found, at, at, repeat((form,)))
        for late in document.suspended:
            if late.form in forms and (inside is None or (inside(late.first) and inside(late.last))):
                yield Found(late.first, late.last, (late.form,))
        if parts := self._parts.get(word):
            yield from _apart(parts, document, inside)

    def _phrase(self, phrase: Phrase, document: DocumentWords, inside: Inside) -> Iterator[Found]:
        """Give the places where the words follow one another in one passage, from the rarest word on."""
        steps = [self._places(word, document) for word in phrase.words]
        fixed = [number for number, places in enumerate(steps) if places is not None]
        rarest = min(fixed, key=lambda number: len(steps[number] or ()))
        for place in steps[rarest] or ():
            first = place - rarest
            last = first + len(steps) - 1
            if first < 0 or last >= len(document.numbers):
                continue
            if document.passages[first] != document.passages[last]:
                continue
            if all(places is None or first + number in places for number, places in enumerate(steps)) and (
                inside is None or all(map(inside, range(first, last + 1)))
            ):
                yield Found(first, last, tuple(document.word(at) for at in range(first, last + 1)))

    def _places(self, word: Word, document: DocumentWords) -> Collection[int] | None:
        """Return where a word of a phrase stands; None for one that may be any."""
        if not word.text.strip("*"):
            return None
        return {
            place for form in document.having(self._forms.get(word, frozenset())) for place in document.places(form)
        }


def _apart(parts: Sequence[str], document: DocumentWords, inside: Inside) -> Iterator[Found]:
    """Give the places where the parts of a compound stand as words, the last in any form."""
    if len(parts) != 2:
        return
    for first in {parts[0], parts[0] + "s"}:
        for place in document.places(first):
            after = place + 1
            if after >= len(document.numbers) or document.passages[place] != document.passages[after]:
                continue
            word = document.word(after)
            if parts[1] in meant_by(word) and (inside is None or (inside(place) and inside(after))):
                yield Found(place, after, (first, word))


def _gap(left: Found, right: Found) -> int:
    """Return how many steps from word to word lie between two hits; 0 when they share a word."""
    return max(right.first - left.last, left.first - right.last, 0)


def _longest(found: Sequence[Found]) -> int:
    return max((each.last - each.first for each in found), default=0)
