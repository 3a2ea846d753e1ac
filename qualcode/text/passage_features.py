"""What passages are compared by: weighted features of their words, packed for one document at a time.

A document's portion knows nothing of other documents, so that it stays as it is while they change.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from qualcode.text.document_words import folded
from qualcode.text.frequency import stop_words
from qualcode.text.keys import keys
from qualcode.text.words import words

_LEMMA, _PART, _PIECE = 1.0, 0.6, 0.15
_PIECE_LENGTH = 5

Packed = tuple["array[int]", "array[float]"]
"""Numbers of features, and how much each counts before it is known how rare it is."""


class Vocabulary:
    """The number of each feature: ``=lemma``, also of a compound's parts, and ``~piece``. Only ever added to."""

    def __init__(self) -> None:
        """Know no feature."""
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, feature: str) -> int | None:
        """Return the number of a feature, or None when nothing has it."""
        return self._numbers.get(feature)

    def pack(self, counts: Mapping[str, float]) -> Packed:
        """Return counted features as numbers, giving new ones theirs; what comes often counts by its logarithm."""
        return array("I", map(self._learned, counts)), array("f", map(_damped, counts.values()))

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


def read_portion(texts: Iterable[str], vocabulary: Vocabulary) -> Portion:
    """Return the passages of a document, in order, ready to be compared; new features join the vocabulary."""
    passages = tuple(vocabulary.pack(features(text)) for text in texts)
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
    """Return the features of a text's words, each with its summed weight; stop words have none."""
    counts: dict[str, float] = defaultdict(float)
    for word in words(text):
        for feature, weight in _features_of(folded(word.of(text))):
            counts[feature] += weight
    return dict(counts)


@lru_cache(maxsize=200_000)
def _features_of(form: str) -> tuple[tuple[str, float], ...]:
    return tuple(_all_features(form))


def _all_features(form: str) -> Iterator[tuple[str, float]]:
    if form in stop_words() or form[0].isdigit():
        return
    found = keys(form)
    yield "=" + found.lemmas[0], _LEMMA
    for part in found.parts:
        if "|" not in part:
            yield "=" + part, _PART
    for start in range(len(form) - _PIECE_LENGTH + 1):
        yield "~" + form[start : start + _PIECE_LENGTH], _PIECE


def _damped(count: float) -> float:
    return 1 + log(count) if count > 1 else count
