"""Who speaks in a coding: derived from the turn, and set by hand where somebody speaks for another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import InformantId
from qualcode.model.quotations import speakers
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label


class SpeakerChoice(QWidget):
    """A list of the informants with the turn's own first, and the roles of the one who speaks."""

    chosen = Signal(object)
    """The ``InformantId`` set by hand, or None for the turn's own."""

    def __init__(self) -> None:
        """Show nobody yet."""
        super().__init__()
        self._list, self._roles = QComboBox(), label("", "caption", quiet=True, wraps=True)
        self._list.setAccessibleName(_("Who speaks"))
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.activated.connect(lambda row: self.chosen.emit(self._list.itemData(row)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        row = QHBoxLayout()
        row.addWidget(label(_("Who speaks"), "caption", quiet=True))
        row.addWidget(self._list, 1)
        column.addLayout(row)
        column.addWidget(self._roles)

    def show_coding(self, study: Study, coding: Coding) -> None:
        """Show who speaks in a coding."""
        derived = [study.informants[id].label for id in turn_speakers(study, coding)]
        self._list.clear()
        names = ", ".join(derived) or _("nobody in particular")
        self._list.addItem(_("{names} (from the turn)").format(names=names), None)
        for informant in study.informants.ordered():
            self._list.addItem(informant.label, informant.id)
        row = self._list.findData(coding.informant) if coding.informant is not None else 0
        self._list.setCurrentIndex(max(0, row))
        roles = dict.fromkeys(role.name for id in speakers(study, coding) for role in study.roles_of(id))
        self._roles.setText(", ".join(roles))
        self._roles.setVisible(bool(roles))


def turn_speakers(study: Study, coding: Coding) -> tuple[InformantId, ...]:
    """Return the informants of the turns that a coding overlaps, whatever was set by hand."""
    turns = study.turns_at(coding.document, coding.span)
    return tuple(dict.fromkeys(turn.informant for turn in turns if turn.informant is not None))
