"""Which words of a turn are corrected at once: all of them, or of an endless turn those around the caret."""

from dataclasses import dataclass

from qualcode.model.moves import shared_ends

MOST, AROUND = 20_000, 5_000
"""Code points of a turn that is corrected as a whole, and so many on either side of the caret in a longer one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a turn that can be written, with those before and after them that stay."""

    before: str = ""
    words: str = ""
    after: str = ""

    @property
    def whole(self) -> str:
        """All that the turn says."""
        return self.saying(self.words)

    def saying(self, words: str) -> str:
        """Return what the turn says with other words in the place of these."""
        return f"{self.before}{words}{self.after}"

    def within(self, whole: str) -> str:
        """Return what stands in the place of these words in a turn that is the same before and after them."""
        return whole[len(self.before) : len(whole) - len(self.after)]


def part_around(words: str, start: int, stop: int) -> Part:
    """Return the part of a turn's words around those from ``start`` to ``stop``, code points in the turn.

    It begins and ends with whole paragraphs where it can, else with whole words.
    """
    if len(words) <= MOST:
        return Part(words=words)
    first, last = _first(words, max(0, start - AROUND), start), _last(words, stop, min(len(words), stop + AROUND))
    return Part(words[:first], words[first:last], words[last:])


def part_that_differs(words: str, other: str) -> Part:
    """Return the part of a turn's words outside which other words for it are the same."""
    first, last = shared_ends(words, other)
    return part_around(words, first, len(words) - last)


def _first(words: str, lowest: int, highest: int) -> int:
    ends = (words.find(end, lowest, highest) for end in "\n ") if lowest else ()
    return next((at + 1 for at in ends if at >= 0), lowest)


def _last(words: str, lowest: int, highest: int) -> int:
    ends = (words.rfind(end, lowest, highest) for end in "\n ") if highest < len(words) else ()
    return next((at for at in ends if at >= 0), highest)
