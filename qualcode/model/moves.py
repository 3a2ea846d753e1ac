"""What a corrected text does to rows: many stand elsewhere, one text says other words. Written down compactly.

Row by row, one mended word in a long interview would be thousands of rows and the whole interview twice.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, make_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from qualcode.model.runs import shared_at_end, shared_at_start


@dataclass(frozen=True, slots=True)
class Shift:
    """Rows of one table, each with a ``start`` and a ``stop``, stand ``by`` code points further on than before."""

    table: str
    by: int
    """Code points, not 0; negative towards the start of the text."""
    ids: tuple[str, ...]

    def inverse(self) -> "Shift":
        """Return the shift that takes this one back."""
        return Shift(self.table, -self.by, self.ids)


@dataclass(frozen=True, slots=True)
class Splice:
    """In the text with the id ``id``, the words ``old`` from the code point ``at`` on gave way to ``new``."""

    id: str
    at: int
    old: str
    new: str

    def inverse(self) -> "Splice":
        """Return the splice that takes this one back."""
        return Splice(self.id, self.at, self.new, self.old)

    def applied(self, text: str) -> str:
        """Return the text with the new words; ValueError when the old ones do not stand there."""
        stop = self.at + len(self.old)
        if text[self.at : stop] != self.old:
            raise ValueError("the text is not the one that was spliced")
        return text[: self.at] + self.new + text[stop:]


@dataclass(frozen=True, slots=True)
class Moved:
    """What stood in a document from a place on to its end, and the same standing elsewhere; both in order."""

    old: tuple[Any, ...]
    new: tuple[Any, ...]


def rest_of(table: Any, ids: tuple[str, ...]) -> tuple[Any, ...]:  # noqa: ANN401 - a table of any movable class
    """Return the values with those ids if, in that order, they are all that stands in a document from a place on.

    Return none if they are not.
    """
    first = table.get(ids[0]) if ids else None
    if first is None:
        return ()
    values = table.by("document", first.document)
    rest: tuple[Any, ...] = values[bisect_left(values, first.start, key=attrgetter("start")) :]
    return rest if ids == tuple([value.id for value in rest]) else ()


def splice_between(id: str, old: str, new: str) -> Splice:
    """Return the smallest splice that makes a text another one."""
    first, last = shared_ends(old, new)
    return Splice(id, first, old[first : len(old) - last], new[first : len(new) - last])


def shared_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many code points two texts share at the beginning, and how many of the rest at the end."""
    first = shared_at_start(one, other)
    return first, min(shared_at_end(one, other), min(len(one), len(other)) - first)


def shifted(values: Sequence[Any], by: int) -> list[Any]:
    """Return values of one class, standing ``by`` code points further on; the class keeps its fields in slots.

    They are filled in before they are frozen: the constructor of a frozen class takes twice as long.
    """
    if not values:
        return []
    cls: Any = type(values[0])
    unfrozen, cells = _unfrozen(cls)
    made = [unfrozen(*cells(value)) for value in values]
    for value in made:
        value.start += by
        value.stop += by
        value.__class__ = cls
    return made


@cache
def _unfrozen(cls: type[Any]) -> tuple[type[Any], Callable[[Any], tuple[Any, ...]]]:
    """Return a class with the fields of ``cls`` that may still be filled in, and what reads those of a value."""
    names = cls.__slots__
    return make_dataclass(f"Unfrozen{cls.__name__}", names, eq=False, slots=True), attrgetter(*names)
