"""Where Norwegian words are in a text."""

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache

from qualcode.model.span import Span

# The marks: those of Latin, Cyrillic, Hebrew and Arabic that have no composed form, so that names stay whole.
_MARK = "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u1dc0-\u1dff]"
_LETTER = f"(?:[^\\W_]{_MARK}*)"
# Apostrophes, hyphens and soft hyphens hold a word together; a point or comma holds a number together.
_WORD = re.compile(f"{_LETTER}+(?:(?:['’\u00ad‐‑-]|(?<=\\d)[.,](?=\\d)){_LETTER}+)*")
_MARKS = re.compile(_MARK)
# The same where no mark stands, several times as fast.
_PLAIN_WORD = re.compile("[^\\W_]+(?:(?:['’\u00ad‐‑-]|(?<=\\d)[.,](?=\\d))[^\\W_]+)*")
_SPACE = re.compile("\\s")


def words(text: str) -> Iterator[Span]:
    """Give each word in order: letters and digits with inner hyphens and apostrophes.

    ``NAV-ansatte``, ``NAV's`` and ``3,5`` are one word each; ``og/eller`` is two; the hyphen of ``språk- og`` is
    not part of the word.
    """
    for match in _WORD.finditer(text):
        yield Span(match.start(), match.end())


@lru_cache(maxsize=1024)
def word_starts(text: str) -> "array[int]":
    """Return where the words of a text begin, in order; remembered, for texts seldom change."""
    pattern = _WORD if _MARKS.search(text) else _PLAIN_WORD
    return array("L", (match.start() for match in pattern.finditer(text)))


def placed(text: str, start: int, stop: int) -> tuple[list[int], list[str]]:
    """Return where the words of a stretch begin, and how they are spelt, in order; neither end may cut a word."""
    pattern = _WORD if _MARKS.search(text, start, stop) else _PLAIN_WORD
    found = list(pattern.finditer(text, start, stop))
    return [match.start() for match in found], [match[0] for match in found]


def spelt(text: str) -> list[str]:
    """Return the words in order as they are spelt, several times as fast as their places."""
    return _WORD.findall(text)


def count_words(text: str) -> int:
    """Return the number of words."""
    return sum(1 for _ in _WORD.finditer(text))


def word_at(text: str, position: int) -> Span | None:
    """Return the word under a caret at ``position``, the one that begins there before the one that ends there."""
    ending = None
    for word in _words_around(text, position):
        if word.start <= position < word.stop:
            return word
        if word.stop == position:
            ending = word
    return ending


def snap(text: str, span: Span) -> Span:
    """Return the span widened to whole words and without white space at its ends.

    Words that the span only touches are not drawn in. What covers nothing but white space becomes empty, at the
    span's start; parts outside the text are cut off.
    """
    first = min(max(span.start, 0), len(text))
    start, stop = first, min(max(span.stop, first), len(text))
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start == stop:
        return Span(first, first)
    return Span(_inside(text, start).start, _inside(text, stop).stop)


def _inside(text: str, position: int) -> Span:
    """Return the word that ``position`` cuts in two, or the empty span there."""
    for word in _words_around(text, position):
        if word.start < position < word.stop:
            return word
    return Span(position, position)


def _words_around(text: str, position: int) -> Iterator[Span]:
    """Give the words of the stretch without white space that touches ``position``."""
    start = position
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    end = _SPACE.search(text, position)
    for match in _WORD.finditer(text, start, end.start() if end else len(text)):
        yield Span(match.start(), match.end())
