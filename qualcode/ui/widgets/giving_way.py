"""A part of a column that gives way, and scrolls, where the window is too low for all of it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class GivingWay(QScrollArea):
    """As high as what it holds as long as there is room, and never lower than ``least`` pixels."""

    def __init__(self, content: QWidget, least: int) -> None:
        """Hold ``content``, which is then as wide as this is."""
        super().__init__()
        self._content, self._least = content, least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(content)
        # The paper behind shines through, as it does where nothing scrolls.
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        # Never wider than this is, so that nothing is cut off at the right.
        content.setMinimumWidth(1)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return self._wanted()

    def minimumSizeHint(self) -> QSize:
        wanted = self._wanted()
        return QSize(self._content.minimumSizeHint().width(), min(self._least, wanted.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _wanted(self) -> QSize:
        return self._content.sizeHint().expandedTo(self._content.minimumSizeHint())
