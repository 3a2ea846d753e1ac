"""Under the text: which code is on which number key. A press applies it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import Chip

_WIDEST = 168


class QuickBar(QWidget):
    """One line of chips; those that do not fit are left out, their keys work all the same."""

    applied = Signal(object)
    """A ``CodeId`` was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no code yet."""
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        self._shown: object = None
        self._chips: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Codes on the number keys"))
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())

    def show_keys(self, study: Study, keys: dict[int, CodeId], colouring: Colouring) -> None:
        """Show the code on each number key."""
        chips = [
            (f"{key}  {study.codes[code].name}", code, colouring.of(code).stripe) for key, code in keys.items()
        ]
        if chips == self._shown:
            return
        self._shown = chips
        self._empty()
        for name, code, colour in chips:
            chip = Chip(name, colour)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setToolTip(_("{code} – key {key}").format(code=study.codebook.path(code), key=name[0]))
            chip.clicked.connect(lambda _checked=False, code=code: self.applied.emit(code))
            chip.setMaximumWidth(_WIDEST)
            self._row.insertWidget(self._row.count() - 1, chip)
            self._chips.append(chip)
        self.setVisible(bool(chips))
        self._show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        room = self.width() - 6 * GRID
        for chip in self._chips:
            room -= min(_WIDEST, chip.sizeHint().width()) + GRID
            chip.setVisible(room >= 0)

    def clear(self) -> None:
        """Show no code."""
        self._shown = None
        self._empty()
        self.hide()

    def _empty(self) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
