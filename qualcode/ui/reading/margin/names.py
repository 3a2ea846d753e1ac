"""Names as they stand in the margin: broken into lines and measured once for each width, not in every frame."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

_MOST = 4096

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


def wrapped(text: str, width: float, metrics: QFontMetricsF, most: int) -> list[str]:
    """Return the text in at most ``most`` lines of ``width`` pixels, broken between words, the last one elided."""
    words, lines = text.split(), [""]
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
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
