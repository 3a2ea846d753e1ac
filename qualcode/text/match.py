"""Ranking names against what somebody types: for palettes, where a few letters must be enough."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_WHOLE, _START, _WORD_START, _INSIDE, _INITIALS, _SCATTERED = 100.0, 95.0, 90.0, 80.0, 70.0, 30.0
_BARE = 0.6
"""What a match of bare letters is worth beside one of the letters themselves: less than their initials."""
_ENOUGH = 70.0
"""The least score, of 100, at which a misspelt word still counts as found."""
_SHORTEST = 6
"""The least number of letters in which one letter too many or too few is taken for a slip."""
_PLAIN = str.maketrans({"æ": "a", "ø": "o", "ä": "a", "ö": "o"})


def best_matches(query: str, names: Sequence[str], limit: int = 100) -> list[int]:
    """Return the places of the names that match ``query``, the best first; all, in order, when it is empty.

    Every word of the query must be found: at the start of the name, of a word, inside, as the letters in
    order, or, from four letters on, nearly (rapidfuzz). Bare letters (``bare``) find names too, after all that
    have the letters as they were typed.
    """
    words = query.casefold().split()
    if not words:
        return list(range(len(names)))[:limit]
    scored = [(score, place) for place, name in enumerate(names) if (score := _score(words, name.casefold()))]
    if not scored:
        scored = _near(bare(query), names)
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return [place for _score, place in scored[:limit]]


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """Return a text as somebody types it whose keyboard has no Norwegian letters, in small letters.

    The many ways to do that become one: å, aa, æ, ae and ä are ``a``, ø, oe and ö are ``o``, and accents go. It is
    for finding only; sorting is ``collate``'s.
    """
    apart = unicodedata.normalize("NFD", text.casefold()).translate(_PLAIN)
    letters = "".join(char for char in apart if not unicodedata.combining(char))
    return letters.replace("ae", "a").replace("aa", "a").replace("oe", "o")


def is_slip(typed: str, name: str) -> bool:
    """Tell whether what was typed is the name with one letter too many or too few, or two of them swapped.

    Short words, another first letter and figures are no slips, nor is one letter for another: that is how
    different words differ (barriere, karriere; leder, lever).
    """
    short, long = sorted((bare(typed.strip()), bare(name)), key=len)
    if len(short) < _SHORTEST or short[0] != long[0] or any(char.isdigit() for char in short + long):
        return False
    if len(short) + 1 == len(long):
        return any(long[:at] + long[at + 1 :] == short for at in range(1, len(long)))
    return len(short) == len(long) and any(
        short[:at] + short[at + 1] + short[at] + short[at + 2 :] == long for at in range(1, len(short) - 1)
    )


def _score(words: Sequence[str], name: str) -> float:
    scores = [_word_score(word, name) for word in words]
    if min(scores) <= _SCATTERED:
        plain = bare(name)
        scores = [
            max(score, _BARE * _word_score(bare(word), plain)) for score, word in zip(scores, words, strict=True)
        ]
    # Between equally good places, the shorter name is more of a match.
    return sum(scores) / len(scores) - min(len(name), 200) / 100 if all(scores) else 0.0


def _word_score(word: str, name: str) -> float:
    at = name.find(word)
    if at == 0:
        return _WHOLE if len(word) == len(name) else _START
    if at > 0:
        return _WORD_START if not name[at - 1].isalnum() or f" {word}" in name else _INSIDE
    initials = "".join(part[0] for part in name.split())
    if initials.startswith(word):
        return _INITIALS
    return _SCATTERED if len(word) >= 3 and _in_order(word, name) else 0.0


def _in_order(word: str, name: str) -> bool:
    letters = iter(name)
    return name[:1] == word[:1] and all(letter in letters for letter in word)


def _near(query: str, names: Sequence[str]) -> list[tuple[float, int]]:
    if len(query) < 4:
        return []
    from rapidfuzz import fuzz, process

    plain = [bare(name) for name in names]
    found = process.extract(query, plain, scorer=fuzz.partial_ratio, score_cutoff=_ENOUGH, limit=20)
    return [(score, place) for _name, score, place in found]
