"""What hangs on a question of a guide: its research question, who asks the same, and the codes answers may bear."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.guide_changes import in_order
from qualcode.model.guides import GuideQuestion
from qualcode.model.ids import CodeId, CoderId, GuideQuestionId
from qualcode.model.study import Study
from qualcode.ui.code_palette.palette import CodePalette, CodesOffered
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.guides import short_question

_WIDTH, _LONGEST = 72 * GRID, 52


class QuestionCard(QWidget):
    """The fields of one question; what is chosen in them is announced, and shown when the study has it."""

    changed = Signal(object, dict)
    """Fields of the question of this ``GuideQuestionId`` shall be others."""
    codes_wanted = Signal(object, list)
    """Exactly these ``CodeId`` shall be tied to the question."""
    path_wanted = Signal(object, str)
    """A code that is to be made shall be tied to the question."""

    def __init__(self) -> None:
        """Show no question yet."""
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._question: GuideQuestion | None = None
        self._study: Study | None = None
        self._quick = QuickCodes()
        self.words = label("", "strong", wraps=True)
        self.serves, self.same = StillCombo(), StillCombo()
        self.tie = button(_("Tie a code …"))
        self.palette_of_codes = CodePalette(self)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, GRID)
        self._lay_out()
        self.serves.activated.connect(lambda _at: self._change("question", self.serves.currentData()))
        self.same.activated.connect(lambda _at: self._change("same_as", self.same.currentData()))
        self.tie.clicked.connect(self.offer_codes)
        self.palette_of_codes.code_picked.connect(self._tie)
        self.palette_of_codes.path_typed.connect(self._tie_path)

    def begin(self, study: Study, coder: CoderId) -> None:
        """Offer the codes that a coder used lately first."""
        self._quick.begin(study, coder)

    def show_question(self, study: Study, question: GuideQuestionId | None) -> None:
        """Show a question; None for none."""
        self._study = study
        self._question = study.guide_questions.get(question) if question is not None else None
        self.setVisible(self._question is not None)
        if self._question is not None:
            self.words.setText(self._question.text or self._question.label)
            self._fill_serves(study, self._question)
            self._fill_same(study, self._question)
            self._fill_chips(study, self._question)

    def clear(self) -> None:
        """Show nothing."""
        self._question = self._study = None
        self.hide()

    def offer_codes(self) -> None:
        """Drop the palette of codes."""
        if self._study is not None:
            colouring = Colouring(self._study.codebook, tokens_in(self.palette()).dark)
            below = self.tie.mapToGlobal(QPoint(0, self.tie.height()))
            self.palette_of_codes.pop_up(CodesOffered(self._study, self._quick, colouring), below)

    def _codes(self) -> list[CodeId]:
        if self._study is None or self._question is None:
            return []
        return [bond.code for bond in self._study.question_codes.by("guide_question", self._question.id)]

    def _tie(self, code: CodeId) -> None:
        if self._question is not None:
            self.codes_wanted.emit(self._question.id, [*self._codes(), code])

    def _tie_path(self, path: str) -> None:
        if self._question is not None:
            self.path_wanted.emit(self._question.id, path)

    def _release(self, code: CodeId) -> None:
        if self._question is not None:
            self.codes_wanted.emit(self._question.id, [each for each in self._codes() if each != code])

    def _change(self, field: str, value: object) -> None:
        if self._question is not None and value != getattr(self._question, field):
            self.changed.emit(self._question.id, {field: value})

    def _fill_serves(self, study: Study, question: GuideQuestion) -> None:
        self.serves.clear()
        self.serves.addItem(_("None"), None)
        for number, asked in enumerate(study.questions.ordered(), 1):
            self.serves.addItem(f"{number}. {asked.text}", asked.id)
        self.serves.setCurrentIndex(max(0, self.serves.findData(question.question)))

    def _fill_same(self, study: Study, question: GuideQuestion) -> None:
        self.same.clear()
        self.same.addItem(_("None"), None)
        for guide in study.guides.ordered():
            for other, _depth in in_order(study, guide.id) if guide.id != question.guide else ():
                self.same.addItem(f"{guide.title}: {short_question(other, _LONGEST)}", other.id)
        self.same.setCurrentIndex(max(0, self.same.findData(question.same_as)))

    def _fill_chips(self, study: Study, question: GuideQuestion) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.deleteLater()
        colouring = Colouring(study.codebook, tokens_in(self.palette()).dark)
        for bond in study.question_codes.by("guide_question", question.id):
            chip = Chip(study.codebook.path(bond.code), colouring.of(bond.code).stripe, removable=True)
            chip.removed.connect(lambda code=bond.code: self._release(code))
            self._flow.addWidget(chip)
        self._chips.setVisible(self._flow.count() > 0)

    def _lay_out(self) -> None:
        for combo in (self.serves, self.same):
            combo.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(12)
        form = Form()
        form.add(_("Research question"), self.serves)
        form.add(_("Asks the same as"), self.same, _("Answers to both are counted as one."))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(self.words)
        column.addWidget(form)
        column.addWidget(label(_("Codes that answers may bear")))
        column.addWidget(self._chips)
        column.addWidget(self.tie)
        about = _("What an informant says with one of these codes counts as an answer, wherever it is said.")
        column.addWidget(label(about, "caption", quiet=True, wraps=True))
        column.addStretch(1)
