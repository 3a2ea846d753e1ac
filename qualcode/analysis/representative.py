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

from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.theme_quotes import segment_of, theme_quotes
from qualcode.model.codings import Stance, Voice
from qualcode.model.findings import Theme
from qualcode.model.ids import ThemeId
from qualcode.model.quotations import Quotation
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


def quotes_of_theme(study: Study, theme: ThemeId) -> list[Quotation]:
    """Return informants' own words in a theme, by document and place."""
    return [one for one in theme_quotes(study, theme) if one.voice is Voice.QUOTE and one.informants]


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
    return ThemeQuotes(theme, tuple(picked), len(every))


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
