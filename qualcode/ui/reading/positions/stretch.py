"""Where two texts differ: the one stretch outside which they are the same."""

from dataclasses import dataclass

from qualcode.model.moves import shared_ends
from qualcode.model.span import Span

LONGEST = 20_000
"""Code points of a stretch up to which rewriting it in place beats setting the whole document anew."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The one stretch in which two texts differ, in code points."""

    start: int
    old_stop: int
    new_stop: int

    @property
    def span(self) -> Span:
        """Where it stands in the new text."""
        return Span(self.start, self.new_stop)

    @property
    def is_short(self) -> bool:
        """Tell whether it is worth rewriting in place."""
        return max(self.old_stop, self.new_stop) - self.start <= LONGEST

    @property
    def gain(self) -> int:
        """How many code points longer the new text is."""
        return self.new_stop - self.old_stop

    def moved(self, position: int) -> int:
        """Return where a position of the old text is in the new one; within the stretch, at most at its end."""
        if position >= self.old_stop:
            return position + self.new_stop - self.old_stop
        return min(position, self.new_stop) if position > self.start else position

    def marks(self, anchor: int, caret: int) -> tuple[int, int]:
        """Return where a selection goes; of one that begins or ends among words that changed, the caret stays."""
        is_cut = any(self.start < mark < self.old_stop for mark in (anchor, caret))
        goal = self.moved(caret)
        return (goal if is_cut else self.moved(anchor)), goal


def stretch_between(old: str, new: str) -> Stretch:
    """Return the smallest stretch outside which the texts are the same; an empty one when they are equal."""
    first, last = shared_ends(old, new)
    return Stretch(first, len(old) - last, len(new) - last)
