"""Icons in the theme's ink: drawn from lines, crisp at any scale, recoloured when the theme changes.

Give an icon to a button or an action with ``set_icon``; widgets that paint for themselves use ``draw_icon``.
"""

import gc
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

from qualcode.ui.theme.icon_paths import ICON_PATHS
from qualcode.ui.theme.palette import tokens_in

ICON_SIZE = 20
"""Side of an icon at its natural size, in device-independent pixels."""

_PEN = 1.5
_SIZES = (16, ICON_SIZE)
_NAME, _ON_ACCENT = "qualcode_icon", "qualcode_icon_on_accent"
# How many numbers follow each letter of a path.
_ARITY = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "R": 5}


@cache
def icon_path(name: str) -> QPainterPath:
    """Return the icon's lines on the grid of 20 by 20; KeyError for a name that no icon has."""
    path = QPainterPath()
    for letter, numbers in _strokes(ICON_PATHS[name]):
        _add(path, letter, numbers)
    return path


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon in the square box, with lines of 1.5 at the natural size and in proportion at others."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / ICON_SIZE, box.height() / ICON_SIZE)
    painter.setPen(QPen(colour, _PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()


def icon(name: str, *, on_accent: bool = False) -> QIcon:
    """Return the icon in the ink of the application's palette as it is now; ``set_icon`` keeps it so."""
    tokens = tokens_in(QApplication.palette())
    return _icon(name, tokens.on_accent if on_accent else tokens.ink, tokens.faint, _largest_scale())


def set_icon(target: QAction | QAbstractButton, name: str, *, on_accent: bool = False) -> None:
    """Give a button or an action the icon, and a new one in the right ink whenever the theme changes.

    ``on_accent`` is for buttons that are filled with the accent.
    """
    target.setProperty(_NAME, name)
    target.setProperty(_ON_ACCENT, on_accent)
    target.setIcon(icon(name, on_accent=on_accent))


def refresh_icons(app: QApplication) -> None:
    """Recolour the icons that ``set_icon`` gave to buttons and actions; ``apply_theme`` calls this."""
    if not app.topLevelWidgets():
        return
    # A window that nobody holds any more must not be cleared away while its widgets are gone through.
    gc.collect()
    for widget in app.allWidgets():
        if isinstance(widget, QAbstractButton):
            _refresh(widget)
        for action in widget.actions():
            _refresh(action)


def _refresh(target: QAction | QAbstractButton) -> None:
    name = target.property(_NAME)
    if name:
        set_icon(target, name, on_accent=bool(target.property(_ON_ACCENT)))


@cache
def _icon(name: str, ink: str, faint: str, scale: int) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        drawn = _pixmap(name, size, scale, QColor(ink))
        made.addPixmap(drawn, QIcon.Mode.Normal)
        made.addPixmap(drawn, QIcon.Mode.Selected)  # or Qt would tint it
        made.addPixmap(_pixmap(name, size, scale, QColor(faint)), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, size: int, scale: int, colour: QColor) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return pixmap


def _largest_scale() -> int:
    ratios = [screen.devicePixelRatio() for screen in QApplication.screens()]
    return max(1, *(int(-(-ratio // 1)) for ratio in ratios))


def _strokes(text: str) -> Iterator[tuple[str, list[float]]]:
    words = iter(text.split())
    for letter in words:
        yield letter, [float(next(words)) for _ in range(_ARITY[letter])]


def _add(path: QPainterPath, letter: str, numbers: list[float]) -> None:
    match letter, numbers:
        case "M", [x, y]:
            path.moveTo(x, y)
        case "L", [x, y]:
            path.lineTo(x, y)
        case "C", [x1, y1, x2, y2, x, y]:
            path.cubicTo(x1, y1, x2, y2, x, y)
        case "O", [x, y, radius]:
            path.addEllipse(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
        case "R", [x, y, width, height, radius]:
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case _:
            path.closeSubpath()
