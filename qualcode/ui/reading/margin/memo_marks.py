"""Small marks at the right of the lines that have memos, and in the header for those on the whole document."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from qualcode.analysis.memos import memos_in, title
from qualcode.i18n import _, _n
from qualcode.model.codings import Segment
from qualcode.model.memos import Memo
from qualcode.model.study import Study
from qualcode.text.excerpt import shorten
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.wording.language import interface_words
from qualcode.wording.names import memo_type_name

_SIDE, _WIDTH = 13, 18
_FIRST_WORDS = 70
_MOST_TOLD = 6

Placed = tuple[Segment, Memo]


class MemoMarks(QWidget):
    """One mark a line, with the number of its memos where there are several; only visible lines cost anything."""

    opened = Signal(list)
    """Somebody clicked the mark of these ``Memo`` objects."""

    def __init__(self, pane: Pane) -> None:
        """Stand at the right of the pane's words, and follow it as it scrolls."""
        super().__init__(pane)
        self._pane = pane
        self._known: tuple[Page, list[Placed], list[int]] | None = None
        self._hits: list[tuple[QRectF, list[Memo]]] = []
        self.setMouseTracking(True)
        self.setAccessibleName(_("Memos beside the text"))
        pane.scrolled.connect(self._follow)
        pane.viewport().installEventFilter(self)
        self._follow()

    @property
    def placed(self) -> list[Placed]:
        """The memos on words of the page, by place."""
        return self._placed()[0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right of the words when they get more or less room."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def _follow(self) -> None:
        box = self._pane.viewport().geometry()
        self.setGeometry(box.right() - _SIDE + 2, box.top(), _WIDTH, box.height())
        self.setVisible(bool(self.placed))
        self.update()

    def _placed(self) -> tuple[list[Placed], list[int]]:
        page = self._pane.page
        if page is None:
            self._known = None
            return [], []
        if self._known is None or self._known[0] is not page:
            found = memos_in(page.study, page.document.id)
            self._known = (page, found, [segment.span.start for segment, _memo in found])
        return self._known[1], self._known[2]

    # --- Painting

    def marks(self) -> list[tuple[QRectF, list[Memo]]]:
        """Return the visible marks: where each stands in this widget, and its memos."""
        scene = self._pane.scene(QRectF(self._pane.viewport().rect()))
        if scene is None or not scene.paragraphs:
            return []
        placed, starts = self._placed()
        first = bisect_left(starts, scene.paragraphs[0].span.start)
        last = bisect_left(starts, scene.paragraphs[-1].span.stop + 1)
        scroll = self._pane.verticalScrollBar().value()
        lines: dict[tuple[float, float], list[Memo]] = {}
        for segment, memo in placed[first:last]:
            lines.setdefault(self._pane.line(segment.span.start), []).append(memo)
        height = self.height()
        boxes = ((QRectF(0, top - scroll, _WIDTH, bottom - top), found) for (top, bottom), found in lines.items())
        return [(box, found) for box, found in boxes if box.bottom() > 0 and box.top() < height]

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_in(self._pane.palette())
        self._hits = self.marks()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(tabular(chrome_font("caption")))
        for box, found in self._hits:
            middle = box.top() + min(box.height(), 30) / 2
            lift = 5 if len(found) > 1 else 0
            icon = QRectF(0, middle - _SIDE / 2 - lift, _SIDE, _SIDE)
            draw_icon(painter, "memo", icon, QColor(tokens.quiet))
            if len(found) > 1:
                painter.setPen(QColor(tokens.quiet))
                below = QRectF(0, icon.bottom() - 2, _SIDE, 14)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(len(found)))
        painter.end()

    # --- Pointing

    def memos_at(self, point: QPointF) -> list[Memo]:
        """Return the memos whose mark is at a point of this widget."""
        return next((found for box, found in self._hits if box.contains(point)), [])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.memos_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.memos_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self.opened.emit(found)

    def event(self, event: QEvent) -> bool:
        """Answer a request for a tip with the memos' first words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            page, found = self._pane.page, self.memos_at(QPointF(event.pos()))
            if page is not None and found:
                QToolTip.showText(event.globalPos(), told(page.study, found))
            else:
                QToolTip.hideText()
            return True
        return super().event(event)


def told(study: Study, memos: Sequence[Memo]) -> str:
    """Return one line a memo: its type, who wrote it, and its first words; the first six, and how many more."""
    lines = [told_line(study, memo) for memo in memos[:_MOST_TOLD]]
    more = len(memos) - _MOST_TOLD
    return "\n".join([*lines, *([_n("and %d more", "and %d more", more) % more] if more > 0 else [])])


def told_line(study: Study, memo: Memo) -> str:
    """Return a memo's type, author and first words on one line."""
    words = shorten(title(memo), _FIRST_WORDS) or _("Memo without words")
    return f"{memo_type_name(memo.type, interface_words())} · {study.coders[memo.coder].name}: {words}"
