"""How much two coders' codings have in common, chance left aside: F1 and Jaccard.

They look only at what somebody coded, so uncoded text, however much there is, makes them neither better nor worse.
"""

from qualcode.analysis.agreement.arrays import Array, ratio


def f1(common: Array, first: Array, second: Array) -> Array:
    """Return 2 * common / (first + second), 0-1: Dice (1945); NaN where neither coded anything.

    All three are counts of units or of characters: coded by both, by the first, by the second.
    """
    return ratio(2 * common, first + second)


def jaccard(common: Array, first: Array, second: Array) -> Array:
    """Return common / (first + second - common), 0-1: Jaccard (1912); NaN where neither coded anything."""
    return ratio(common, first + second - common)
