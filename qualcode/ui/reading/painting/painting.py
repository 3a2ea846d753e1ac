"""Codings under the words: a soft tint, and underlines in lanes where several overlap."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from qualcode.model.codings import Coding
from qualcode.model.span import Span
from qualcode.text.boundaries import Edge
from qualcode.ui.reading.painting.scene import Paragraph, Scene
from qualcode.ui.reading.painting.washes import room_below


def paint_codings(painter: QPainter, scene: Scene) -> None:
    """Paint the codings of all visible paragraphs; their words are painted over it afterwards."""
    for paragraph in scene.paragraphs:
        _paint_wash(painter, scene, paragraph)
    if scene.spotlight.landing is not None:
        _paint_landing(painter, scene, scene.spotlight.landing)
    chosen = scene.page.study.codings.get(scene.spotlight.chosen) if scene.spotlight.chosen else None
    if chosen is not None and chosen.document == scene.page.document.id:
        _paint_frame(painter, scene, chosen)


def _paint_wash(painter: QPainter, scene: Scene, paragraph: Paragraph) -> None:
    wash, origin = scene.washes.of(scene, paragraph), paragraph.origin
    lines = [wash.strokes(line) for line in paragraph.lines]
    painter.translate(origin)
    # Underlines may touch the next line, and lie over its tints.
    for layer in (0, 1):
        for strokes in lines:
            for box, colour in strokes[layer]:
                painter.fillRect(box, colour)
    painter.translate(-origin)


def _paint_landing(painter: QPainter, scene: Scene, span: Span) -> None:
    for paragraph in scene.paragraphs:
        for box in scene.boxes(paragraph, span):
            painter.fillRect(box.adjusted(-1, -1, 1, 2), QColor(scene.tokens.selection))


def _paint_frame(painter: QPainter, scene: Scene, coding: Coding) -> None:
    """Paint a line around the chosen coding's words, and a bar at either end by which it can be dragged."""
    colour = QColor(scene.colouring.of(coding.code).text)
    extent = scene.spotlight.extent(coding)
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for paragraph in scene.paragraphs:
        for box in scene.boxes(paragraph, extent):
            outline.addRect(box.adjusted(-2, -2, 2, room_below(paragraph.block, scene.look.line_height)))
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
