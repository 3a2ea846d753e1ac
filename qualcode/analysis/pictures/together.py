"""Which codes are used together: how many quotes of the one overlap quotes of the other.

For two codes with n1 and n2 distinct quotes, n12 is the number of quotes of the one that share at least one
character with a quote of the other; where that differs seen from the two codes, the smaller number. The coefficient
is c = n12 / (n1 + n2 - n12), from 0 (never together) to 1 (always), as Contreras (2011) proposed it for the
co-occurrence of codes and as ATLAS.ti reports it; with the smaller number it cannot exceed 1. Codes that hold one
another are not compared: every coding counts at one code.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from qualcode.analysis.pictures.choice import Key, PictureChoice, once
from qualcode.analysis.pictures.levels import CodeGroup, cut, fitting
from qualcode.analysis.sayings import spoken
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study

MOST_CODES = 28

_Segment = tuple[DocumentId, int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes that are used together, the one that stands first in the tree first."""

    first: CodeId
    second: CodeId
    count: int
    """n12, in quotes."""
    coefficient: float
    """c, 0-1."""
    codings: tuple[Coding, ...]
    """The codings of both that overlap, by document and place."""

    @property
    def key(self) -> Key:
        """The key of the line between them."""
        return (self.first, self.second)


@dataclass(frozen=True)
class Together:
    """Codes with their number of quotes, and each two of them that are used together at least once."""

    codes: tuple[CodeGroup, ...]
    quotes: dict[CodeId, int]
    pairs: tuple[Pair, ...]
    """The largest coefficient first."""
    codings: dict[CodeId, tuple[Coding, ...]]
    left_out: int

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of a code, or those of two codes that overlap."""
        if len(key) == 1:
            return self.codings.get(CodeId(key[0]), ())
        return next((pair.codings for pair in self.pairs if pair.key == key), ())


def together(study: Study, choice: PictureChoice) -> Together:
    """Return the codes used, and how often each two of them are used together."""
    groups = cut(study, choice.level)
    group_of = {member: group.code for group in groups for member in group.members}
    found: dict[CodeId, dict[_Segment, list[Coding]]] = defaultdict(lambda: defaultdict(list))
    for coding, _speakers in spoken(study, choice.where):
        found[group_of[coding.code]][coding.document, coding.start, coding.stop].append(coding)
    used = [group for group in groups if found[group.code]]
    kept, left_out = fitting(used, MOST_CODES, lambda group: len(found[group.code]))
    quotes = {group.code: len(found[group.code]) for group in kept}
    codings = {group.code: once(each for same in found[group.code].values() for each in same) for group in kept}
    pairs = sorted(_pairs(kept, found, quotes), key=lambda pair: (-pair.coefficient, -pair.count))
    return Together(kept, quotes, tuple(pairs), codings, left_out)


def _pairs(
    groups: Iterable[CodeGroup], found: dict[CodeId, dict[_Segment, list[Coding]]], quotes: dict[CodeId, int]
) -> Iterator[Pair]:
    meeting = _meeting({group.code: found[group.code] for group in groups})
    for first, second in combinations([group.code for group in groups], 2):
        mine, others = meeting.get((first, second), set()), meeting.get((second, first), set())
        count = min(len(mine), len(others))
        if count:
            coefficient = count / (quotes[first] + quotes[second] - count)
            shared = [(place, found[first][place]) for place in mine]
            shared += [(place, found[second][place]) for place in others]
            behind = once(each for _place, same in sorted(shared, key=lambda one: one[0]) for each in same)
            yield Pair(first, second, count, coefficient, behind)


def _meeting(found: dict[CodeId, dict[_Segment, list[Coding]]]) -> dict[tuple[CodeId, CodeId], set[_Segment]]:
    """Return, for each two codes, the segments of the first that overlap one of the second."""
    by_document: dict[DocumentId, list[tuple[int, int, CodeId, _Segment]]] = defaultdict(list)
    for code, segments in found.items():
        for segment in segments:
            by_document[segment[0]].append((segment[1], segment[2], code, segment))
    meeting: dict[tuple[CodeId, CodeId], set[_Segment]] = defaultdict(set)
    for places in by_document.values():
        active: list[tuple[int, int, CodeId, _Segment]] = []
        for place in sorted(places):
            start, _stop, code, segment = place
            active = [each for each in active if each[1] > start]
            for _start, _end, other, theirs in active:
                if other != code:
                    meeting[code, other].add(segment)
                    meeting[other, code].add(theirs)
            active.append(place)
    return meeting
