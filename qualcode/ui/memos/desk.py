"""How the room is laid out: finder and list at the left, the page at the right, and what stands in an empty one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QMenu,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcode.i18n import _, _n
from qualcode.ui.memo_fields.written_field import Save
from qualcode.ui.memos.finder import MemoFinder
from qualcode.ui.memos.list_delegate import MemoDelegate
from qualcode.ui.memos.list_model import MemoModel
from qualcode.ui.memos.page import MemoPage
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, label, on_paper

_LIST_WIDTH, _LEAST_LIST = 84 * GRID, 60 * GRID


class MemosDesk:
    """The parts of the room, laid out in ``room``."""

    def __init__(self, room: QWidget, save: Save) -> None:
        """Build the parts; ``save`` writes the page's words down."""
        self.finder = MemoFinder()
        self.model = MemoModel()
        self.list = _list(self.model)
        self.page = MemoPage(save)
        self.new = button(_("New memo"), icon="add")
        self.export = button(_("Export"))
        self.export.setMenu(QMenu(self.export))
        self.count = label("", "caption", quiet=True)
        self.nothing_found = EmptyState(_("No memos are like what you ask for."), _("Show all"))
        self.nothing_written = EmptyState(
            _("Here belong your own thoughts: on method, on theory, on a code, on what somebody said."),
            _("New memo"),
        )
        self.nothing_chosen = EmptyState(_("Choose a memo to read it and to write on."))
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self._found, self._right = QStackedWidget(), QStackedWidget()
        self._stack = QStackedLayout(room)
        self._lay_out()

    def show_count(self, shown: int, of: int) -> None:
        """Say how many memos are shown, and of how many when some are not."""
        words = _n("%d memo", "%d memos", shown) % shown
        self.count.setText(words if shown == of else _("{memos} of {all}").format(memos=words, all=of))
        self._found.setCurrentWidget(self.list if shown else self.nothing_found)
        self.export.setEnabled(shown > 0)

    def show_page(self, chosen: bool, written: bool) -> None:
        """Show the page where a memo is chosen, and what belongs here where none was ever written."""
        self._right.setCurrentWidget(self.page if chosen else self.nothing_chosen)
        self._stack.setCurrentIndex(0 if chosen or written else 1)

    def _lay_out(self) -> None:
        self._found.addWidget(self.list)
        self._found.addWidget(self.nothing_found)
        self._right.addWidget(self.page)
        self._right.addWidget(self.nothing_chosen)
        self.panes.addWidget(self._left())
        self.panes.addWidget(self._right)
        self.panes.setStretchFactor(1, 1)
        self.panes.setCollapsible(0, False)
        self.panes.setCollapsible(1, False)
        self.panes.setSizes([_LIST_WIDTH, 3 * _LIST_WIDTH])
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.nothing_written)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(_LEAST_LIST)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addStretch(1)
        buttons.addWidget(self.export)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        head.setSpacing(2 * GRID)
        head.addLayout(buttons)
        head.addWidget(self.finder)
        head.addWidget(self.count)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._found, 1)
        on_paper(left)
        return left


def _list(model: MemoModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(MemoDelegate(view))
    view.setAccessibleName(_("Memos"))
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view
