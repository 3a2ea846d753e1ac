"""Code points to Qt's UTF-16 units and back: an emoji is one of the first and two of the second."""

import re
from bisect import bisect_left

from qualcode.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def units(text: str) -> int:
    """Return how many UTF-16 units a text has; half a surrogate pair, as can be typed, is one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Positions:
    """The two ways of counting in one text. Making it reads the text once; each question costs O(log n)."""

    def __init__(self, text: str) -> None:
        """Note where the characters are that take two units, such as most emoji."""
        # Counting the units first is several times as quick, and most interviews have no such character.
        is_plain = units(text) == len(text)
        self._points = [] if is_plain else [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + before for before, point in enumerate(self._points)]

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 unit at which the code point ``position`` begins."""
        return position + bisect_left(self._points, position)

    def from_qt(self, unit: int) -> int:
        """Return the code point that the UTF-16 unit belongs to."""
        # A unit inside a pair counts the pair as begun, and so lands on the pair's own code point.
        return unit - bisect_left(self._units, unit)

    def span_from_qt(self, start: int, stop: int) -> Span:
        """Return the span of code points between two units."""
        return Span(self.from_qt(start), self.from_qt(stop))
