"""A layout that sets widgets in a line and goes on in the next one, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

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
        x, y, line_height = inner.left(), inner.top(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(1, inner.width()), item.sizeHint().height()))
            if x > inner.left() and x + size.width() > inner.right() + 1:
                x, y, line_height = inner.left(), y + line_height + self._gap, 0
            item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line_height = max(line_height, size.height())
        return y + line_height - rect.top() + self.contentsMargins().bottom()
