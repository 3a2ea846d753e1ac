"""A coding taken by its stripe or name in the margin, to be dropped on another code in the tree."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication

from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.ui.code_tree.mime import mime_of_codings
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.pane import Pane
from qualcode.ui.widgets.chips import chip_picture


class Carrying(QObject):
    """Watches the mouse on a margin: a press on a coding and a move begin a drag; with Ctrl it will be a copy."""

    def __init__(self, margin: Margin, pane: Pane) -> None:
        """Belong to the margin."""
        super().__init__(margin)
        self._margin, self._pane = margin, pane
        self._pressed: tuple[QPoint, CodingId] | None = None
        margin.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        point = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            coding = self._margin.coding_at(event.position())
            self._pressed = (point, coding) if coding is not None else None
        elif event.type() == QEvent.Type.MouseMove and self._is_far(point):
            self._carry()
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def drag_of(self, coding: Coding) -> QDrag:
        """Return a drag of a coding, that looks like its code."""
        page = self._pane.page
        assert page is not None
        drag = QDrag(self._margin)
        drag.setMimeData(mime_of_codings([coding.id], page.study.words(coding)))
        colour = self._pane.scenery.colouring(page.study.codebook).of(coding.code).stripe
        drag.setPixmap(chip_picture(page.study.codes[coding.code].name, colour, self._margin))
        drag.setHotSpot(QPoint(12, 12))
        return drag

    def _is_far(self, point: QPoint) -> bool:
        distance = QApplication.startDragDistance()
        return self._pressed is not None and (point - self._pressed[0]).manhattanLength() >= distance

    def _carry(self) -> None:
        pressed, self._pressed = self._pressed, None
        page = self._pane.page
        coding = page.study.codings.get(pressed[1]) if page is not None and pressed is not None else None
        if coding is not None:
            actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
            self.drag_of(coding).exec(actions, Qt.DropAction.MoveAction)
