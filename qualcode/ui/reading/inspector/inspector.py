"""The inspector: everything about the chosen coding, and whatever else lies on the same words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Coding, Voice
from qualcode.model.quotations import voice_of
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten, in_marks, shorten
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.memo_fields.memos_about import MemosAbout
from qualcode.ui.reading.inspector.parts import AlsoHere, CodingHead, Going, evidence_lines, made_line
from qualcode.ui.reading.inspector.speaker import SpeakerChoice
from qualcode.ui.reading.inspector.stance import StanceButtons
from qualcode.ui.reading.inspector.voice import VoiceChoice
from qualcode.ui.theme.fonts import chrome_font, reading_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.workspace import Workspace

_QUOTE = 100
"""Code points of a quote that are shown; all of it is in the text beside, and in the tip."""


class Inspector(QScrollArea):
    """Shows one coding of a study, or how to get one."""

    recode_wanted = Signal()
    remove_wanted = Signal()
    stance_wanted = Signal(object)
    """A ``Stance`` was pressed; the one that is set takes it back."""
    speaker_wanted = Signal(object)
    """The ``InformantId`` who speaks, or None for the turn's own."""
    voice_wanted = Signal(object)
    """The ``Voice`` of the words."""
    coding_chosen = Signal(object)
    """Another ``CodingId`` on the same words is to be chosen."""
    finished = Signal()
    """The keyboard is to go back to the text: Escape was pressed, or what had it here goes."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        """Show no coding yet."""
        super().__init__(parent)
        self.coding: Coding | None = None
        self.head, self.stance = CodingHead(), StanceButtons()
        self.speaker, self.voice, self.also = SpeakerChoice(), VoiceChoice(), AlsoHere()
        self.memos = MemosAbout(workspace, is_inviting=True)
        self._quote = label("", wraps=True)
        self._evidence, self._made = label("", wraps=True), label("", "caption", quiet=True, wraps=True)
        self._hint = label("", quiet=True, wraps=True)
        self._whole = self._lay_out()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("The chosen coding"))
        self._connect()
        self.show_coding(None, None, None, [])

    def show_coding(
        self, study: Study | None, coding: Coding | None, colouring: Colouring | None, here: list[Coding]
    ) -> None:
        """Show a coding, with the others that lie ``here`` on the same words; None shows the hint."""
        self.coding = coding
        self._whole.setVisible(coding is not None)
        self._hint.setVisible(coding is None)
        if study is None or coding is None or colouring is None:
            self.memos.show_about()
            self._hint.setText(_("Choose a coding to see who says it, its stance and its memo."))
            return
        self.head.show_code(study.codes[coding.code], study.codebook.path(coding.code), colouring.of(coding.code))
        self._show_words(study, coding)
        self.speaker.show_coding(study, coding)
        self.voice.show_coding(study, coding)
        self.stance.show_stance(coding.stance)
        self.memos.show_about(coding=coding.id)
        evidence = evidence_lines(study, coding)
        self._evidence.setText("\n".join(evidence))
        self._evidence.setVisible(bool(evidence))
        self._made.setText(made_line(study, coding))
        self.also.show_codings(study, colouring, here, coding.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _show_words(self, study: Study, coding: Coding) -> None:
        """Show the words as they would be printed: only what was said stands in quotation marks."""
        spoken = voice_of(study, coding) is Voice.QUOTE
        words = in_marks(study.words(coding)) if spoken else flatten(study.words(coding))
        # The label claims the height of its lines and would keep that of the longest quote so far.
        self._quote.setMinimumHeight(0)
        self._quote.setText(shorten(words, _QUOTE) + ("»" if spoken and len(words) > _QUOTE else ""))
        self._quote.setToolTip(words)

    def _connect(self) -> None:
        self.stance.pressed.connect(self.stance_wanted)
        self.speaker.chosen.connect(self.speaker_wanted)
        self.voice.chosen.connect(self.voice_wanted)
        self.also.chosen.connect(self.coding_chosen)
        for part in (self._whole, self.also):
            part.left_behind.connect(self.finished)

    def _lay_out(self) -> Going:
        whole, inside = Going(), QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        font = reading_font("serif", 12)
        font.setPointSizeF(chrome_font("body").pointSizeF() * 1.1)
        self._quote.setFont(font)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._quote.setAccessibleName(_("Quote"))
        parts = (self.head, self._quote, self.speaker, self.stance, self.voice, self.memos, self._evidence)
        for part in parts:
            column.addWidget(part)
        column.addLayout(self._buttons())
        column.addWidget(self.also)
        column.addWidget(self._made)
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        outer.addWidget(whole)
        outer.addWidget(self._hint)
        outer.addStretch(1)
        on_paper(inside)
        self.setWidget(inside)
        return whole

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        recode, remove = button(_("Change the code …")), button(_("Remove"), icon="delete")
        recode.setToolTip(_("Give these words another code (C)"))
        remove.setToolTip(_("Remove the coding; the words stay (Delete)"))
        recode.clicked.connect(self.recode_wanted)
        remove.clicked.connect(self.remove_wanted)
        row.addWidget(recode)
        row.addWidget(remove)
        row.addStretch(1)
        return row
