"""The order of a concordance's lines, settled only as far as somebody looks."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, overload

from qualcode.text.collate import sort_key

WordsNear = Callable[[Sequence[int], int], list[str | None]]
"""Returns, for lines with these numbers, the word at a depth: 0 is compared first; None where there is none."""

_letters = lru_cache(maxsize=50_000)(sort_key)


class _Block(NamedTuple):
    """Lines that stand together, alike in the first ``depth`` words; -1 when nothing is left to compare."""

    numbers: Sequence[int]
    depth: int


class LineOrder(Sequence[int]):
    """Line numbers, sorted as Norwegian does by one word after the other; equals keep their place.

    A page needs the words of its own lines and of those that begin alike, so only those are compared: sorting by
    the first word alone tells where a page begins. What was settled for one page stays settled for the next.
    """

    def __init__(self, count: int, words_near: WordsNear) -> None:
        """Order the lines from 0 up to, not including, ``count``."""
        self._count = count
        self._words_near = words_near
        self._blocks = [_Block(range(count), 0)]

    def __len__(self) -> int:
        """The number of lines."""
        return self._count

    def __iter__(self) -> Iterator[int]:
        """Give all lines in order."""
        return iter(self._between(0, self._count))

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> list[int]: ...

    def __getitem__(self, place: int | slice) -> int | list[int]:
        """Return the line at a place, or those of several places."""
        if isinstance(place, slice):
            start, stop, step = place.indices(self._count)
            if step != 1:
                return list(self)[place]
            return self._between(start, stop)
        at = range(self._count)[place]
        return self._between(at, at + 1)[0]

    def _between(self, start: int, stop: int) -> list[int]:
        """Return the lines of the places from ``start`` up to, not including, ``stop``."""
        settled: list[_Block] = []
        found: list[Sequence[int]] = []
        begins = 0
        for block in self._blocks:
            ends = begins + len(block.numbers)
            parts = self._settled(block, start - begins, stop - begins)
            settled += parts
            for part in parts:
                found.append(part.numbers[max(start - begins, 0) : max(stop - begins, 0)])
                begins += len(part.numbers)
            assert begins == ends
        self._blocks = settled
        return list(chain.from_iterable(found))

    def _settled(self, block: _Block, start: int, stop: int) -> list[_Block]:
        """Return a block in blocks that are sorted through where places are asked for, counted from its own."""
        if block.depth < 0 or stop <= 0 or start >= len(block.numbers):
            return [block]
        if len(block.numbers) == 1:
            return [_Block(block.numbers, -1)]
        found: list[_Block] = []
        place = 0
        for part in self._split(block):
            found += self._settled(part, start - place, stop - place)
            place += len(part.numbers)
        return found

    def _split(self, block: _Block) -> list[_Block]:
        """Return the lines of a block by their next word, in order; those without one come first."""
        groups: dict[str | None, list[int]] = {}
        for number, word in zip(block.numbers, self._words_near(block.numbers, block.depth), strict=True):
            groups.setdefault(word, []).append(number)
        ended = groups.pop(None, [])
        ordered = (_Block(groups[word], block.depth + 1) for word in sorted(groups, key=_letters))
        return [_Block(ended, -1), *ordered] if ended else list(ordered)
