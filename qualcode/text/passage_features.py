"""What passages are compared by: weighted features of their words, packed for one document at a time.

A document's portion knows nothing of other documents, so that it stays as it is while they change.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle
from math import log, sqrt

from qualcode.text.document_words import folded
from qualcode.text.frequency import stop_words
from qualcode.text.keys import keys
from qualcode.text.synonyms import shipped
from qualcode.text.words import words

_LEMMA, _PART, _PIECE = 1.0, 0.6, 0.3
_PIECE_LENGTH = 4
_ASKED = 0.6
"""What the question before a passage weighs beside the words of the passage itself."""

Packed = tuple["array[int]", "array[float]"]
"""Numbers of features, and how much each counts before it is known how rare it is."""


class Vocabulary:
    """The number of each feature: ``=lemma``, also of a compound's parts, and ``~piece``. Only ever added to.

    Synonyms that are shipped have one lemma, so that bokmål and nynorsk meet.
    """

    def __init__(self) -> None:
        """Know no feature."""
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, feature: str) -> int | None:
        """Return the number of a feature, or None when nothing has it."""
        return self._numbers.get(feature)

    def pack(self, counts: Mapping[str, float]) -> Packed:
        """Return counted features as numbers, giving new ones theirs."""
        return array("I", map(self._learned, counts)), array("f", counts.values())

    def _learned(self, feature: str) -> int:
        number = self._numbers.get(feature)
        if number is None:
            number = len(self.names)
            self.names.append(feature)
            self._numbers[feature] = number
        return number


@dataclass(frozen=True)
class Portion:
    """The passages of one document, by passage and by feature: in arrays, a tenth of what dictionaries take."""

    passages: tuple[Packed, ...]
    features: array[int]
    """The features that any passage has, sorted."""
    ends: array[int]
    """For each of them, where its holders end among these:"""
    holders: array[int]
    """Numbers of passages, from 0 in each portion."""
    counts: array[float]
    """How much the feature counts in that passage."""

    def holding(self, feature: int) -> Iterator[tuple[int, float]]:
        """Give the passages that have a feature, with how much it counts there."""
        place = bisect_left(self.features, feature)
        if place == len(self.features) or self.features[place] != feature:
            return iter(())
        start, end = self.ends[place - 1] if place else 0, self.ends[place]
        return zip(self.holders[start:end], self.counts[start:end], strict=True)


def read_portion(texts: Sequence[str], vocabulary: Vocabulary, asked: Sequence[str] = ()) -> Portion:
    """Return the passages of a document, in order, ready to be compared; new features join the vocabulary.

    ``asked`` is the question before each of them, if any: what an answer is about is often said there alone.
    """
    questions = asked or cycle(("",))
    passages = tuple(vocabulary.pack(_both(*each)) for each in zip(texts, questions, strict=False))
    holding: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for passage, (numbers, counts) in enumerate(passages):
        for number, count in zip(numbers, counts, strict=True):
            holding[number].append((passage, count))
    known = array("I", sorted(holding))
    ends, holders, weights = array("I"), array("I"), array("f")
    for number in known:
        holders.extend(passage for passage, _count in holding[number])
        weights.extend(count for _passage, count in holding[number])
        ends.append(len(holders))
    return Portion(passages, known, ends, holders, weights)


def features(text: str) -> dict[str, float]:
    """Return the features of a text's words with their weights; stop words have none.

    What comes often counts by its logarithm.
    """
    counts: dict[str, float] = defaultdict(float)
    for word in words(text):
        for feature, weight in word_features(folded(word.of(text))):
            counts[feature] += weight
    return {feature: _damped(count) for feature, count in counts.items()}


@lru_cache(maxsize=200_000)
def word_features(form: str) -> tuple[tuple[str, float], ...]:
    """Return the features of a form in small letters with their weights; none for numbers and stop words."""
    return tuple(_all_features(form))


@lru_cache(maxsize=20_000)
def _question(text: str) -> tuple[Mapping[str, float], float]:
    """Return the features of a question, and how long they are together."""
    found = features(text)
    return found, _length(found)


def _both(text: str, asked: str) -> dict[str, float]:
    """Return the features of a passage together with those of the question, which weigh a fixed share of them."""
    counts = features(text)
    question, length = _question(asked)
    if not length:
        return counts
    share = _ASKED * _length(counts) / length
    for feature, weight in question.items():
        counts[feature] = counts.get(feature, 0.0) + share * weight
    return counts


def _length(counts: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in counts.values()))


def _all_features(form: str) -> Iterator[tuple[str, float]]:
    if form in stop_words() or form[0].isdigit():
        return
    found = keys(form)
    yield "=" + _same(found.lemmas[0]), _LEMMA
    for part in found.parts:
        if "|" not in part:
            yield "=" + _same(part), _PART
    for start in range(len(form) - _PIECE_LENGTH + 1):
        yield "~" + form[start : start + _PIECE_LENGTH], _PIECE


@lru_cache(maxsize=100_000)
def _same(lemma: str) -> str:
    """Return one word for all that are shipped as synonyms of a lemma: the first by alphabet."""
    return min(lemma, *(equal for equal in shipped().expanded(lemma) if "|" not in equal), lemma)


def _damped(count: float) -> float:
    return 1 + log(count) if count > 1 else count
