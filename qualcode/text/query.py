"""The language of searches: words, "phrases", ``*``, and/or/not, near; read into a tree, or into a problem.

Operators are English or Norwegian, in small or capital letters: and/og, or/eller, not/ikke, ``near 5``/``nær 5``
(within so many words; 10 without a number). Words side by side mean *and*. What stands inside quote marks is taken
as words. ``*`` stands for any letters, and alone inside a phrase for any one word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize

from qualcode.text.document_words import folded
from qualcode.text.words import words

NEAR = 10
"""How many words apart near allows when no number is given."""


class QueryFault(StrEnum):
    """What can be wrong with a query."""

    EMPTY = "empty"
    NO_WORD = "no word"
    OPEN_QUOTE = "open quote"
    OPEN_BRACKET = "open bracket"
    STRAY_BRACKET = "stray bracket"
    OPERATOR_ALONE = "operator alone"
    ONLY_NOT = "only not"
    ONLY_STAR = "only star"
    REGEX = "regex"
    REGEX_SLOW = "regex slow"


@dataclass(frozen=True, slots=True)
class QueryProblem:
    """Why a query cannot be asked, and the code points of it that are to blame."""

    fault: QueryFault
    start: int
    stop: int
    detail: str = ""
    """For a regex: the value of its ``RegexFault``."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word, in small letters; may hold ``*``."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after the other; ``*`` alone is any one word."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Both:
    """Both in the same passage."""

    left: "Query"
    right: "Query"


@dataclass(frozen=True, slots=True)
class Either:
    """One or the other."""

    left: "Query"
    right: "Query"


@dataclass(frozen=True, slots=True)
class Without:
    """The left where its passage has none of the right."""

    left: "Query"
    right: "Query"


@dataclass(frozen=True, slots=True)
class Near:
    """Both in the same passage with at most ``distance`` steps from word to word between them."""

    left: "Query"
    right: "Query"
    distance: int


Query = Word | Phrase | Both | Either | Without | Near

_TOKEN = re.compile('\\s*(?:(?P<quote>["«“”„])|(?P<bracket>[()])|(?P<word>[^\\s"«“”„()]+))')
_CLOSERS = {'"': '"“”', "«": "»", "“": '”"', "”": '”"', "„": '“”"'}
_OPERATORS = {
    "and": "and", "og": "and", "or": "or", "eller": "or", "not": "not", "ikke": "not", "ikkje": "not",
    "near": "near", "nær": "near",
}  # fmt: skip
_NEAR = re.compile("(?:near|nær)/?(?P<distance>\\d{1,4})?")
_DIGITS = re.compile("\\d{1,4}")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    start: int
    stop: int
    query: Query | None = None
    distance: int = NEAR


