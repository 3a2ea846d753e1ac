"""Where an end of a coding goes when it is moved by a word or a sentence. A span never becomes empty."""

import re
from bisect import bisect_left
from typing import Literal

from qualcode.model.span import Span
from qualcode.text.sentences import sentence_at
from qualcode.text.words import snap, word_at, word_starts, words

Edge = Literal["start", "stop"]
Unit = Literal["word", "sentence"]

_FAR = 200
_MARKS = re.compile("[.!?…]+[»”“\"'’)\\]]*")


def moved_edge(text: str, span: Span, edge: Edge, forwards: bool, unit: Unit = "word") -> Span:
    """Return the span with one end at the next or previous word or sentence; unchanged when there is none."""
    if unit == "sentence":
        place = _sentence_edge(text, span, edge, forwards)
    else:
        place = _word_edge(text, span, edge, forwards)
    if place is None:
        return span
    moved = Span(place, span.stop) if edge == "start" else Span(span.start, place)
    return moved if moved.length > 0 else span


def dragged_edge(text: str, span: Span, edge: Edge, position: int) -> Span:
    """Return the span with one end at the word at ``position``; the other end keeps at least one word."""
    starts = word_starts(text)
    first, after = bisect_left(starts, span.start), bisect_left(starts, span.stop)
    if edge == "start":
        wanted = Span(min(position, starts[after - 1] if first < after else span.stop - 1), span.stop)
    else:
        wanted = Span(span.start, max(position, starts[first] + 1 if first < after else span.start + 1))
    snapped = snap(text, wanted)
    if not snapped.length:
        return span
    # The end that stays must stay, even where it cuts a word.
    return Span(snapped.start, span.stop) if edge == "start" else Span(span.start, snapped.stop)


def cut_at(text: str, span: Span, position: int) -> int | None:
    """Return where a caret at ``position`` cuts a span in two: never within a word, and both halves have words.

    None where there is no such place.
    """
    word = word_at(text, position)
    places = [_over_marks(text, position)]
    if word is not None and word.start < position < word.stop:
        places = [word.start, _over_marks(text, word.stop)]
    return next((at for at in places if _has_words(text, span.start, at) and _has_words(text, at, span.stop)), None)


def _has_words(text: str, start: int, stop: int) -> bool:
    return any(True for _word in words(text[start:stop]))


def _word_edge(text: str, span: Span, edge: Edge, forwards: bool) -> int | None:
    place = span.start if edge == "start" else span.stop
    edges = _edges_near(text, place, edge)
    if forwards:
        return next((each for each in edges if each > place), None)
    return next((each for each in reversed(edges) if each < place), None)


def _edges_near(text: str, place: int, edge: Edge) -> list[int]:
    """Return where the words around a place start (or stop), in order."""
    first, last = max(0, place - _FAR), min(len(text), place + _FAR)
    # A window that cut a word in two would invent an edge.
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace():
        last += 1
    around = list(words(text[first:last]))
    if edge == "start":
        return [first + word.start for word in around]
    return [_over_marks(text, first + word.stop) for word in around]


def _over_marks(text: str, place: int) -> int:
    """Return the end of the marks that end a sentence right after a word: they belong to what is quoted."""
    found = _MARKS.match(text, place)
    return found.end() if found is not None else place


def _sentence_edge(text: str, span: Span, edge: Edge, forwards: bool) -> int | None:
    if edge == "stop":
        return _next_stop(text, span.stop) if forwards else _previous_stop(text, span.stop)
    return _next_start(text, span.start) if forwards else _previous_start(text, span.start)


def _next_stop(text: str, place: int) -> int | None:
    sentence = sentence_at(text, _over_space(text, place))
    return sentence.stop if sentence is not None and sentence.stop > place else None


def _previous_stop(text: str, place: int) -> int | None:
    sentence = sentence_at(text, max(0, place - 1))
    if sentence is None:
        return None
    before = len(text[: sentence.start].rstrip())
    return before or None


def _next_start(text: str, place: int) -> int | None:
    sentence = sentence_at(text, place)
    if sentence is None:
        return None
    following = _over_space(text, sentence.stop)
    return following if following < len(text) else None


def _previous_start(text: str, place: int) -> int | None:
    sentence = sentence_at(text, place)
    if sentence is not None and sentence.start < place:
        return sentence.start
    before = len(text[:place].rstrip())
    sentence = sentence_at(text, before - 1) if before else None
    return sentence.start if sentence is not None else None


def _over_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place
