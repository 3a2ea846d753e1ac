"""A study's own scale of words for "how many": what is written in its settings, on top of the shipped scale.

One line for each word, ``mange = 40-80``: from and to in shares of a hundred. What no line names follows the
shipped scale; a word of the shipped scale keeps the number of people that it asks for beside its share.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, floor

from qualcode.analysis.quantifiers import SCALE, Quantifier
from qualcode.model.study import Study

_LINE = re.compile(r"\s*([^=\d]+?)\s*=\s*(\d{1,3})\s*(?:-|–|—|til|to)\s*(\d{1,3})\s*%?\s*")


@dataclass(frozen=True, slots=True)
class OwnRange:
    """What a word may stand for in one study: a share from ``least`` to ``most`` of a hundred."""

    words: str
    least: int
    most: int


def own_ranges(text: str) -> tuple[OwnRange, ...]:
    """Return the lines of a study's scale that can be read, in order; of a word named twice the last one holds."""
    found: dict[str, OwnRange] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match is not None and int(match[2]) <= int(match[3]) <= 100:
            words = " ".join(match[1].lower().split())
            found[words] = OwnRange(words, int(match[2]), int(match[3]))
    return tuple(found.values())


def written(ranges: Iterable[OwnRange]) -> str:
    """Return ranges as the lines that ``own_ranges`` reads."""
    return "\n".join(f"{one.words} = {one.least}-{one.most}" for one in ranges)


def shipped_ranges() -> tuple[OwnRange, ...]:
    """Return the shipped scale in shares of a hundred, word for word; more than half begins at 51."""
    return tuple(
        OwnRange(words, ceil(round(each.least_share * 100, 6)), floor(round(each.most_share * 100, 6)))
        for each in SCALE
        for words in each.words
    )


def scale_of(study: Study) -> tuple[Quantifier, ...]:
    """Return the scale that a study's claims are held against: the shipped one, and over it the study's own."""
    known = {words: each for each in SCALE for words in each.words}
    own = []
    for one in own_ranges(study.info.quantifiers):
        base = known.get(one.words, Quantifier((one.words,)))
        own.append(replace(base, words=(one.words,), least_share=one.least / 100, most_share=one.most / 100))
    return (*SCALE, *own)
