"""Is a quote what the source says: exact, shortened as it shows, altered, from elsewhere, or not to be found?"""

import re
from dataclasses import dataclass
from enum import StrEnum

from qualcode.text.plain_form import plain
from qualcode.text.quote_sources import Place, QuoteSources
from qualcode.text.quoted import Quoted
from qualcode.text.word_diff import Change, DiffPart, without_rest, word_diff
from qualcode.text.words import count_words

ALTERED_FROM = 72.0
"""So alike, from 0 to 100, a passage must be for a quote to be an altered version of it."""
_SHORT = 3
"""Fewer words than this in marks are a term, unless they stand in a source."""
_APART = 3_000
"""Characters that a marked omission may leave out."""
_AROUND = 20
"""So many characters of the source beside the passage may belong to words that the quote replaced."""
_EDGES = " .,;:!?'"
_INITIAL = re.compile(r"\[(\w)\](?=\w)")
_OMISSION = re.compile(r"[(\[]\s*(?:\.{2,}|…)\s*[)\]]|\[[^\[\]]*\]|(?<!\S)(?:\.{3,}|…)(?!\S)")
_REFERENCE = re.compile(r"\A[^.«»]{0,80}?\([^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*\)")


class Verdict(StrEnum):
    """What a quote is, held against the sources."""

    EXACT = "exact"
    SHORTENED = "shortened"
    """Words are left out or put in where marks show it, and all else is exact."""
    ALTERED = "altered"
    """The words differ from the source and no mark shows it."""
    NOT_FOUND = "not found"
    LITERATURE = "literature"
    """Not in the sources, and a reference stands after it."""
    TERM = "term"
    """A word or two in marks, not in the sources: an expression rather than a quote."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A quote with its verdict; place and diff are of the source that it is, or comes nearest to."""

    quote: Quoted
    verdict: Verdict
    place: Place | None = None
    diff: tuple[DiffPart, ...] = ()
    """Only of an altered quote."""


def check_quote(quote: Quoted, sources: QuoteSources) -> Checked:
    """Return what a quote is. Line breaks, kinds of quote marks and dashes make no difference.

    Neither do capitals, and a full stop or comma at its ends: they belong to the sentence around it.
    """
    bare = plain(quote.words).strip(_EDGES)
    whole = _in_order([bare], sources)
    if whole is not None:
        return Checked(quote, Verdict.EXACT, whole)
    words = _INITIAL.sub(r"\1", plain(quote.words))
    pieces = [piece for part in _OMISSION.split(words) if (piece := part.strip(_EDGES))]
    found = _in_order(pieces, sources)
    if found is not None:
        return Checked(quote, Verdict.SHORTENED, found)
    if sum(map(count_words, pieces)) < _SHORT:
        return Checked(quote, Verdict.TERM)
    return _altered(quote, pieces, sources) or Checked(quote, _elsewhere(quote))


def _elsewhere(quote: Quoted) -> Verdict:
    return Verdict.LITERATURE if _REFERENCE.search(quote.after) else Verdict.NOT_FOUND


def _in_order(pieces: list[str], sources: QuoteSources) -> Place | None:
    """Return where all pieces stand one after the other, not far apart; None where they do not."""
    if not pieces:
        return None
    start = sources.find(pieces[0])
    while start is not None:
        stop = _end_of_rest(pieces, start, sources)
        if stop is not None:
            return sources.place_of(start, stop)
        start = sources.find(pieces[0], start + 1)
    return None


def _end_of_rest(pieces: list[str], start: int, sources: QuoteSources) -> int | None:
    stop = start + len(pieces[0])
    for piece in pieces[1:]:
        place = sources.find(piece, stop, stop + _APART + len(piece))
        if place is None or "\0" in sources.plain[stop:place]:
            return None
        stop = place + len(piece)
    return stop


def _altered(quote: Quoted, pieces: list[str], sources: QuoteSources) -> Checked | None:
    """Return the quote as a version of the passage that is most like it; None where nothing is like it."""
    alike = sources.most_alike(max(pieces, key=len))
    if alike is None or alike.score < ALTERED_FROM:
        return None
    return Checked(quote, Verdict.ALTERED, alike.place, tuple(_piecewise(pieces, sources)))


def _piecewise(pieces: list[str], sources: QuoteSources) -> list[DiffPart]:
    """Return how each piece differs from what it is most like; marked omissions between them are no difference."""
    parts: list[DiffPart] = []
    for piece in pieces:
        if sources.find(piece) is not None:
            parts.append(DiffPart(Change.SAME, piece))
            continue
        alike = sources.most_alike(piece)
        is_like = alike is not None and alike.score >= ALTERED_FROM
        near = sources.words_at(alike.place, _AROUND) if alike is not None and is_like else ""
        parts.extend(without_rest(word_diff(near, piece)))
    return parts
