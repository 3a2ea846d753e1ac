"""What passages are compared by: weighted features of their words, packed for one document at a time.

A document's portion knows nothing of other documents, so that it stays as it is while they change.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import log, sqrt

from qualcode.model.progress import onward
from qualcode.text.document_words import folded
from qualcode.text.frequency import stop_words
from qualcode.text.keys import Keys, keys
from qualcode.text.synonyms import shipped
from qualcode.text.words import spelt

_LEMMA, _PART, _PIECE = 1.0, 0.6, 0.3
_PIECE_LENGTH = 4
_ASKED = 0.6
"""What the question before a passage weighs beside the words of the passage itself."""

Counts = dict[int, float]
"""How much each feature counts, by its number."""

Packed = tuple["array[int]", "array[float]"]
"""Numbers of features, and how much each counts before it is known how rare it is."""

Answer = tuple[str, str]
"""The words of a passage and the question before it, if any: what an answer is about is often said there alone."""


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

    def learned(self, feature: str) -> int:
        """Return the number of a feature, a new one when nothing had it."""
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


class FeatureReader:
    """Reads the features of texts into a vocabulary; what it has met once it knows as long as it lives.

    Stop words have no features, and what comes often counts by its logarithm.
    """

    def __init__(self, vocabulary: Vocabulary, keys_of: Callable[[str], Keys] = keys) -> None:
        """Give new features their numbers in ``vocabulary``; ``keys_of`` tells what a form is found by."""
        self.vocabulary = vocabulary
        self._keys_of = keys_of
        self._forms: dict[str, tuple[tuple[int, ...], tuple[float, ...]]] = {}
        self._questions: dict[str, tuple[Counts, float]] = {}

    def read(self, text: str) -> Counts:
        """Return how much each feature of a text's words counts."""
        counts: dict[int, float] = defaultdict(float)
        for form, often in Counter(map(folded, spelt(text))).items():
            for feature, weight in zip(*self._form(form), strict=True):
                counts[feature] += often * weight
        return {feature: _damped(count) for feature, count in counts.items()}

    def read_answer(self, text: str, asked: str) -> Counts:
        """Return the same together with the features of the question, which weigh a fixed share of the text's."""
        counts = self.read(text)
        if asked not in self._questions:
            found = self.read(asked)
            self._questions[asked] = found, _length(found)
        question, length = self._questions[asked]
        share = _ASKED * _length(counts) / (length or 1.0)
        for feature, weight in question.items():
            counts[feature] = counts.get(feature, 0.0) + share * weight
        return counts

    def _form(self, form: str) -> tuple[tuple[int, ...], tuple[float, ...]]:
        known = self._forms.get(form)
        if known is None:
            found = tuple(_features(form, self._keys_of))
            numbers = tuple(self.vocabulary.learned(name) for name, _weight in found)
            known = self._forms[form] = numbers, tuple(weight for _name, weight in found)
        return known


def read_portion(
    answers: Iterable[Answer],
    reader: FeatureReader,
    known: Mapping[Answer, Packed] | None = None,
    breathe: Callable[[], None] = onward,
) -> Portion:
    """Return the passages of a document, in order, ready to be compared; new features join the vocabulary.

    What is ``known`` of an answer in that vocabulary is not read again. ``breathe`` is called for each passage.
    """
    passages: list[Packed] = []
    seen: Counter[int] = Counter()
    for answer in answers:
        packed = (known or {}).get(answer) or _packed(reader.read_answer(*answer))
        passages.append(packed)
        seen.update(packed[0])
        breathe()
    features = array("I", sorted(seen))
    ends = array("I", accumulate(map(seen.__getitem__, features)))
    free = dict(zip(features, (0, *ends), strict=False))
    holders, weights = array("I", bytes(4 * seen.total())), array("f", bytes(4 * seen.total()))
    for passage, (numbers, counts) in enumerate(passages):
        for number, count in zip(numbers, counts, strict=True):
            at = free[number]
            holders[at], weights[at] = passage, count
            free[number] = at + 1
        breathe()
    return Portion(tuple(passages), features, ends, holders, weights)


def _packed(counts: Counts) -> Packed:
    return array("I", counts), array("f", counts.values())


@lru_cache(maxsize=20_000)
def word_features(form: str) -> tuple[tuple[str, float], ...]:
    """Return the features of a form in small letters with their weights; none for numbers and stop words."""
    return tuple(_features(form, keys))


def _length(counts: Counts) -> float:
    return sqrt(sum(weight * weight for weight in counts.values()))


def _features(form: str, keys_of: Callable[[str], Keys]) -> Iterator[tuple[str, float]]:
    if form in stop_words() or form[0].isdigit():
        return
    found = keys_of(form)
    yield "=" + _same(found.lemmas[0]), _LEMMA
    for part in found.parts:
        if "|" not in part:
            yield "=" + _same(part), _PART
    for start in range(len(form) - _PIECE_LENGTH + 1):
        yield "~" + form[start : start + _PIECE_LENGTH], _PIECE


@lru_cache(maxsize=100_000)
def _same(lemma: str) -> str:
    """Return one word for all that are shipped as synonyms of a lemma: the first by alphabet."""
    return min((lemma, *shipped().equals(lemma)))


def _damped(count: float) -> float:
    return 1 + log(count) if count > 1 else count
