"""What a coder looks like: the initials in a circle of the coder's colour, so that colour alone says nothing."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from qualcode.model.ids import CoderId
from qualcode.model.people import Coder, initials_of
from qualcode.model.study import Study
from qualcode.ui.theme.code_colours import COLOUR_COUNT, CodeColours, code_colour
from qualcode.ui.theme.fonts import chrome_font

BADGE = 24
"""Diameter of a badge in device-independent pixels."""

_LETTERS = {1: 0.5, 2: 0.42}
_MANY_LETTERS = 0.33


def coder_colours(study: Study, coder: CoderId, dark: bool) -> CodeColours:
    """Return a coder's colours: those chosen, else those of the coder's place among the others."""
    own = study.coders[coder].colour
    if own is None:
        place = [each.id for each in study.coders.ordered()].index(coder)
        return code_colour(place % COLOUR_COUNT, 0, dark)
    return code_colour(int(own) if own.isdigit() else own, 0, dark)


def initials(coder: Coder) -> str:
    """Return a coder's initials, or the first letters of the name where none are given."""
    return coder.initials or initials_of(coder.name)


def badge(study: Study, coder: CoderId, dark: bool) -> QPixmap:
    """Return a picture of a coder's initials in a circle, sharp at twice the scale."""
    return _circle(initials(study.coders[coder]), coder_colours(study, coder, dark))


def badge_icon(study: Study, coder: CoderId, dark: bool) -> QIcon:
    """Return the badge as an icon for menus and buttons."""
    return QIcon(badge(study, coder, dark))


def in_colours(letters: str, colours: CodeColours) -> QIcon:
    """Return letters in a circle of given colours, for choosing among them."""
    return QIcon(_circle(letters, colours))


def _circle(letters: str, colours: CodeColours) -> QPixmap:
    picture = QPixmap(2 * BADGE, 2 * BADGE)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colours.tint))
    painter.setPen(QPen(QColor(colours.stripe), 1.5))
    circle = QRectF(1, 1, BADGE - 2, BADGE - 2)
    painter.drawEllipse(circle)
    font = QFont(chrome_font("strong"))
    font.setPixelSize(round(BADGE * _LETTERS.get(len(letters), _MANY_LETTERS)))
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letters[:3])
    painter.end()
    return picture
