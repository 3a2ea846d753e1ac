"""The fonts of cards, as the user has chosen for reading."""

from qualcode.ui.cards.typeset import Fonts
from qualcode.ui.settings import Settings
from qualcode.ui.theme.fonts import ReadingStyle, reading_font


def card_fonts(settings: Settings) -> Fonts:
    """Return the fonts: the reading font a point smaller than in the texts, since cards are skimmed."""
    style: ReadingStyle = "sans" if settings.text("reading/style", "serif") == "sans" else "serif"
    points = settings.number("reading/points", 13) - 1
    return Fonts.around(reading_font(style, points))
