"""The host of the text: under and over its letters painters paint, and beside it stand margin and map.

Everything else on the desk asks the pane in code points and pixels and never sees Qt's own positions.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from qualcode.i18n import _
from qualcode.model.span import Span
from qualcode.ui.reading.layout.extents import Extent, Extents
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.rewriting import rewrite
from qualcode.ui.reading.layout.typesetting import typeset, wrap_mode
from qualcode.ui.reading.painting.scene import Scene, Spotlight, paragraphs_in
from qualcode.ui.reading.painting.scenery import Scenery
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.positions.place import Anchor, anchor_at, scroll_for
from qualcode.ui.reading.sides import Sides
from qualcode.ui.reading.words_edit import WordsEdit
from qualcode.ui.theme.palette import tokens_in

_CARET_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)

Painter = Callable[[QPainter, Scene], None]


class Pane(WordsEdit):
    """Shows one page. ``under`` is painted below the letters, ``over`` above them, in order."""

    pressed_key = Signal(QKeyEvent)
    """A key came that Qt's own caret keys do not need; who uses it accepts the event."""
    clicked = Signal(int)
    """The code point that was clicked, without anything being selected; -1 beside the words."""
    caret_moved = Signal()
    """The caret or the selection is another."""
    caret_key = Signal()
    """A key moves the caret without selecting."""
    scrolled = Signal()
    """Other lines are visible, or the same ones elsewhere."""
    zoom_wanted = Signal(int)
    """The wheel asks for larger (positive) or smaller letters."""
    menu_wanted = Signal(QPoint)
    """A context menu is asked for, at a place on the screen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.look = look
        self.rewritten: Span | None = None
        """Where the words changed when the page was last shown; None when they did not."""
        self.under: list[Painter] = []
        self.over: list[Painter] = []
        self.scenery = Scenery(self)
        self._extents: tuple[object, Extents] = (None, Extents())
        self._settings = 0
        self._resizing = False
        self._resting: Anchor | None = None
        self._sides: Sides | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Text of the document"))
        self.viewport().setMouseTracking(True)
        # Qt moves what it painted already when the text scrolls, as long as nothing can shine through.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.cursorPositionChanged.connect(self.caret_moved)
        self.selectionChanged.connect(self.caret_moved)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self.verticalScrollBar().rangeChanged.connect(self.scrolled)

    # --- What is shown

    def show_page(self, page: Page | None) -> None:
        """Show a page; a text that is shown already stays where it is, with its selection."""
        before, self.page = self.page, page
        self.rewritten = self._resting = None
        if page is None:
            self.clear()
            self.scenery.clear()
        elif before is not None and before.document.id == page.document.id:
            if not page.same_text(before):
                self._set_again(page, before)
        else:
            self._typeset(page)
            self._settings += 1
            self.scroll_to(Anchor())
        self.repaint_all()

    def set_look(self, look: Look) -> None:
        """Set the words anew, in another look, with the same words at the top."""
        anchor, caret = self._resting or self.anchor(), self.textCursor()
        self._resting = None
        marks = (caret.anchor(), caret.position())
        self.look = look
        if self.page is not None:
            self._typeset(self.page)
            self._settings += 1
            self._place_caret(*marks)
            self.lay_out_sides()
            self.scroll_to(anchor)
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint everything again: codings, colours or what is singled out have changed."""
        self.scenery.forget()
        self.viewport().update()
        self.scrolled.emit()

    def scene(self, clip: QRectF) -> Scene | None:
        """Return what is visible within ``clip`` (viewport pixels); None when no page is shown."""
        if self.page is None:
            return None
        found = paragraphs_in(self.document(), self.page, self._scroll(), clip)
        return self.scenery.scene(self.page, self.look, self.setting, clip, found)

    @property
    def spotlight(self) -> Spotlight:
        """What is singled out in the text; say ``repaint_all`` after changing it."""
        return self.scenery.spotlight

    # --- Scrolling

    def anchor(self) -> Anchor:
        """Return which words stand at the top."""
        return anchor_at(self, self.page) if self.page is not None else Anchor()

    def scroll_to(self, anchor: Anchor) -> None:
        """Put the words that stood at the top there again, and keep them there until somebody scrolls."""
        if self.page is not None:
            self.verticalScrollBar().setValue(scroll_for(self, self.page, anchor))
            self._resting = anchor

    def reveal(self, span: Span) -> None:
        """Scroll so far that the span's first line is comfortably visible; not at all when it, or the whole, is."""
        top, bottom = self.line(span.start)[0], self.line(max(span.start, span.stop - 1))[1]
        height, now = self.viewport().height(), self.verticalScrollBar().value()
        is_whole, is_comfortable = now <= top and bottom <= now + height, 0.08 <= (top - now) / height <= 0.8
        if not is_whole and not is_comfortable:
            self.verticalScrollBar().setValue(round(top - height * 0.3))

    def show_in_middle(self, position: int) -> None:
        """Scroll so that the line with that code point is in the middle."""
        self.verticalScrollBar().setValue(round(self.line(position)[0] - self.viewport().height() / 2))

    def line(self, position: int) -> tuple[float, float]:
        """Return top and bottom, in pixels from the start of the text, of the line with that code point."""
        return self.lines(self.page)(position) if self.page is not None else (0.0, 0.0)

    def lines(self, page: Page) -> Callable[[int], Extent]:
        """Return what answers as ``line`` does about the shown page, as long as ``setting`` is what it is now."""
        if self._extents[0] != self.setting:
            self._extents = (self.setting, Extents())
        return partial(self._extents[1].line, self.document(), page)

    @property
    def setting(self) -> tuple[object, ...]:
        """What it depends on where each line stands: equal as long as the words are laid out alike."""
        return (self._settings, self.look, self.document().textWidth(), self.logicalDpiY())

    # --- At the sides

    def put_beside(self, margin: QWidget, right: QWidget) -> None:
        """Give the pane its margin at the left and its map at the right."""
        self._sides = Sides(self, margin, right)
        self.lay_out_sides()

    def lay_out_sides(self) -> None:
        """Share the width between the words and what stands beside them."""
        if self._sides is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            left, right = self._sides.lay_out(self.size(), bar, self.look)
            self.setViewportMargins(left, 0, right, 0)

    # --- Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        self.spotlight.selected = self.selected
        scene = self.scene(QRectF(event.rect()))
        paper = scene.tokens.paper if scene is not None else tokens_in(self.palette()).paper
        QPainter(self.viewport()).fillRect(event.rect(), QColor(paper))
        self._paint(self.under, scene)
        super().paintEvent(event)
        self._paint(self.over, scene)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, with the same words at the top."""
        outermost, self._resizing = not self._resizing, True
        if outermost and self._resting is None:
            self._resting = self.anchor()
        super().resizeEvent(event)
        self.lay_out_sides()
        if outermost and not self._is_fitting():
            # Laid out before it was shown, Qt broke the lines for a width that the sides have taken from since.
            super().resizeEvent(event)
        self.scenery.forget()
        if outermost:
            if self._resting is not None:
                self.scroll_to(self._resting)
            self._resizing = False
            # Lines may stand elsewhere though neither place nor length of the text is another.
            self.scrolled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the lines anew where they were broken for another width while the pane was hidden."""
        super().showEvent(event)
        self.lay_out_sides()
        if not self._is_fitting():
            self.resizeEvent(QResizeEvent(self.viewport().size(), self.viewport().size()))

    def _is_fitting(self) -> bool:
        return self.page is None or self.document().textWidth() == self.viewport().width()

    def _on_scroll(self) -> None:
        # Many small changes of width must not add up to another place.
        if not self._resizing:
            self._resting = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)
            if event.key() in _CARET_KEYS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.caret_key.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            position = self.position_at(event.position().toPoint())
            self.clicked.emit(-1 if position is None else position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.repaint_all()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        here = self.viewport().mapToGlobal(self.cursorRect().center())
        self.menu_wanted.emit(here if by_key else event.globalPos())

    # --- Behind the scenes

    def _paint(self, painters: list[Painter], scene: Scene | None) -> None:
        if scene is not None:
            painter = QPainter(self.viewport())
            for paint in painters:
                paint(painter, scene)
            painter.end()

    def _set_again(self, page: Page, before: Page) -> None:
        """Show the same document with other words or turns; the line at the top stays there."""
        anchor, cursor = anchor_at(self, before), self.textCursor()
        from_qt, stretch = before.positions.from_qt, page.stretch_since(before)
        marks = stretch.marks(from_qt(cursor.anchor()), from_qt(cursor.position()))
        if stretch.span.length or stretch.old_stop > stretch.start:
            self.rewritten = stretch.span
        if stretch.is_short and wrap_mode(page.text) == self.wordWrapMode():
            rewrite(self.document(), before, page, self.look, stretch)
        else:
            self._typeset(page)
        self.set_marks(*marks)
        self._settings += 1
        self.scroll_to(Anchor(stretch.moved(anchor.position), anchor.below))

    def _typeset(self, page: Page) -> None:
        mode = wrap_mode(page.text)
        if mode != self.wordWrapMode():
            # What is shown goes, and is not to be laid out once more.
            self.clear()
            self.setWordWrapMode(mode)
        document, before = typeset(page, self.look), self.document()
        is_ours = before.parent() is self
        document.setParent(self)
        self.setDocument(document)
        if is_ours:
            # Qt lets go of its own first document alone; ours would stay with all their words.
            before.deleteLater()
