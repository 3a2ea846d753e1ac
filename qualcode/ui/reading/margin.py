"""The margin: a stripe for each coding beside its lines, with the code's name where there is room."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QCursor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CoderId, CodingId
from qualcode.model.span import Span
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.coding_words import coding_line
from qualcode.ui.reading.margin_names import MarginNames
from qualcode.ui.reading.margin_plan import MarginPlan, Stripe, names_overlap
from qualcode.ui.reading.page import Page
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.washes import FAINT
from qualcode.ui.theme.fonts import chrome_font

_PITCH, _WIDTH, _EDGE = 5, 3, 10
_LEAST_NAME = 40


class Margin(QWidget):
    """Stripes and names beside the pane. Pointing lights the words, a click chooses, a double click opens."""

    hovered = Signal(object)
    """The ``CodingId`` that the mouse is on, or None."""
    chosen = Signal(object)
    """A ``CodingId`` was clicked."""
    opened = Signal(object)
    """A ``CodingId`` was double-clicked."""
    menu_wanted = Signal(object, QPoint)
    """A menu is asked for on a ``CodingId``, at a place on the screen."""

    def __init__(self, pane: Pane) -> None:
        """Follow the pane as it scrolls."""
        super().__init__(pane)
        self._pane = pane
        self._plan: tuple[object, MarginPlan] | None = None
        self._hits: list[tuple[QRectF, Stripe]] = []
        self._under_mouse: CodingId | None = None
        self._mouse, self._scrolled_to = QPointF(), 0
        self._names = MarginNames(chrome_font("caption"))
        self.setMouseTracking(True)
        self.setAccessibleName(_("Codings beside the text"))
        pane.scrolled.connect(self.update)
        pane.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def sizeHint(self) -> QSize:
        return QSize(176, 400)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which names can be read."""
        return QSize(136, 40)

    def planned(self, page: Page) -> MarginPlan:
        """Return where everything goes beside a page, as the text is laid out now."""
        key, before = (self._pane.setting, self.width(), self._names), self._plan
        if before is None or before[0] != key or before[1].page is not page:
            known = before[1] if before is not None and before[0] == key else None
            self._plan = before = (key, MarginPlan(page, self._pane.lines(page), self.name_height, known))
        return before[1]

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._pane.scene(QRectF(self._pane.viewport().rect()))
        self._hits, self._scrolled_to = [], self._pane.verticalScrollBar().value()
        if scene is None or not scene.paragraphs:
            return
        font = chrome_font("caption")
        if font != self._names.font:
            self._names = MarginNames(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._names.font)
        seen = Span(scene.paragraphs[0].span.start, scene.paragraphs[-1].span.stop + 1)
        stripes = self.planned(scene.page).stripes(seen)
        # What is singled out goes last, in the place of the names that it would cover.
        stripes.sort(key=self._strength)
        covered = self._covered(stripes)
        for stripe in stripes:
            self._paint(painter, stripe, scene.colouring, stripe.coding.id not in covered)
        painter.end()

    def name_height(self, name: str, lanes: int, room: float) -> float:
        """Return how high a name is beside so many lanes, with ``room`` pixels of stripe."""
        names = self._names
        most = 2 if room >= 2 * names.height else 1
        return len(names.lines(name, self._name_width(lanes), most)) * names.height

    def _name_width(self, lanes: int) -> float:
        return self.width() - _EDGE - lanes * _PITCH - 5 - 8

    def _strength(self, stripe: Stripe) -> int:
        """Return 2 for the stripe that is pointed at, 1 for the chosen one, 0 for all others."""
        if stripe.coding.id == self._under_mouse:
            return 2
        return int(stripe.coding.id == self._pane.spotlight.chosen)

    def _covered(self, stripes: list[Stripe]) -> set[CodingId]:
        """Return whose names give way, as a whole, to the name of a stripe that is singled out."""
        return {
            weak.coding.id
            for strong in stripes
            if self._strength(strong) and self._name_width(strong.lanes) >= _LEAST_NAME
            for weak in stripes
            if self._strength(weak) < self._strength(strong) and names_overlap(weak, strong)
        }

    def _paint(self, painter: QPainter, stripe: Stripe, colouring: Colouring, with_name: bool) -> None:
        scroll = self._pane.verticalScrollBar().value()
        x = self.width() - _EDGE - stripe.lane * _PITCH
        bar = QRectF(x - _WIDTH, stripe.top - scroll, _WIDTH, stripe.bottom - stripe.top)
        strong = self._strength(stripe) > 0
        colours = colouring.of(stripe.coding.code)
        is_faint = not strong and stripe.coding.coder in self._dimmed()
        painter.setOpacity(FAINT if is_faint else 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.stripe))
        painter.drawRoundedRect(bar.adjusted(-1, 0, 1, 0) if strong else bar, 1.5, 1.5)
        painter.setOpacity(1)
        self._hits.append((bar.adjusted(-2, 0, 2, 0), stripe))
        shown = with_name and not is_faint and (stripe.name_top is not None or strong)
        if shown and self._name_width(stripe.lanes) >= _LEAST_NAME:
            self._paint_name(painter, stripe, stripe.name_extent[0] - scroll, colours.text, strong)

    def _dimmed(self) -> frozenset[CoderId]:
        page = self._pane.page
        return page.filter.dimmed if page is not None else frozenset()

    def _paint_name(self, painter: QPainter, stripe: Stripe, top: float, colour: str, strong: bool) -> None:
        names, width = self._names, self._name_width(stripe.lanes)
        lines = names.lines(stripe.name, width, max(1, round(stripe.name_height / names.height)))
        box = QRectF(8, top, width, len(lines) * names.height)
        box.setLeft(box.right() - max(advance for _line, advance in lines))
        if strong:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._pane.scenery.tokens.paper))
            # The stripes further out, which a name without a place of its own lies over.
            painter.drawRect(QRectF(0, box.top(), box.right() + 4, box.height()))
        painter.setPen(QColor(colour))
        for number, (line, advance) in enumerate(lines):
            left, baseline = box.right() - advance, top + number * names.height + names.ascent
            painter.drawText(QPointF(left, baseline), line)
            if strong:
                painter.fillRect(QRectF(left, baseline + 2, advance, 1), QColor(colour))
        self._hits.append((box, stripe))

    # --- Pointing

    def coding_at(self, point: QPointF) -> CodingId | None:
        """Return the coding whose stripe or name is at a point of the margin."""
        return next((stripe.coding.id for box, stripe in reversed(self._hits) if box.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse = event.position()
        self._point_at(self.coding_at(self._mouse))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.coding_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        coding = self.coding_at(event.position())
        if coding is not None:
            self.opened.emit(coding)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the coding that is pointed at; beside all of them the pane asks for its own."""
        coding = self.coding_at(QPointF(event.pos()))
        if coding is None:
            event.ignore()
        else:
            self.menu_wanted.emit(coding, event.globalPos())

    def _on_scroll(self, value: int) -> None:
        """Let the lit stripe go when it moves away from the mouse; another one is lit when the mouse moves."""
        here = self._mouse + QPointF(0, value - self._scrolled_to)
        if self._under_mouse is not None and self.coding_at(here) != self._under_mouse:
            self._point_at(None)

    def event(self, event: QEvent) -> bool:
        """Answer a request for a tip with all codings on the line."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        """Say what all codings beside this line are, those without room for a name too."""
        page, y = self._pane.page, event.pos().y()
        stripes = {
            stripe.coding.id: stripe.coding for box, stripe in self._hits if box.top() <= y <= box.bottom()
        }
        if page is None or not stripes:
            QToolTip.hideText()
        else:
            lines = [coding_line(page.study, coding) for coding in stripes.values()]
            QToolTip.showText(event.globalPos(), "\n".join(lines))

    def _point_at(self, coding: CodingId | None) -> None:
        if coding != self._under_mouse:
            self._under_mouse = coding
            self.setCursor(Qt.CursorShape.PointingHandCursor if coding else Qt.CursorShape.ArrowCursor)
            self.update()
            self.hovered.emit(coding)
            self._tell_unnamed(coding)

    def _tell_unnamed(self, coding: CodingId | None) -> None:
        """Say at once what a stripe is that has no room for its name."""
        page = self._pane.page
        stripe = next((stripe for _box, stripe in self._hits if stripe.coding.id == coding), None)
        if page is not None and stripe is not None and not self._is_named(stripe):
            QToolTip.showText(QCursor.pos(), coding_line(page.study, stripe.coding), self)

    def _is_named(self, stripe: Stripe) -> bool:
        return stripe.name_top is not None and self._name_width(stripe.lanes) >= _LEAST_NAME
