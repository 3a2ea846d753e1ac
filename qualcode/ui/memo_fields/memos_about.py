"""The memos about one thing, beside that thing: each in a field that writes itself down, and a way to another."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from qualcode.analysis.memos import is_there
from qualcode.edits import memos
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import MemoId
from qualcode.model.memos import SUBJECT, Memo, MemoType, subject_of
from qualcode.model.study import Study
from qualcode.ui.memo_fields.memo_field import MemoField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.focus import tab_after
from qualcode.ui.widgets.parts import button
from qualcode.ui.widgets.section import Section
from qualcode.ui.workspace import Workspace

MOST = 20
"""At most so many memos are shown beside a thing, the newest; the others are among the memos."""

_SHOWN = frozenset({"memos", "memo_quotes", "texts", "coders", "informants", "roles_held", "turns"})


class MemosAbout(Section):
    """A room that embeds it calls ``show_about`` when something else is current; changes it hears of itself."""

    entered = Signal(object)
    """The ``MemoField`` that the keyboard is in now."""
    finished = Signal()
    """The keyboard is to go back to the text or list that it came from; what was typed is written down."""

    def __init__(
        self, workspace: Workspace, home: QWidget | None = None, is_inviting: bool = False, most: int = MOST
    ) -> None:
        """Show the memos about nothing yet.

        ``home`` gets the keyboard when somebody has finished; an inviting list has an empty field when it has
        nothing else; ``most`` memos are shown, the newest.
        """
        super().__init__(_("Memos"))
        self._workspace, self._home, self._is_inviting, self._most = workspace, home, is_inviting, most
        self.subject: dict[str, Any] = {}
        """What the memos are about, as fields of ``Memo``."""
        self.fields: list[MemoField] = []
        self._spare: MemoField | None = None
        """An empty field that is not shown now: building one takes longer than all else that choosing does."""
        self._tabbed: list[MemoField] = []
        """The fields as Tab comes to them, among them those that are not shown now."""
        self.add_button = button(_("New memo"), "quiet", icon="add")
        self.add_button.clicked.connect(self.begin)
        self.add_action(self.add_button)
        self.older = button(_("Older memos"), "quiet")
        self._oldest: MemoId | None = None
        self.older.clicked.connect(lambda: workspace.memo_wanted.emit(self._oldest))
        self.older.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(3 * GRID)
        self.add(self.older)
        self.add(self._column)
        workspace.changed.connect(self._on_changed)
        workspace.closing.connect(self.write_down)
        workspace.closed.connect(self.show_about)

    def show_about(self, **subject: Any) -> None:  # noqa: ANN401 - fields of Memo
        """Show the memos about the thing that is named, such as ``code=id``; none when nothing is named.

        What was being typed about something else is written down first, and a draft without words is dropped.
        """
        if subject != self.subject:
            self.write_down()
            self.subject = subject
            self._clear()
        self.add_button.setEnabled(bool(subject))
        self.show_study()

    def show_study(self) -> None:
        """Show the memos as they are now; what is being typed stays, and words that moved are followed."""
        if not self.subject or self._workspace.project is None:
            self._clear()
            return
        study = self._workspace.study
        self._follow(study)
        wanted = _about(study, self.subject)
        self._show_older(wanted)
        drafts = [field for field in self.fields if _is_worth_keeping(study, field)]
        known = {field.memo.id: field for field in self.fields}
        self._arrange([known.get(memo.id) or self._field(memo) for memo in wanted[-self._most :]] + drafts)
        for field in self.fields:
            if field.memo.id in study.memos:
                field.show_memo(study, study.memos[field.memo.id])
        if self._is_inviting and not self.fields:
            self._arrange([self._draft()])

    def begin(self) -> None:
        """Put an empty field at the end, ready to be written; it becomes a memo with its first words."""
        if self._workspace.project is None or not self.subject:
            return
        empty = next((field for field in self.fields if field.is_draft and not field.field.words.strip()), None)
        if empty is None:
            empty = self._draft()
            self._arrange([*self.fields, empty])
        self._put_keyboard(empty)

    def write_on(self, memo: MemoId | None = None) -> None:
        """Put the keyboard into a memo's field, after its words; without a memo into the newest, or a new one."""
        found = next((field for field in self.fields if field.memo.id == memo), None)
        if found is None and self.fields:
            found = self.fields[-1]
        if found is None:
            self.begin()
            return
        found.read.setChecked(False)
        found.field.moveCursor(found.field.textCursor().MoveOperation.End)
        self._put_keyboard(found)

    def write_down(self) -> bool:
        """Write down what is being typed; tell whether all is safe."""
        return all([field.write_down() for field in self.fields])

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while this was hidden."""
        super().showEvent(event)
        self.show_study()

    def _on_changed(self, change_set: ChangeSet) -> None:
        if self.isVisible() and change_set.tables & _SHOWN:
            self.show_study()

    def _put_keyboard(self, into: MemoField) -> None:
        into.field.setFocus()
        around = self.parent()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parent()
        if around is not None:
            # A new field has its place only when its layout has been made.
            QTimer.singleShot(0, into, lambda: around.ensureWidgetVisible(into))

    def _follow(self, study: Study) -> None:
        kept = next((study.memos[field.memo.id] for field in self.fields if field.memo.id in study.memos), None)
        if kept is not None and subject_of(kept) != self.subject and "start" in self.subject:
            self.subject = subject_of(kept)

    def _show_older(self, wanted: list[Memo]) -> None:
        hidden = len(wanted) - self._most
        self.older.setVisible(hidden > 0)
        if hidden > 0:
            self._oldest = wanted[hidden - 1].id
            self.older.setText(_n("%d older memo", "%d older memos", hidden) % hidden)

    def _draft(self) -> MemoField:
        project = self._workspace.project
        assert project is not None
        type = MemoType.CODE if "code" in self.subject else MemoType.FREE
        draft, spare = memos.draft(project, "", type, **self.subject), self._spare
        if spare is None:
            return self._field(draft)
        self._spare = None
        spare.begin_again(draft)
        return spare

    def _field(self, memo: Memo) -> MemoField:
        made = MemoField(self._workspace, memo)
        made.entered.connect(lambda: self.entered.emit(made))
        made.finished.connect(self._on_finished)
        made.dropped.connect(lambda: self._drop(made))
        return made

    def _on_finished(self) -> None:
        (self._home or self.add_button).setFocus()
        self.finished.emit()

    def _drop(self, draft: MemoField) -> None:
        self._arrange([field for field in self.fields if field is not draft])
        self.show_study()
        self._on_finished()

    def _clear(self) -> None:
        self.older.hide()
        self._arrange([])

    def _arrange(self, fields: list[MemoField]) -> None:
        if fields == self.fields:
            return
        gone = [field for field in self.fields if field not in fields]
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and any(field.isAncestorOf(focus) for field in gone)
        for field in self.fields:
            self._column.removeWidget(field)
        self.fields = fields
        for field in fields:
            self._column.addWidget(field)
            field.show()
        for field in gone:
            field.hide()
            if self._spare is None and field.is_untouched:
                self._spare = field
            else:
                field.deleteLater()
        self._tabbed = [field for field in self._tabbed if field in fields or field is self._spare]
        if [field for field in self._tabbed if field in fields] != fields:
            tab_after(self.older, fields)
            self._tabbed = [*fields, *(field for field in self._tabbed if field not in fields)]
        if had_keyboard and self.isVisible():
            self._on_finished()


def _is_worth_keeping(study: Study, field: MemoField) -> bool:
    """Tell whether a field holds a draft about something that is there."""
    return field.is_draft and field.memo.id not in study.memos and is_there(study, field.memo)


def _about(study: Study, subject: dict[str, Any]) -> list[Memo]:
    """Return the memos about exactly this, the oldest first: those on a document's segments are not about it."""
    field, id = next(iter(subject.items()))
    return [
        memo
        for memo in study.memos.by(field, id)
        if all(getattr(memo, each) == subject.get(each) for each in SUBJECT)
    ]
