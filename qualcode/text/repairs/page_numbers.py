"""Page numbers that stand on lines of their own."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PAGE_LINE = re.compile(
    "[-–—|\\s]*(?:side|page)\\s+\\d{1,4}(?:\\s*(?:av|of|/)\\s*\\d{1,4})?[-–—|\\s]*", re.IGNORECASE
)
_NUMBER = re.compile("[-–—|\\s]*(\\d{1,4})(?:\\s*(?:/|av|of)\\s*\\d{1,4})?[-–—|\\s]*")
_NEAREST = 3
_REMEMBERED = 3


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line with nothing but a number."""

    place: int
    """Which line it is, not counting blank ones."""
    value: int
    sure: bool
    """Whether its surroundings show that it is a page number."""


def is_page_line(line: str) -> bool:
    """Tell whether the line says that it is a page number: ``Side 3``, ``– Side 3 av 40 –``."""
    return _PAGE_LINE.fullmatch(line) is not None


def page_number(line: str) -> int | None:
    """Return the number of a line that is nothing else (``12``, ``- 12 -``, ``3/40``), or None."""
    found = _NUMBER.fullmatch(line)
    return int(found[1]) if found else None


def numbered_pages(candidates: Sequence[NumberLine], least_sure: float) -> set[int]:
    """Return the places in rows of numbers that rise by one or two, of which a share of ``least_sure`` is sure.

    ``candidates`` are in the order of their places. Numbers of one page stand at least three lines from the next,
    unlike those of a table.
    """
    found: set[int] = set()
    for row in _rows(candidates):
        sure = sum(1 for number in row if number.sure)
        if len(row) > 1 and sure >= max(1, least_sure * len(row)):
            found.update(number.place for number in row)
    return found


def _rows(candidates: Sequence[NumberLine]) -> Iterator[list[NumberLine]]:
    """Give the longest rows first; every candidate is in one row."""
    lengths: list[int] = []
    before: list[int | None] = []
    latest: defaultdict[int, list[int]] = defaultdict(list)
    for index, number in enumerate(candidates):
        fitting = [
            earlier
            for value in (number.value - 1, number.value - 2)
            for earlier in latest[value]
            if candidates[earlier].place <= number.place - _NEAREST
        ]
        best = max(fitting, key=lambda earlier: lengths[earlier], default=None)
        before.append(best)
        lengths.append(1 if best is None else lengths[best] + 1)
        latest[number.value] = [*latest[number.value], index][-_REMEMBERED:]
    used: set[int] = set()
    for last in sorted(range(len(candidates)), key=lambda place: -lengths[place]):
        row: list[NumberLine] = []
        at: int | None = last
        while at is not None and at not in used:
            used.add(at)
            row.append(candidates[at])
            at = before[at]
        yield row
