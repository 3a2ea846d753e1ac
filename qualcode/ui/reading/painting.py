"""Codings under the words: a soft tint, and underlines in lanes where several overlap."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.span import Span
from qualcode.ui.reading.boundaries import Edge
from qualcode.ui.reading.lanes import pack
from qualcode.ui.reading.scene import Paragraph, Scene
from qualcode.ui.theme.code_colours import TINT_STRENGTH

_LEAST_PITCH, _PITCH = 2.0, 3.0


def paint_codings(painter: QPainter, scene: Scene) -> None:
    """Paint the codings of all visible paragraphs; their words are painted over it afterwards."""
    for paragraph in scene.paragraphs:
        codings = scene.page.intervals.within(paragraph.span.start, paragraph.span.stop)
        if codings:
            _paint_tints(painter, scene, paragraph, codings)
            _paint_underlines(painter, scene, paragraph, codings)
    if scene.spotlight.landing is not None:
        _paint_landing(painter, scene, scene.spotlight.landing)
    chosen = scene.page.study.codings.get(scene.spotlight.chosen) if scene.spotlight.chosen else None
    if chosen is not None and chosen.document == scene.page.document.id:
        _paint_frame(painter, scene, chosen)


def _paint_landing(painter: QPainter, scene: Scene, span: Span) -> None:
    for paragraph in scene.paragraphs:
        for box in scene.boxes(paragraph, span):
            painter.fillRect(box.adjusted(-1, -1, 1, 2), QColor(scene.tokens.selection))


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


def _paint_tints(painter: QPainter, scene: Scene, paragraph: Paragraph, codings: Sequence[Coding]) -> None:
    clipped = [
        (part, coding)
        for coding in codings
        if (part := paragraph.span.common(scene.spotlight.extent(coding))) is not None
    ]
    for span, on in pieces(clipped):
        colour = mean_tint(tuple(scene.colouring.of(coding.code).stripe for coding in on))
        for box in scene.boxes(paragraph, span):
            painter.fillRect(box.adjusted(0, -1, 0, 2), colour)


@lru_cache(maxsize=4096)
def mean_tint(stripes: tuple[str, ...]) -> QColor:
    """Return the mean of the colours, no stronger for ten than for one, so that words stay legible."""
    colours, n = [QColor(stripe) for stripe in stripes], len(stripes)
    tint = QColor(
        sum(colour.red() for colour in colours) // n,
        sum(colour.green() for colour in colours) // n,
        sum(colour.blue() for colour in colours) // n,
    )
    tint.setAlphaF(TINT_STRENGTH)
    return tint


def _paint_underlines(painter: QPainter, scene: Scene, paragraph: Paragraph, codings: Sequence[Coding]) -> None:
    """Underline codings that overlap others; lanes are those of the whole paragraph, and so stay put."""
    intervals, room = scene.page.intervals, _room_below(scene, paragraph)
    shared = [coding for coding in codings if len(intervals.places(coding.start, coding.stop)) > 1]
    lanes = pack([(coding.start, coding.stop) for coding in shared]).lanes
    for coding, lane in zip(shared, lanes, strict=True):
        _paint_underline(painter, scene, paragraph, coding, lane, room)


def _room_below(scene: Scene, paragraph: Paragraph) -> float:
    """Return how many pixels there are between the letters of one line and the next."""
    line = paragraph.block.layout().lineAt(0)
    return max(4.0, line.height() * (scene.look.line_height - 100) / 100 - 1)


def _paint_underline(
    painter: QPainter, scene: Scene, paragraph: Paragraph, coding: Coding, lane: int, room: float
) -> None:
    fits = room >= _PITCH * 3
    pitch = _PITCH if fits else _LEAST_PITCH
    if (lane + 1) * pitch > room:
        return
    colour = QColor(scene.colouring.of(coding.code).stripe)
    for box in scene.boxes(paragraph, scene.spotlight.extent(coding)):
        painter.fillRect(QRectF(box.left(), box.bottom() + 1 + lane * pitch, box.width(), pitch - 1), colour)


def _paint_frame(painter: QPainter, scene: Scene, coding: Coding) -> None:
    """Paint a line around the chosen coding's words, and a bar at either end by which it can be dragged."""
    colour = QColor(scene.colouring.of(coding.code).text)
    extent = scene.spotlight.extent(coding)
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for paragraph in scene.paragraphs:
        for box in scene.boxes(paragraph, extent):
            outline.addRect(box.adjusted(-2, -2, 2, _room_below(scene, paragraph)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline.simplified())
    for bar in end_bars(scene, extent).values():
        painter.fillRect(bar, colour)
    painter.restore()


def end_bars(scene: Scene, extent: Span) -> dict[Edge, QRectF]:
    """Return the bars at the visible ends of an extent: left of its first letter and right of its last one."""
    bars: dict[Edge, QRectF] = {}
    for paragraph in scene.paragraphs:
        for box in scene.boxes(paragraph, Span(extent.start, extent.start + 1)):
            bars["start"] = QRectF(box.left() - 3, box.top() - 2, 3, box.height() + 6)
        for box in scene.boxes(paragraph, Span(extent.stop - 1, extent.stop)):
            bars["stop"] = QRectF(box.right(), box.top() - 2, 3, box.height() + 6)
    return bars
