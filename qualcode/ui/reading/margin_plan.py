"""Where each stripe and name of the margin goes: the same at every scroll, since no place depends on the view."""

from collections.abc import Callable
from dataclasses import dataclass

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.reading.lanes import place_names
from qualcode.ui.reading.page import Page

Line = Callable[[int], tuple[float, float]]
Height = Callable[[Coding, int, float], float]
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
    name_top: float | None
    """Where its name stands; None when there is no room."""
    name_height: float


class MarginPlan:
    """The stripes of one page in one layout; worked out where they are asked for, and then remembered."""

    def __init__(self, page: Page, line: Line, name_height: Height) -> None:
        """``line`` gives top and bottom of the line that holds a code point; ``name_height`` says how high a
        coding's name is beside so many lanes, with so many pixels of stripe.
        """
        self._page, self._line, self._name_height = page, line, name_height
        self._known: dict[int, Stripe] = {}
        self._extents: dict[int, tuple[float, float]] = {}

    def stripes(self, span: Span) -> list[Stripe]:
        """Return the stripes beside a stretch of text."""
        places = self._page.intervals.places(span.start, span.stop)
        for place in places:
            if place not in self._known:
                self._plan_paragraph(self._page.paragraph_span(self._page.intervals.codings[place].start))
        return [self._known[place] for place in places]

    def _plan_paragraph(self, paragraph: Span) -> None:
        """Plan the codings that start in a paragraph; their names stay beside it."""
        page, intervals = self._page, self._page.intervals
        floor = self._line(max(paragraph.start, min(paragraph.stop, len(page.text)) - 1))[1]
        beside = [(self._lane(place), *self._extent(place)) for place in intervals.places(*_ends(paragraph))]
        starting = intervals.starting(*_ends(paragraph))
        places = sorted(starting, key=lambda place: (self._extent(place)[0], place))
        rooms = [(top, min(bottom, floor)) for top, bottom in map(self._extent, places)]
        heights = [
            self._name_height(intervals.codings[place], _lanes_at(beside, top, bottom), bottom - top)
            for place, (top, bottom) in zip(places, rooms, strict=True)
        ]
        names = place_names(rooms, heights)
        for place, name, height in zip(places, names, heights, strict=True):
            top, bottom = self._extent(place)
            lanes = _lanes_at(beside, top if name is None else name, (top if name is None else name) + height)
            coding = intervals.codings[place]
            self._known[place] = Stripe(coding, top, bottom, self._lane(place), lanes, name, height)

    def _lane(self, place: int) -> int:
        return min(self._page.stripe_lanes[place], MOST_LANES - 1)

    def _extent(self, place: int) -> tuple[float, float]:
        if place not in self._extents:
            coding = self._page.intervals.codings[place]
            self._extents[place] = self._line(coding.start)[0], self._line(coding.stop - 1)[1]
        return self._extents[place]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.stop


def _lanes_at(beside: list[tuple[int, float, float]], top: float, bottom: float) -> int:
    """Return how many lanes there are between ``top`` and ``bottom``, up to the last one taken there."""
    return max((lane + 1 for lane, start, stop in beside if start < bottom and top < stop), default=1)
