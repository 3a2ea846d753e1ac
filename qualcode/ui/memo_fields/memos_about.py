"""The memos about one thing, beside that thing: each in a field that writes itself down, and a way to another."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.edits import memos
from qualcode.i18n import _, language
from qualcode.model.memos import SUBJECT, Memo, MemoType
from qualcode.model.study import Study
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, icon_button, label
from qualcode.ui.widgets.section import Section
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.names import memo_type_name
from qualcode.wording.numbers import day

_LINES = (2, 8)


class MemosAbout(Section):
    """A room that embeds it calls ``show_about`` when something else is current and ``show_study`` on changes."""

    def __init__(self, workspace: Workspace) -> None:
        """Show the memos about nothing yet."""
        super().__init__(_("Memos"))
        self._workspace = workspace
        self._subject: dict[str, Any] = {}
        self.fields: list[MemoField] = []
        self.add_button = button(_("New memo"), "quiet", icon="add")
        self.add_button.clicked.connect(self.begin)
        self.add_action(self.add_button)
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * GRID)
        self.add(self._column)
        workspace.closing.connect(self.write_down)
        workspace.closed.connect(self.show_about)

    def show_about(self, **subject: Any) -> None:  # noqa: ANN401 - fields of Memo
        """Show the memos about the thing that is named, such as ``code=id``; none when nothing is named.

        What was being typed about something else is written down first, and a draft without words is dropped.
        """
        if subject != self._subject:
            self.write_down()
            self._subject = subject
            self._clear()
        self.add_button.setEnabled(bool(subject))
        self.show_study()

    def show_study(self) -> None:
        """Show the memos as they are now; what is being typed stays."""
        if not self._subject or self._workspace.project is None:
            self._clear()
            return
        study = self._workspace.study
        wanted = _about(study, self._subject)
        drafts = [field for field in self.fields if field.memo.id not in study.memos and field.is_draft]
        known = {field.memo.id: field for field in self.fields}
        self._arrange([known.get(memo.id) or MemoField(self._workspace, memo) for memo in wanted] + drafts)
        for field in self.fields:
            if field.memo.id in study.memos:
                field.show_memo(study, study.memos[field.memo.id])

    def begin(self) -> None:
        """Put an empty field at the end, ready to be written; it becomes a memo with its first words."""
        project = self._workspace.project
        if project is None or not self._subject:
            return
        empty = next((field for field in self.fields if field.is_draft and not field.field.words.strip()), None)
        if empty is None:
            type = MemoType.CODE if "code" in self._subject else MemoType.FREE
            empty = MemoField(self._workspace, memos.draft(project, "", type, **self._subject))
            self._arrange([*self.fields, empty])
        empty.field.setFocus()

    def write_down(self) -> bool:
        """Write down what is being typed; tell whether all is safe."""
        return all([field.field.write_down() for field in self.fields])

    def _clear(self) -> None:
        self._arrange([])

    def _arrange(self, fields: "list[MemoField]") -> None:
        if fields == self.fields:
            return
        for field in self.fields:
            self._column.removeWidget(field)
            if field not in fields:
                field.hide()
                field.deleteLater()
        self.fields = fields
        for field in fields:
            self._column.addWidget(field)


class MemoField(QWidget):
    """One memo, or the draft of one, with the way to the room of the memos."""

    def __init__(self, workspace: Workspace, memo: Memo) -> None:
        """Show a memo's words."""
        super().__init__()
        self._workspace = workspace
        self.memo = memo
        self.is_draft = memo.id not in workspace.study.memos
        self.field = WrittenField(_("Memo"), _("Write what you think"), self._save, lines=_LINES)
        self.field.setProperty("field", True)
        self.caption = label("", "caption", quiet=True, wraps=True)
        self.open = icon_button("right", _("Open among the memos"))
        self.open.clicked.connect(lambda: workspace.memo_wanted.emit(self.memo.id))
        head = QHBoxLayout()
        head.addWidget(self.caption, 1)
        head.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.field)
        self.field.begin_with(memo.text)
        self._tell(workspace.study)

    def show_memo(self, study: Study, memo: Memo) -> None:
        """Show the memo as it is now; what is being typed in it stays."""
        self.memo, self.is_draft = memo, False
        self.field.show_words(memo.text)
        self._tell(study)

    def _tell(self, study: Study) -> None:
        told = (
            memo_type_name(self.memo.type, interface_words()),
            study.coders[self.memo.coder].name,
            day(self.memo.made.astimezone(), language()),
        )
        self.caption.setText(" · ".join(told))
        self.open.setEnabled(not self.is_draft)

    def _save(self, words: str) -> bool:
        workspace = self._workspace
        if workspace.project is None:
            return True
        if self.memo.id in workspace.study.memos:
            return workspace.done(memos.write_memo, self.memo.id, words)
        if not self.is_draft or not words.strip():
            return True
        return workspace.done(memos.keep_draft, replace(self.memo, text=words))


def _about(study: Study, subject: dict[str, Any]) -> list[Memo]:
    """Return the memos about exactly this, the oldest first: those on a document's segments are not about it."""
    field, id = next(iter(subject.items()))
    return [
        memo
        for memo in study.memos.by(field, id)
        if all(getattr(memo, each) == subject.get(each) for each in SUBJECT)
    ]
