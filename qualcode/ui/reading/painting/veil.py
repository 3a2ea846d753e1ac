"""Dims what is not to be looked at: the interviewer's turns, and all but the words of the coding pointed at."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QRegion

from qualcode.colours import contrast, mixed
from qualcode.model.documents import Speaker
from qualcode.model.span import Span
from qualcode.ui.reading.painting.scene import Paragraph, Scene
from qualcode.ui.theme.tokens import Tokens

# A little more than what is asked for: the letters' edges are blurred.
_READABLE = 4.8
_STEP = 0.02
_HOVER = 0.55


def paint_veil(painter: QPainter, scene: Scene) -> None:
    """Lay paper over the words that are to step back; what lies under it can still be read."""
    hovered = scene.page.study.codings.get(scene.spotlight.hovered) if scene.spotlight.hovered else None
    if hovered is not None and hovered.document == scene.page.document.id:
        boxes = (box for paragraph in scene.paragraphs for box in scene.boxes(paragraph, hovered.span))
        lit = _region(box.adjusted(-1, -1, 1, 3) for box in boxes)
        _fill(painter, _region([scene.clip]) - lit, _paper(scene.tokens, _HOVER))
    elif scene.look.dim_interviewer:
        _dim_interviewer(painter, scene)


def _dim_interviewer(painter: QPainter, scene: Scene) -> None:
    """Let no letter be stronger than the dimmed ink; paper keeps its colour exactly.

    Words on a tint or in the selection keep their ink: dimmed as well they would be hard to read there.
    """
    tokens = scene.tokens
    modes = QPainter.CompositionMode
    painter.save()
    painter.setCompositionMode(modes.CompositionMode_Darken if tokens.dark else modes.CompositionMode_Lighten)
    ink = QColor(mixed(tokens.ink, tokens.paper, dimming(tokens)))
    for paragraph in scene.paragraphs:
        if _asks(scene, paragraph):
            _fill(painter, _quiet(scene, paragraph), ink)
    painter.restore()


@cache
def dimming(tokens: Tokens) -> float:
    """Return how much paper, from 0 to 1, can lie over ink before it falls below 4.5:1."""
    strength = 0.0
    while strength < _HOVER and _seen_through(tokens, strength + _STEP) > _READABLE:
        strength += _STEP
    return strength


def _seen_through(tokens: Tokens, strength: float) -> float:
    return contrast(mixed(tokens.ink, tokens.paper, strength), tokens.paper)


def _paper(tokens: Tokens, strength: float) -> QColor:
    paper = QColor(tokens.paper)
    paper.setAlphaF(strength)
    return paper


def _asks(scene: Scene, paragraph: Paragraph) -> bool:
    turn = scene.page.turn_at(paragraph.span.start)
    return turn is not None and turn.speaker is Speaker.INTERVIEWER


def _quiet(scene: Scene, paragraph: Paragraph) -> QRegion:
    """Return where a paragraph's words lie on nothing but paper."""
    spans = [scene.spotlight.extent(one) for one in scene.page.intervals.within(*_ends(paragraph.span))]
    if scene.spotlight.selected is not None:
        spans.append(scene.spotlight.selected)
    lit = _region(box.adjusted(0, -1, 0, 2) for span in spans for box in scene.boxes(paragraph, span))
    return _region([_words(paragraph, scene.clip)]) - lit


def _region(boxes: Iterable[QRectF]) -> QRegion:
    """Return all that boxes touch: rectangles of whole pixels are filled many times as fast as a path."""
    region = QRegion()
    for box in boxes:
        region += box.toAlignedRect()
    return region


def _fill(painter: QPainter, region: QRegion, colour: QColor) -> None:
    # The rectangles of a region do not overlap, and so nothing is veiled twice.
    for rect in region:  # type: ignore[attr-defined]  # PySide's stubs do not know that it can be gone through
        painter.fillRect(rect, colour)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.stop


def _words(paragraph: Paragraph, clip: QRectF) -> QRectF:
    height = paragraph.block.layout().boundingRect().height()
    return QRectF(paragraph.origin.x() - 2, paragraph.origin.y() - 2, clip.right(), height + 4)
