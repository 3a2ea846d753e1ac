"""The research question that is worked on: its words, how many findings answer it, and the way to the next one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.model.ids import QuestionId
from qualcode.model.study import Study
from qualcode.ui.findings.claim_field import ClaimField
from qualcode.ui.findings.earlier_wordings import EarlierWordings
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper


class QuestionEditor(QWidget):
    """``reworded`` carries the question and its new words."""

    reworded = Signal(str, str)

    def __init__(self) -> None:
        """Show no question yet."""
        super().__init__()
        on_paper(self)
        self._question: QuestionId | None = None
        self.words = ClaimField(
            _("Research question"), _("What you want to find out"), chrome_font("heading")
        )
        self.count = label("", quiet=True, wraps=True)
        self.new_finding = button(_("New finding"), "primary")
        self.earlier = EarlierWordings()
        self.words.written.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.words)
        column.addWidget(self.count)
        column.addWidget(self.new_finding, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.earlier)
        column.addStretch(1)

    def show_question(self, study: Study, question: QuestionId) -> None:
        """Show a question; what is being typed about another one is written down first."""
        if question != self._question:
            self.write_down()
            self._question = question
        self.words.show_words(study.questions[question].text)
        n = len(study.findings.by("question", question))
        none = _("No finding answers this question yet. A finding is a claim, with the quotes that carry it.")
        some = _n("%d finding answers this question.", "%d findings answer this question.", n)
        self.earlier.show_wordings(study, question)
        self.count.setText(some % n if n else none)

    def write_down(self) -> None:
        """Tell what is being typed now."""
        self.words.write_down()

    def forget(self) -> None:
        """Show no question; what is being typed is dropped."""
        self._question = None
        self.words.show_words("")

    def _tell(self, words: str) -> None:
        if self._question is not None:
            self.reworded.emit(self._question, words)
