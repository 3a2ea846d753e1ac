"""The rail: the rooms of the window, one under another, each an icon and its word."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.icons import ICON_SIZE, draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, RADIUS

_HEIGHT, _LEAST_HEIGHT, _LEAST_WIDTH = 60, 36, 80
_BAR = 3


@dataclass(frozen=True)
class RailItem:
    """One room: ``shortcut`` is in Qt's portable form and only shown; the menu is what makes it act."""

    key: str
    title: str
    icon: str
    shortcut: str = ""


class Rail(QWidget):
    """The list of rooms; ``chosen`` carries the key of the room that the user asks for."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Rooms"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _RailButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(GRID, GRID, GRID + 1, GRID)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)

    def set_items(self, items: Sequence[RailItem]) -> None:
        """Show these rooms, in this order, none of them current."""
        for gone in self._buttons.values():
            self._group.removeButton(gone)
            self._rows.removeWidget(gone)
            gone.deleteLater()
        self._buttons = {item.key: _RailButton(item, self) for item in items}
        for place, (key, made) in enumerate(self._buttons.items()):
            self._group.addButton(made)
            self._rows.insertWidget(place, made)
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))

    def set_current(self, key: str) -> None:
        """Mark the room as the one that is shown, or none for ""; this does not emit ``chosen``.

        KeyError if there is no such room.
        """
        if key:
            self._buttons[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for made in self._buttons.values():
            made.setChecked(False)
        self._group.setExclusive(True)

    def current(self) -> str | None:
        """Return the key of the marked room, or None."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), None)

    def set_available(self, keys: Collection[str]) -> None:
        """Let only these rooms be chosen; the others stay visible and faint."""
        for key, made in self._buttons.items():
            made.setEnabled(key in keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), QColor(tokens_in(self.palette()).hairline))


class _RailButton(QAbstractButton):
    """Icon above word; the current one has a bar at its edge and bolder words besides its colour."""

    def __init__(self, item: RailItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = item.icon
        self.setText(item.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(item.title)
        keys = QKeySequence(item.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{item.title} ({keys})" if keys else item.title)

    def sizeHint(self) -> QSize:
        bold = chrome_font("caption")
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(self.text())
        return QSize(max(_LEAST_WIDTH, width + 6 * GRID), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_in(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(tokens.accent_soft if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.isChecked():
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(box.left(), box.center().y() - 10, _BAR, 20), _BAR / 2, _BAR / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        ink = tokens.ink if self.isChecked() else tokens.quiet
        self._paint_face(painter, QColor(ink if self.isEnabled() else tokens.faint))

    def _paint_face(self, painter: QPainter, ink: QColor) -> None:
        font = chrome_font("caption")
        font.setBold(self.isChecked())
        painter.setFont(font)
        words = painter.fontMetrics().height()
        top = (self.height() - ICON_SIZE - 2 - words) / 2
        draw_icon(painter, self._icon, QRectF((self.width() - ICON_SIZE) / 2, top, ICON_SIZE, ICON_SIZE), ink)
        painter.setPen(ink)
        below = QRectF(0, top + ICON_SIZE + 2, self.width(), words)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.text())
