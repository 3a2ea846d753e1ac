"""What sort of words a coding holds: implied by the document, set by hand where they are another sort."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.model.codings import Coding, Voice
from qualcode.model.quotations import implied_voice, voice_of
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label

VOICES = {
    Voice.QUOTE: N_("Quote"),
    Voice.PARAPHRASE: N_("Paraphrase"),
    Voice.OBSERVATION: N_("Observation"),
    Voice.DOCUMENT: N_("From a document"),
}
_EFFECTS = {
    Voice.QUOTE: N_("Printed as speech, in quotation marks."),
    Voice.PARAPHRASE: N_("Printed without quotation marks, as retold."),
    Voice.OBSERVATION: N_("Printed without quotation marks, as observed."),
    Voice.DOCUMENT: N_("Printed without quotation marks, with the document as its source."),
}


class VoiceChoice(QWidget):
    """A list of the four sorts of words; below it what the chosen one does in print."""

    chosen = Signal(object)
    """The ``Voice`` set by hand."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.field, self._effect = QComboBox(), label("", "caption", quiet=True, wraps=True)
        self.field.setAccessibleName(_("Kind of words"))
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for voice in VOICES:
            self.field.addItem("", voice)
        self.field.activated.connect(lambda row: self.chosen.emit(Voice(self.field.itemData(row))))
        caption = label(_("Kind of words"), "caption", quiet=True)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._effect)

    def show_coding(self, study: Study, coding: Coding) -> None:
        """Show which sort a coding holds, and which the document implies."""
        implied, voice = implied_voice(study, coding.segment), voice_of(study, coding)
        for row, (each, name) in enumerate(VOICES.items()):
            words = _("{kind} (implied)") if each is implied else "{kind}"
            self.field.setItemText(row, words.format(kind=_(name)))
        self.field.setCurrentIndex(self.field.findData(voice))
        self._effect.setText(_(_EFFECTS[voice]))
        self.field.setAccessibleDescription(_(_EFFECTS[voice]))
        self._effect.setVisible(voice is not Voice.QUOTE or voice is not implied)
