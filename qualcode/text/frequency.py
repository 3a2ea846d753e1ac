"""Frequencies of words by lemma, and words that set one group of texts apart from another."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

from qualcode.model.span import Span
from qualcode.text.document_words import DocumentWords
from qualcode.text.lemmas import best_lemma
from qualcode.text.number_words import is_number
from qualcode.text.regions import region
from qualcode.text.word_tables import listed_words

_ZERO = 0.5
# From so many words to a span on, it is cheaper to read the spans one by one.
_MASKED_FROM = 40


@dataclass(frozen=True, slots=True)
class LemmaCount:
    """How often a lemma stands in the texts, with its forms, the most frequent first."""

    lemma: str
    count: int
    forms: tuple[tuple[str, int], ...]
    documents: int = 0
    """In how many documents it stands; 0 when only a total was counted."""


@dataclass(frozen=True, slots=True)
class KeyWord:
    """How far a lemma sets group A apart from group B."""

    lemma: str
    count_a: int
    count_b: int
    log_likelihood: float
    """G² (Dunning 1993, as simplified by Rayson and Garside 2000): above 6.63 is p < .01 with one degree."""
    log_ratio: float
    """Base-2 logarithm of the ratio of relative frequencies (Hardie 2014); above 0 when more frequent in A."""
    dispersion: float | None
    """DP over the parts of A (Gries 2008): 0 evenly spread over all parts, towards 1 all in one.

    None where there is nothing to be spread over: A has one part alone, or does not have the lemma.
    """


def stop_words() -> frozenset[str]:
    """Return the shipped stop list, forms in small letters; modal verbs are not on it."""
    return listed_words("stop_words")


def count_forms(document: DocumentWords, within: Sequence[Span] | None = None) -> Counter[str]:
    """Return how often each form stands in a document, or in some spans of it."""
    if within is None:
        return document.counts()
    numbers = _numbers(document, within)
    return Counter({document.forms[number]: count for number, count in numbers.items()})


def _numbers(document: DocumentWords, within: Sequence[Span]) -> Counter[int]:
    """Return how often each form's number stands in some spans: few spans are read alone, many through a mask."""
    if len(within) * _MASKED_FROM > len(document.numbers):
        return Counter(compress(document.numbers, region(within).mask(document)))
    counts: Counter[int] = Counter()
    for span in region(within):
        first, last = bisect_left(document.starts, span.start), bisect_right(document.stops, span.stop)
        counts.update(document.numbers[first:last])
    return counts


def by_lemma(
    documents: Iterable[Mapping[str, int]],
    language: str | None = None,
    stops: Collection[str] = (),
    lemma_of: Callable[[str], str] | None = None,
) -> list[LemmaCount]:
    """Return the lemmas of some documents' counted forms, the most frequent first, equals by alphabet.

    Forms on the stop list and numbers (``is_number``) are left out. Each form counts for its likeliest lemma only,
    which ``lemma_of`` may know already.
    """
    lemma_of = lemma_of or (lambda form: best_lemma(form, language))
    forms: Counter[str] = Counter()
    spread: dict[str, set[int]] = defaultdict(set)
    for number, counts in enumerate(documents):
        for form, count in counts.items():
            if count and form not in stops and not is_number(form):
                forms[form] += count
                spread[lemma_of(form)].add(number)
    grouped: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for form, count in forms.items():
        grouped[lemma_of(form)].append((form, count))
    found = [
        LemmaCount(
            lemma,
            sum(count for _form, count in each),
            tuple(sorted(each, key=lambda pair: (-pair[1], pair[0]))),
            len(spread[lemma]),
        )
        for lemma, each in grouped.items()
    ]
    return sorted(found, key=lambda each: (-each.count, each.lemma))


def keyness(a: Sequence[Mapping[str, int]], b: Sequence[Mapping[str, int]], least: int = 3) -> list[KeyWord]:
    """Return what sets texts A apart from texts B, both as counts of lemmas, one mapping for each part (informant).

    Highest log-likelihood first; lemmas with fewer than ``least`` occurrences in both together are left out.
    A group without words gives nothing.
    """
    total_a, total_b = _total(a), _total(b)
    size_a, size_b = sum(total_a.values()), sum(total_b.values())
    if not size_a or not size_b:
        return []
    found = []
    for lemma in total_a.keys() | total_b.keys():
        in_a, in_b = total_a[lemma], total_b[lemma]
        if in_a + in_b >= least:
            scores = log_likelihood(in_a, in_b, size_a, size_b), log_ratio(in_a, in_b, size_a, size_b)
            spread = dispersion(lemma, a) if in_a and len(a) > 1 else None
            found.append(KeyWord(lemma, in_a, in_b, *scores, spread))
    return sorted(found, key=lambda each: (-each.log_likelihood, each.lemma))


def log_likelihood(in_a: int, in_b: int, size_a: int, size_b: int) -> float:
    """Return G² = 2 Σ O ln(O / E) over the two frequencies of a word.

    Dunning (1993), "Accurate methods for the statistics of surprise and coincidence"; with the two cells of Rayson
    and Garside (2000), "Comparing corpora using frequency profiling", E = size (in_a + in_b) / (size_a + size_b).
    """
    share = (in_a + in_b) / (size_a + size_b)
    cells = ((in_a, size_a * share), (in_b, size_b * share))
    return max(0.0, 2 * sum(seen * math.log(seen / expected) for seen, expected in cells if seen))


def log_ratio(in_a: int, in_b: int, size_a: int, size_b: int) -> float:
    """Return log2 of the ratio of the relative frequencies; a frequency of 0 counts as one half.

    Hardie (2014), "Log Ratio: an informal introduction": each step of 1 is twice as frequent.
    """
    return math.log2((max(in_a, _ZERO) / size_a) / (max(in_b, _ZERO) / size_b))


def dispersion(lemma: str, parts: Sequence[Mapping[str, int]]) -> float:
    """Return Gries' deviation of proportions: DP = ½ Σ |v − s| over the parts, 0 for an even spread.

    ``v`` is the part's share of the lemma, ``s`` its share of all words. Gries (2008), "Dispersions and adjusted
    frequencies in corpora". A lemma that stands nowhere has 0.
    """
    sizes = [sum(part.values()) for part in parts]
    counts = [part.get(lemma, 0) for part in parts]
    total, size = sum(counts), sum(sizes)
    if not total or not size:
        return 0.0
    return sum(abs(count / total - each / size) for count, each in zip(counts, sizes, strict=True)) / 2


def lemma_counts(
    forms: Mapping[str, int],
    language: str | None = None,
    stops: Collection[str] = (),
    lemma_of: Callable[[str], str] | None = None,
) -> Counter[str]:
    """Return counted forms as counts of their likeliest lemmas, without numbers and stop words."""
    lemma_of = lemma_of or (lambda form: best_lemma(form, language))
    counts: Counter[str] = Counter()
    for form, count in forms.items():
        if form not in stops and not is_number(form):
            counts[lemma_of(form)] += count
    return counts


def _total(parts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for part in parts:
        total.update(part)
    return total
