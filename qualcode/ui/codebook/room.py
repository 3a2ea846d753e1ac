"""The room of the codebook."""

from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.counting import CodeCounter
from qualcode.edits import codebook
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.codebook import menu as menus
from qualcode.ui.codebook.actions import CodebookActions
from qualcode.ui.codebook.code_side import CodeSide
from qualcode.ui.codebook.details import CodeDetails
from qualcode.ui.codebook.history_pane import HistoryPane
from qualcode.ui.codebook.plan import PLAN
from qualcode.ui.codebook.sets import SetBar
from qualcode.ui.codebook.similar.pane import SimilarPane
from qualcode.ui.codebook.summary import summary_of
from qualcode.ui.codebook.views import CodebookViews
from qualcode.ui.coders.words import left_out_words
from qualcode.ui.jobs import Jobs
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import CODED, SPEAKERS, TEXTS
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.codebook.board.board import Board


class CodebookRoom(Room):
    """The tree of codes, and the current code's meaning beside it."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = (
        TEXTS
        | SPEAKERS
        | CODED
        | {"code_sets", "code_set_members", "dismissed", "cue_words", "conflicts"}
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build tree and details."""
        super().__init__(workspace, jobs, settings)
        self.tree = CodeTree()
        self.details = CodeDetails(workspace, jobs)
        self.summary = label("", "caption", quiet=True, wraps=True)
        self.filter = FilterEdit(_("Filter codes"))
        self.history = HistoryPane(workspace)
        self.similar = SimilarPane(workspace, jobs)
        self.side = CodeSide(settings, [self.summary, self.details, self.history], self.similar)
        self.views = CodebookViews(workspace, settings, self.tree, self._fit_board)
        self.sets = SetBar(workspace, self.views.selected_codes)
        self.verbs = CodebookActions(self, workspace, jobs, settings, self.views)
        self.empty = EmptyState(
            _("Here belong your codes. Import a codebook, or make the first code."), _("New code")
        )
        self.empty.acted.connect(self.verbs.add)
        self._counter = CodeCounter()
        self._order: list[CodeId] = []
        self._last: CodeId | None = None
        self._lay_out()
        self._connect()

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the codes as they are now."""
        study = self.workspace.shown
        counts = self._counter.counts(study)
        keys = {code.id: code.pin for code in study.codes.values() if code.pin is not None}
        colouring = Colouring(study.codebook, tokens_in(self.palette()).dark)
        self.sets.offer(study)
        shown = Shown(study, colouring, counts, keys, self.sets.only(study), self.workspace.proposed)
        self.views.show_codes(shown, self.filter.text().strip())
        self._stack.setCurrentIndex(0 if study.codes else 1)
        order = [code.id for code, _depth in study.codebook.walk()]
        if self.workspace.code not in study.codes and order:
            self.workspace.choose_code(nearest_left(self._last, self._order, study.codes) or order[0])
        self._order = order
        self._show_code(self.workspace.code)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the code that was chosen in another room."""
        super().showEvent(event)
        if self.workspace.project is not None and self.workspace.code != self.views.current_code():
            self._on_code(self.workspace.code)

    def clear(self) -> None:
        """Show nothing."""
        self.views.clear()
        self.details.clear()
        self.similar.clear()
        self.summary.setText("")

    def take_table(self, path: Path) -> None:
        """Bring in the codes of a table."""
        self.verbs.import_file(path)

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the view that is shown."""
        return self.views.first_focus()

    def show_similar(self) -> None:
        """Show the passages like those of the current code, from any room, and let the keyboard go there."""
        self.workspace.room_wanted.emit("codebook")
        self.views.show_view("tree")
        self.side.show_page("similar")
        self.similar.list.setFocus()

    def _show_code(self, code: CodeId | None) -> None:
        self._last = code or self._last
        self.views.show_current(code)
        if self.side.key == "similar":
            self.similar.show_code(code)
        self.history.show_code(code)
        self.details.show_code(code)
        held = summary_of(self.workspace.shown, code, self._counter) if code is not None else ""
        self.summary.setText("\n".join(part for part in (held, left_out_words(self.workspace)) if part))

    def _connect(self) -> None:
        workspace = self.workspace
        self.tree.chosen.connect(workspace.choose_code)
        self.tree.codes_moved.connect(
            lambda codes, parent, before: workspace.edit(codebook.move_codes, codes, parent, before)
        )
        self.tree.rename_wanted.connect(lambda code, name: workspace.edit(codebook.rename_code, code, name))
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.filter.changed_after_pause.connect(lambda _text: self._refilter())
        workspace.code_chosen.connect(self._on_code)
        self.side.turned.connect(lambda: self._on_code(workspace.code))
        self.views.switched.connect(self._refilter)
        self.sets.chosen.connect(self._refilter)
        self._delete_by_key(self.tree)
        write = QShortcut(QKeySequence("Ctrl+M"), self, self.details.memos.write_on)
        write.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.details.memos.finished.connect(lambda: self.first_focus().setFocus())

    def _fit_board(self, board: "Board") -> None:
        board.menu_wanted.connect(lambda menu: menus.add_verbs(menu, self.verbs))
        self._delete_by_key(board.loose)
        self._delete_by_key(board.groups)

    def _delete_by_key(self, view: QWidget) -> None:
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self.verbs.several.delete())

    def _refilter(self) -> None:
        if self.workspace.project is not None:
            self.refresh(None)

    def _on_code(self, code: CodeId | None) -> None:
        if self.isVisible() and self.workspace.project is not None:
            self._show_code(code)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menus.fill(menu, self.verbs)
        menu.exec(self.tree.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        # From the outside in: what is moved into a parent is styled anew, with all that is in it.
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.views)
        self._stack.addWidget(self.empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        self.views.put_tree_page(split)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self.side)
        split.setStretchFactor(1, 1)
        split.setSizes([420, 640])

    def _left(self) -> QWidget:
        buttons = QHBoxLayout()
        for text, icon, act in (
            (_("New code"), "add", self.verbs.add),
            (_("New subcode"), "", self.verbs.add_child),
        ):
            made = button(text, icon=icon)
            made.clicked.connect(act)
            buttons.addWidget(made)
        more = button(_("More"))
        more.setMenu(QMenu(more))
        more.menu().aboutToShow.connect(lambda: menus.fill(more.menu(), self.verbs))
        buttons.addWidget(more)
        buttons.addStretch(1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 20, 12, 16)
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self.sets)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        return side


def nearest_left(gone: CodeId | None, order: Sequence[CodeId], left: Container[object]) -> CodeId | None:
    """Return what stood after a code in ``order`` and is left, else before it, so that no list jumps to its top."""
    if gone not in order:
        return None
    at = order.index(gone)
    return next((code for code in (*order[at:], *order[:at][::-1]) if code in left), None)
