"""What is shown of each stripe of the margin, and where: the stripe itself and its name, as they can be pressed."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from qualcode.model.ids import CoderId, CodingId
from qualcode.ui.reading.margin.names import Lines, MarginNames
from qualcode.ui.reading.margin.plan import Stripe, names_overlap

PITCH, WIDTH, EDGE = 5, 3, 10
"""From lane to lane, a stripe's breadth, and the room between stripes and words, in pixels."""

_LEAST_NAME = 40
_LEFT, _GAP, _GRIP = 8, 5, 2


class Mark(NamedTuple):
    """One stripe as it is shown; boxes are in the margin's pixels."""

    stripe: Stripe
    bar: QRectF
    name: QRectF | None
    """Where its name stands; None where it is not shown."""
    lines: Lines
    strength: int
    """2 for the stripe that is pointed at, 1 for the chosen one, 0 for all others."""
    faint: bool

    @property
    def boxes(self) -> list[QRectF]:
        """Where the mouse finds it."""
        grip = self.bar.adjusted(-_GRIP, 0, _GRIP, 0)
        return [grip] if self.name is None else [grip, self.name]


class Sight(NamedTuple):
    """What it depends on how stripes are shown, beside their places in the text."""

    width: int
    scroll: int
    pointed: CodingId | None
    chosen: CodingId | None
    dimmed: frozenset[CoderId]

    def strength(self, stripe: Stripe) -> int:
        """Return how strongly a stripe is singled out, as ``Mark.strength`` says."""
        coding = stripe.coding.id
        return 2 if coding == self.pointed else int(coding == self.chosen)

    def has_room(self, stripe: Stripe) -> bool:
        """Tell whether there is room for a name beside so many lanes."""
        return name_width(self.width, stripe.lanes) >= _LEAST_NAME

    def is_named(self, stripe: Stripe) -> bool:
        """Tell whether a stripe has its name beside it, also where it is not singled out."""
        return stripe.name_top is not None and self.has_room(stripe)


def marks_of(stripes: Iterable[Stripe], sight: Sight, names: Callable[[], MarginNames]) -> list[Mark]:
    """Return the marks of stripes, those that are singled out last, in the place of the names they would cover."""
    weak: list[Stripe] = []
    strong: list[tuple[int, Stripe]] = []
    for stripe in stripes:
        strength = sight.strength(stripe)
        if strength:
            strong.append((strength, stripe))
        else:
            weak.append(stripe)
    strong.sort(key=lambda each: each[0])
    known, covering = names(), [stripe for _strength, stripe in strong if sight.has_room(stripe)]
    marks = [_mark(stripe, 0, sight, known, covering) for stripe in weak]
    for place, (strength, stripe) in enumerate(strong):
        above = [other for _strength, other in strong[place + 1 :] if sight.has_room(other)]
        marks.append(_mark(stripe, strength, sight, known, above))
    return marks


def name_width(width: int, lanes: int) -> float:
    """Return how many pixels of a margin so wide are left for a name beside so many lanes."""
    return width - EDGE - lanes * PITCH - _GAP - _LEFT


def _mark(stripe: Stripe, strength: int, sight: Sight, names: MarginNames, covering: list[Stripe]) -> Mark:
    right = sight.width - EDGE - stripe.lane * PITCH
    bar = QRectF(right - WIDTH, stripe.top - sight.scroll, WIDTH, stripe.bottom - stripe.top)
    faint = not strength and stripe.coding.coder in sight.dimmed
    shown = not faint and (strength > 0 or stripe.name_top is not None) and sight.has_room(stripe)
    if not shown or any(names_overlap(stripe, other) for other in covering):
        return Mark(stripe, bar, None, (), strength, faint)
    wide = name_width(sight.width, stripe.lanes)
    lines = names.lines(stripe.name, wide, max(1, round(stripe.name_height / names.height)))
    broad = max(advance for _line, advance in lines)
    box = QRectF(_LEFT + wide - broad, stripe.name_extent[0] - sight.scroll, broad, len(lines) * names.height)
    return Mark(stripe, bar, box, lines, strength, faint)
