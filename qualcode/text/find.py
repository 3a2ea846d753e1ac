"""The place of given words in a text, whatever its line breaks, runs of spaces, quote marks and dashes."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from qualcode.model.span import Span, united
from qualcode.text.near import Likeness, NearHit
from qualcode.text.plain_form import plain, plain_form, small
from qualcode.text.words import snap

__all__ = ["Finder", "NearHit", "find", "near"]


def find(text: str, words: str, within: Sequence[Span] | None = None) -> list[Span]:
    """Return where ``words`` stand in ``text``, in order; see ``Finder.find``."""
    return Finder(text).find(words, within)


def near(text: str, words: str, limit: int = 3) -> list[NearHit]:
    """Return at most ``limit`` passages of ``text`` that resemble ``words``; see ``Finder.near``."""
    return Finder(text).near(words, limit)


class Finder:
    """Many searches in one text, which is prepared once.

    Measured on 750,000 code points: 0.1 s to prepare, 40 finds in 0.02 s, 40 suggestions in 0.5 s.
    """

    def __init__(self, text: str) -> None:
        """Prepare the text."""
        self._text = text
        self._form = plain_form(text)

    def find(self, words: str, within: Sequence[Span] | None = None) -> list[Span]:
        """Return where ``words`` stand, in order; nothing for words of white space only. Hits may overlap.

        Runs of white space, quote marks, dashes and ellipses equal their variants. The answer is the first of these
        that has a hit: whole words in the same letters; whole words, small and capital alike; parts of words in the
        same letters; parts of words, small and capital alike. ``within`` keeps hits that lie wholly inside one of
        the spans; spans with only white space between them are one.
        """
        query = plain(words)
        if not query:
            return []
        allowed = None if within is None else _joined(self._text, within)
        same = self._hits(self._form.plain, query, allowed)
        if whole := self._whole(same):
            return whole
        alike = self._hits(self._small, small(query), allowed)
        return self._whole(alike) or same or alike

    def near(self, words: str, limit: int = 3) -> list[NearHit]:
        """Return at most ``limit`` passages that resemble ``words``, best first, snapped to whole words.

        They do not overlap and score at least 60. Suggestions only: *barriere* and *karriere* look alike.
        """
        return self._likeness.near(small(plain(words)), limit)

    @cached_property
    def _small(self) -> str:
        """The plain form in small letters, position for position."""
        return small(self._form.plain)

    @cached_property
    def _likeness(self) -> Likeness:
        """What suggestions need, made at the first one."""
        return Likeness(self._text, self._form)

    def _hits(self, haystack: str, needle: str, allowed: Sequence[Span] | None) -> list[Span]:
        """Return where the needle stands, as spans of the source."""
        hits = [self._form.source_of(*place) for place in _places(haystack, needle)]
        return hits if allowed is None else _inside(hits, allowed)

    def _whole(self, hits: Sequence[Span]) -> list[Span]:
        """Return the hits that cut no word in two."""
        return [hit for hit in hits if snap(self._text, hit) == hit]


def _places(haystack: str, needle: str) -> Iterator[tuple[int, int]]:
    """Give start and stop of each occurrence, from left to right."""
    place = haystack.find(needle)
    while place >= 0:
        yield place, place + len(needle)
        place = haystack.find(needle, place + 1)


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order, those with nothing but white space between them as one."""
    result: list[Span] = []
    for span in united(spans):
        if result and not text[result[-1].stop : span.start].strip():
            result[-1] = Span(result[-1].start, span.stop)
        else:
            result.append(span)
    return result


def _inside(hits: Sequence[Span], allowed: Sequence[Span]) -> list[Span]:
    """Return the hits that lie wholly inside one of the allowed spans; both are in order."""
    result: list[Span] = []
    number = 0
    for hit in hits:
        while number < len(allowed) and allowed[number].stop < hit.stop:
            number += 1
        if number < len(allowed) and allowed[number].start <= hit.start:
            result.append(hit)
    return result
