"""The whole board: loose codes at the left, groups at the right, and the verbs that sort them."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from qualcode.edits import codebook, grouping
from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.codebook.board.dropping import Landing
from qualcode.ui.codebook.board.group_palette import GroupPalette
from qualcode.ui.codebook.board.head import BoardHead
from qualcode.ui.codebook.board.model import BoardModel
from qualcode.ui.codebook.board.view import BoardView
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.parts import label, on_paper
from qualcode.ui.workspace import Workspace

_Flag = QItemSelectionModel.SelectionFlag


class Board(QWidget):
    """Codes as cards that are sorted into groups; every move is one step of undo."""

    chosen = Signal(object)
    """The current ``CodeId`` is another, by the user's doing."""
    menu_wanted = Signal(QMenu)
    """A menu is about to be shown; whoever hears may add to it."""

    def __init__(self, workspace: Workspace) -> None:
        """Show nothing yet."""
        super().__init__()
        self._workspace = workspace
        self._following = False
        self._shown: Shown | None = None
        self.model = BoardModel()
        self.loose, self.groups = BoardView(self.model, True), BoardView(self.model, False)
        self.groups.setSelectionModel(self.loose.selectionModel())
        self.head = BoardHead()
        self.rest = label("", "caption", quiet=True, wraps=True)
        self._palette = GroupPalette(self, self.model)
        self._lay_out()
        self._connect()

    def show_codes(self, shown: Shown) -> None:
        """Show how the codes are sorted; selection, current card and scroll stay."""
        self._following = True
        self.head.offer(shown.study.codebook)
        if self.model.will_show(shown, self.head.under):
            self.model.show(shown, self.head.under)
        else:
            with kept(self.groups, CountedRole.KEY), kept(self.loose, CountedRole.KEY):
                self.model.show(shown, self.head.under)
        self._shown = shown
        self._tell()
        self._following = False

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._shown = None
        self.model.clear()
        self.head.clear()

    def show_current(self, code: CodeId | None) -> None:
        """Make a code current, without announcing it; one that is not on the board changes nothing."""
        index = self.model.index_of(code)
        if index.isValid() and index != self.loose.currentIndex():
            self._following = True
            self.loose.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
            for half in (self.loose, self.groups):
                half.scrollTo(index)
            self._following = False

    def current_code(self) -> CodeId | None:
        """Return the code that the keyboard is on."""
        index = self.loose.currentIndex()
        return self.model.rows[index.row()].code if index.isValid() else None

    def selected_codes(self) -> list[CodeId]:
        """Return the codes of the selected cards, in the order of the board."""
        return self.model.codes_at(self.loose.selectionModel().selectedIndexes())

    def move_to_group(self, number: int) -> None:
        """Move the selected codes to the group with that number from 1, or with 0 to the rest group."""
        groups = self.model.sorting.groups
        if number <= len(groups):
            self.move_codes(groups[number - 1].id if number else None)

    def move_codes(
        self, group: CodeId | None, before: CodeId | None = None, codes: list[CodeId] | None = None
    ) -> None:
        """Move codes (the selected ones if none are given) to a group; None is the rest group."""
        codes = self.selected_codes() if codes is None else codes
        if not codes:
            return
        following = self._card_after(codes)
        parent = group if group is not None else self.model.sorting.under
        self._workspace.edit(codebook.move_codes, codes, parent, before)
        if following is not None:
            self._select(following)

    def ask_new_group(self, codes: list[CodeId] | None = None) -> None:
        """Ask for a name and make a group of the codes, or of those that are selected."""
        codes = self.selected_codes() if codes is None else codes
        what = _n("Name of the group for %d code", "Name of the group for %d codes", len(codes)) % len(codes)
        field = what if codes else _("Name of the group")
        name = ask_text(self, _("New group"), field, _("Make group"))
        if name:
            self.make_group(name, codes)

    def make_group(self, name: str, codes: list[CodeId]) -> None:
        """Make a group with codes in it; the keyboard goes on with the next card."""
        following = self._card_after(codes)
        self._workspace.edit(grouping.group_codes, name, codes, self.model.sorting.under)
        if following is not None:
            self._select(following)

    def dissolve(self, group: CodeId) -> None:
        """Lift the codes of a group to where it stands."""
        self.model.release(group)
        self._workspace.edit(grouping.dissolve_group, group)
        # A code that held nothing changes nothing in the study; it is a card again all the same.
        self._show_again()

    # --- Behind the scenes

    def _card_after(self, codes: list[CodeId]) -> CodeId | None:
        """Return the card to go on with when loose codes leave: the first one after them, or else before them."""
        loose = [code.id for code in self.model.sorting.loose]
        leaving = [place for place, code in enumerate(loose) if code in codes]
        if not leaving:
            return None
        after = [code for code in loose[leaving[-1] + 1 :] if code not in codes]
        before = [code for code in loose[: leaving[-1]] if code not in codes]
        return after[0] if after else before[-1] if before else None

    def _select(self, code: CodeId) -> None:
        index = self.model.index_of(code)
        if index.isValid() and not self.model.rows[index.row()].group:
            self.loose.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
            self.loose.scrollTo(index)

    def _on_drop(self, codes: list[CodeId], landing: Landing) -> None:
        if landing.is_new:
            self.ask_new_group(codes)
        else:
            self.move_codes(landing.group, landing.before, codes)

    def _on_key(self, key: str) -> None:
        if key.isdigit():
            self.move_to_group(int(key))
        elif key == "n":
            self.ask_new_group()
        elif self.selected_codes():
            self._palette.open()

    def _on_current(self, current: QModelIndex) -> None:
        for half in (self.loose, self.groups):
            half.viewport().update()
        if current.isValid() and not self._following:
            self.chosen.emit(self.model.rows[current.row()].code)

    def _go_across(self, right: int) -> None:
        source, target = (self.loose, self.groups) if right > 0 else (self.groups, self.loose)
        if self.sender() is not source or not target.layout_of_rows.boxes:
            return
        y = source.visualRect(source.currentIndex()).center().y() + target.verticalOffset()
        boxes = target.layout_of_rows.boxes
        edge = min(box.left() for box in boxes.values()) if right > 0 else max(box.left() for box in boxes.values())
        near = [row for row, box in boxes.items() if abs(box.left() - edge) <= 2 * GRID]
        row = min(near, key=lambda row: abs(boxes[row].center().y() - y))
        target.setFocus()
        target.setCurrentIndex(self.model.index(row))

    def _menu(self, at: QPoint, half: BoardView) -> None:
        row = half.indexAt(at).row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row >= 0 and self.model.rows[row].is_head:
            group = self.model.rows[row].code
            menu.addAction(_("Dissolve group"), lambda: self.dissolve(group))
        elif self.selected_codes():
            menu.addAction(_("New group of these …"), self.ask_new_group)
            menu.addAction(_("Move to a group …"), self._palette.open)
            menu.addAction(_("Move to the rest group"), lambda: self.move_codes(None))
        menu.addSeparator()
        self.menu_wanted.emit(menu)
        menu.exec(half.viewport().mapToGlobal(at))

    def _show_again(self) -> None:
        if self._shown is not None:
            self.show_codes(self._shown)

    def _tell(self) -> None:
        loose, groups = len(self.model.sorting.loose), len(self.model.sorting.groups)
        in_rest = _n("%d code in the rest group", "%d codes in the rest group", loose) % loose
        sorted_into = _n("%d group", "%d groups", groups) % groups
        self.head.tell(f"{in_rest} · {sorted_into}")
        self.rest.setText("" if loose else _("Every code lies in a group."))
        self.rest.setVisible(not loose)

    def _connect(self) -> None:
        self.loose.selectionModel().currentChanged.connect(lambda current, _old: self._on_current(current))
        self.loose.selectionModel().selectionChanged.connect(
            lambda *_change: [half.viewport().update() for half in (self.loose, self.groups)]
        )
        self.model.rename_wanted.connect(lambda code, name: self._workspace.edit(codebook.rename_code, code, name))
        self.head.under_chosen.connect(self._show_again)
        self.head.group_wanted.connect(lambda name: self.make_group(name, []))
        self._palette.picked.connect(self.move_codes)
        for half in (self.loose, self.groups):
            half.dropped.connect(self._on_drop)
            half.new_group_wanted.connect(self.ask_new_group)
            half.key_pressed.connect(self._on_key)
            half.left_by.connect(self._go_across)
            half.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            half.customContextMenuRequested.connect(lambda at, half=half: self._menu(at, half))

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        title = label(_("Rest group"), "strong")
        title.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 0)
        self.rest.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        for part in (title, self.rest):
            column.addWidget(part)
        column.addWidget(self.loose, 1)
        keys = label(_keys(), "caption", quiet=True, wraps=True)
        keys.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        column.addWidget(keys)
        on_paper(left)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.groups)
        split.setStretchFactor(1, 1)
        split.setSizes([280, 800])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(split, 1)


def _keys() -> str:
    return _("1–9 send what is selected to a group, 0 to the rest group. N makes a group, G finds one.")
