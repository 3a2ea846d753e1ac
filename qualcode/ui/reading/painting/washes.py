"""The washes under the words: where in each line which tint and which underlines lie.

They are worked out when a paragraph is first painted and kept while nothing that they come from changes, since a
frame of scrolling paints a hundred and more of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QTextBlock

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.reading.painting.scene import Line, Paragraph, Scene, Stroke, Units, boxes_in
from qualcode.ui.reading.positions.lanes import pack
from qualcode.ui.theme.code_colours import TINT_STRENGTH

FAINT = 0.35
"""How strong the lines of a faint coding are, 0-1; it has no tint."""

_LEAST_PITCH, _PITCH = 2.0, 3.0


@dataclass(frozen=True, slots=True)
class Wash:
    """What lies under one paragraph's words."""

    tints: list[tuple[Units, QColor]]
    underlines: list[tuple[Units, float, float, QColor]]
    """Each with how far below the letters it lies, and how thick it is, in pixels."""
    _known: dict[int, tuple[list[Stroke], list[Stroke]]] = field(default_factory=dict, compare=False)

    def strokes(self, line: Line) -> tuple[list[Stroke], list[Stroke]]:
        """Return the boxes of the tints in a line, and those of the underlines."""
        if line[0] not in self._known:
            self._known[line[0]] = self._strokes(line)
        return self._known[line[0]]

    def _strokes(self, line: Line) -> tuple[list[Stroke], list[Stroke]]:
        first, last, _laid = line
        box = boxes_in(line)
        tints = [
            (box(stretch).adjusted(0, -1, 0, 2), colour)
            for stretch, colour in self.tints
            if stretch[0] < last and first < stretch[1]
        ]
        underlines = []
        for stretch, below, thick, colour in self.underlines:
            if stretch[0] < last and first < stretch[1]:
                above = box(stretch)
                underlines.append((QRectF(above.left(), above.bottom() + below, above.width(), thick), colour))
        return tints, underlines


class Washes:
    """The washes of the paragraphs of one pane. Whoever makes scenes says what is shown, by ``show``."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._setting: object = None
        self._page: object = None
        self._checked: set[int] = set()
        self._kept: dict[int, tuple[object, Wash]] = {}

    def show(self, page: object, setting: object) -> None:
        """Keep what still holds: nothing when words, layout or colours, which are the ``setting``, are others."""
        if setting != self._setting:
            self._setting, self._kept, self._page = setting, {}, None
        if page is not self._page:
            self._page, self._checked = page, set()

    def of(self, scene: Scene, paragraph: Paragraph) -> Wash:
        """Return the wash of a paragraph, made anew when other codings lie in it or one is being dragged."""
        if scene.spotlight.dragged is not None:
            return wash_of(scene, paragraph, lying_in(scene, paragraph))
        kept = self._kept.get(paragraph.number)
        if kept is None or paragraph.number not in self._checked:
            lying = lying_in(scene, paragraph)
            if kept is None or kept[0] != lying:
                kept = self._kept[paragraph.number] = (lying, wash_of(scene, paragraph, lying))
            self._checked.add(paragraph.number)
        return kept[1]


def lying_in(scene: Scene, paragraph: Paragraph) -> list[tuple[Coding, bool]]:
    """Return the codings in a paragraph, each with whether it overlaps another one, there or elsewhere."""
    intervals = scene.page.intervals
    codings = intervals.within(paragraph.span.start, paragraph.span.stop)
    return [(coding, len(intervals.places(coding.start, coding.stop)) > 1) for coding in codings]


def wash_of(scene: Scene, paragraph: Paragraph, lying: Sequence[tuple[Coding, bool]]) -> Wash:
    """Return the wash of a paragraph in which these codings lie."""
    codings = [coding for coding, _shared in lying]
    return Wash(_tints(scene, paragraph, codings), _underlines(scene, paragraph, lying))


def _stretch(scene: Scene, paragraph: Paragraph, part: Span) -> Units:
    to_qt, base = scene.page.positions.to_qt, paragraph.block.position()
    return to_qt(part.start) - base, to_qt(part.stop) - base


def _tints(scene: Scene, paragraph: Paragraph, codings: Iterable[Coding]) -> list[tuple[Units, QColor]]:
    dimmed = scene.page.filter.dimmed
    clipped = [
        (part, coding)
        for coding in codings
        if coding.coder not in dimmed
        and (part := paragraph.span.common(scene.spotlight.extent(coding))) is not None
    ]
    stripe = scene.colouring.of
    return [
        (_stretch(scene, paragraph, span), mean_tint(tuple(stripe(coding.code).stripe for coding in on)))
        for span, on in pieces(clipped)
    ]


def _underlines(
    scene: Scene, paragraph: Paragraph, lying: Sequence[tuple[Coding, bool]]
) -> list[tuple[Units, float, float, QColor]]:
    """Underline codings that overlap others, or are faint; lanes are the whole paragraph's, and so stay put."""
    room = room_below(paragraph.block, scene.look.line_height)
    pitch = _PITCH if room >= _PITCH * 3 else _LEAST_PITCH
    dimmed = scene.page.filter.dimmed
    shared = [coding for coding, is_shared in lying if is_shared or coding.coder in dimmed]
    lanes = pack([coding.start for coding in shared], [coding.stop for coding in shared]).lanes
    found = []
    for coding, lane in zip(shared, lanes, strict=True):
        part = paragraph.span.common(scene.spotlight.extent(coding))
        if part is not None and (lane + 1) * pitch <= room:
            colour = QColor(scene.colouring.of(coding.code).stripe)
            if coding.coder in dimmed:
                colour.setAlphaF(FAINT)
            found.append((_stretch(scene, paragraph, part), 1 + lane * pitch, pitch - 1, colour))
    return found


def room_below(block: QTextBlock, line_height: int) -> float:
    """Return how many pixels are between the letters of one line and the next, at hundredths of its height."""
    return max(4.0, block.layout().lineAt(0).height() * (line_height - 100) / 100 - 1)


def pieces(codings: Iterable[tuple[Span, Coding]]) -> list[tuple[Span, list[Coding]]]:
    """Return the stretches, in order, on which the same codings lie, each with these codings."""
    starting: dict[int, list[Coding]] = {}
    stopping: dict[int, set[CodingId]] = {}
    for span, coding in codings:
        starting.setdefault(span.start, []).append(coding)
        stopping.setdefault(span.stop, set()).add(coding.id)
    result: list[tuple[Span, list[Coding]]] = []
    on: list[Coding] = []
    for start, stop in pairwise(sorted(starting.keys() | stopping.keys())):
        gone = stopping.get(start, ())
        on = [coding for coding in on if coding.id not in gone] + starting.get(start, [])
        if on:
            result.append((Span(start, stop), on))
    return result


@lru_cache(maxsize=4096)
def mean_tint(stripes: tuple[str, ...]) -> QColor:
    """Return the mean of the colours, no stronger for ten than for one, so that words stay legible."""
    n = len(stripes)
    red, green, blue = map(sum, zip(*map(_rgb, stripes), strict=True))
    tint = QColor(red // n, green // n, blue // n)
    tint.setAlphaF(TINT_STRENGTH)
    return tint


@lru_cache(maxsize=1024)
def _rgb(colour: str) -> tuple[int, int, int]:
    made = QColor(colour)
    return made.red(), made.green(), made.blue()
