"""Three buttons for whether the code is voiced as helping, as hindering, or as both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qualcode.i18n import N_, _
from qualcode.model.codings import Stance
from qualcode.ui.stances import KEYS, SIGNS
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button

_WORDS = {Stance.HELPS: N_("Helps"), Stance.HINDERS: N_("Hinders"), Stance.BOTH: N_("Both")}


class StanceButtons(QWidget):
    """One of three, or none: pressing the one that is set takes it back."""

    pressed = Signal(object)
    """A ``Stance``."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__()
        # Three words side by side in a narrow column.
        self.setStyleSheet("QPushButton { padding: 0 6px; }")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self._buttons: dict[Stance, QPushButton] = {}
        for stance, word in _WORDS.items():
            made = button(f"{SIGNS[stance]} {_(word)}")
            made.setCheckable(True)
            made.setAccessibleName(_(word))
            made.setToolTip(_("{stance} ({keys})").format(stance=_(word), keys=KEYS[stance]))
            made.clicked.connect(lambda _checked=False, stance=stance: self.pressed.emit(stance))
            row.addWidget(made)
            self._buttons[stance] = made
        row.addStretch(1)

    def show_stance(self, stance: Stance | None) -> None:
        """Show which one is set."""
        for each, made in self._buttons.items():
            made.setChecked(each is stance)
