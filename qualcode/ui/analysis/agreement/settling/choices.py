"""The ways to settle, each a button with its key: what one coder coded, all of it, none of it, or another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label

_KEYS = 9
_LEAST, _MOST = 20 * GRID, 40 * GRID
"""What the coders coded has so many pixels of height at least and at most; more is scrolled."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one coder has in a place."""

    initials: str
    name: str
    coded: str
    """Codes and words; a dash for nothing."""


class Choices(QWidget):
    """Tells what each coder coded, side by side, and announces what is chosen."""

    coder_taken = Signal(int)
    """The coder of that number, from 0, is right."""
    all_taken = Signal()
    none_taken = Signal()
    code_wanted = Signal()
    """Another code is to be chosen for the words."""
    drawn_taken = Signal()
    """The words as they are marked now, under the code that they have."""
    reopened = Signal()

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.takes = [button("") for _key in range(_KEYS)]
        self.all = _choice("B", _("All of it"))
        self.none = _choice("0", _("No code"))
        self.other = _choice("K", _("Another code …"))
        self.drawn = button("")
        self.reopen = _choice("O", _("Reopen"))
        self._sides = QGridLayout()
        self._sides.setSpacing(2 * GRID)
        self._lay_out()
        self._connect()

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Tell what the coders coded."""
        while (item := self._sides.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                # Hidden at once: until it is deleted it would stand among the new ones.
                widget.hide()
                widget.deleteLater()
        for at, side in enumerate(sides):
            self._sides.addWidget(label(f"{side.initials}  {side.name}", "strong"), 0, at)
            self._sides.addWidget(label(side.coded, wraps=True), 1, at, Qt.AlignmentFlag.AlignTop)
            self._sides.setColumnStretch(at, 1)
        self._offer_coders(sides)

    def _offer_coders(self, sides: Sequence[Side]) -> None:
        """Offer a button for each coder, the first nine with a key; buttons stay, and with them the keyboard."""
        while len(self.takes) < len(sides):
            self._add_take()
        for at, take in enumerate(self.takes):
            take.setVisible(at < len(sides))
        for at, (take, side) in enumerate(zip(self.takes, sides, strict=False)):
            has_key = at < _KEYS
            take.setText(f"{at + 1}  {side.name}" if has_key else side.name)
            take.setAccessibleName(f"{side.name} ({at + 1})" if has_key else side.name)
            take.setAccessibleDescription(side.coded)

    def _add_take(self) -> None:
        """Add a button for a coder too many for the number keys, in its place among the others."""
        before, take = self.takes[-1], button("")
        self._connect_take(len(self.takes), take)
        self.takes.append(take)
        self._fill_flow()
        QWidget.setTabOrder(before, take)

    def _fill_flow(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for each in (*self.takes, self.all, self.none, self.other, self.drawn, self.reopen):
            self._flow.addWidget(each)

    def _connect_take(self, at: int, take: QPushButton) -> None:
        take.clicked.connect(lambda _on=False: self.coder_taken.emit(at))

    def show_state(self, is_settled: bool, drawn_as: str) -> None:
        """Offer what can be done in a place that is settled or not.

        ``drawn_as`` names the code that words marked anew would have; empty where none are.
        """
        self.reopen.setVisible(is_settled)
        self.drawn.setVisible(bool(drawn_as))
        self.drawn.setText(_("Enter  These words as {code}").format(code=drawn_as))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        sides = QWidget()
        sides.setLayout(self._sides)
        self.sides_area = QScrollArea()
        self.sides_area.setWidget(sides)
        self.sides_area.setWidgetResizable(True)
        self.sides_area.setFrameShape(QFrame.Shape.NoFrame)
        self.sides_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sides_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sides_area.setMinimumHeight(_LEAST)
        self.sides_area.setMaximumHeight(_MOST)
        column.addWidget(self.sides_area)
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(row, 2 * GRID)
        self._fill_flow()
        below = QHBoxLayout()
        below.addWidget(row, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        for at, take in enumerate(self.takes):
            self._connect_take(at, take)
        self.all.clicked.connect(self.all_taken)
        self.none.clicked.connect(self.none_taken)
        self.other.clicked.connect(self.code_wanted)
        self.drawn.clicked.connect(self.drawn_taken)
        self.reopen.clicked.connect(self.reopened)


def _choice(key: str, words: str) -> QPushButton:
    made = button(f"{key}  {words}")
    made.setAccessibleName(f"{words} ({key})")
    return made
