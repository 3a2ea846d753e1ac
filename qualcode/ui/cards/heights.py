"""Where the rows of a long list lie when most of their heights are only guessed.

Laying out ten thousand cards would take a second and more; guessing their heights takes a few milliseconds, and
the few that are seen are measured. Sums are kept in a Fenwick tree (P. M. Fenwick, 1994, "A new data structure for
cumulative frequency tables"), so that measuring one row costs the logarithm of the number of rows.
"""

from collections.abc import Sequence


class Heights:
    """Heights of rows in pixels, at least 1 each."""

    def __init__(self, guesses: Sequence[int]) -> None:
        """Start with a guess for every row."""
        self._heights = [max(1, height) for height in guesses]
        self._measured = bytearray(len(self._heights))
        self._sums = [0, *self._heights]
        size = len(self._sums)
        for at in range(1, size):
            above = at + (at & -at)
            if above < size:
                self._sums[above] += self._sums[at]
        self._top = 1 << (size - 1).bit_length() if size > 1 else 0

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """Height of all rows together."""
        return self.before(len(self))

    def of(self, row: int) -> int:
        """Return the height of a row, measured or guessed."""
        return self._heights[row]

    def is_measured(self, row: int) -> bool:
        """Tell whether the row's height is more than a guess."""
        return bool(self._measured[row])

    def before(self, row: int) -> int:
        """Return the height of all rows before ``row`` (0 to the number of rows): where it begins."""
        total, at = 0, row
        while at > 0:
            total += self._sums[at]
            at -= at & -at
        return total

    def at(self, y: int) -> int:
        """Return the row that holds the pixel line ``y``; the first or last for one outside. -1 without rows."""
        row, rest, step = 0, max(0, y), self._top
        while step:
            ahead = row + step
            if ahead < len(self._sums) and self._sums[ahead] <= rest:
                row, rest = ahead, rest - self._sums[ahead]
            step >>= 1
        return min(row, len(self) - 1)

    def measure(self, row: int, height: int) -> int:
        """Set a row's true height and return by how much it grew."""
        growth = max(1, height) - self._heights[row]
        self._measured[row] = 1
        if growth:
            self._heights[row] += growth
            at = row + 1
            while at < len(self._sums):
                self._sums[at] += growth
                at += at & -at
        return growth

    def forget(self, row: int) -> None:
        """Take a row's height as a guess again."""
        self._measured[row] = 0
