"""The picture on the screen: its parts light up under the mouse, and lead to their quotes by click and by key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from qualcode.analysis.pictures.choice import Key
from qualcode.i18n import _
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.widgets.parts import on_paper

if TYPE_CHECKING:
    from qualcode.exporters.pictures.drawing import Drawing, Region

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BEFORE = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PictureCanvas(QWidget):
    """Shows dots made for it; arrows go from part to part, Enter opens one."""

    part_wanted = Signal(object, str)
    """Somebody wants the quotes behind the part with this ``Key``; and what the part says."""
    moved = Signal(QRectF)
    """Another part is current, here: let it be seen."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._image = QImage()
        self._drawing: Drawing | None = None
        self._keys: list[Key] = []
        self._current: Key | None = None
        self._hovered: Key | None = None
        self.setAccessibleName(_("Picture"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        on_paper(self)

    @property
    def current(self) -> Key | None:
        """The part that the keyboard is on."""
        return self._current

    def show_picture(self, drawing: "Drawing", png: bytes, ratio: float) -> None:
        """Show a drawing by its dots, ``ratio`` of them to a pixel; the part that was current stays so."""
        self._image = QImage.fromData(png)
        self._image.setDevicePixelRatio(ratio)
        self._drawing = drawing
        self._keys = list(dict.fromkeys(region.key for region in drawing.regions))
        if self._current not in self._keys:
            self._current = None
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(drawing.told)
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._image, self._drawing, self._keys = QImage(), None, []
        self._current = self._hovered = None
        self.setAccessibleName(_("Picture"))
        self.update()

    def sizeHint(self) -> QSize:
        return self._image.deviceIndependentSize().toSize()

    def regions(self, key: Key | None) -> list["Region"]:
        """Return where a part is; one may be in several places."""
        regions = self._drawing.regions if self._drawing is not None else ()
        return [region for region in regions if region.key == key]

    def step(self, by: int) -> None:
        """Make the next part current, or the one before."""
        if not self._keys:
            return
        at = self._keys.index(self._current) + by if self._current in self._keys else (0 if by > 0 else -1)
        self._current = self._keys[at % len(self._keys)]
        region = self.regions(self._current)[0]
        self.setAccessibleDescription(region.told)
        self.moved.emit(self._box(region))
        self.update()

    def open_current(self) -> None:
        """Ask for the quotes behind the current part."""
        found = self.regions(self._current)
        if found:
            self.part_wanted.emit(found[0].key, found[0].told)

    # --- Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._image)
        accent = QColor(tokens_in(self.palette()).accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for key, width in ((self._hovered, 1.5), (self._current if self.hasFocus() else None, 2.5)):
            painter.setPen(QPen(accent, width))
            for region in self.regions(key) if key is not None else ():
                painter.drawRect(self._box(region))

    def _scale(self) -> float:
        width = self._drawing.width if self._drawing is not None else 1.0
        return self._image.deviceIndependentSize().width() / width

    def _box(self, region: "Region") -> QRectF:
        scale = self._scale()
        return QRectF(region.x * scale, region.y * scale, region.width * scale, region.height * scale)

    # --- Mouse and keys

    def _at(self, point: QPointF) -> "Region | None":
        scale = self._scale()
        if self._drawing is None or not scale:
            return None
        return self._drawing.at(point.x() / scale, point.y() / scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        region = self._at(event.position())
        hovered = region.key if region is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        region = self._at(event.position())
        if region is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = region.key
            self.update()
            self.part_wanted.emit(region.key, region.told)

    def event(self, event: QEvent) -> bool:
        """Tell in a tip what the part under the mouse says."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            region = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), region.told if region is not None else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _NEXT:
            self.step(1)
        elif event.key() in _BEFORE:
            self.step(-1)
        elif event.key() in _ENTER:
            self.open_current()
        else:
            super().keyPressEvent(event)


def hint() -> str:
    """Return how the picture is read by keys, for a line below it."""
    return _("Click a part, or go to it with the arrows and press Enter, for its quotes.")
