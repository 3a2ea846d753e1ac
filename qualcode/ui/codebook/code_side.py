"""Beside the tree, about the current code: what it means, or passages like those it holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.ui.codebook.similar.pane import SimilarPane
from qualcode.ui.settings import Settings
from qualcode.ui.widgets.parts import hairline, on_paper
from qualcode.ui.widgets.tabs import dress_tabs, tab_row

_NAMES = {"meaning": N_("Meaning"), "similar": N_("Similar passages")}
_SETTING = "codebook/side"


class CodeSide(QWidget):
    """Two pages, of which the one shown last is remembered."""

    turned = Signal()
    """The other page is shown, and wants to be filled."""

    def __init__(self, settings: Settings, meaning: list[QWidget], similar: SimilarPane) -> None:
        """Show ``meaning`` one below the other on the first page, ``similar`` on the second."""
        super().__init__()
        self._settings = settings
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        dress_tabs(self.tabs, _("What is shown of the code"))
        for name in _NAMES.values():
            self.tabs.addTab(_(name))
        self._stack.addWidget(_scrolled(meaning))
        self._stack.addWidget(similar)
        self._lay_out()
        self.show_page(settings.text(_SETTING, "meaning"))
        self.tabs.currentChanged.connect(lambda at: self.show_page(list(_NAMES)[at]))

    @property
    def key(self) -> str:
        """The page that is shown: ``meaning`` or ``similar``."""
        return list(_NAMES)[self._stack.currentIndex()]

    def show_page(self, key: str) -> None:
        """Show a page by its key, and remember it; an unknown key shows the first one."""
        at = list(_NAMES).index(key) if key in _NAMES else 0
        self._stack.setCurrentIndex(at)
        self.tabs.setCurrentIndex(at)
        self._settings.put(_SETTING, self.key)
        self.turned.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)


def _scrolled(parts: list[QWidget]) -> QScrollArea:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 20, 24, 24)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    page.setMaximumWidth(760)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(page)
    on_paper(scroll.viewport())
    return scroll
