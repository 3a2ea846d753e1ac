"""Words such as *de fleste* and *noen* in a claim, held against how many of whom stand behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.analysis.people import heard_as
from qualcode.analysis.people_named import spoken_of
from qualcode.model.ids import InformantId
from qualcode.model.study import Study
from qualcode.text.word_tables import listed_words


@dataclass(frozen=True, slots=True)
class Quantifier:
    """What a word for "how many" may mean: at least and at most so many people, and such a share of them."""

    words: tuple[str, ...]
    least: int = 0
    most: int | None = None
    least_share: float = 0.0
    """Part of all, 0-1."""
    most_share: float = 1.0

    def fits(self, n: int, of: int) -> bool:
        """Tell whether ``n`` of ``of`` people may be called so; anything fits where there is nobody."""
        share = n / of if of else self.least_share
        enough = self.least <= n and (self.most is None or n <= self.most)
        return not of or (enough and self.least_share <= share <= self.most_share)


SCALE: tuple[Quantifier, ...] = (
    Quantifier(("alle", "samtlige", "samtlege"), 1, None, 1.0),
    Quantifier(("nesten alle", "så godt som alle"), 2, None, 0.8),
    Quantifier(("de fleste", "dei fleste", "flertallet", "fleirtalet", "de aller fleste"), 2, None, 0.501),
    Quantifier(("halvparten", "om lag halvparten", "rundt halvparten"), 1, None, 0.4, 0.6),
    Quantifier(("mange", "en stor del", "ein stor del"), 3, None, 0.34),
    Quantifier(("flere", "fleire"), 2, None),
    Quantifier(("noen", "nokre", "noen av", "enkelte", "einskilde"), 2, None, 0.0, 0.5),
    Quantifier(("noen få", "nokre få", "få", "et fåtall", "eit fåtal"), 1, None, 0.0, 0.34),
    Quantifier(("et par", "eit par"), 2, 3),
    Quantifier(("ingen",), 0, 0),
)
"""What researchers mostly mean; a study may use a scale of its own."""


@dataclass(frozen=True, slots=True)
class Quantified:
    """A word for "how many" in a claim, with how many of whom there are."""

    words: str
    n: int
    """Informants behind the claim's quotes whom it speaks of."""
    of: int
    """Those it speaks of: all heard as the ones behind it were, or of these the ones with the role it names.

    Where the name is of more than a role, that which fits.
    """
    fits: bool


def quantified(
    study: Study, claim: str, behind: frozenset[InformantId], scale: Sequence[Quantifier] = SCALE
) -> Quantified | None:
    """Return the first word for "how many people" in a claim, held against those ``behind`` it; None without one.

    It speaks of people when informants or a role follow it, or when it begins the claim and people's doing follows:
    *mange møter* and *for å få til* do not.
    """
    by_words = {words: quantifier for quantifier in scale for words in quantifier.words}
    longest_first = sorted(by_words, key=len, reverse=True)
    pattern = rf"\b({'|'.join(map(re.escape, longest_first))})(?:\s+av)?(?:\s+(?:de|dei|våre))?\s+(\w+)"
    for match in re.finditer(pattern, claim, re.IGNORECASE):
        among = heard_as(study, behind)
        named = spoken_of(study, match[2], among)
        if not named and not (match.start() == 0 and match[2].lower() in listed_words("doing")):
            continue
        quantifier = by_words[match[1].lower()]
        counts = [(len(behind & everyone), len(everyone)) for everyone in named or (among,)]
        n, of = next((each for each in counts if quantifier.fits(*each)), counts[0])
        return Quantified(match[1], n, of, quantifier.fits(n, of))
    return None
