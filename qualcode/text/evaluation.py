"""A query evaluated over the words of a document: which places fulfil it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from typing import NamedTuple

from qualcode.text.asides import NO_ASIDES, AsideWords
from qualcode.text.document_words import DocumentWords
from qualcode.text.matching import meant_by, written_apart
from qualcode.text.query import Both, Either, Near, Phrase, Query, Without, Word


class Found(NamedTuple):
    """Words from the place ``first`` to ``last``, both included, with the forms that fulfilled the query."""

    first: int
    last: int
    forms: tuple[str, ...]


_FOUND = partial(tuple.__new__, Found)
"""Makes one of three values; of many thousands in a third of the time that the class itself takes."""

Inside = Callable[[int], int] | None
"""Tells whether the word at a place may be part of a hit; None when every word may."""


class _Where(NamedTuple):
    """A document, what of it counts, and the remarks between its words."""

    document: DocumentWords
    inside: Inside
    asides: AsideWords
    standing: Set[str] | None = None
    """The forms of the query that the document has, when they are known."""
    around: bytearray | None = None
    """1 at the only places where single words are asked for; what is longer than a word may be given anywhere."""

    def near(self, found: Iterable[Found], distance: int) -> "_Where":
        """Return the same where nothing but what is near some hits is asked for."""
        if self.asides.stretches:
            return self
        length = len(self.document.numbers)
        around = bytearray(length)
        for each in found:
            start, stop = max(each.first - distance, 0), min(each.last + distance + 1, length)
            around[start:stop] = b"\x01" * (stop - start)
        return self._replace(around=around)

    def having(self, forms: frozenset[str]) -> Set[str]:
        """Return which of a word's forms stand in the document."""
        return self.document.having(forms) if self.standing is None else self.standing & forms

    @property
    def number(self) -> Callable[[int], int]:
        """What tells how many words are said before a place."""
        return self.asides.said if self.asides.stretches else _itself


