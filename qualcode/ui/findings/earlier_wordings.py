"""How a research question was worded before: what it was changed from and when, each to be forgotten by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcode.i18n import _, language
from qualcode.model.findings import EarlierWording
from qualcode.model.ids import QuestionId
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.section import Section
from qualcode.wording.numbers import day


class EarlierWordings(Section):
    """``forgotten`` carries the ``EarlierWordingId`` that is to be kept no more."""

    forgotten = Signal(object)

    def __init__(self) -> None:
        """Show none yet."""
        super().__init__(_("Earlier wordings"))
        self.rows: list[QWidget] = []
        self._shown: tuple[EarlierWording, ...] = ()

    def show_wordings(self, study: Study, question: QuestionId) -> None:
        """Show the earlier wordings of a question, the latest first; nothing is shown where there are none."""
        wordings = study.earlier_wordings.by("question", question)
        found = sorted(wordings, key=lambda each: each.replaced, reverse=True)
        self.setVisible(bool(found))
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = [self._row(each) for each in found]
        for row in self.rows:
            self.add(row)

    def _row(self, wording: EarlierWording) -> QWidget:
        row = QWidget()
        when = day(wording.replaced.astimezone().date(), language())
        forget = button(_("Forget"), "quiet")
        forget.setAccessibleName(_("Forget: {wording}").format(wording=wording.text))
        forget.clicked.connect(lambda: self.forgotten.emit(wording.id))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        line.addWidget(label(wording.text, wraps=True), 1)
        line.addWidget(label(_("until {day}").format(day=when), "caption", quiet=True))
        line.addWidget(forget)
        return row
