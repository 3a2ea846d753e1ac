"""The keys under which a form of a word is found: one key is not enough for Norwegian."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from qualcode.text.compounds import finest, split, split_form
from qualcode.text.lemmas import lemmas
from qualcode.text.readings import kinds_of

VERSION = 11
"""Changes whenever the same form would get other keys, or the same text other words: what is stored is then old."""

JOINT = "|"
"""Stands between the parts of a compound in a key, whatever linking letter the word has."""

_PARTICIPLES = ("t", "d", "a", "en")
_LEAST_PARTICIPLE = 4
_LEAST_TAIL = 3

# språk- og arbeidspraksis: what is left out after the hyphen is the last part of the last word.
_SUSPENDED = re.compile("(?P<head>[^ ]+?)s?-,? .*? ?(?P<tail>[^ ,/]+)")


@dataclass(frozen=True, slots=True)
class Keys:
    """What a form of a word is found by, besides itself and, from five letters on, its beginning."""

    lemmas: tuple[str, ...]
    """Its lemmas; those of a compound also as parts with ``|`` between: ``språk|praksis``."""
    parts: tuple[str, ...]
    """Lemmas of its parts and of neighbouring parts, for compounds and words with hyphens."""


@lru_cache(maxsize=200_000)
def keys(form: str) -> Keys:
    """Return the keys of a form in small letters; of a suspended compound (``språk- og arbeidspraksis``) the full
    compound's.

    Measured on ``tests/text/data/queries.txt`` (``search`` says how well). About 0.25 ms for a form not met before.
    """
    if suspended := _SUSPENDED.fullmatch(form):
        return _suspended(suspended["head"], suspended["tail"])
    found = lemmas(form)
    runs: dict[str, None] = {}
    parts: dict[str, None] = {}
    for lemma in found:
        if "-" in lemma:
            runs[without_hyphens(lemma)] = None
        split_up = parts_of(lemma) or _unlisted_parts(form, lemma)
        if split_up:
            runs |= dict.fromkeys((joined(split_up), joined(finest(split_up))))
            parts.update(dict.fromkeys(_runs(split_up)))
    pieces = dict.fromkeys(_pieces(form))
    return Keys((*found, *runs), tuple(parts | pieces))


def joined(parts: Iterable[str]) -> str:
    """Return the key of a compound with these parts."""
    return JOINT.join(parts)


def without_hyphens(lemma: str) -> str:
    """Return a word as it is written without hyphens: epost, of e-post."""
    return lemma.replace("-", "")


def parts_of(lemma: str) -> tuple[str, ...]:
    """Return the parts of a compound lemma, those of one written with hyphens too: norsk-kurs is norskkurs."""
    if "-" not in lemma:
        return split(lemma)
    pieces = lemma.split("-")
    return tuple(lemmas(piece)[0] for piece in pieces) if all(len(piece) > 1 for piece in pieces) else ()


def _unlisted_parts(form: str, lemma: str) -> tuple[str, ...]:
    """Return the parts of a form that only the splitter could read; a participle may be the last (tillitsvalgt)."""
    found = split_form(form)
    if found is None or found[0] == lemma:
        return found[1] if found else ()
    bent = lemma[len(found[0]) - len(found[1][-1]) :]
    is_participle = kinds_of(lemma) == "a" and len(bent) >= _LEAST_PARTICIPLE and bent.endswith(_PARTICIPLES)
    return (*found[1][:-1], bent) if is_participle and lemmas(bent)[0] == found[1][-1] else ()


def _runs(parts: tuple[str, ...]) -> Iterator[str]:
    """Give every part with its own parts, and every run of parts that is shorter than the whole."""
    for part in parts:
        yield from _runs(split(part))
        yield from (joined(split(part)),) if split(part) else ()
    for start in range(len(parts)):
        for stop in range(start + 1, len(parts) + 1):
            if stop - start < len(parts):
                yield joined(parts[start:stop])
                if stop - start > 1:
                    yield "".join(parts[start:stop])


def _pieces(form: str) -> Iterator[str]:
    """Give the keys of what stands between hyphens, with and without a linking s."""
    if "-" not in form:
        return
    for piece in form.split("-"):
        for variant in (piece, piece[:-1]) if piece.endswith("s") and len(piece) > 3 else (piece,):
            if len(variant) > 1:
                each = keys(variant)
                yield from each.lemmas
                yield from each.parts


def _suspended(head: str, tail: str) -> Keys:
    """Return the keys of the compound that a suspended hyphen stands for."""
    found: dict[str, None] = {}
    for lemma in lemmas(tail):
        parts = split(lemma) or _unlisted_parts(tail, lemma)
        if len(parts) > 1:
            for first in lemmas(head):
                found[first + parts[-1]] = None
                found[joined((*(split(first) or (first,)), parts[-1]))] = None
        found |= dict.fromkeys(() if parts else _prefixed(head, lemma))
    return Keys(tuple(found), ())


def _prefixed(head: str, whole: str) -> Iterator[str]:
    """Give the word with another prefix, where the tables have it (inn- og utvandring), the longest only."""
    for cut in range(2, len(whole) - _LEAST_TAIL + 1):
        if kinds_of(whole[cut:]) and kinds_of(head + whole[cut:]):
            yield head + whole[cut:]
            return
