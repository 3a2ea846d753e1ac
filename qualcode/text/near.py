"""Passages that resemble given words: suggestions where the words themselves are not found."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from qualcode.model.span import Span
from qualcode.text.plain_form import PlainForm, plain, small
from qualcode.text.words import snap, words

_LEAST_SCORE = 60.0
_LEAST_CHUNK = 400
_LONGEST = 600
# A word that stands in more places than this does not tell a passage from others.
_COMMON = 300
_LEAST_VOTES = 3


@dataclass(frozen=True, slots=True)
class NearHit:
    """A passage that resembles the words searched for: a suggestion, never a find."""

    span: Span
    score: float
    """Likeness from 0 to 100 (rapidfuzz's normalised indel similarity)."""


class Likeness:
    """Searches for passages like given words in one text."""

    def __init__(self, text: str, form: PlainForm) -> None:
        """Take the text and its plain form."""
        self._text = text
        self._form = form
        self._small = small(form.plain)

    def near(self, query: str, limit: int) -> list[NearHit]:
        """Return at most ``limit`` passages, best first, apart from each other and scoring 60 or more.

        ``query`` is in plain form and small letters. Of a very long one, the first 600 characters are looked for.
        """
        from rapidfuzz import fuzz

        query = query[:_LONGEST]
        if not query:
            return []
        found: list[NearHit] = []
        for start, stop in self._likely(query, limit):
            aligned = fuzz.partial_ratio_alignment(query, self._small[start:stop])
            if aligned is None or aligned.dest_start == aligned.dest_end:
                continue
            span = snap(self._text, self._form.source_of(start + aligned.dest_start, start + aligned.dest_end))
            hit = tightened(query, self._text, span)
            if hit.score >= _LEAST_SCORE and not any(hit.span.overlaps(other.span) for other in found):
                found.append(hit)
        return sorted(found, key=lambda hit: (-hit.score, hit.span))[:limit]

    @cached_property
    def _rare_words(self) -> dict[str, list[int]]:
        """Where each word that is not common starts in the plain form."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for word in words(self._small):
            places[word.of(self._small)].append(word.start)
        return {word: starts for word, starts in places.items() if len(starts) <= _COMMON}

    def _likely(self, query: str, limit: int) -> list[tuple[int, int]]:
        """Return start and stop of the stretches that resemble the query most, best first."""
        from rapidfuzz import fuzz, process

        size = max(_LEAST_CHUNK, 4 * len(query))
        stretches = self._with_shared_words(query, size, 4 * limit) or list(self._all(size, len(query)))
        chunks = [self._small[start:stop] for start, stop in stretches]
        # Neighbours share a stretch, and one passage may come from both.
        best = process.extract(query, chunks, scorer=fuzz.partial_ratio, limit=3 * limit, score_cutoff=_LEAST_SCORE)
        return [stretches[number] for _, _, number in best]

    def _with_shared_words(self, query: str, size: int, limit: int) -> list[tuple[int, int]]:
        """Return the stretches that share most rare words with the query; none where too few words are shared.

        A full comparison of the whole text costs half a second for a long quote in a long report.
        """
        votes: Counter[int] = Counter()
        for word in {each.of(query) for each in words(query)}:
            votes.update({start // size for start in self._rare_words.get(word, ())})
        best = votes.most_common(limit)
        if not best or best[0][1] < _LEAST_VOTES:
            return []
        return [(max((number - 1) * size, 0), (number + 2) * size) for number, _ in best]

    def _all(self, size: int, overlap: int) -> Iterator[tuple[int, int]]:
        """Give stretches that cover the whole plain form and share more than the query's length."""
        step = size - 2 * overlap
        for start in range(0, max(len(self._small) - size + step, 1), step):
            yield start, start + size


def tightened(query: str, text: str, span: Span) -> NearHit:
    """Return the passage without the words at its ends that only make it less like the query.

    ``query`` is in plain form and small letters.
    """
    best = _scored(query, text, span)
    inner = list(words(span.of(text)))
    while len(inner) > 1:
        without_first, without_last = inner[1:], inner[:-1]
        first = _scored(query, text, Span(span.start + without_first[0].start, best.span.stop))
        last = _scored(query, text, Span(best.span.start, span.start + without_last[-1].stop))
        if max(first.score, last.score) <= best.score:
            break
        best, inner = (first, without_first) if first.score >= last.score else (last, without_last)
    return best


def _scored(query: str, text: str, span: Span) -> NearHit:
    """Return the passage with its likeness to the query."""
    from rapidfuzz import fuzz

    return NearHit(span, fuzz.ratio(query, small(plain(span.of(text)))))
