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
    """How many lanes there are beside its beginning: the name stands beyond them."""
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
        beside = intervals.places(paragraph.start, paragraph.stop)
        lanes = max((min(page.stripe_lanes[place], MOST_LANES - 1) for place in beside), default=0) + 1
        starting = intervals.starting(paragraph.start, paragraph.stop)
        places = sorted(starting, key=lambda place: (self._top(place), place))
        extents = [self._extent(place) for place in places]
        rooms = [(top, min(bottom, floor)) for top, bottom in extents]
        heights = [
            self._name_height(intervals.codings[place], lanes, bottom - top)
            for place, (top, bottom) in zip(places, rooms, strict=True)
        ]
        names = place_names(rooms, heights)
        for place, extent, name, height in zip(places, extents, names, heights, strict=True):
            lane = min(page.stripe_lanes[place], MOST_LANES - 1)
            self._known[place] = Stripe(intervals.codings[place], *extent, lane, lanes, name, height)

    def _top(self, place: int) -> float:
        return self._line(self._page.intervals.codings[place].start)[0]

    def _extent(self, place: int) -> tuple[float, float]:
        coding = self._page.intervals.codings[place]
        return self._line(coding.start)[0], self._line(coding.stop - 1)[1]