class Evaluation:
    """Evaluates queries whose words find the given forms."""

    def __init__(
        self, forms: Mapping[Word, frozenset[str]], split_compounds: bool = False, unwanted: Set[str] = frozenset()
    ) -> None:
        """Take the forms; ``split_compounds`` lets *språkpraksis* find *språk praksis*, which is a form of its own.

        Such forms are found unless they are ``unwanted``.
        """
        self._forms, self._unwanted = forms, unwanted
        self._parts = {word: written_apart(word.text) for word in forms if "*" not in word.text}
        if not split_compounds:
            self._parts = {}

    @property
    def splits(self) -> bool:
        """Whether a word of the query may also stand as two."""
        return any(self._parts.values())

    def hits(
        self,
        query: Query,
        document: DocumentWords,
        inside: Inside = None,
        asides: AsideWords = NO_ASIDES,
        standing: Set[str] | None = None,
    ) -> list[Found]:
        """Return what fulfils the query, in order, all of whose words are ``inside``.

        Words on either side of ``asides``, remarks in brackets, follow one another as well. What is
        ``standing`` of the query's forms in the document need not be looked for.
        """
        found = self._hits(query, _Where(document, inside, asides, standing))
        # Where a word is found as a single form, it is found once.
        return sorted(found if isinstance(query, Word) and not self.splits else set(found))

    def _hits(self, query: Query, where: _Where) -> Iterable[Found]:
        match query:
            case Word():
                return self._word(query, where)
            case Phrase():
                return self._phrase(query, where)
            case Either():
                return [*self._hits(query.left, where), *self._hits(query.right, where)]
            case Near():
                return self._near(query, where)
            case Both() | Without():
                return self._combined(query, where)

    def _combined(self, query: Both | Without, where: _Where) -> list[Found]:
        """Return the hits of passages that have both, or of the left where there is none of the right."""
        where = where._replace(around=None)
        left = list(self._hits(query.left, where))
        right = list(self._hits(query.right, where)) if left else []
        passages = where.document.passages
        theirs = {passages[each.first] for each in right}
        if isinstance(query, Without):
            return [each for each in left if passages[each.first] not in theirs] if theirs else left
        both = theirs & {passages[each.first] for each in left}
        return [each for each in (*left, *right) if passages[each.first] in both] if both else []

    def _near(self, query: Near, where: _Where) -> Iterator[Found]:
        """Give each hit of the left joined with the nearest of the right, in the same passage."""
        left, right = self._ends(query, where)
        at, passages = where.number, where.document.passages
        firsts = [at(each.first) for each in right]
        longest = max((at(each.last) - at(each.first) for each in right), default=0)
        for each in left:
            low = bisect_left(firsts, at(each.first) - query.distance - longest)
            furthest = at(each.last) + query.distance
            if low == len(firsts) or firsts[low] > furthest:
                continue
            close = [
                (gap, other)
                for other in right[low : bisect_right(firsts, furthest, low)]
                if 0 < (gap := _gap(each, other, at)) <= query.distance
                and passages[other.first] == passages[each.first]
            ]
            if close:
                _least, other = min(close)
                forms = each.forms + other.forms if each < other else other.forms + each.forms
                yield Found(min(each.first, other.first), max(each.last, other.last), forms)

    def _ends(self, query: Near, where: _Where) -> tuple[list[Found], list[Found]]:
        """Return hits of both sides, sorted, of the commoner one only what may be near enough to the other."""
        where = where._replace(around=None)
        turned = self._count(query.left, where) > self._count(query.right, where)
        rare, common = (query.right, query.left) if turned else (query.left, query.right)
        first = sorted(self._hits(rare, where))
        second = sorted(self._hits(common, where.near(first, query.distance))) if first else []
        return (second, first) if turned else (first, second)

    def _count(self, query: Query, where: _Where) -> int:
        """Return how often the forms of a word stand in a document; of anything else, nothing."""
        if not isinstance(query, Word):
            return 0
        return where.document.count(where.having(self._forms.get(query, frozenset())))

    def _word(self, word: Word, where: _Where) -> Iterator[Found]:
        forms, document, inside = self._forms.get(word, frozenset()), where.document, where.inside
        for form in where.having(forms):
            at: Iterable[int] = document.places(form)
            if inside is not None:
                at = filter(inside, at)
            if where.around is not None:
                at = filter(where.around.__getitem__, at)
            alone = (form,)
            for place in at:
                yield _FOUND((place, place, alone))
        for late in document.suspended:
            if late.form in forms and (inside is None or (inside(late.first) and inside(late.last))):
                yield Found(late.first, late.last, (late.form,))
        if parts := self._parts.get(word):
            apart = _apart(parts, where)
            yield from (each for each in apart if each.forms[0] not in self._unwanted)

    def _phrase(self, phrase: Phrase, where: _Where) -> Iterator[Found]:
        """Give the places where the words follow one another in one passage, from the rarest word on."""
        document, steps = where.document, [self._places(word, where) for word in phrase.words]
        if any(places is not None and not places for places in steps):
            return
        rarest = min((len(places), number) for number, places in enumerate(steps) if places is not None)[1]
        length, size = len(document.numbers), len(steps)
        for place in steps[rarest] or ():
            first = place - rarest
            if first >= 0 and first + size <= length:
                yield from _following(range(first, first + size), steps, where)
        for around in where.asides.around(size - 1, length):
            for number in range(len(around) - size + 1):
                yield from _following(around[number : number + size], steps, where)

    def _places(self, word: Word, where: _Where) -> Collection[int] | None:
        """Return where a word of a phrase stands; None for one that may be any."""
        if not word.text.strip("*"):
            return None
        return {
            place
            for form in where.having(self._forms.get(word, frozenset()))
            for place in where.document.places(form)
        }


def _apart(parts: Sequence[str], where: _Where) -> Iterator[Found]:
    """Give the places where the parts of a compound stand as words, the last in any form."""
    document, inside = where.document, where.inside
    if len(parts) != 2:
        return
    for first in {parts[0], parts[0] + "s"}:
        for place in document.places(first):
            after = where.asides.next(place)
            if after >= len(document.numbers) or document.passages[place] != document.passages[after]:
                continue
            word = document.word(after)
            if parts[1] in meant_by(word) and (inside is None or (inside(place) and inside(after))):
                yield Found(place, after, (f"{first} {word}",))


def _following(at: Sequence[int], steps: Sequence[Collection[int] | None], where: _Where) -> Iterator[Found]:
    """Give the hit of a phrase whose words stand at these places, if they do, in one passage."""
    document = where.document
    if document.passages[at[0]] != document.passages[at[-1]]:
        return
    if not all(places is None or place in places for place, places in zip(at, steps, strict=True)):
        return
    if where.inside is None or all(map(where.inside, at)):
        yield Found(at[0], at[-1], tuple(map(document.word, at)))


def _gap(left: Found, right: Found, at: Callable[[int], int]) -> int:
    """Return how many steps from word to word lie between two hits; 0 when they share a word."""
    if left.last < right.first:
        return max(at(right.first) - at(left.last), 1)
    return max(at(left.first) - at(right.last), 1) if right.last < left.first else 0


def _itself(place: int) -> int:
    return place
