"""A page in the making: title and unit above, notes below, and what is drawn between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qualcode.analysis.pictures.choice import Key
from qualcode.colours import mixed
from qualcode.exporters.pictures.drawing import Align, Box, Drawing, Mark, Region, Stroke, Words
from qualcode.exporters.pictures.looks import Fill, Look
from qualcode.exporters.pictures.measure import fitted, lines_of, printable

WIDTH = 9.0
"""Inches: a picture is as wide as the text of a page on its side, and legible at two thirds of that."""
MARGIN = 0.25
_TITLE, _UNIT, _NOTE = 12.0, 8.5, 7.5
_LEADING = 1.35 / 72


@dataclass(frozen=True, slots=True)
class Frame:
    """What is printed around a picture."""

    title: str
    unit: str
    """What its numbers count."""
    notes: tuple[str, ...]
    told: str
    """The picture in words."""


class Page:
    """Collects marks; ``top`` is where the body of the picture begins."""

    def __init__(self, frame: Frame, look: Look, width: float = WIDTH) -> None:
        """Begin a page with its title and unit."""
        self.frame, self.look, self.width = frame, look, width
        self.marks: list[Mark] = []
        self._legend: list[Mark] = []
        self.regions: list[Region] = []
        self.left, self.right = MARGIN, width - MARGIN
        self.top = MARGIN
        self._paragraph(frame.title, _TITLE, look.ink, bold=True)
        self._paragraph(frame.unit, _UNIT, look.quiet)
        self.top += 0.12

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Fill | str,
        **more: Any,  # noqa: ANN401 - the other fields of Box
    ) -> None:
        """Draw a rectangle; ``more`` are ``Box``'s other fields. A pattern has no outline of another colour."""
        plain = fill if isinstance(fill, Fill) else Fill(fill)
        if plain.hatch:
            more = {"edge": mixed(plain.colour, self.look.on(plain.colour), 0.5), "line": 0.0}
        self.marks.append(Box(x, y, width, height, plain.colour, hatch=plain.hatch, **more))

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 8.0,
        colour: str = "",
        align: Align = "left",
        bold: bool = False,
        room: float | None = None,
        ground: str = "",
    ) -> None:
        """Write a line, shortened to ``room`` inches; nothing where nothing fits."""
        text = printable(text)
        shown = text if room is None else fitted(text, room, size, bold)
        if shown:
            self.marks.append(Words(x, y, shown, colour or self.look.ink, size, align, bold, ground))

    def stroke(self, *points: tuple[float, float], colour: str = "", width: float = 0.8, **more: bool) -> None:
        """Draw a line through points."""
        self.marks.append(Stroke(points, colour or self.look.rule, width, **more))

    def part(self, key: Key, x: float, y: float, width: float, height: float, told: str) -> None:
        """Say that a rectangle leads to the quotes of a part."""
        self.regions.append(Region(key, x, y, width, height, told))

    def legend(self, y: float, entries: Sequence[tuple[Fill | None, str]]) -> float:
        """Draw what the fills mean, None for a line, in columns of equal width; return where the page goes on."""
        across = max(1, min(4, len(entries)))
        wide = (self.right - self.left) / across
        body, self.marks = self.marks, []
        for place, (fill, name) in enumerate(entries):
            x, at = self.left + place % across * wide, y + place // across * 0.2
            if fill is None:
                self.stroke((x, at + 0.095), (x + 0.22, at + 0.095), colour=self.look.ink, width=1.6)
            else:
                self.box(x, at + 0.03, 0.22, 0.13, fill, edge=self.look.quiet, line=0.4)
            self.words(x + 0.29, at + 0.095, name, 7.5, room=wide - 0.38)
        # What looks alike is drawn together when the first of it is: the legend is not to decide when.
        self._legend, self.marks = self.marks, body
        return y + (len(entries) + across - 1) // across * 0.2

    def done(self, bottom: float) -> Drawing:
        """Return the drawing, with its notes below ``bottom``."""
        self.top = bottom + 0.12
        for note in self.frame.notes:
            self._paragraph(note, _NOTE, self.look.quiet)
        height = self.top + MARGIN * 0.6
        frame = self.frame
        # Words lie on top of all else, and what is of one sort together, which is drawn many times faster.
        every = [*self.marks, *self._legend]
        shapes = [mark for mark in every if not isinstance(mark, Words)]
        words = [mark for mark in every if isinstance(mark, Words)]
        marks, regions = (*shapes, *words), tuple(self.regions)
        return Drawing(self.width, height, self.look.paper, marks, regions, frame.title, frame.told)

    def _paragraph(self, text: str, size: float, colour: str, bold: bool = False) -> None:
        if not text:
            return
        for line in lines_of(printable(text), self.right - self.left, size, bold=bold):
            self.marks.append(Words(self.left, self.top + size * _LEADING / 2, line, colour, size, bold=bold))
            self.top += size * _LEADING
