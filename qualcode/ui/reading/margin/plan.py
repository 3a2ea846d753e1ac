"""Where each stripe and name of the margin goes: the same at every scroll, since no place depends on the view."""

from collections.abc import Callable
from dataclasses import dataclass

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.reading.coding_words import short_name
from qualcode.ui.reading.positions.lanes import place_names
from qualcode.ui.reading.positions.page import Page

Line = Callable[[int], tuple[float, float]]
Height = Callable[[str, int, float], float]
MOST_LANES = 12
"""So many stripes stand side by side; what lies on more lanes than that shares the last one."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding in the margin; tops and bottoms are pixels from the start of the text."""

    coding: Coding
    top: float
    bottom: float
    lane: int
    """From 0, which is nearest to the words."""
    lanes: int
    """How many lanes there are beside its name, which stands beyond them."""
    name: str
    name_top: float | None
    """Where its name stands; None when there is no room."""
    name_height: float

    @property
    def name_extent(self) -> tuple[float, float]:
        """Top and bottom of its name, in its place or, where it has none, at the top of the stripe."""
        top = self.top if self.name_top is None else self.name_top
        return top, top + self.name_height


@dataclass(frozen=True, slots=True)
class _Beside:
    """All that the stripes of the codings that start in a paragraph depend on, in one layout of the words."""

    codings: list[Coding]
    """Those that lie in the paragraph, by their places."""
    lanes: list[int]
    """The lane of each."""
    names: list[str]
    """Of those that start there, which are the last ones, by their places."""


class MarginPlan:
    """The stripes of one page in one layout; worked out where they are asked for, and then remembered."""

    def __init__(self, page: Page, line: Line, name_height: Height, before: "MarginPlan | None" = None) -> None:
        """``line`` gives top and bottom of the line that holds a code point; ``name_height`` says how high a name
        is beside so many lanes, with so many pixels of stripe.

        What is beside a paragraph as it was ``before``, in the same layout, is taken over from there.
        """
        self.page = page
        self._line, self._name_height = line, name_height
        self._known: dict[int, Stripe] = {}
        self._planned: dict[int, tuple[_Beside, list[Stripe]]] = before._planned if before is not None else {}

    def stripes(self, span: Span) -> list[Stripe]:
        """Return the stripes beside a stretch of text."""
        places = self.page.intervals.places(span.start, span.stop)
        for place in places:
            if place not in self._known:
                self._plan_paragraph(self.page.paragraph_span(self.page.intervals.codings[place].start))
        return [self._known[place] for place in places]

    def _plan_paragraph(self, paragraph: Span) -> None:
        """Plan the codings that start in a paragraph, as they were planned before where nothing is new."""
        intervals, lanes = self.page.intervals, self.page.stripe_lanes
        places, starting = intervals.places(*_ends(paragraph)), intervals.starting(*_ends(paragraph))
        codings = intervals.codings
        names = [short_name(self.page.study, codings[place]) for place in starting]
        beside = _Beside(
            [codings[place] for place in places], [min(lanes[place], MOST_LANES - 1) for place in places], names
        )
        planned = self._planned.get(paragraph.start)
        if planned is None or planned[0] != beside:
            planned = self._planned[paragraph.start] = (beside, self._stripes(paragraph, beside))
        self._known.update(zip(starting, planned[1], strict=True))

    def _stripes(self, paragraph: Span, beside: _Beside) -> list[Stripe]:
        """Return the stripes of the codings that start in a paragraph; their names stay beside it."""
        floor = self._line(max(paragraph.start, min(paragraph.stop, len(self.page.text)) - 1))[1]
        extents = [(self._line(coding.start)[0], self._line(coding.stop - 1)[1]) for coding in beside.codings]
        taken = [(lane, top, bottom) for lane, (top, bottom) in zip(beside.lanes, extents, strict=True)]
        first = len(extents) - len(beside.names)
        order = sorted(range(first, len(extents)), key=lambda at: (extents[at][0], at))
        rooms = [(top, min(bottom, floor)) for top, bottom in (extents[at] for at in order)]
        heights = [
            self._name_height(beside.names[at - first], _lanes_at(taken, top, bottom), bottom - top)
            for at, (top, bottom) in zip(order, rooms, strict=True)
        ]
        stripes: dict[int, Stripe] = {}
        for at, name_top, height in zip(order, place_names(rooms, heights), heights, strict=True):
            lane, top, bottom = taken[at]
            y = top if name_top is None else name_top
            lanes, name = _lanes_at(taken, y, y + height), beside.names[at - first]
            stripes[at] = Stripe(beside.codings[at], top, bottom, lane, lanes, name, name_top, height)
        return [stripes[at] for at in range(first, len(extents))]


def names_overlap(one: Stripe, other: Stripe) -> bool:
    """Tell whether two names would stand in each other's lines; names that only touch do not."""
    (top, bottom), (start, stop) = one.name_extent, other.name_extent
    return top < stop - 0.5 and start < bottom - 0.5


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.stop


def _lanes_at(beside: list[tuple[int, float, float]], top: float, bottom: float) -> int:
    """Return how many lanes there are between ``top`` and ``bottom``, up to the last one taken there."""
    lanes = 1
    for lane, start, stop in beside:
        if lane >= lanes and start < bottom and top < stop:
            lanes = lane + 1
    return lanes
