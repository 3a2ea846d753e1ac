"""Finding words in the document: plain, without regard to case, with all hits marked and counted."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.model.span import Span
from qualcode.ui.reading.painting.scene import Scene
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import icon_button, label


def hits_in(text: str, wanted: str) -> list[Span]:
    """Return where the words stand, in order and without overlaps; case does not count, spaces do."""
    # lower() keeps nearly every text at its length; casefold() turns ß into two letters and shifts what follows.
    text_lowered, lowered = text.lower(), wanted.lower()
    if len(text_lowered) != len(text):
        text_lowered, lowered = text, wanted
    hits: list[Span] = []
    start = text_lowered.find(lowered) if lowered else -1
    while start >= 0:
        hits.append(Span(start, start + len(lowered)))
        start = text_lowered.find(lowered, start + len(lowered))
    return hits


class FindBar(QWidget):
    """A field, how many hits there are, and the way to the next one."""

    found = Signal(object)
    """The ``Span`` of the hit that is to be shown."""
    changed = Signal()
    """The hits are others."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be hidden until asked for."""
        super().__init__(parent)
        self.hits: list[Span] = []
        self._text = ""
        self.field = FilterEdit(_("Find in the document"), esc_empties=False)
        self._count = label("", "caption", quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for icon, name, act in (
            ("up", _("Previous hit (Shift+F3)"), lambda: self.go(False)),
            ("down", _("Next hit (F3)"), lambda: self.go(True)),
            ("close", _("Close (Esc)"), self.close_bar),
        ):
            made = icon_button(icon, name)
            made.clicked.connect(act)
            row.addWidget(made)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(lambda: self.go(True))
        self._at = 0
        self.hide()

    def open_bar(self, words: str) -> None:
        """Show the bar, with words to begin with."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and its hits."""
        self.hide()
        self.hits = []
        self.changed.emit()
        self.closed.emit()

    def set_text(self, text: str, position: int) -> None:
        """Search another text, the next hit being seen from a position."""
        self._at = position
        if text is not self._text:
            self._text = text
            if self.isVisible():
                self._search()

    def go(self, forwards: bool) -> None:
        """Show the next or previous hit, going round at the ends."""
        if self.isHidden() or not self.hits:
            self._search()
        if not self.hits:
            return
        starts = [hit.start for hit in self.hits]
        place = bisect_right(starts, self._at) if forwards else bisect_left(starts, self._at) - 1
        hit = self.hits[place % len(self.hits)]
        self._at = hit.start
        self._count.setText(_("{at} of {n}").format(at=place % len(self.hits) + 1, n=len(self.hits)))
        self.found.emit(hit)

    def paint_hits(self, painter: QPainter, scene: Scene) -> None:
        """Paint a line around every visible hit, as long as the bar says what the lines are."""
        if not self.hits or self.isHidden():
            return
        painter.setPen(QPen(QColor(scene.tokens.focus), 1))
        for paragraph in scene.paragraphs:
            for hit in self._hits_in(paragraph.span):
                for box in scene.boxes(paragraph, hit):
                    painter.drawRect(box.adjusted(-1, -1, 1, 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _hits_in(self, span: Span) -> list[Span]:
        first = bisect_left(self.hits, span.start, key=lambda hit: hit.stop)
        last = bisect_left(self.hits, span.stop, key=lambda hit: hit.start)
        return self.hits[first:last]

    def _search(self) -> None:
        self.hits = hits_in(self._text, self.field.text())
        n = len(self.hits)
        words = _n("%d hit", "%d hits", n) % n if n else _("no hits")
        self._count.setText(words if self.field.text() else "")
        self.changed.emit()