class _Unreadable(Exception):
    """Carries the problem out of the reader."""

    def __init__(self, problem: QueryProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def read_query(text: str) -> Query | QueryProblem:
    """Return what a query asks for, or what is wrong with it. Letters may be typed in two pieces (a and a ring)."""
    text = normalize("NFC", text)
    if not text.strip():
        return QueryProblem(QueryFault.EMPTY, 0, len(text))
    try:
        return _Reader(_tokens(text), len(text)).whole()
    except _Unreadable as unreadable:
        return unreadable.problem


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    while (match := _TOKEN.match(text, place)) is not None:
        if match["quote"]:
            found.append(_quoted(text, match.start("quote")))
        elif match["bracket"]:
            found.append(_Token(match["bracket"], match.start("bracket"), match.end()))
        else:
            found.append(_bare(match["word"], match.start("word")))
        place = found[-1].stop
    return _with_distances(text, found)


def _bare(word: str, start: int) -> _Token:
    """Return an operator or the words of one stretch without spaces."""
    stop = start + len(word)
    lowered = word.lower()
    if near := _NEAR.fullmatch(lowered):
        return _Token("near", start, stop, distance=int(near["distance"] or NEAR))
    if lowered in _OPERATORS and (word.islower() or word.isupper()):
        return _Token(_OPERATORS[lowered], start, stop)
    return _Token("words", start, stop, _words(word, start, stop))


def _quoted(text: str, start: int) -> _Token:
    stop = next((at for at in range(start + 1, len(text)) if text[at] in _CLOSERS[text[start]]), -1)
    if stop < 0:
        raise _Unreadable(QueryProblem(QueryFault.OPEN_QUOTE, start, len(text)))
    return _Token("words", start, stop + 1, _words(text[start + 1 : stop], start, stop + 1))


def _words(text: str, start: int, stop: int) -> Query:
    """Return a word, or the phrase that several make. A star belongs to the word it touches."""
    # A letter that is in no word of ours stands for the star while words are looked for.
    starred = text.replace("*", "ʘ")
    found = [Word(folded(span.of(starred)).replace("ʘ", "*")) for span in words(starred)]
    if not found:
        raise _Unreadable(QueryProblem(QueryFault.NO_WORD, start, stop))
    if all(not word.text.strip("*") for word in found):
        raise _Unreadable(QueryProblem(QueryFault.ONLY_STAR, start, stop))
    return found[0] if len(found) == 1 else Phrase(tuple(found))


def _with_distances(text: str, tokens: Sequence[_Token]) -> list[_Token]:
    """Return the tokens with a number after near taken as its distance."""
    found: list[_Token] = []
    for token in tokens:
        number = text[token.start : token.stop]
        before = found[-1] if found else None
        if before and before.kind == "near" and before.query is None and _DIGITS.fullmatch(number):
            if text[before.stop - 1 : before.stop].isdigit():
                found.append(token)
            else:
                found[-1] = _Token("near", before.start, token.stop, distance=int(number))
        else:
            found.append(token)
    return found


class _Reader:
    """Reads tokens from left to right: or binds loosest, near tightest."""

    def __init__(self, tokens: Sequence[_Token], length: int) -> None:
        self._tokens = tokens
        self._at = 0
        self._end = _Token("end", length, length)

    def whole(self) -> Query:
        query = self._either()
        if self._next.kind != "end":
            raise self._fault(QueryFault.STRAY_BRACKET)
        return query

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else self._end

    def _take(self) -> _Token:
        token = self._next
        self._at += 1
        return token

    def _fault(self, fault: QueryFault) -> _Unreadable:
        return _Unreadable(QueryProblem(fault, self._next.start, self._next.stop))

    def _either(self) -> Query:
        query = self._both()
        while self._next.kind == "or":
            self._take()
            query = Either(query, self._both())
        return query

    def _both(self) -> Query:
        query = self._close()
        while self._next.kind in ("and", "not", "words", "("):
            kind = self._take().kind if self._next.kind in ("and", "not") else "and"
            if kind == "and" and self._next.kind == "not":
                kind = self._take().kind
            query = (Without if kind == "not" else Both)(query, self._close())
        return query

    def _close(self) -> Query:
        query = self._one()
        while self._next.kind == "near":
            distance = self._take().distance
            query = Near(query, self._one(), distance)
        return query

    def _one(self) -> Query:
        if self._next.kind == "(":
            opened = self._take()
            query = self._either()
            if self._next.kind != ")":
                raise _Unreadable(QueryProblem(QueryFault.OPEN_BRACKET, opened.start, opened.stop))
            self._take()
            return query
        if self._next.query is None:
            raise self._fault(self._missing())
        return self._take().query or Phrase(())

    def _missing(self) -> QueryFault:
        if self._next.kind == ")":
            return QueryFault.STRAY_BRACKET
        return QueryFault.ONLY_NOT if self._next.kind == "not" and self._at == 0 else QueryFault.OPERATOR_ALONE


def words_left_out(query: Query) -> frozenset[Word]:
    """Return the words that a query asks only not to find, such as *møte* in ``plan not møte``."""
    asked = _asked(query, True)
    return frozenset(word for word, wanted in asked if not wanted and (word, True) not in asked)


def _asked(query: Query, wanted: bool) -> frozenset[tuple[Word, bool]]:
    """Return each word with whether it is to be found."""
    if isinstance(query, Word | Phrase):
        return frozenset((word, wanted) for word in words_of(query))
    right = not wanted if isinstance(query, Without) else wanted
    return _asked(query.left, wanted) | _asked(query.right, right)


def is_choice(query: Query) -> bool:
    """Tell whether a query is one word, or words of which any will do: whatever is found of them is a hit."""
    if isinstance(query, Either):
        return is_choice(query.left) and is_choice(query.right)
    return isinstance(query, Word)


def words_of(query: Query) -> list[Word]:
    """Return the words of a query from left to right."""
    if isinstance(query, Word):
        return [query]
    if isinstance(query, Phrase):
        return list(query.words)
    return words_of(query.left) + words_of(query.right)
