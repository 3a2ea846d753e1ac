"""Quotes that stand for a theme, picked by a rule that anybody can follow and repeat.

The rule: of the informants with fewest quotes picked so far, and of the stances with fewest picked so far, the
quote whose number of words is nearest the median of the theme's quotes; of two alike, the one that comes first in
the study. Only an informant's own words that count as data are picked. What the researcher turns down is passed
over, and the rule picks the next.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from statistics import median

from qualcode.analysis.evidence import chosen
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.matrix import codes_of_theme
from qualcode.analysis.quotes import SegmentKey, find_quotations
from qualcode.model.codings import Stance, Voice
from qualcode.model.findings import Theme
from qualcode.model.ids import ThemeId
from qualcode.model.quotations import Quotation, is_data
from qualcode.model.study import Study
from qualcode.text.words import count_words

MANY = 3
"""So many quotes stand for a theme when nobody asks for another number."""

NONE_TURNED_DOWN: frozenset[SegmentKey] = frozenset()


@dataclass(frozen=True, slots=True)
class ThemeQuotes:
    """A theme with the quotes that stand for it, and of how many they were picked."""

    theme: Theme
    picked: tuple[Quotation, ...]
    of: int
    median_words: float
    """Words in the middle quote of the theme; 0 where there is none."""


def segment_of(quotation: Quotation) -> SegmentKey:
    """Return what makes a quotation the quote it is."""
    return (quotation.document.id, quotation.span.start, quotation.span.stop)


def quotes_of_theme(study: Study, theme: ThemeId) -> list[Quotation]:
    """Return informants' own words in a theme: coded with its codes, or carrying one of its findings; in order."""
    codes = codes_of_theme(study, theme)
    coded = find_quotations(study, QuoteFilter(codes=codes, with_children=False)) if codes else []
    carrying = (one for finding in study.findings.by("theme", theme) for one in chosen(study, finding.id))
    found = {segment_of(one): one for one in (*coded, *carrying)}
    ours = [one for one in found.values() if one.voice is Voice.QUOTE and one.informants and _counts(study, one)]
    place = {document.id: at for at, document in enumerate(study.documents.ordered())}
    return sorted(ours, key=lambda one: (place[one.document.id], one.span.start, one.span.stop))


def representative(
    study: Study, theme: Theme, many: int = MANY, turned_down: Collection[SegmentKey] = NONE_TURNED_DOWN
) -> ThemeQuotes:
    """Return the ``many`` quotes (1 or more) that stand for a theme, without those turned down."""
    every = quotes_of_theme(study, theme.id)
    middle = median([count_words(one.words) for one in every]) if every else 0.0
    left = [one for one in every if segment_of(one) not in turned_down]
    picked: list[Quotation] = []
    while left and len(picked) < many:
        best = min(left, key=_rank(picked, middle))
        left.remove(best)
        picked.append(best)
    return ThemeQuotes(theme, tuple(picked), len(every), float(middle))


def _rank(picked: Sequence[Quotation], middle: float) -> Callable[[Quotation], tuple[int, int, float]]:
    """Return what quotes are ordered by when the next one is picked: the least comes first."""
    said = Counter(informant.id for each in picked for informant in each.informants)
    voiced = Counter(stance for each in picked for stance in _stances(each))

    def rank(one: Quotation) -> tuple[int, int, float]:
        return (
            max(said[informant.id] for informant in one.informants),
            min(voiced[stance] for stance in _stances(one)),
            abs(count_words(one.words) - middle),
        )

    return rank


def _stances(one: Quotation) -> frozenset[Stance | None]:
    return frozenset(coding.stance for coding in one.codings) or frozenset((None,))


def _counts(study: Study, one: Quotation) -> bool:
    return any(is_data(study, coding) for coding in one.codings)
