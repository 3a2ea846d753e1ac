"""Similar passages: passages that share uncommon words with those a code already holds. Counting, nothing learned.

Each passage is a sparse vector of lemmas, parts of compounds and pieces of words, weighted by TF-IDF (Salton and
Buckley 1988); a code is the mean of its passages and, with less weight, its name and definition. Deterministic: the
same passages give the same answer.

Measured by ``benchmarks.similar`` on the sample study (211 passages, 28 codes with four or more): each passage of a
code is hidden in turn and looked for among all that the code does not hold. The mean of one divided by its place is
0.172 for the 14 codes by which the weights were chosen and 0.182 for 14 that were kept back (0.128 and 0.187 with
the weights before, 0.028 by chance). The hidden passage is among the first twenty in 37 of 100 cases: what a code
is about is often said in other words, and then this does not find it.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt
from operator import mul

from qualcode.text.passage_features import Packed, Portion, Vocabulary, features, read_portion

_NAMED = 0.2
"""What a code's name and definition weigh beside its passages."""
_LARGEST_CENTROID = 300
_WHY = 5
# A feature of more passages than this share tells nothing apart.
_COMMON = 0.5

Vector = dict[int, float]
"""Weights of features by their numbers."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A passage with how much it resembles what was asked about, and the words that say so."""

    number: int
    score: float
    """Cosine, from 0 to 1."""
    why: tuple[str, ...]
    """At most five shared lemmas, the weightiest first."""


class Passages:
    """Passages of text, numbered from 0 through all portions, ready to be compared.

    Measured on 10,000 passages (a million words): lengths and rarity in 0.4 s,
    suggestions for a code in 55 ms.
    """

    def __init__(self, portions: Iterable[Portion], vocabulary: Vocabulary) -> None:
        """Weigh the features of portions that were read with this vocabulary."""
        self._portions = tuple(portions)
        self._vocabulary = vocabulary
        self._passages: tuple[Packed, ...] = tuple(chain.from_iterable(each.passages for each in self._portions))
        self._idf = self._rarity()
        squares = [weight * weight for weight in self._idf]
        # Each passage's vector is made as long as 1 when it is compared; kept are only the lengths.
        self._lengths = [
            sqrt(sum(map(mul, map(mul, counts, counts), map(squares.__getitem__, numbers)))) or 1.0
            for numbers, counts in self._passages
        ]

    def __len__(self) -> int:
        """The number of passages."""
        return len(self._passages)

    def like(
        self, held: Sequence[int], dismissed: Collection[int] = (), limit: int = 20, about: str = ""
    ) -> list[Similar]:
        """Return the passages most like those of a code (``held``), best first, without those and the dismissed.

        ``about`` is what the code is called and how it is defined.
        """
        wanted = self._centroid(held)
        if wanted and about:
            named = self._weighted(about)
            both = {number: wanted.get(number, 0.0) + _NAMED * named.get(number, 0.0) for number in wanted | named}
            wanted = _scaled(both)
        return self._closest(wanted, {*held, *dismissed}, limit)

    def like_text(self, text: str, limit: int = 20) -> list[Similar]:
        """Return the passages most like a text."""
        return self._closest(self._weighted(text), set(), limit)

    def codes_for(self, text: str, held: Mapping[str, Sequence[int]], limit: int = 5) -> list[tuple[str, Similar]]:
        """Return the codes whose passages (``held`` by code) a text resembles, best first.

        ``Similar.number`` is the code's place in ``held``.
        """
        vector = self._weighted(text)
        found = []
        for place, (code, numbers) in enumerate(held.items()):
            mean = self._centroid(numbers)
            score = sum(weight * vector.get(feature, 0.0) for feature, weight in mean.items())
            if score > 0:
                found.append((code, Similar(place, score, self._shared(mean, vector))))
        return sorted(found, key=lambda each: (-each[1].score, each[1].number))[:limit]

    def _rarity(self) -> array[float]:
        """Return the weight of each feature: the more the fewer passages have it, 0 for those that tell nothing."""
        seen: Counter[int] = Counter()
        for portion in self._portions:
            starts = chain((0,), portion.ends)
            for number, start, end in zip(portion.features, starts, portion.ends, strict=False):
                seen[number] += end - start
        count, names = len(self._passages), self._vocabulary.names
        most = max(_COMMON * count, 3)
        idf = array("d", bytes(8 * len(names)))
        for number, holders in seen.items():
            if holders <= most and (holders > 1 or names[number][0] != "~"):
                idf[number] = log((1 + count) / (1 + holders)) + 1
        return idf

    def _closest(self, wanted: Vector, without: Collection[int], limit: int) -> list[Similar]:
        scores: dict[int, float] = {}
        first = 0
        weights = [(number, weight * self._idf[number]) for number, weight in wanted.items()]
        for portion in self._portions:
            sums: dict[int, float] = defaultdict(float)
            for number, weight in weights:
                for passage, count in portion.holding(number):
                    sums[passage] += weight * count
            scores |= {first + passage: total for passage, total in sums.items()}
            first += len(portion.passages)
        ranked = sorted((-total / self._lengths[passage], passage) for passage, total in scores.items())
        best = [(score, passage) for score, passage in ranked if score < 0 and passage not in without][:limit]
        return [
            Similar(passage, -score, self._shared(wanted, dict(self._vector(passage)))) for score, passage in best
        ]

    def _centroid(self, held: Sequence[int]) -> Vector:
        """Return the mean of passages, of length 1, with its 300 weightiest features."""
        total: dict[int, float] = defaultdict(float)
        for passage in held:
            for number, weight in self._vector(passage):
                total[number] += weight
        names = self._vocabulary.names
        heaviest = sorted(total.items(), key=lambda pair: (-pair[1], names[pair[0]]))[:_LARGEST_CENTROID]
        return _scaled({number: weight for number, weight in heaviest if weight > 0})

    def _weighted(self, text: str) -> Vector:
        """Return the vector of a text, of length 1; what no passage has does not count."""
        local = Vocabulary()
        numbers, counts = local.pack(features(text))
        named = (
            (self._vocabulary.number(local.names[each]), count) for each, count in zip(numbers, counts, strict=True)
        )
        known = {number: count for number, count in named if number is not None and number < len(self._idf)}
        return _scaled({number: count * self._idf[number] for number, count in known.items() if self._idf[number]})

    def _vector(self, passage: int) -> Iterator[tuple[int, float]]:
        """Give the features of a passage with their weights, of length 1 together."""
        length = self._lengths[passage]
        for number, count in zip(*self._passages[passage], strict=True):
            yield number, count * self._idf[number] / length

    def _shared(self, left: Vector, right: Vector) -> tuple[str, ...]:
        """Return the lemmas that weigh most in the likeness of two vectors."""
        names = self._vocabulary.names
        common = [
            (-weight * right[number], names[number])
            for number, weight in left.items()
            if right.get(number) and names[number][0] == "="
        ]
        return tuple(name[1:] for _weight, name in sorted(common)[:_WHY])


def passages_of(texts: Iterable[str]) -> Passages:
    """Return texts as passages of one portion."""
    vocabulary = Vocabulary()
    return Passages([read_portion(texts, vocabulary)], vocabulary)


def _scaled(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {feature: weight / length for feature, weight in vector.items()} if length else {}
