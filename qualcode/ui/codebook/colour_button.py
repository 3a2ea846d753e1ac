"""Choosing a code's colour: the twelve of the house, the parent's shade, or one's own."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QPushButton, QSizePolicy

from qualcode.i18n import _
from qualcode.model.codebook import Codebook
from qualcode.model.ids import CodeId
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.code_colours import COLOUR_COUNT, code_colour, colour_name
from qualcode.ui.theme.palette import tokens_in

_SWATCH = 14


class ColourButton(QPushButton):
    """Shows the code's colour and offers others."""

    chosen = Signal(object)
    """An index as text, ``#rrggbb``, or None for a shade of the parent's colour."""

    def __init__(self) -> None:
        """Start without a colour."""
        super().__init__()
        self.setIconSize(QSize(_SWATCH, _SWATCH))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill_menu)
        self._stripe, self._is_top = "#888888", False

    def show_colour(self, codebook: Codebook, code: CodeId) -> None:
        """Show the colour that a code has in this theme, and where it comes from."""
        own, self._is_top = codebook.codes[code].colour, codebook.codes[code].parent is None
        self._stripe = Colouring(codebook, tokens_in(self.palette()).dark).of(code).stripe
        self.setIcon(_swatch(self._stripe))
        given = _("By its place") if self._is_top else _("Follows the parent")
        self.setText(_("Own colour") if own is not None else given)
        self.setAccessibleName(_("Colour"))

    def _fill_menu(self) -> None:
        self.menu().clear()
        fill_colours(self.menu(), self.chosen.emit, self._is_top, self._stripe)


def fill_colours(
    menu: QMenu, choose: Callable[[str | None], object], is_top: bool, stripe: str = "#888888"
) -> None:
    """Fill a menu with the colours; ``choose`` is called with what ``ColourButton.chosen`` tells.

    ``is_top`` says that there is no parent to follow. One's own colour is looked for from ``stripe`` on.
    """

    def ask() -> None:
        colour = QColorDialog.getColor(QColor(stripe), menu.parentWidget(), _("Colour"))
        if colour.isValid():
            choose(colour.name())

    dark = tokens_in(menu.palette()).dark
    menu.addAction(_("By its place") if is_top else _("Follow the parent"), lambda: choose(None))
    menu.addSeparator()
    for index in range(COLOUR_COUNT):
        action = menu.addAction(_swatch(code_colour(index, 0, dark).stripe), colour_name(index))
        action.triggered.connect(lambda _on=False, index=index: choose(str(index)))
    menu.addSeparator()
    menu.addAction(_("Another colour …"), ask)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(2 * _SWATCH, 2 * _SWATCH)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(1, 1, _SWATCH - 2, _SWATCH - 2)
    painter.end()
    return QIcon(picture)
