"""Sending cards to a group by typing a part of its name, for boards with more groups than there are number keys."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.codes import Code
from qualcode.text.match import best_matches
from qualcode.ui.codebook.board.model import BoardModel
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow


class GroupPalette(QObject):
    """All groups of the board; ``picked`` hands the group's code on."""

    picked = Signal(object)

    def __init__(self, over: QWidget, board: BoardModel) -> None:
        """Float over the window of ``over``; the popup is made when it is first opened."""
        super().__init__(over)
        self._over, self._board = over, board
        self._popup: Palette | None = None

    def open(self) -> None:
        """Ask for a group."""
        if self._popup is None:
            self._popup = Palette(
                self._over,
                self._rows,
                name=_("Groups"),
                placeholder=_("Move to the group …"),
                nothing=_("No group has these letters."),
            )
            self._popup.picked.connect(self._on_picked)
        self._popup.pop_up()

    def _on_picked(self, group: object, _modifiers: Qt.KeyboardModifier) -> None:
        self.picked.emit(group)

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        groups = self._board.sorting.groups
        return [self._row(groups[at]) for at in best_matches(query, [group.name for group in groups])]

    def _row(self, group: Code) -> PaletteRow:
        number = self._board.number_of(group.id)
        colour = self._board.colour(self._board.index_of(group.id).row())
        return PaletteRow(group.name, trailing=str(number or ""), colour=colour, data=group.id)
