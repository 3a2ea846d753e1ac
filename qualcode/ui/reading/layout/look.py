"""How the text is set: what the reader has chosen, kept in the settings."""

from dataclasses import dataclass, fields, replace

from PySide6.QtGui import QFont, QFontMetricsF

from qualcode.ui.settings import Settings
from qualcode.ui.theme.fonts import LARGEST, SMALLEST, ReadingStyle, reading_font

NARROWEST, WIDEST = 60, 85
"""The range of the column's width, in characters."""

TIGHTEST, LOOSEST = 120, 200
"""The range of the line height, in hundredths of the font's own."""


COLUMN_STEP, HEIGHT_STEP = 5, 10
"""What one step changes, in characters and hundredths."""


@dataclass(frozen=True, slots=True)
class Look:
    """The reader's choices; sizes in points, characters and hundredths."""

    style: ReadingStyle = "serif"
    points: int = 13
    line_height: int = 150
    columns: int = 72
    dim_interviewer: bool = True
    paragraph_numbers: bool = True
    line_numbers: bool = False
    minimap: bool = True

    def font(self) -> QFont:
        """Return the font of the words."""
        return reading_font(self.style, self.points)

    def column_width(self) -> int:
        """Return the width, in device-independent pixels, in which ``columns`` letters of prose stand."""
        sample = "og det var ikke så lett å få til, men vi fant ut av det sammen til slutt"
        return round(QFontMetricsF(self.font()).horizontalAdvance(sample) / len(sample) * self.columns)


def look_in(settings: Settings) -> Look:
    """Return what the settings say, kept within bounds."""
    return Look(
        style="sans" if settings.text("reading/style", "serif") == "sans" else "serif",
        points=_between(SMALLEST, settings.number("reading/points", 13), LARGEST),
        line_height=_between(TIGHTEST, settings.number("reading/line_height", 150), LOOSEST),
        columns=_between(NARROWEST, settings.number("reading/columns", 72), WIDEST),
        dim_interviewer=settings.truth("reading/dim_interviewer", True),
        paragraph_numbers=settings.truth("reading/paragraph_numbers", True),
        line_numbers=settings.truth("reading/line_numbers", False),
        minimap=settings.truth("reading/minimap", True),
    )


def keep_look(settings: Settings, look: Look) -> None:
    """Remember the choices."""
    for field in fields(look):
        settings.put(f"reading/{field.name}", getattr(look, field.name))


def zoomed(look: Look, steps: int) -> Look:
    """Return the look with letters larger by ``steps`` points (negative: smaller), within bounds."""
    return replace(look, points=_between(SMALLEST, look.points + steps, LARGEST))


def widened(look: Look, columns: int, line_height: int) -> Look:
    """Return the look with a column wider and lines further apart by so much, within bounds."""
    return replace(
        look,
        columns=_between(NARROWEST, look.columns + columns, WIDEST),
        line_height=_between(TIGHTEST, look.line_height + line_height, LOOSEST),
    )


def _between(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
