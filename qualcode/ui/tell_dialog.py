"""A dialog that only tells something, in the look of those that ask: calm, selectable words, and ways on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import ButtonKind, button, label

_WIDTH = 110 * GRID


@dataclass(frozen=True)
class WayOut:
    """What can be done about a problem: ``verb`` is the button's word; ``act`` follows when the dialog is gone."""

    verb: str
    act: Callable[[], object]


class TellDialog(QDialog):
    """A heading, sentences below it, and a button that closes; Esc and Enter close it as well."""

    def __init__(self, parent: QWidget | None, headline: str, sentences: Iterable[str], title: str = "") -> None:
        """Tell ``sentences``, each a paragraph; empty ones are left out. The window's title may be the headline."""
        super().__init__(parent)
        self.setWindowTitle(title or headline.removesuffix("."))
        self.setMinimumWidth(_WIDTH)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 4 * GRID)
        self._column.setSpacing(3 * GRID)
        self._tell(headline, is_heading=True)
        for sentence in sentences:
            if sentence:
                self._tell(sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * GRID)
        self._buttons.addStretch(1)
        self._column.addSpacing(2 * GRID)
        self._column.addLayout(self._buttons)

    def add(self, part: QWidget) -> None:
        """Put a widget between the sentences and the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)

    def add_button(self, verb: str, kind: ButtonKind = "plain") -> QPushButton:
        """Add a button and return it; what it does is for the caller to connect."""
        made = button(verb, kind)
        made.setAutoDefault(False)
        self._buttons.addWidget(made)
        return made

    def add_close(self, verb: str = "") -> QPushButton:
        """Add the button that closes, which Enter presses; it is added last."""
        made = self.add_button(verb or _("Close"), "primary")
        made.setDefault(True)
        made.clicked.connect(self.accept)
        made.setFocus()
        return made

    def _tell(self, words: str, is_heading: bool = False) -> None:
        told = label(words, "heading" if is_heading else "body", wraps=True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(told)


def tell(
    parent: QWidget | None,
    headline: str,
    sentences: Iterable[str],
    ways_out: Iterable[WayOut] = (),
    title: str = "",
) -> None:
    """Tell something until it is closed, then go the way out that was chosen, if one was."""
    dialog = TellDialog(parent, headline, sentences, title)
    chosen: list[WayOut] = []
    for way in ways_out:
        made = dialog.add_button(way.verb)
        made.clicked.connect(lambda _checked=False, way=way: chosen.append(way))
        made.clicked.connect(dialog.accept)
    dialog.add_close()
    dialog.exec()
    for way in chosen:
        way.act()
