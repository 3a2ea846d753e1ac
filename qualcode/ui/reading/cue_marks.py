"""Cue words in the text: dots under the letters, for what is visible, and which code they hint at when asked."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QLineF, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from qualcode.analysis.suggestions import CueHit
from qualcode.i18n import _
from qualcode.model.documents import DocumentText
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.reading.painting.scene import Scene
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import Page

_THICK, _GAP = 1.8, 2.2
_BELOW_LETTERS = 3.0


class CueMarks(QObject):
    """The cue words of one pane's document. Dots and not a line: codings are underlined with lines."""

    unknown = Signal()
    """A page is painted whose cue words have not been looked up."""

    def __init__(self, pane: Pane) -> None:
        """Answer when the pane is pointed at; the reader paints."""
        super().__init__(pane)
        self._pane = pane
        self._text: DocumentText | None = None
        self._hits: Sequence[CueHit] = ()
        self._starts: list[int] = []
        self._reach: list[int] = []
        self._only: CodeId | None = None
        pane.viewport().installEventFilter(self)

    def show(self, text: DocumentText | None, hits: Sequence[CueHit], only: CodeId | None = None) -> None:
        """Show the hits in a text, in order; those of one code alone when ``only`` says which."""
        if text is self._text and hits is self._hits and only == self._only:
            return
        self._text, self._hits, self._only = text, hits, only
        self._starts = [hit.span.start for hit in hits]
        # How far the text is covered so far: never falls, so that it can be bisected.
        self._reach = list(accumulate((hit.span.stop for hit in hits), max))
        self._pane.viewport().update()

    def is_of(self, page: Page | None) -> bool:
        """Tell whether these are the cue words of a page."""
        return page is not None and page.source is self._text

    def within(self, start: int, stop: int) -> list[CueHit]:
        """Return the hits that are shown and share a code point with ``start <= position < stop``."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, stop)
        return [
            hit
            for hit in self._hits[first:last]
            if hit.span.stop > start and (self._only is None or hit.code == self._only)
        ]

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint dots under the visible cue words."""
        if not self.is_of(scene.page):
            self.unknown.emit()
            return
        lines = self._lines(scene)
        if lines:
            painter.save()
            pen = QPen(QColor(scene.tokens.quiet), _THICK)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([1.0, _GAP / _THICK])
            painter.setPen(pen)
            painter.drawLines(lines)
            painter.restore()

    def _lines(self, scene: Scene) -> list[QLineF]:
        descent = QFontMetricsF(scene.look.font()).descent()
        lines: dict[tuple[float, float, float], QLineF] = {}
        for paragraph in scene.paragraphs:
            if not paragraph.lines:
                continue
            from_qt, base = scene.page.positions.from_qt, paragraph.block.position()
            first, last = paragraph.lines[0][0], paragraph.lines[-1][1]
            for hit in self.within(from_qt(base + first), from_qt(base + last)):
                for box in scene.boxes(paragraph, hit.span):
                    below = round(min(box.bottom() - descent + _BELOW_LETTERS, box.bottom())) - 0.5
                    lines[box.left(), box.right(), below] = QLineF(box.left(), below, box.right(), below)
        return list(lines.values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer a request for a tip over a cue word."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position, page = self._pane.position_at(event.pos()), self._pane.page
            words = self.told_at(page, position) if page is not None and position is not None else ""
            if words:
                QToolTip.showText(event.globalPos(), words, self._pane.viewport())
                return True
            QToolTip.hideText()
        return False

    def told_at(self, page: Page, position: int) -> str:
        """Return which codes the word at a position hints at; nothing where it is no cue word."""
        return told(page.study, self.within(position, position + 1)) if self.is_of(page) else ""


def told(study: Study, hits: Sequence[CueHit]) -> str:
    """Return one line for each code that hits hint at, with the cue words that found them."""
    cues: dict[CodeId, list[str]] = {}
    for hit in hits:
        if hit.code in study.codes and hit.word not in cues.setdefault(hit.code, []):
            cues[hit.code].append(hit.word)
    line = _("Cue word of “{code}”: {words}")
    return "\n".join(
        line.format(code=study.codebook.path(code), words=", ".join(words)) for code, words in cues.items()
    )
