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

_WIDEST, _NARROWEST = 168, 16 * GRID


class QuickBar(QWidget):
    """One line of chips, narrow enough that all are seen; in a window too small the last are left out."""

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
            self._row.insertWidget(self._row.count() - 1, chip)
            self._chips.append(chip)
        self.setVisible(bool(chips))
        self._show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        room = self.width() - 6 * GRID
        shown = self._chips[: max(0, (room + GRID) // (_NARROWEST + GRID))]
        wanted = [min(_WIDEST, chip.sizeHint().width()) for chip in shown]
        widest = shared_width(wanted, room - GRID * max(0, len(shown) - 1))
        for chip in self._chips:
            chip.setVisible(chip in shown)
            chip.setMaximumWidth(widest)

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


def shared_width(wanted: list[int], room: int) -> int:
    """Return how wide the widest may be, in pixels, so that all fit; those that want less keep what they want."""
    left = room
    for place, width in enumerate(sorted(wanted)):
        each = left // (len(wanted) - place)
        if width > each:
            return each
        left -= width
    return max(wanted, default=0)
