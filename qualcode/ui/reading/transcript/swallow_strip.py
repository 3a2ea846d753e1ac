"""Names the codings that a correction would leave without words, and lets the writer choose before it happens."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.model.codings import Coding
from qualcode.model.memos import MemoQuote
from qualcode.model.study import Study
from qualcode.text.excerpt import in_marks, shorten
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label

_NAMED = 5


class SwallowStrip(QFrame):
    """A sentence, the names, and two verbs; hidden until there is something to name."""

    let_go = Signal()
    """The codings may go with their words."""
    kept = Signal()
    """The writer goes on writing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Name nothing yet."""
        super().__init__(parent)
        self.names = label("", wraps=True)
        self.go_on = button(_("Go on writing"), "primary")
        self.go = button(_("Let them go with the words"))
        self.go.clicked.connect(self.let_go)
        self.go_on.clicked.connect(self.kept)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.names)
        column.addLayout(buttons)
        self.hide()

    def name(self, study: Study, codings: Sequence[Coding], quotes: Sequence[MemoQuote]) -> None:
        """Show what would be left without words, the first few by name, with the keyboard on the safe verb."""
        self.names.setMinimumHeight(0)
        self.names.setText(swallow_sentence(study, codings, quotes))
        self.setAccessibleName(self.names.text())
        self.show()
        self.go_on.setFocus()


def swallow_sentence(study: Study, codings: Sequence[Coding], quotes: Sequence[MemoQuote]) -> str:
    """Return what would be left without words: a heading and a line for each, the first few only."""
    lines = [_coding_line(study, coding) for coding in codings] + [_quote_line(study, quote) for quote in quotes]
    n = len(lines)
    shown = lines[:_NAMED]
    if n > _NAMED:
        shown.append(_n("and %d more", "and %d more", n - _NAMED) % (n - _NAMED))
    return "\n".join([_("With this correction no words would be left of:"), *shown])


def _coding_line(study: Study, coding: Coding) -> str:
    words = in_marks(shorten(study.words(coding), 60))
    return f"{study.codebook.path(coding.code)}: {words}"


def _quote_line(study: Study, quote: MemoQuote) -> str:
    words = in_marks(shorten(quote.span.of(study.text(quote.document)), 60))
    return _("{words}, quoted in a memo").format(words=words)
