"""The three ways to look at the codebook: tree, board and code test; the last one chosen is remembered."""

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.codebook.board.board import Board
from qualcode.ui.codebook.code_test import CodeTest
from qualcode.ui.settings import Settings
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row
from qualcode.ui.workspace import Workspace

_NAMES = {"tree": N_("Tree"), "board": N_("Sorting board"), "test": N_("Code test")}
_SETTING = "codebook/view"


class Selecting(Protocol):
    """Something in which codes are selected."""

    def current_code(self) -> CodeId | None:
        """Return the code that the keyboard is on."""

    def selected_codes(self) -> list[CodeId]:
        """Return the selected codes."""

    def show_current(self, code: CodeId | None) -> None:
        """Make a code current, without announcing it."""


class CodebookViews(QWidget):
    """The switch and the view that it shows. Only what is seen is brought up to date."""

    switched = Signal()
    """Another view is shown, and wants to be filled."""

    def __init__(self, workspace: Workspace, settings: Settings, tree: CodeTree) -> None:
        """Make board and code test; the page with the tree in it is put in by ``put_tree_page``."""
        super().__init__()
        self._workspace, self._settings, self.tree = workspace, settings, tree
        self.board, self.test = Board(workspace), CodeTest(workspace)
        self.board.chosen.connect(workspace.choose_code)
        self.test.chosen.connect(workspace.choose_code)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self.tabs = QTabBar()
        self._lay_out()

    @property
    def key(self) -> str:
        """The view that is shown: ``tree``, ``board`` or ``test``."""
        return next((key for key, page in self._pages.items() if page is self._stack.currentWidget()), "tree")

    def put_tree_page(self, page: QWidget) -> None:
        """Take the page with the tree, and show the view that was shown last time."""
        self._pages = {"tree": page, "board": self.board, "test": self.test}
        for each in self._pages.values():
            self._stack.addWidget(each)
        remembered = self._settings.text(_SETTING, "tree")
        self._turn_to(remembered if remembered in self._pages else "tree")
        self.tabs.currentChanged.connect(lambda at: self.show_view(list(_NAMES)[at]))

    def show_view(self, key: str) -> None:
        """Show a view by its key, and remember it."""
        self._turn_to(key)
        self._settings.put(_SETTING, key)
        self.switched.emit()
        if self.isVisible() and not self.tabs.hasFocus():
            # Or the keyboard, which was in the view that is hidden now, would be anywhere.
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """Return what gets the keyboard of the view that is seen."""
        places: dict[str, QWidget] = {"board": self.board.loose, "test": self.test.list}
        return places.get(self.key, self.tree)

    def go_to(self, key: str) -> None:
        """Show a view, from any room, and let the keyboard go there."""
        self._workspace.room_wanted.emit("codebook")
        self.show_view(key)
        self.first_focus().setFocus()

    def show_codes(self, shown: Shown, letters: str) -> None:
        """Show codes in the view that is seen; the letters filter the tree."""
        if self.key == "board":
            self.board.show_codes(shown)
        elif self.key == "test":
            self.test.show_codes(shown)
        else:
            self.tree.show_codes(shown, letters)

    def show_current(self, code: CodeId | None) -> None:
        """Make a code current in the view that is seen, without announcing it."""
        self._selecting().show_current(code)

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        for each in (self.tree, self.board, self.test):
            each.clear()

    def current_code(self) -> CodeId | None:
        """Return the code that the keyboard is on in the view that is seen."""
        return self._selecting().current_code()

    def selected_codes(self) -> list[CodeId]:
        """Return the codes that are selected in the view that is seen."""
        return self._selecting().selected_codes()

    def _selecting(self) -> Selecting:
        views: dict[str, Selecting] = {"board": self.board, "test": self.test}
        return views.get(self.key, self.tree)

    def _turn_to(self, key: str) -> None:
        self._stack.setCurrentWidget(self._pages[key])
        self.tabs.setCurrentIndex(list(_NAMES).index(key))

    def _lay_out(self) -> None:
        dress_tabs(self.tabs, _("Ways to look at the codebook"))
        for name in _NAMES.values():
            self.tabs.addTab(_(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tab_row(self.tabs))
        column.addWidget(hairline(Qt.Orientation.Horizontal))
        column.addWidget(self._stack, 1)
