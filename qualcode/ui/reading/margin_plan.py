"""Where each stripe and name of the margin goes: the same at every scroll, since whole clusters are packed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.reading.lanes import pack, place_names
from qualcode.ui.reading.page import Page

Line = Callable[[int], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Stripe:
    """One coding in the margin; tops and bottoms are pixels from the start of the text."""

    coding: Coding
    top: float
    bottom: float
    lane: int
    """From 0, which is nearest to the words."""
    lanes: int
    """How many lanes there are beside it: the name stands beyond them."""
    name_y: float | None
    """Where its name stands; None when there is no room."""


class MarginPlan:
    """The stripes of one page in one layout; worked out where they are asked for, and then remembered."""

    def __init__(self, page: Page, line: Line, name_height: float) -> None:
        """``line`` gives top and bottom of the line that holds a code point."""
        self._page, self._line, self._name_height = page, line, name_height
        self._known: dict[CodingId, Stripe] = {}
        self._long = self._plan_long()

    def stripes(self, span: Span) -> list[Stripe]:
        """Return the stripes beside a stretch of text."""
        cluster = self._page.intervals.cluster(span, self._page.paragraph_span)
        if any(coding.id not in self._known for coding in cluster):
            self._plan(cluster)
        long = [stripe for stripe in self._long if stripe.coding.span.overlaps(span)]
        return long + [self._known[coding.id] for coding in cluster]

    def _plan_long(self) -> list[Stripe]:
        long = self._page.intervals.long
        ranges = [self._extent(coding) for coding in long]
        lanes = pack(ranges)
        self._long_lanes = max(lanes, default=-1) + 1
        names = place_names(ranges, self._name_height)
        return [
            Stripe(coding, *extent, lane, self._long_lanes, place.y)
            for coding, extent, lane, place in zip(long, ranges, lanes, names, strict=True)
        ]

    def _plan(self, cluster: Sequence[Coding]) -> None:
        """Pack the cluster group by group: a group shares lines, directly or through others."""
        group: list[tuple[Coding, tuple[float, float]]] = []
        reach = float("-inf")
        for coding in cluster:
            extent = self._extent(coding)
            if group and extent[0] >= reach:
                self._plan_group(group)
                group = []
            group.append((coding, extent))
            reach = max(reach, extent[1])
        if group:
            self._plan_group(group)

    def _plan_group(self, group: list[tuple[Coding, tuple[float, float]]]) -> None:
        # Sorted by start in the text, so also by line; on one line, the longest goes nearest to the words.
        group = sorted(group, key=lambda each: (each[1][0], -each[1][1]))
        lanes = pack([extent for _, extent in group])
        taken = self._long_lanes + max(lanes) + 1
        names = place_names([extent for _, extent in group], self._name_height)
        for (coding, (top, bottom)), lane, place in zip(group, lanes, names, strict=True):
            self._known[coding.id] = Stripe(coding, top, bottom, self._long_lanes + lane, taken, place.y)

    def _extent(self, coding: Coding) -> tuple[float, float]:
        return self._line(coding.start)[0], self._line(coding.stop - 1)[1]
