"""Every command by typing a part of its name: Ctrl+Shift+P."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qualcode.i18n import _
from qualcode.text.match import best_matches
from qualcode.ui.commands import BuiltCommand
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


class CommandPalette:
    """The palette of all commands that can be done now, each with its shortcut."""

    def __init__(self, window: "MainWindow") -> None:
        """Belong to ``window``; the popup is made when it is first opened."""
        self._window = window
        self._popup: Palette | None = None

    def open(self) -> None:
        """Show the palette over the window."""
        if self._popup is None:
            self._popup = Palette(
                self._window,
                self.rows,
                name=_("Commands"),
                placeholder=_("Find a command …"),
                nothing=_("No command has these letters."),
            )
            self._popup.picked.connect(lambda item, _modifiers: item.action.trigger())
        self._popup.pop_up()

    def rows(self, query: str) -> Sequence[PaletteRow]:
        """Return the commands that fit a query, the best first; all of them, in menu order, for an empty one.

        The menu counts as part of the name, so that "theme" finds "Dark".
        """
        live = [
            item
            for item in self._window.commands.values()
            if item.action.isEnabled() and item.command.key != "palette"
        ]
        names = [f"{item.words} {item.menu_words}" for item in live]
        return [self._row(live[at]) for at in best_matches(query, names)]

    @staticmethod
    def _row(item: BuiltCommand) -> PaletteRow:
        return PaletteRow(title=item.words, subtitle=item.menu_words, trailing=item.keys, data=item)
