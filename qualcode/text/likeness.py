"""Names that look alike: suggestions for a person to judge, never grounds to act."""

from collections.abc import Sequence

ENOUGH = 80.0
"""The least likeness, of 100, at which two names are shown together."""


def like_names(name: str, others: Sequence[str], enough: float = ENOUGH) -> list[tuple[int, float]]:
    """Return places and likenesses (0 to 100) of the names most like ``name``, the likest first.

    Letters and the order of words count (rapidfuzz's normalised indel similarity, as written and with the words
    sorted, the greater of both); capitals do not.
    """
    from rapidfuzz import fuzz

    plain = name.casefold()
    found = []
    for place, other in enumerate(others):
        folded = other.casefold()
        likeness = max(fuzz.ratio(plain, folded), fuzz.token_sort_ratio(plain, folded))
        if likeness >= enough:
            found.append((place, likeness))
    return sorted(found, key=lambda each: (-each[1], each[0]))
