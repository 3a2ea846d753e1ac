"""One recent project as a row that opens it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qualcode.i18n import _n, language
from qualcode.ui.settings import RecentProject
from qualcode.ui.widgets.parts import label
from qualcode.wording.numbers import day


class RecentRow(QPushButton):
    """Title, when it was open, and how much is in it; pressing it asks to open it."""

    wanted = Signal(object)
    """The ``Path`` of the project."""

    def __init__(self, recent: RecentProject, tells_file: bool = False) -> None:
        """Describe one recent project; ``tells_file`` names the file, where several have the same title."""
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setFixedHeight(56)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        path = Path(recent.path)
        facts = _facts(recent) + (f" · {path.name}" if tells_file else "")
        title, below = label(recent.title), label(facts, "caption", quiet=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(below)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{recent.title}, {facts}")
        self.clicked.connect(lambda: self.wanted.emit(path))


def _facts(recent: RecentProject) -> str:
    opened = datetime.fromisoformat(recent.opened).astimezone()
    documents = _n("%d document", "%d documents", recent.documents) % recent.documents
    codings = _n("%d coding", "%d codings", recent.codings) % recent.codings
    return " · ".join((day(opened.date(), language()), documents, codings))
