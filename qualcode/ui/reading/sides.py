"""What stands beside the words, and how the width of the pane is shared with them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.typesetting import GUTTER, RIGHT

_NARROW, _STRIPES_ONLY = 500, 56


class Sides:
    """The margin at the left and the map at the right of one pane; pixels throughout."""

    def __init__(self, pane: QWidget, margin: QWidget, right: QWidget) -> None:
        """Put both into the pane."""
        self._margin, self._right = margin, right
        margin.setParent(pane)
        right.setParent(pane)

    def lay_out(self, size: QSize, bar: int, look: Look) -> tuple[int, int]:
        """Place both in a pane of that size with a scroll bar so wide; return what they take at the left and right.

        The column is as wide as the look says, the margin gets what it needs, and the rest is air.
        """
        width = self._right.sizeHint().width() if look.minimap else 0
        room = size.width() - bar - width
        # Beside a second document there is no room for names; the stripes stay, and say them when pointed at.
        least = self._margin.minimumSizeHint().width() if room >= _NARROW else _STRIPES_ONLY
        column = min(look.column_width() + GUTTER + RIGHT, room - least)
        spare = max(0, room - column - least)
        left = least + min(spare, max(spare // 2, min(spare, 80)))
        self._margin.setGeometry(0, 0, left, size.height())
        self._right.setVisible(look.minimap)
        self._right.setGeometry(size.width() - bar - width, 0, width, size.height())
        return left, max(0, room - column - left) + width
