"""Footnote numbers that came to stand right after a word when a page was copied."""

import re
from collections import Counter

from qualcode.text.abbreviations import is_abbreviation
from qualcode.text.repairs.change import Change
from qualcode.text.word_list import word_list

_GLUED = re.compile(
    "(?<![\\w.,-])(?P<word>[^\\W\\d_]{3,60}+)(?P<stop>[.,;]?[»”\"')]?)"
    "(?P<number>[1-9]\\d{0,2})(?=[\\s.,;:!?)»]|$)(?![.,:]\\d)"
)
# Words that are written with a number.
_NUMBERED = word_list("covid del fase grad gruppe klasse nivå punkt rom spor trinn uke veke")
_SAMPLE = 30


def remove_footnote_numbers(text: str) -> Change:
    """Remove the number from ``samarbeid12`` and ``avtalen.3``.

    Only after a word in small letters (``R2``, ``NAV1`` and ``H1a`` are names), not after an abbreviation
    (``nr.3``), and only where the same word with the same number stands once: ``vedlegg2`` recurs.
    """
    counts = Counter(_key(found) for found in _GLUED.finditer(text))
    removed = [found for found in _GLUED.finditer(text) if counts[_key(found)] == 1 and _is_note(found)]
    if not removed:
        return Change(text)
    kept, end = [], 0
    for found in removed:
        kept.append(text[end : found.start("number")])
        end = found.end()
    first = removed[0]
    before = text[max(first.start() - _SAMPLE, 0) : first.start("number")]
    after = text[first.end() : first.end() + _SAMPLE]
    number = first["number"]
    return Change("".join([*kept, text[end:]]), len(removed), f"{before}{number}{after}", before + after)


def _key(found: re.Match[str]) -> tuple[str, str]:
    """Return word and number."""
    return found["word"].lower(), found["number"]


def _is_note(found: re.Match[str]) -> bool:
    """Tell whether the number is no part of the word."""
    word = found["word"]
    return word[1:].islower() and word.lower() not in _NUMBERED and not is_abbreviation(word)
