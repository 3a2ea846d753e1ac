"""The three ways to look at the codebook: tree, board and code test; the last one chosen is remembered."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.settings import Settings
from qualcode.ui.when_asked import WhenAsked
from qualcode.ui.widgets.focus import stop_before, tab_after
from qualcode.ui.widgets.parts import hairline
from qualcode.ui.widgets.tabs import dress_tabs, tab_row
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.codebook.board.board import Board
    from qualcode.ui.codebook.code_test import CodeTest

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

    def clear(self) -> None:
        """Show nothing."""


class CodebookViews(QWidget):
    """The switch and the view that it shows, built when first seen. Only what is seen is brought up to date."""

    switched = Signal()
    """Another view is shown, and wants to be filled."""

    def __init__(
        self, workspace: Workspace, settings: Settings, tree: CodeTree, on_board: "Callable[[Board], object]"
    ) -> None:
        """Know the tree, whose page ``put_tree_page`` puts in; ``on_board`` gets the board when it is built."""
        super().__init__()
        self._workspace, self._settings, self.tree, self._on_board = workspace, settings, tree, on_board
        self._views = WhenAsked[Selecting](
            {"tree": lambda: tree, "board": self._make_board, "test": self._make_test}
        )
        self._stack = QStackedWidget()
        self.tabs = QTabBar()
        self._lay_out()
        self._end = QWidget(self)
        self._end.hide()

    @property
    def key(self) -> str:
        """The view that is shown: ``tree``, ``board`` or ``test``."""
        return list(_NAMES)[self.tabs.currentIndex()]

    @property
    def board(self) -> "Board":
        """The sorting board."""
        return cast("Board", self._views["board"])

    @property
    def test(self) -> "CodeTest":
        """The code test."""
        return cast("CodeTest", self._views["test"])

    def put_tree_page(self, page: QWidget) -> None:
        """Take the page with the tree, and show the view that was shown last time."""
        self._tree_page = page
        self._stack.addWidget(page)
        remembered = self._settings.text(_SETTING, "tree")
        self._turn_to(remembered if remembered in _NAMES else "tree")
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
        if self.key == "board":
            return self.board.loose
        return self.test.list if self.key == "test" else self.tree

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
        for each in (self.tree, *self._views.made.values()):
            each.clear()

    def current_code(self) -> CodeId | None:
        """Return the code that the keyboard is on in the view that is seen."""
        return self._selecting().current_code()

    def selected_codes(self) -> list[CodeId]:
        """Return the codes that are selected in the view that is seen."""
        return self._selecting().selected_codes()

    def current_place(self) -> QPoint:
        """Return where on the screen the current code stands, or the middle of the view when it is out of sight."""
        halves = (self.board.loose, self.board.groups) if self.key == "board" else (self.first_focus(),)
        for view in cast("tuple[QAbstractItemView, ...]", halves):
            row = view.visualRect(view.currentIndex()).intersected(view.viewport().rect())
            if row.isValid():
                return view.viewport().mapToGlobal(row.bottomLeft())
        return self.mapToGlobal(self.rect().center())

    def _selecting(self) -> Selecting:
        return self._views[self.key]

    def _turn_to(self, key: str) -> None:
        page = cast(QWidget, self._views[key]) if key != "tree" else self._tree_page
        self._stack.setCurrentWidget(page)
        self.tabs.setCurrentIndex(list(_NAMES).index(key))

    def _make_board(self) -> "Board":
        from qualcode.ui.codebook.board.board import Board

        board = Board(self._workspace)
        board.chosen.connect(self._workspace.choose_code)
        self._put_in(board)
        self._on_board(board)
        return board

    def _make_test(self) -> "CodeTest":
        from qualcode.ui.codebook.code_test import CodeTest

        test = CodeTest(self._workspace)
        test.chosen.connect(self._workspace.choose_code)
        self._put_in(test)
        return test

    def _put_in(self, page: QWidget) -> None:
        self._stack.addWidget(page)
        tab_after(stop_before(self._end), [page])

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
