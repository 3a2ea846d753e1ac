"""Where coders are seen and changed: names, initials, colours, and whose codings are shown."""

from collections import Counter

from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CoderId
from qualcode.ui.coders.badge import initials
from qualcode.ui.coders.menus import add_coder
from qualcode.ui.coders.row import CoderRow
from qualcode.ui.coders.words import blind_words
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace

_WIDTH, _HEIGHT = 150 * GRID, 100 * GRID


class CodersDialog(QDialog):
    """The coders in rows. It stands beside the window and follows it; what is changed there is undone there."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        """Show the coders of the open project."""
        super().__init__(parent)
        self._workspace = workspace
        self.rows: list[CoderRow] = []
        self.setWindowTitle(_("Coders"))
        self.resize(_WIDTH, _HEIGHT)
        self.told = label("", "caption", wraps=True)
        self.blind = label("", "caption", quiet=True, wraps=True)
        self.adding = button(_("New coder …"), icon="add")
        self.adding.clicked.connect(lambda: add_coder(self, workspace))
        self._lay_out()
        workspace.changed.connect(self._on_change)
        workspace.seen_otherwise.connect(self.refresh)
        workspace.coder_chosen.connect(self._on_change)
        workspace.closed.connect(self.close)
        self.refresh()

    def refresh(self) -> None:
        """Show the coders as they are now."""
        if self._workspace.project is None:
            return
        study = self._workspace.study
        ids = [coder.id for coder in study.coders.ordered()]
        if ids != [row.coder for row in self.rows]:
            self._renew(ids)
        for row in self.rows:
            row.refresh()
        letters = Counter(initials(coder).casefold() for coder in study.coders.values())
        shared = {initials(each) for each in study.coders.values() if letters[initials(each).casefold()] > 1}
        told = _("Two coders have the initials {initials}. Give one of them others, to tell their codings apart.")
        self.told.setText(told.format(initials=", ".join(sorted(shared))))
        self.told.setVisible(bool(shared))
        short, why = blind_words(self._workspace)
        self.blind.setText(why)
        self.blind.setVisible(bool(short))

    def row_of(self, coder: CoderId) -> CoderRow:
        """Return the row of a coder; StopIteration when there is none."""
        return next(row for row in self.rows if row.coder == coder)

    def _on_change(self, _what: object) -> None:
        self.refresh()

    def _renew(self, ids: list[CoderId]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CoderRow(self._workspace, coder) for coder in ids]
        for at, row in enumerate(self.rows):
            self._column.insertWidget(at, row)
            row.show()

    def _lay_out(self) -> None:
        inner, area = QWidget(), QScrollArea()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._column.addStretch(1)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        closing = button(_("Close"))
        closing.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.adding)
        foot.addStretch(1)
        foot.addWidget(closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(label(_("Coders"), "heading"))
        told = _("Every coding and memo has its author, who is named here.")
        column.addWidget(label(told, quiet=True, wraps=True))
        column.addWidget(area, 1)
        column.addWidget(self.told)
        column.addWidget(self.blind)
        column.addLayout(foot)


def show_coders(parent: QWidget, workspace: Workspace) -> CodersDialog:
    """Show the coders over a window, and return the dialog."""
    dialog = CodersDialog(parent, workspace)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
