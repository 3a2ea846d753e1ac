"""The texts that quotes are held against, prepared once: exact places in them, and the passage most alike."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import log
from typing import TypeVar

from qualcode.model.span import Span
from qualcode.text.near import tightened
from qualcode.text.plain_form import PlainForm, plain_form, small
from qualcode.text.words import snap

K = TypeVar("K", bound=Hashable)

_TOKEN = re.compile(r"\w+")
_COMMON = 2_000
"""A word that stands in more places than this tells no passage from others."""
_LEAST_SHARE = 0.25
"""So much of a quote's words, the rare ones weighing most, must stand together for a passage to be compared."""
_LEAST_RARE = 4
_CANDIDATES = 5
_BREAK = "\n\0\n"


@dataclass(frozen=True, slots=True)
class Place:
    """Words in one of the texts."""

    text: str
    """The text's key."""
    span: Span


@dataclass(frozen=True, slots=True)
class Alike:
    """The passage most like a quote, from 0 to 100 (rapidfuzz's normalised indel similarity)."""

    place: Place
    score: float


class QuoteSources:
    """All texts, laid end to end in plain form."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Prepare the texts, by key."""
        self.texts = dict(texts)
        self._forms: list[tuple[str, PlainForm]] = [(key, plain_form(text)) for key, text in texts.items()]
        self._starts: list[int] = []
        at = 0
        for _key, form in self._forms:
            self._starts.append(at)
            at += len(form.plain) + len(_BREAK)
        self.plain = _BREAK.join(form.plain for _key, form in self._forms)
        self.small = small(self.plain)

    def find(self, query: str, start: int = 0, stop: int | None = None) -> int | None:
        """Return where a query in plain form first stands as whole words, small and capital alike; None if nowhere.

        ``start`` and ``stop`` are positions in ``plain``, and so is the answer.
        """
        needle = small(query)
        place = self.small.find(needle, start, stop)
        while place >= 0 and not self._is_whole(place, place + len(needle)):
            place = self.small.find(needle, place + 1, stop)
        return place if place >= 0 and needle else None

    def place_of(self, start: int, stop: int) -> Place:
        """Return where a stretch of ``plain``, inside one text, stands in that text."""
        number = bisect_right(self._starts, start) - 1
        key, form = self._forms[number]
        before = self._starts[number]
        return Place(key, form.source_of(start - before, stop - before))

    def words_at(self, place: Place, around: int = 0) -> str:
        """Return the words of the text that stand there, and ``around`` code points beside them, in whole words."""
        text, span = self.texts[place.text], place.span
        return snap(text, Span(span.start - around, span.stop + around)).of(text) if around else span.of(text)

    def most_alike(self, query: str) -> Alike | None:
        """Return the passage most like a query in plain form; None where too few of its words stand together."""
        from rapidfuzz import fuzz

        sought = small(query)
        best: Alike | None = None
        for start, stop in self._likely(sought):
            aligned = fuzz.partial_ratio_alignment(sought, self.small[start:stop])
            if aligned is None or aligned.dest_start >= aligned.dest_end:
                continue
            place = self.place_of(start + aligned.dest_start, start + aligned.dest_end)
            text = self.texts[place.text]
            hit = tightened(sought, text, snap(text, place.span))
            if best is None or hit.score > best.score:
                best = Alike(Place(place.text, hit.span), hit.score)
        return best

    def _is_whole(self, start: int, stop: int) -> bool:
        before, after = self.small[start - 1 : start], self.small[stop : stop + 1]
        cut_before = before.isalnum() and self.small[start].isalnum()
        return not cut_before and not (after.isalnum() and self.small[stop - 1].isalnum())

    @cached_property
    def _tokens(self) -> tuple[list[str], list[int]]:
        """All words, and where each starts in ``plain``."""
        found = [(token[0], token.start()) for token in _TOKEN.finditer(self.small)]
        return [word for word, _start in found], [start for _word, start in found]

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        return _places(*self._tokens)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        tokens, starts = self._tokens
        return _places(list(pairwise(tokens)), starts)

    def _tellings(self, sought: str) -> list[list[int]]:
        """Return where each word of the query stands that tells passages apart; where few do, pairs of words."""
        tokens = _TOKEN.findall(sought)
        rare = [found for word in set(tokens) if len(found := self._words.get(word, [])) <= _COMMON]
        if len(rare) >= _LEAST_RARE:
            return rare
        pairs = (self._pairs.get(pair, []) for pair in set(pairwise(tokens)))
        return rare + [found for found in pairs if len(found) <= _COMMON]

    def _likely(self, sought: str) -> list[tuple[int, int]]:
        """Return the stretches in which most of the query's words stand together, the likeliest first."""
        size = max(200, 2 * len(sought))
        votes: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for found in self._tellings(sought):
            weight = 1 / (1 + log(1 + len(found)))
            whole += weight
            for stretch in {start // size for start in found}:
                votes[stretch] += weight
        # A passage may lie across the border of two stretches: each is counted with the next.
        together = {stretch: vote + votes.get(stretch + 1, 0) for stretch, vote in list(votes.items())}
        best = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
        return [
            part
            for stretch, vote in best
            if vote >= _LEAST_SHARE * whole
            for part in self._parts((stretch - 1) * size, (stretch + 3) * size)
        ]

    def _parts(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Yield what a stretch has of each text."""
        first = max(0, bisect_right(self._starts, start) - 1)
        for begin, (_key, form) in zip(self._starts[first:], self._forms[first:], strict=True):
            if begin >= stop:
                return
            end = begin + len(form.plain)
            if max(start, begin) < min(stop, end):
                yield max(start, begin), min(stop, end)


def _places(keys: Sequence[K], starts: Sequence[int]) -> dict[K, list[int]]:
    """Return where each key stands, in order."""
    places: dict[K, list[int]] = {}
    for key, start in zip(keys, starts, strict=False):
        places.setdefault(key, []).append(start)
    return places
