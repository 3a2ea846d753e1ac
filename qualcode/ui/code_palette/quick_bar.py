"""Under the text: which code is on which number key. A press applies it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import CHIP_HEIGHT, Chip
from qualcode.ui.widgets.parts import label

_WIDEST, _READABLE = 168, 28 * GRID
"""Pixels: no chip is wider than the first; the second has room for the key and some ten letters of the name."""


class QuickBar(QWidget):
    """The chips on one line, or on two where names would be cut to a few letters; all nine are always seen.

    It never grows lower while its width stays: at the end of a text, undo could not scroll back to what was seen.
    """

    applied = Signal(object)
    """A ``CodeId`` was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no code yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        self._lines = [QHBoxLayout(), QHBoxLayout()]
        for line in self._lines:
            line.setSpacing(GRID)
            column.addLayout(line)
            column.setAlignment(line, Qt.AlignmentFlag.AlignLeft)
        self._hint = label(_("The codes you use get a number key here, 1 to 9."), "caption", quiet=True)
        self._hint.setFixedHeight(CHIP_HEIGHT)
        self._lines[0].addWidget(self._hint)
        self._shown: object = None
        self._is_wanted = True
        self._high, self._first = 1, 0
        self._chips: list[Chip] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Codes on the number keys"))
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return no least width: the chips share what there is."""
        return QSize(0, self._height())

    def _height(self) -> int:
        return self._high * (CHIP_HEIGHT + GRID) + GRID

    def show_keys(self, study: Study, keys: dict[int, CodeId], colouring: Colouring) -> None:
        """Show the code on each number key."""
        chips = [
            (f"{key}  {study.codes[code].name}", study.codebook.path(code), code, colouring.of(code).stripe)
            for key, code in keys.items()
        ]
        if chips == self._shown:
            return
        self._shown = chips
        self._empty()
        for name, path, code, colour in chips:
            chip = Chip(name, colour)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setToolTip(_("{code} – key {key}").format(code=path, key=name[0]))
            chip.clicked.connect(lambda _checked=False, code=code: self.applied.emit(code))
            self._chips.append(chip)
        self._hint.setVisible(not chips)
        self._share(anew=True)
        self.setVisible(self._is_wanted)

    def set_wanted(self, wanted: bool) -> None:
        """Show the chips, or hide them whatever is on the keys."""
        self._is_wanted = wanted
        self.setVisible(wanted and self._shown is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._high = 1
        self._share()

    def _share(self, anew: bool = False) -> None:
        """Put the chips on as many lines as they need, and let those of each line share its width."""
        room = self.width() - 6 * GRID
        wanted = [min(_WIDEST, chip.sizeHint().width()) for chip in self._chips]
        first = first_line(wanted, room)
        if first < len(wanted):
            self._high = 2
        elif self._high == 2:
            first = (len(wanted) + 1) // 2
        if anew or first != self._first:
            self._deal(first)
        for part in (slice(0, first), slice(first, None)):
            widest = shared_width(wanted[part], room - GRID * max(0, len(wanted[part]) - 1))
            for chip in self._chips[part]:
                chip.setMaximumWidth(widest)

    def _deal(self, first: int) -> None:
        self._first = first
        for line in self._lines:
            for chip in self._chips:
                line.removeWidget(chip)
        for place, chip in enumerate(self._chips):
            self._lines[place >= first].addWidget(chip)
            chip.show()
        self.updateGeometry()

    def clear(self) -> None:
        """Show no code."""
        self._shown, self._high = None, 1
        self._empty()
        self.hide()

    def _empty(self) -> None:
        for chip in self._chips:
            for line in self._lines:
                line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []


def first_line(wanted: list[int], room: int) -> int:
    """Return how many chips stand on the first line: all of them, or half where they could not be read there.

    ``wanted`` and ``room`` are widths in pixels.
    """
    widest = shared_width(wanted, room - GRID * max(0, len(wanted) - 1))
    readable = widest >= min(_READABLE, max(wanted, default=0))
    return len(wanted) if readable else (len(wanted) + 1) // 2


def shared_width(wanted: list[int], room: int) -> int:
    """Return how wide the widest may be, in pixels, so that all fit; those that want less keep what they want."""
    left = room
    for place, width in enumerate(sorted(wanted)):
        each = left // (len(wanted) - place)
        if width > each:
            return each
        left -= width
    return max(wanted, default=0)
