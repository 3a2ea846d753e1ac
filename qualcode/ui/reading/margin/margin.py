"""The margin: a stripe for each coding beside its lines, with the code's name where there is room.

Scrolling moves what is painted already, and only what comes into view is painted.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QCursor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodingId
from qualcode.ui.reading.coding_words import coding_line
from qualcode.ui.reading.margin.marks import Mark, Sight, marks_of, name_width
from qualcode.ui.reading.margin.names import MarginNames
from qualcode.ui.reading.margin.paint import paint_marks
from qualcode.ui.reading.margin.plan import MarginPlan
from qualcode.ui.reading.painting.scene import Scene
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.theme.fonts import chrome_font

_LEAST_STEP = 120
"""So many pixels at least lie between a name and the same name again."""


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
        self._marks: tuple[object, list[Mark]] = (None, [])
        self._under_mouse: CodingId | None = None
        self._mouse, self._scrolled_to = QPointF(), 0
        self._names = MarginNames(chrome_font("caption"))
        self.setMouseTracking(True)
        self.setAccessibleName(_("Codings beside the text"))
        # Qt moves what it painted already when the text scrolls, as long as nothing can shine through.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        pane.scrolled.connect(self._follow)

    def clear(self) -> None:
        """Show nothing, and keep no names."""
        self._plan, self._marks, self._under_mouse = None, (None, []), None
        self._names = MarginNames(chrome_font("caption"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(176, 400)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which names can be read."""
        return QSize(136, 40)

    def planned(self, page: Page) -> MarginPlan:
        """Return where everything goes beside a page, as the text is laid out now."""
        key, before = (self._pane.setting, self.width(), self._in_font(), self.step), self._plan
        if before is None or before[0] != key or before[1].page is not page:
            known = before[1] if before is not None and before[0] == key else None
            plan = MarginPlan(page, self._pane.lines(page), self.name_height, self.step, known)
            self._plan = before = (key, plan)
        return before[1]

    @property
    def step(self) -> int:
        """After so many pixels the name of a long coding comes again: half of what is seen."""
        return max(_LEAST_STEP, self.height() // 2)

    def name_height(self, name: str, lanes: int, room: float) -> float:
        """Return how high a name is beside so many lanes, with ``room`` pixels of stripe."""
        names = self._names
        most = 2 if room >= 2 * names.height else 1
        return len(names.lines(name, name_width(self.width(), lanes), most)) * names.height

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = QPainter(self), event.rect()
        scene = self._pane.scene(QRectF(seen))
        painter.fillRect(seen, QColor(self._pane.scenery.tokens.paper))
        if scene is not None:
            marks = self._marks_in(scene)
            paint_marks(painter, marks, scene.colouring, self._names, scene.tokens.paper)
        painter.end()

    def _follow(self) -> None:
        """Keep beside the lines; where they only moved, move what is painted along."""
        value = self._pane.verticalScrollBar().value()
        moved, self._scrolled_to = self._scrolled_to - value, value
        if moved:
            self.scroll(0, moved)
            self._let_lit_go()
        else:
            self.update()

    def _in_font(self) -> MarginNames:
        font = chrome_font("caption")
        if font != self._names.font:
            self._names = MarginNames(font)
        return self._names

    def _marks_in(self, scene: Scene) -> list[Mark]:
        """Return what stands beside the lines of a scene, in the order in which it is painted."""
        plan = self.planned(scene.page)
        stripes = plan.stripes(scene.seen)
        if any(stripe.bottom - stripe.top > self.step for stripe in stripes):
            stripes += plan.repeats(scene.seen)
        return marks_of(stripes, self._sight(scene.page), self._in_font)

    def _sight(self, page: Page) -> Sight:
        scroll, chosen = self._pane.verticalScrollBar().value(), self._pane.spotlight.chosen
        return Sight(self.width(), scroll, self._under_mouse, chosen, page.filter.dimmed)

    # --- Pointing

    @property
    def marks(self) -> list[Mark]:
        """What is visible, in the order in which it is painted."""
        page = self._pane.page
        if page is None:
            return []
        key = (self.planned(page), self._sight(page), self.height())
        if self._marks[0] != key:
            scene = self._pane.scene(QRectF(self._pane.viewport().rect()))
            self._marks = (key, self._marks_in(scene) if scene is not None else [])
        return self._marks[1]

    def coding_at(self, point: QPointF) -> CodingId | None:
        """Return the coding whose stripe or name is at a point of the margin."""
        found = (
            mark.stripe.coding.id
            for mark in reversed(self.marks)
            if any(box.contains(point) for box in mark.boxes)
        )
        return next(found, None)

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

    def _let_lit_go(self) -> None:
        """Let the lit stripe go when it moves away from the mouse; another one is lit when the mouse moves."""
        if self._under_mouse is not None and self.coding_at(self._mouse) != self._under_mouse:
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
        beside = [mark for mark in self.marks if any(box.top() <= y <= box.bottom() for box in mark.boxes)]
        if page is None or not beside:
            QToolTip.hideText()
        else:
            lines = dict.fromkeys(coding_line(page.study, mark.stripe.coding) for mark in beside)
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
        stripe = next((mark.stripe for mark in self.marks if mark.stripe.coding.id == coding), None)
        if page is not None and stripe is not None and not self._sight(page).is_named(stripe):
            QToolTip.showText(QCursor.pos(), coding_line(page.study, stripe.coding), self)
