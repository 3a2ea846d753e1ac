"""Words that keep company with a word."""

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from qualcode.model.span import Span
from qualcode.text.document_words import DocumentWords
from qualcode.text.frequency import count_forms
from qualcode.text.lemmas import best_lemma
from qualcode.text.number_words import is_number
from qualcode.text.regions import Region, region

_LOG_DICE_TOP = 14


@dataclass(frozen=True, slots=True)
class Collocate:
    """A lemma that stands near the word."""

    lemma: str
    together: int
    """How many of the word's neighbours it is."""
    count: int
    """How often it stands in the texts at all."""
    log_dice: float
    """logDice (Rychlý 2008): at most 14, when the two only stand together; one less means half as typical."""


def collocations(
    documents: Iterable[tuple[DocumentWords, Sequence[int]]],
    window: int = 5,
    stops: Collection[str] = (),
    least: int = 2,
    within: Sequence[Sequence[Span]] | None = None,
    lemma_of: Callable[[str], str] = best_lemma,
) -> list[Collocate]:
    """Return the lemmas that stand at most ``window`` words from given places in the same passage, by logDice.

    ``documents`` gives for each document the places of the word. logDice = 14 + log2(2 f(x, y) / (f(x) + f(y)))
    with f(x, y) the number of neighbours, so that size of the texts does not matter (Rychlý 2008, "A
    lexicographer-friendly association score"). Lemmas met fewer than ``least`` times near the word are left out.
    ``within`` gives for each document the spans in which words count at all, as neighbours too. ``lemma_of`` gives
    the lemma of a form, where somebody knows it already.
    """
    near: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    nodes = 0
    for at, (document, places) in enumerate(documents):
        inside = None if within is None else region(within[at])
        counts = count_forms(document, inside)
        lemmas = [None if form in stops or is_number(form) else lemma_of(form) for form in document.forms]
        nodes += len(places)
        for number, lemma in enumerate(lemmas):
            if lemma is not None:
                totals[lemma] += counts[document.forms[number]]
        near.update(
            lemma
            for place in _neighbours(document, places, window, inside)
            if (lemma := lemmas[document.numbers[place]]) is not None
        )
    found = [
        Collocate(lemma, together, totals[lemma], log_dice(together, nodes, totals[lemma]))
        for lemma, together in near.items()
        if together >= least
    ]
    return sorted(found, key=lambda each: (-each.log_dice, -each.together, each.lemma))


def log_dice(together: int, first: int, second: int) -> float:
    """Return logDice of two words that stand together so often, and so often at all; 14 at the most."""
    return _LOG_DICE_TOP + math.log2(2 * min(together, first, second) / (first + second))


def _neighbours(
    document: DocumentWords, places: Sequence[int], window: int, inside: Region | None
) -> Iterable[int]:
    """Give each place near one of the places, in its passage, once; the places themselves are left out."""
    counts = None if inside is None else inside.mask(document)
    around = {
        place
        for node in places
        for place in range(max(node - window, 0), min(node + window + 1, len(document.numbers)))
        if document.passages[place] == document.passages[node] and (counts is None or counts[place])
    }
    return sorted(around - set(places))
