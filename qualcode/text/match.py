"""Ranking names against what somebody types: for palettes, where a few letters must be enough."""

from collections.abc import Sequence

_WHOLE, _START, _WORD_START, _INSIDE, _INITIALS, _SCATTERED = 100.0, 90.0, 80.0, 65.0, 55.0, 40.0
_ENOUGH = 70.0
"""The least score, of 100, at which a misspelt word still counts as found."""


def best_matches(query: str, names: Sequence[str], limit: int = 100) -> list[int]:
    """Return the places of the names that match ``query``, the best first; all, in order, when it is empty.

    Every word of the query must be found: at the start of the name, of a word, inside, as the letters in
    order, or, from four letters on, nearly (rapidfuzz).
    """
    words = query.casefold().split()
    if not words:
        return list(range(len(names)))[:limit]
    scored = [(score, place) for place, name in enumerate(names) if (score := _score(words, name.casefold()))]
    if not scored:
        scored = _near(query.casefold(), names)
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return [place for _score, place in scored[:limit]]


def _score(words: Sequence[str], name: str) -> float:
    scores = [_word_score(word, name) for word in words]
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

    folded = [name.casefold() for name in names]
    found = process.extract(query, folded, scorer=fuzz.partial_ratio, score_cutoff=_ENOUGH, limit=20)
    return [(score, place) for _name, score, place in found]
