"""A layout that sets widgets in a line and goes on in the next one, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from qualcode.ui.theme.tokens import GRID


class FlowLayout(QLayout):
    """Items from left to right at their own size, as many lines as the width makes necessary.

    The height of all lines is claimed as a minimum once the width is known: height for width, Qt's own way, is
    forgotten by splitters and scroll areas, and what stands below would be squeezed.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = GRID) -> None:
        """Lay out ``parent``; ``gap`` stands between items and between lines, in pixels."""
        super().__init__(parent)
        self._gap = gap
        self._height = 0
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def addWidget(self, widget: QWidget) -> None:
        """Put a widget after the items that are there."""
        # An item that Qt makes lies where another one lay before, and is then taken for that one.
        self.insertWidget(len(self._items), widget)

    def insertWidget(self, at: int, widget: QWidget) -> None:
        """Put a widget before the item at a place, from 0."""
        self.addChildWidget(widget)
        self._items.insert(at, QWidgetItem(widget))
        self.invalidate()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        needed = self._arrange(rect)
        if needed != self._height:
            self._height = needed
            self.update()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + self._gap for size in sizes) - self._gap if sizes else 0
        height = max((size.height() for size in sizes), default=0)
        return self._with_margins(QSize(width, height)).expandedTo(QSize(0, self._height))

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least).expandedTo(QSize(0, self._height))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect) -> int:
        """Place the items in the rectangle and return the height that they need in all."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for line in self._lines(inner.width()):
            height = max(size.height() for _item, size in line)
            x = inner.left()
            for item, size in line:
                # In the middle of the line, as words before a field stand.
                item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self._gap
            y += height + self._gap
        last = self._gap if self._shown() else 0
        return y - last - rect.top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items that fit into each line of that many pixels, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint()
            size = wanted.boundedTo(QSize(max(1, width), wanted.height()))
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines
