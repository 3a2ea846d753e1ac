"""What the menu Project offers for working apart and coming together."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.commands import Command
from qualcode.ui.sharing.beside import Beside
from qualcode.ui.sharing.versions import Versions

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow
    from qualcode.ui.sharing.merging import Merging


class Sharing:
    """Copies handed out and brought in, and versions."""

    def __init__(self, window: "MainWindow") -> None:
        """Work for ``window``."""
        self._window = window
        self.versions = Versions(window)
        self.beside = Beside(window)

    @cached_property
    def merging(self) -> "Merging":
        """What brings copies in; made when the first one is."""
        from qualcode.ui.sharing.merging import Merging

        return Merging(self._window)

    def commands(self, menu: str) -> list[Command]:
        """Return the commands for that menu."""
        change, versions = self._where_changes_go, self.versions
        return [
            Command("hand-out", N_("Hand out …"), menu, change(self._hand_out), separated=True),
            Command("merge-copy", N_("Merge …"), menu, change(lambda: self.merging.ask())),
            Command("keep-version", N_("Keep a version …"), menu, change(versions.ask_take), separated=True),
            Command("versions", N_("Versions …"), menu, versions.ask),
        ]

    def _hand_out(self) -> None:
        from qualcode.ui.sharing.handing_out import ask_hand_out

        ask_hand_out(self._window)

    def _where_changes_go(self, deed: Callable[[], object]) -> Callable[[], None]:
        """Return a deed that is refused in a sentence while a kept version is looked at."""

        def run() -> None:
            if self.versions.shown is not None:
                self.versions.refuse()
            else:
                deed()

        return run
