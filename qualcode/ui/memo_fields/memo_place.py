"""A small calm place at the side of a room, where memos on what is current there are written."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
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

    opening = Signal()
    """It was closed and is about to be shown."""
    opened = Signal()
    closed = Signal()

    def __init__(self, workspace: Workspace, home: QWidget | None = None) -> None:
        """Be about nothing; ``home`` gets the keyboard back when somebody has finished."""
        super().__init__()
        self._workspace, self._home = workspace, home
        self.memos = MemosAbout(workspace, home)
        self.about = label("", quiet=True, wraps=True)
        self.close_button = icon_button("close", _("Close the memos"))
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
        if not was_open:
            self.opening.emit()
        self.memos.show_about(**subject)
        self.show_study()
        self.show()
        if not was_open:
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
        if is_there(self._workspace.study, thing):
            self.about.setText(about_sentence(about(self._workspace.study, thing), interface_words(), _LONGEST))
        else:
            self.put_away()

    def write(self, **subject: Any) -> None:  # noqa: ANN401 - fields of Memo
        """Show the memos about a thing, with the keyboard in the newest, or in a new one where there is none."""
        self.show_about(**subject)
        self.memos.write_on()

    def put_away(self) -> None:
        """Close; what is typed is written down, and a draft without words is dropped."""
        if self.is_open:
            self.memos.show_about()
            self.hide()
            if self._home is not None:
                self._home.setFocus()
            self.closed.emit()

    def sizeHint(self) -> QSize:
        """Return the size at which a memo can be written in peace."""
        return QSize(280, 360)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, GRID, 2 * GRID, 3 * GRID)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.memos)
        column.addStretch(1)
        on_paper(inside)
        self.setWidget(inside)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumSize(240, 140)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Memos at the side"))
