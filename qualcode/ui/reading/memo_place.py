"""Where memos on words, on a turn or on the document are written: at the side, below the inspector."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.analysis.memos import about, is_there
from qualcode.edits import memos
from qualcode.i18n import _
from qualcode.ui.memo_fields.memos_about import MemosAbout
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import icon_button, label, on_paper
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.memos import about_sentence

_LONGEST = 90


class MemoPlace(QScrollArea):
    """Hidden until it is about something. It stays open, whatever is pointed at, until it is closed."""

    opened = Signal()
    """It is about something now, and nothing else was before."""
    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        """Be about nothing."""
        super().__init__()
        self._workspace = workspace
        self.memos = MemosAbout(workspace)
        self.about = label("", quiet=True, wraps=True)
        self.close_button = icon_button("close", _("Close the memos (Esc in the text)"))
        self.close_button.clicked.connect(self.put_away)
        self._lay_out()
        self.hide()

    @property
    def is_open(self) -> bool:
        """Tell whether it is about something."""
        return bool(self.memos.subject)

    def show_about(self, **subject: Any) -> None:  # noqa: ANN401 - fields of Memo
        """Show the memos about a thing, such as ``turn=id``; what was typed about another is written down first."""
        was_open = self.is_open
        self.memos.show_about(**subject)
        self.show_study()
        self.setVisible(self.is_open)
        if self.is_open and not was_open:
            self.opened.emit()

    def show_study(self) -> None:
        """Show the study as it is now; what it is about may be gone, and then so is this."""
        project = self._workspace.project
        if not self.is_open:
            return
        if project is None:
            self.put_away()
            return
        self.memos.show_study()
        thing = memos.draft(project, **self.memos.subject)
        if is_there(project.study, thing):
            self.about.setText(about_sentence(about(project.study, thing), interface_words(), _LONGEST))
        else:
            self.put_away()

    def put_away(self) -> None:
        """Close; what is typed is written down, and a draft without words is dropped."""
        if self.is_open:
            self.memos.show_about()
            self.hide()
            self.closed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.memos)
        column.addStretch(1)
        on_paper(inside)
        self.setWidget(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumHeight(140)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Memos on what is marked in the text"))
