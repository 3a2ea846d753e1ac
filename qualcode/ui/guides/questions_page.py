"""Guides at the left, the questions of one as a tree, and what hangs on the question that is chosen."""

from collections.abc import Hashable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from qualcode.edits import guides
from qualcode.i18n import N_, _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.guide_changes import in_order
from qualcode.model.guides import GuideQuestion
from qualcode.model.ids import GuideId, GuideQuestionId
from qualcode.model.study import Study
from qualcode.ui.export_button import ExportButton
from qualcode.ui.guides import making
from qualcode.ui.guides.page import GuidePage
from qualcode.ui.guides.question_card import QuestionCard
from qualcode.ui.reports import Build
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.nested_model import Nested, NestedModel
from qualcode.ui.widgets.nested_tree import NestedTree
from qualcode.ui.widgets.parts import button, hairline, label

_LIST = 50 * GRID
LABEL, WORDS = 0, 1
"""Places of the columns that are typed in."""
_WIDTHS = {LABEL: 14 * GRID, WORDS + 1: 36 * GRID}
_FIELDS = {LABEL: "label", WORDS: "text"}


class QuestionsPage(GuidePage):
    """Numbers and words are typed in place; questions are nested by dragging, or by Alt and the arrows."""

    key: ClassVar[str] = "questions"
    title: ClassVar[str] = N_("Questions")

    def __init__(self, room: Room) -> None:
        """Build list, tree and card."""
        super().__init__(room)
        self.list = QListWidget()
        self.model = NestedModel((_("No."), _("Question"), _("Codes")), (LABEL, WORDS))
        self.tree = NestedTree(self.model, _("Questions of the guide"), WORDS)
        self.card = QuestionCard()
        self.about = label("", "caption", quiet=True, wraps=True)
        self.export = ExportButton(room, lambda: _("Interview guides"), self._build)
        self._filling = False
        self._begun = False
        self._lay_out()
        self._connect()

    # --- Showing

    def refresh(self, _change_set: ChangeSet | None = None) -> None:
        """Show guides and questions as they are."""
        study = self.workspace.study
        if not self._begun and self.workspace.project is not None:
            self._begun = True
            self.card.begin(study, self.workspace.project.coder)
        self._show_guides(study)
        self._show_questions()

    def clear(self) -> None:
        """Show nothing."""
        self._begun = False
        self._filling = True
        self.list.clear()
        self._filling = False
        self.tree.show_items([])
        self.card.clear()

    def first_focus(self) -> QWidget:
        """Begin on the questions."""
        return self.tree

    def current_guide(self) -> GuideId | None:
        """Return the guide that is chosen."""
        item = self.list.currentItem()
        return GuideId(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def current_question(self) -> GuideQuestionId | None:
        """Return the question that the keyboard is on."""
        key = self.tree.current_key()
        return GuideQuestionId(str(key)) if key is not None else None

    def choose_guide(self, guide: GuideId) -> None:
        """Show the questions of a guide."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == guide:
                self.list.setCurrentRow(row)

    def name_guide(self, guide: GuideId) -> None:
        """Let the user type over the title of a guide."""
        self.choose_guide(guide)
        self.list.editItem(self.list.currentItem())

    # --- Doing

    def add_question(self) -> None:
        """Add a question, last among those beside the current one, and let the user type it."""
        guide, study = self.current_guide(), self.workspace.study
        if guide is None:
            return
        current = self.current_question()
        beside = study.guide_questions.get(current) if current is not None else None
        parent = beside.parent if beside is not None else None
        new = self.workspace.edit(guides.add_guide_question, guide, _("New question"), "", parent)
        if new is None:
            return
        self.tree.choose(new, WORDS)
        self.tree.edit(self.tree.currentIndex())

    def remove_question(self) -> None:
        """Remove the current question with those under it; undo brings them back."""
        question = self.current_question()
        if question is not None and self.workspace.done(guides.remove_guide_question, question):
            self.workspace.say(_("The question is removed."), undoable=True)

    def remove_guide(self) -> None:
        """Remove the chosen guide; undo brings it back."""
        guide = self.current_guide()
        if guide is not None:
            title = self.workspace.study.guides[guide].title
            if self.workspace.done(guides.remove_guide, guide):
                self.workspace.say(_("The guide {title} is removed.").format(title=title), undoable=True)

    def make_codes(self) -> None:
        """Make a starter codebook of the chosen guide."""
        guide = self.current_guide()
        if guide is not None:
            making.make_codes(self.room, guide)

    def tie_alike(self) -> None:
        """Tie the questions of the chosen guide to those of other guides with the same words."""
        guide = self.current_guide()
        if guide is not None:
            making.tie_alike(self.room, guide)

    # --- Behind the scenes

    def _show_guides(self, study: Study) -> None:
        chosen, shown = self.current_guide(), study.guides.ordered()
        items = [self.list.item(row) for row in range(self.list.count())]
        self._filling = True
        if [item.data(Qt.ItemDataRole.UserRole) for item in items] == [guide.id for guide in shown]:
            # A title is being written perhaps, and its item must not go from under its editor.
            for item, guide in zip(items, shown, strict=True):
                item.setText(guide.title)
            self._filling = False
            return
        self.list.clear()
        for guide in shown:
            item = QListWidgetItem(guide.title)
            item.setData(Qt.ItemDataRole.UserRole, guide.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(next((at for at, guide in enumerate(shown) if guide.id == chosen), 0))
        self._filling = False

    def _show_questions(self) -> None:
        study, guide = self.workspace.study, self.current_guide()
        questions = in_order(study, guide) if guide is not None else []
        self.tree.show_items([_nested(study, question) for question, _depth in questions])
        if not self.tree.currentIndex().isValid() and questions:
            self.tree.choose(questions[0][0].id, WORDS)
        n = len(study.guides_used.by("guide", guide))
        used = _n("%d interview followed this guide.", "%d interviews followed this guide.", n) % n
        self.about.setText(f"{_n('%d question', '%d questions', len(questions)) % len(questions)}. {used}")
        self.card.show_question(study, self.current_question())

    def _on_title(self, item: QListWidgetItem) -> None:
        guide = item.data(Qt.ItemDataRole.UserRole)
        title = item.text().strip()
        if not self._filling and guide is not None and title != self.workspace.study.guides[guide].title:
            self.workspace.edit(guides.change_guide, guide, title=title)

    def _rename(self, key: Hashable, column: int, text: str) -> None:
        fields: dict[str, Any] = {_FIELDS[column]: text}
        self.workspace.edit(guides.change_guide_question, GuideQuestionId(str(key)), **fields)

    def _move(self, key: Hashable, parent: Hashable | None, before: Hashable | None) -> None:
        above = GuideQuestionId(str(parent)) if parent is not None else None
        ahead = GuideQuestionId(str(before)) if before is not None else None
        if self.workspace.done(guides.move_guide_question, GuideQuestionId(str(key)), above, ahead):
            self.tree.choose(key)

    def _on_guide(self) -> None:
        if not self._filling and self.workspace.project is not None:
            self._show_questions()

    def _on_question(self, key: Hashable | None) -> None:
        if self.workspace.project is not None:
            self.card.show_question(self.workspace.study, GuideQuestionId(str(key)) if key is not None else None)

    def _build(self) -> Build:
        from qualcode.exporters.reports.guide_report import guide_report

        return partial(guide_report, self.workspace.study)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Make a codebook of the guide"), self.make_codes)
        menu.addAction(_("Tie questions with the same words"), self.tie_alike)
        menu.addSeparator()
        menu.addAction(_("Remove guide"), self.remove_guide)
        menu.exec(self.list.viewport().mapToGlobal(at))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._on_guide())
        self.list.itemChanged.connect(self._on_title)
        self.list.customContextMenuRequested.connect(self._menu)
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        QShortcut(delete, self.list, self.remove_guide, context=Qt.ShortcutContext.WidgetShortcut)
        self.tree.chosen.connect(self._on_question)
        self.tree.moved.connect(self._move)
        self.tree.removal_wanted.connect(lambda _key: self.remove_question())
        self.tree.addition_wanted.connect(self.add_question)
        self.model.rename_wanted.connect(self._rename)
        edit, change = self.workspace.edit, guides.change_guide_question
        self.card.changed.connect(lambda question, fields: edit(change, question, **fields))
        self.card.codes_wanted.connect(lambda question, codes: edit(guides.expect_codes, question, codes))
        self.card.path_wanted.connect(lambda question, path: edit(guides.expect_path, question, path))

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=2 * GRID)
        for text, icon, act in (
            (_("Import a guide …"), "import", lambda: self.workspace.command_wanted.emit("import-guide")),
            (_("New guide"), "add", lambda: self.workspace.command_wanted.emit("new-guide")),
            (_("New question"), "add", self.add_question),
            (_("Make a codebook of the guide"), "", self.make_codes),
            (_("Tie questions with the same words"), "", self.tie_alike),
        ):
            made = button(text, icon=icon)
            made.clicked.connect(act)
            row.addWidget(made)
        row.addWidget(self.export)
        return row

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST)
        self.list.setAccessibleName(_("Guides"))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        for place, width in _WIDTHS.items():
            header.resizeSection(place, width)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        keys = _("Enter types · Insert adds · Alt and the arrows move, out and in · Delete removes")
        middle = QVBoxLayout()
        middle.setSpacing(2 * GRID)
        middle.addWidget(self.tree, 1)
        middle.addWidget(self.about)
        middle.addWidget(label(keys, "caption", quiet=True, wraps=True))
        panes = QHBoxLayout()
        panes.setSpacing(4 * GRID)
        panes.addWidget(self.list)
        panes.addLayout(middle, 1)
        panes.addWidget(hairline(Qt.Orientation.Vertical))
        panes.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self._buttons())
        column.addLayout(panes, 1)


def _nested(study: Study, question: GuideQuestion) -> Nested:
    codes = [study.codes[bond.code].name for bond in study.question_codes.by("guide_question", question.id)]
    return Nested(question.id, question.parent, (question.label, question.text, ", ".join(codes)), question.text)
