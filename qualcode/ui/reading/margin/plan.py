"""Where each stripe and name of the margin goes: the same at every scroll, since no place depends on the view.

A name stands where its coding starts, and again and again beside a long one, whose start may be out of sight.
"""

from bisect import bisect_right, insort
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.ui.reading.margin.names import name_of
from qualcode.ui.reading.positions.lanes import place_names
from qualcode.ui.reading.positions.page import Page

Extent = tuple[float, float]
Line = Callable[[int], Extent]
Height = Callable[[str, int, float], float]
_STEPS = 4
"""So many times its name may stand beside a long coding in one strip of a paragraph."""
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
    is_again: bool = False
    """Whether this is only another place for its name."""

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
    """The name of each, with its signs."""
    first: int
    """How many of them start further up; the others start there."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """What stands beside a paragraph."""

    beside: _Beside
    """What it was worked out from."""
    extents: list[Extent]
    """Top and bottom of each coding."""
    band: Extent
    """Top and bottom of the paragraph."""
    stripes: list[Stripe]
    """Those of the codings that start there."""
    again: dict[int, list[Stripe]] = field(default_factory=dict)
    """The names that are repeated, by the number of the strip: found where they are seen, as a paragraph may be as
    long as a book."""


class MarginPlan:
    """The stripes of one page in one layout; worked out where they are asked for, and then remembered."""

    def __init__(
        self, page: Page, line: Line, name_height: Height, step: int, before: "MarginPlan | None" = None
    ) -> None:
        """``line`` gives top and bottom of the line that holds a code point; ``name_height`` says how high a name
        is beside so many lanes, with so many pixels of stripe. After ``step`` pixels a name is repeated.

        What is beside a paragraph as it was ``before``, in the same layout, is taken over from there.
        """
        self.page = page
        self._line, self._name_height, self._step = line, name_height, step
        self._known: dict[int, Stripe] = {}
        self._valid: dict[int, _Planned] = {}
        self._planned: dict[int, _Planned] = before._planned if before is not None else {}

    def stripes(self, span: Span) -> list[Stripe]:
        """Return the stripes beside a stretch of text."""
        places = self.page.intervals.places(span.start, span.stop)
        for place in places:
            if place not in self._known:
                self._plan_paragraph(self.page.paragraph_span(self.page.intervals.codings[place].start))
        return [self._known[place] for place in places]

    def repeats(self, span: Span) -> list[Stripe]:
        """Return the names of long codings that come again beside the lines of a stretch of text."""
        found, at = list[Stripe](), span.start
        stop = min(span.stop, len(self.page.text))
        while at < stop:
            paragraph = self.page.paragraph_span(at)
            planned = self._valid.get(paragraph.start) or self._plan_paragraph(paragraph)
            seen = (self._line(at)[0], self._line(min(stop, paragraph.stop) - 1)[1])
            found += self._again(planned, seen)
            at = paragraph.stop
        return found

    def _plan_paragraph(self, paragraph: Span) -> _Planned:
        """Plan what stands beside a paragraph, as it was planned before where nothing is new."""
        intervals, codings = self.page.intervals, self.page.intervals.codings
        places, starting = intervals.places(*_ends(paragraph)), intervals.starting(*_ends(paragraph))
        lanes = self.page.stripe_lanes(places[-1] + 1 if places else 0)
        beside = _Beside(
            [codings[place] for place in places],
            [min(lanes[place], MOST_LANES - 1) for place in places],
            [name_of(self.page.study, codings[place]) for place in places],
            len(places) - len(starting),
        )
        planned = self._planned.get(paragraph.start)
        if planned is None or planned.beside != beside:
            planned = self._planned[paragraph.start] = self._plan(paragraph, beside)
        self._known.update(zip(starting, planned.stripes, strict=True))
        self._valid[paragraph.start] = planned
        return planned

    def _plan(self, paragraph: Span, beside: _Beside) -> _Planned:
        """Work out what stands beside a paragraph."""
        above = self._line(paragraph.start - 1)[1] if paragraph.start else 0.0
        floor = self._line(max(paragraph.start, min(paragraph.stop, len(self.page.text)) - 1))[1]
        extents = [(self._line(coding.start)[0], self._line(coding.stop - 1)[1]) for coding in beside.codings]
        return _Planned(beside, extents, (above, floor), self._stripes(beside, extents, floor))

    def _again(self, planned: _Planned, seen: Extent) -> list[Stripe]:
        """Return the names that come again in the strips of a paragraph, from its top on, that are seen."""
        (top, bottom), height = planned.band, _STEPS * self._step
        first = int((max(top, seen[0]) - top) // height)
        last = int((min(bottom, seen[1]) - top) // height)
        found: list[Stripe] = []
        for number in range(first, last + 1):
            if number not in planned.again:
                strip = (top + number * height, min(bottom, top + (number + 1) * height))
                planned.again[number] = self._again_in(strip, planned)
            found += planned.again[number]
        return found

    def _again_in(self, strip: Extent, planned: _Planned) -> list[Stripe]:
        """Return stripes for the names of long codings, where they come again between top and bottom of a strip."""
        beside, found = planned.beside, list[Stripe]()
        taken = [each for each in _taken(beside, planned.extents) if _meet(each[1:], strip)]
        named = (stripe.name_extent for stripe in planned.stripes if stripe.name_top is not None)
        names = sorted(extent for extent in named if _meet(extent, strip))
        for coding, name, extent, lane in zip(
            beside.codings, beside.names, planned.extents, beside.lanes, strict=True
        ):
            top, bottom = extent
            at = top + self._step * max(1, ceil((strip[0] - top) / self._step))
            floor = min(bottom, strip[1])
            while at < floor:
                lanes = _lanes_at(taken, at, floor)
                height = self._name_height(name, lanes, floor - at)
                y = _free_from(at, height, names)
                if y + height <= floor:
                    insort(names, (y, y + height))
                    found.append(Stripe(coding, top, bottom, lane, lanes, name, y, height, True))
                at += self._step
        return found

    def _stripes(self, beside: _Beside, extents: list[Extent], floor: float) -> list[Stripe]:
        """Return the stripes of the codings that start in a paragraph; their names stay beside it."""
        taken, first = _taken(beside, extents), beside.first
        order = sorted(range(first, len(extents)), key=lambda at: (extents[at][0], at))
        rooms = [(top, min(bottom, floor)) for top, bottom in (extents[at] for at in order)]
        heights = [
            self._name_height(beside.names[at], _lanes_at(taken, top, bottom), bottom - top)
            for at, (top, bottom) in zip(order, rooms, strict=True)
        ]
        stripes: dict[int, Stripe] = {}
        for at, name_top, height in zip(order, place_names(rooms, heights), heights, strict=True):
            lane, top, bottom = taken[at]
            y = top if name_top is None else name_top
            lanes, name = _lanes_at(taken, y, y + height), beside.names[at]
            stripes[at] = Stripe(beside.codings[at], top, bottom, lane, lanes, name, name_top, height)
        return [stripes[at] for at in range(first, len(extents))]


def names_overlap(one: Stripe, other: Stripe) -> bool:
    """Tell whether two names would stand in each other's lines; names that only touch do not."""
    (top, bottom), (start, stop) = one.name_extent, other.name_extent
    return top < stop - 0.5 and start < bottom - 0.5


def _taken(beside: _Beside, extents: list[Extent]) -> list[tuple[int, float, float]]:
    return [(lane, top, bottom) for lane, (top, bottom) in zip(beside.lanes, extents, strict=True)]


def _meet(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _free_from(y: float, height: float, names: list[Extent]) -> float:
    """Return the first place from ``y`` down where a name so high meets none of the names, which come in order."""
    for top, bottom in names[bisect_right(names, y, key=_bottom) :]:
        if top >= y + height:
            break
        y = bottom
    return y


def _bottom(extent: Extent) -> float:
    return extent[1]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.stop


def _lanes_at(beside: list[tuple[int, float, float]], top: float, bottom: float) -> int:
    """Return how many lanes there are between ``top`` and ``bottom``, up to the last one taken there."""
    lanes = 1
    for lane, start, stop in beside:
        if lane >= lanes and start < bottom and top < stop:
            lanes = lane + 1
    return lanes
