"""Names as they stand in the margin: broken into lines and measured once for each width, not in every frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from qualcode.model.codings import Coding
from qualcode.model.study import Study
from qualcode.ui.reading.coding_words import short_name

_MOST = 4096
_GLUE = "\N{NO-BREAK SPACE}"

Lines = tuple[tuple[str, float], ...]
"""The lines of a name, each with how many pixels wide it is."""


class MarginNames:
    """Names in one font. What a name looks like depends on nothing but the font, its letters and its room."""

    def __init__(self, font: QFont) -> None:
        """Measure with ``font``, which never changes here."""
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height, self.ascent = self._metrics.height(), self._metrics.ascent()
        self._known: dict[tuple[str, float, int], Lines] = {}

    def lines(self, name: str, width: float, most: int) -> Lines:
        """Return a name in at most ``most`` lines of ``width`` pixels."""
        key = (name, width, most)
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            made = wrapped(name, width, self._metrics, most)
            self._known[key] = tuple((line, self._metrics.horizontalAdvance(line)) for line in made)
        return self._known[key]


def name_of(study: Study, coding: Coding) -> str:
    """Return the name that a coding has beside the words, with its signs after spaces that do not break."""
    name = study.codes[coding.code].name
    return name + short_name(study, coding)[len(name) :].replace(" ", _GLUE)


def wrapped(text: str, width: float, metrics: QFontMetricsF, most: int) -> list[str]:
    """Return the text in at most ``most`` lines of ``width`` pixels, broken between words, the last one elided.

    What follows a space that does not break stays whole as long as there is room for it.
    """
    words, lines = text.split(" "), [""]
    while words and len(lines) < most:
        longer = f"{lines[-1]} {words[0]}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
            words.pop(0)
        elif lines[-1]:
            lines.append("")
        else:
            break
    rest = " ".join([lines.pop(), *words]).strip()
    return [*lines, _elided(rest, width, metrics)]


def _elided(text: str, width: float, metrics: QFontMetricsF) -> str:
    name, glue, signs = text.partition(_GLUE)
    room = width - metrics.horizontalAdvance(glue + signs)
    if metrics.horizontalAdvance(text) > width and room > metrics.horizontalAdvance("M…"):
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + glue + signs
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
