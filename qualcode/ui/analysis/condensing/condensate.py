"""The condensate of a code: what its meaning units say together, in the first person."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.edits import summaries
from qualcode.edits.summaries import Cell, summary_of
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.workspace import Workspace


class Condensate(QWidget):
    """Writes the condensate of the code that it shows, and says whether it has been checked."""

    def __init__(self, workspace: Workspace) -> None:
        """Show no code yet."""
        super().__init__()
        on_paper(self)
        self._workspace = workspace
        self._code: CodeId | None = None
        self.title = label("", "heading", wraps=True)
        self.state = label("", quiet=True)
        self.check = button(_("Mark as checked"))
        self.field = WrittenField(_("Condensate"), _("I …"), self._save)
        self.field.setProperty("field", True)
        self.check.clicked.connect(self.toggle_checked)
        workspace.closing.connect(self.field.write_down)
        told = _(
            "Write what the meaning units of the subgroup say together, in the first person: “I …”. It is an"
            " artificial quote that holds what is common and what differs, close to the words of those who spoke"
            " (systematic text condensation, the third step: Malterud 2012). Check it against the whole interviews"
            " afterwards."
        )
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.field, 1)
        column.addWidget(label(told, "caption", quiet=True, wraps=True))

    def show_code(self, study: Study | None, code: CodeId | None) -> None:
        """Show the condensate of a code; what is being typed on another one is written down first."""
        if code != self._code:
            self.field.write_down()
        is_other, self._code = code != self._code, code
        self.setEnabled(code is not None)
        if study is None or code is None:
            self.title.setText(_("Condensate"))
            self.field.begin_with("")
            return
        summary = summary_of(study, Cell(code=code))
        text = summary.text if summary is not None else ""
        if is_other:
            self.field.begin_with(text)
        else:
            self.field.show_words(text)
        self.title.setText(_("Condensate: {code}").format(code=study.codes[code].name))
        is_checked = summary is not None and summary.checked
        self.state.setText((_("checked") if is_checked else _("draft")) if text else _("not written"))
        self.check.setText(_("Make it a draft") if is_checked else _("Mark as checked"))
        self.check.setEnabled(bool(text))

    def toggle_checked(self) -> None:
        """Say that the condensate has been held against its quotes, or that it is a draft again."""
        self.field.write_down()
        if self._code is not None:
            cell = Cell(code=self._code)
            known = summary_of(self._workspace.study, cell)
            if known is not None:
                self._workspace.edit(summaries.check_summary, cell, not known.checked)

    def _save(self, words: str) -> bool:
        if self._code is None:
            return True
        return self._workspace.done(summaries.write_summary, Cell(code=self._code), words.strip())
