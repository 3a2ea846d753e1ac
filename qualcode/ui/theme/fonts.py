"""Fonts: the system's own for chrome, a serif or a sans for reading, one scale, figures of equal width."""

import sys
from typing import Literal

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

ReadingStyle = Literal["serif", "sans"]
Step = Literal["caption", "body", "strong", "heading", "title"]

LINE_HEIGHT = 1.5
"""Height of a line of reading text, as a multiple of the font's own line spacing."""

SMALLEST, LARGEST = 12, 20
"""The range of reading sizes, in points."""

_SCALE: dict[Step, float] = {"caption": 0.9, "body": 1.0, "strong": 1.0, "heading": 1.2, "title": 1.6}
_BOLD: tuple[Step, ...] = ("strong", "heading", "title")

# Only families that the system is known to have: asking for others makes Qt search, and say so, at start.
_FAMILIES: dict[str, dict[ReadingStyle, list[str]]] = {
    "win32": {"serif": ["Georgia", "Cambria", "Times New Roman"], "sans": ["Segoe UI", "Arial"]},
    "darwin": {"serif": ["Charter", "Georgia", "Times"], "sans": ["Helvetica Neue", "Helvetica"]},
    "linux": {
        "serif": ["Source Serif 4", "Noto Serif", "Liberation Serif", "DejaVu Serif", "serif"],
        "sans": ["Source Sans 3", "Noto Sans", "Liberation Sans", "DejaVu Sans", "sans-serif"],
    },
}


def chrome_font(step: Step = "body") -> QFont:
    """Return the system's font at a step of the scale, from caption (0.9 of the body) to title (1.6)."""
    font = QFont(QApplication.font())
    font.setPointSizeF(max(1.0, font.pointSizeF()) * _SCALE[step])
    if step in _BOLD:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def reading_font(style: ReadingStyle, points: int) -> QFont:
    """Return the font of the texts; the size is kept within 12 to 20 points."""
    families = _FAMILIES.get(sys.platform, _FAMILIES["linux"])[style]
    font = QFont()
    font.setFamilies(families)
    font.setStyleHint(QFont.StyleHint.Serif if style == "serif" else QFont.StyleHint.SansSerif)
    font.setPointSize(min(LARGEST, max(SMALLEST, points)))
    return font


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, so that counts stand in columns."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures
