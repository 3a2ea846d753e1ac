"""Looking a guide's file through before it becomes a guide: numbers, words and nesting, to be corrected."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from qualcode.i18n import _, _n
from qualcode.model.guide_changes import NewQuestion
from qualcode.text.guide_lines import GuideEntry
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.nested_model import Nested, NestedModel
from qualcode.ui.widgets.nested_tree import NestedTree
from qualcode.ui.widgets.parts import button, label

_SIZE = (780, 640)
LABEL, WORDS = 0, 1
"""Places of the columns."""


@dataclass(frozen=True, slots=True)
class WantedGuide:
    """A guide as it shall be."""

    title: str
    questions: tuple[NewQuestion, ...]


class GuideImportDialog(AskDialog):
    """Shows the questions as a tree: typed in, moved by keys or mouse, and left out with Delete."""

    def __init__(self, parent: QWidget | None, title: str, entries: Sequence[GuideEntry]) -> None:
        """Show what was read from a file."""
        super().__init__(parent, _("Import a guide"), _("Look through what was read, and correct it."))
        self.resize(*_SIZE)
        self._items: list[Nested] = _rows(entries)
        self.title_field = QLineEdit(title)
        self.model = NestedModel((_("No."), _("Question")), (LABEL, WORDS))
        self.tree = NestedTree(self.model, _("Questions of the guide"), WORDS)
        self.count = label("", quiet=True)
        self.leave_out = button(_("Leave out"), "quiet")
        self._lay_out()
        self.accept_button = self.add_accept(_("Import"))
        self.model.rename_wanted.connect(self._rename)
        self.tree.moved.connect(self._move)
        self.tree.removal_wanted.connect(self._remove)
        self.leave_out.clicked.connect(lambda: self._remove(self.tree.current_key()))
        self.title_field.textChanged.connect(lambda _text: self._check())
        self._show()

    @staticmethod
    def ask(parent: QWidget | None, title: str, entries: Sequence[GuideEntry]) -> WantedGuide | None:
        """Return the guide that is wanted; None when cancelled."""
        dialog = GuideImportDialog(parent, title, entries)
        return dialog.wanted() if dialog.asked() else None

    def wanted(self) -> WantedGuide:
        """Return what is in the fields."""
        depths: dict[Hashable | None, int] = {None: -1}
        questions = []
        for row in self._items:
            depths[row.key] = depth = depths[row.parent] + 1
            questions.append(NewQuestion(row.texts[WORDS], row.texts[LABEL], depth))
        return WantedGuide(self.title_field.text().strip(), tuple(questions))

    def _show(self) -> None:
        self.tree.show_items(self._items)
        self.tree.resizeColumnToContents(LABEL)
        n = len(self._items)
        self.count.setText(_n("%d question", "%d questions", n) % n)
        self._check()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.title_field.text().strip() and self._items))

    def _rename(self, key: Hashable, column: int, text: str) -> None:
        def changed(row: Nested) -> Nested:
            texts = (text, row.texts[WORDS]) if column == LABEL else (row.texts[LABEL], text)
            return replace(row, texts=texts, tip=texts[WORDS])

        self._items = [changed(row) if row.key == key else row for row in self._items]
        self._show()

    def _move(self, key: Hashable, parent: Hashable | None, before: Hashable | None) -> None:
        branch = self._branch(key)
        if parent in branch or before in branch:
            return
        moving = [row for row in self._items if row.key in branch]
        moving = [replace(row, parent=parent) if row.key == key else row for row in moving]
        staying = [row for row in self._items if row.key not in branch]
        at = next((at for at, row in enumerate(staying) if row.key == before), None)
        if at is None:
            inside = self._branch(parent) if parent is not None else {row.key for row in staying}
            at = max((at + 1 for at, row in enumerate(staying) if row.key in inside), default=len(staying))
        self._items = [*staying[:at], *moving, *staying[at:]]
        self._show()
        self.tree.choose(key)

    def _remove(self, key: Hashable | None) -> None:
        """Leave a question out; what lies in it moves up in its place."""
        gone = next((row for row in self._items if row.key == key), None)
        if gone is not None:
            moved = (replace(row, parent=gone.parent) if row.parent == key else row for row in self._items)
            self._items = [row for row in moved if row.key != key]
            self._show()

    def _branch(self, key: Hashable | None) -> set[Hashable | None]:
        found = {key}
        for row in self._items:
            if row.parent in found and row.parent is not None:
                found.add(row.key)
        return found

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Title"), self.title_field)
        self.add(form)
        self.add(self.tree, 1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.leave_out)
        self.add(foot)
        keys = _("Enter corrects · Alt and the arrows move, out and in · Delete leaves out")
        self.add(label(keys, "caption", quiet=True, wraps=True))


def _rows(entries: Sequence[GuideEntry]) -> list[Nested]:
    line: list[tuple[int, int]] = []
    rows = []
    for at, entry in enumerate(entries):
        while line and line[-1][0] >= entry.depth:
            line.pop()
        parent = line[-1][1] if line else None
        rows.append(Nested(at, parent, (entry.label, entry.text), entry.text))
        line.append((entry.depth, at))
    return rows
