"""How wide words are in the pictures' font, and words made to fit."""

from functools import cache
from typing import Any

from qualcode.exporters.pictures.library import FAMILY, LOCK, library

_AT = 100.0
ELLIPSIS = "…"
MISSING = "□"
"""Stands for what cannot be printed."""


@cache
def _font(bold: bool) -> Any:  # noqa: ANN401 - a font of matplotlib
    library()
    from matplotlib.font_manager import FontProperties, findfont, get_font

    path = findfont(FontProperties(family=FAMILY, weight="bold" if bold else "normal"))
    font = get_font(path)
    return font


@cache
def _advance(letter: str, bold: bool) -> float:
    """Return a letter's width in inches at one point."""
    with LOCK:
        font = _font(bold)
        font.set_size(_AT, 72.0)
        shown = letter if _is_drawn(letter) else MISSING
        return float(font.load_char(ord(shown)).linearHoriAdvance) / 65536 / 72 / _AT


@cache
def _is_drawn(letter: str) -> bool:
    with LOCK:
        return all(_font(bold).get_char_index(ord(letter)) for bold in (False, True))


def printable(text: str) -> str:
    """Return the text with □ for what the font has no letter for, such as emoji, and no breaks."""
    return "".join(letter if _is_drawn(letter) else MISSING for letter in " ".join(text.split()))


def width_of(text: str, size: float, bold: bool = False) -> float:
    """Return the width of a line, in inches, at a size in points; pairs of letters set closer are not reckoned."""
    return sum(_advance(letter, bold) for letter in text) * size


def fitted(text: str, width: float, size: float, bold: bool = False) -> str:
    """Return the text, shortened with … until it is no wider than ``width`` inches; empty where nothing fits."""
    if width_of(text, size, bold) <= width:
        return text
    room = width - width_of(ELLIPSIS, size, bold)
    kept = 0
    for letter in text:
        room -= _advance(letter, bold) * size
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + ELLIPSIS if kept else ""


def lines_of(text: str, width: float, size: float, most: int = 99, bold: bool = False) -> list[str]:
    """Return the text broken into lines no wider than ``width`` inches; what is beyond ``most`` lines becomes …."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, size, bold) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    lines.append(line)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [fitted(each, width, size, bold) for each in lines]
