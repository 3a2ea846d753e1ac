"""The word cloud: a picture of the numbers in the list beside it, in ink alone, sizes by count."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.analysis.pictures import PICTURES, save_picture
from qualcode.ui.analysis.words.cloud import Placed, cloud
from qualcode.ui.room import Room
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper

MOST = 60
"""So many words are in the picture; the list has all."""

_SAVED = QSizeF(1000, 700)


class CloudPane(QWidget):
    """The picture with its way out; the numbers stand in the list."""

    def __init__(self, room: Room) -> None:
        """Show no words yet."""
        super().__init__()
        self._room = room
        self.picture = CloudPicture()
        self.told = label("", "caption", quiet=True, wraps=True)
        self.save = button(_("Save picture"))
        menu = QMenu(self.save)
        for suffix, name in PICTURES.items():
            action = menu.addAction(f"{_(name)} …")
            action.triggered.connect(lambda _on=False, suffix=suffix: self._save(suffix))
        self.save.setMenu(menu)
        self._lay_out()

    def show_words(self, words: Sequence[tuple[str, int]], told: str) -> None:
        """Show the words with their counts, the most frequent first, and what was counted."""
        self.picture.show_words(words[:MOST])
        shown = min(MOST, len(words))
        self._unit = _("The {n} most frequent words; the area of a word is its number of occurrences.").format(
            n=shown
        )
        self._counted = told
        self.told.setText(self._unit)
        self.save.setEnabled(bool(words))

    def _save(self, suffix: str) -> None:
        words, line = self.picture.words, f"{self._unit} {self._counted}"
        save_picture(self._room, _("Word cloud"), suffix, _SAVED, lambda painter: paint_all(painter, words, line))

    def _lay_out(self) -> None:
        on_paper(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.picture, 1)
        column.addWidget(self.told)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)


class CloudPicture(QWidget):
    """The words themselves."""

    def __init__(self) -> None:
        """Show no words yet."""
        super().__init__()
        self.words: tuple[tuple[str, int], ...] = ()
        self._laid: tuple[object, list[Placed]] = (None, [])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(60 * GRID, 40 * GRID)

    def show_words(self, words: Sequence[tuple[str, int]]) -> None:
        """Show other words."""
        self.words = tuple(words)
        told = ", ".join(f"{word} {count}" for word, count in self.words)
        self.setAccessibleName(_("Word cloud: {words}").format(words=told))
        self.update()

    def placed(self) -> list[Placed]:
        """Return where the words stand, laid out anew only when words or room are others."""
        asked = (self.words, self.width(), self.height(), self.font().key())
        if self._laid[0] != asked:
            self._laid = asked, lay_out(self.words, QSizeF(self.size()), self.font())
        return self._laid[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        _paint(painter, self.placed(), self.font(), tokens_in(self.palette()).ink)


def lay_out(words: Sequence[tuple[str, int]], size: QSizeF, font: QFont) -> list[Placed]:
    """Return where words stand in a picture of a size."""

    def measure(word: str, pixels: float) -> tuple[float, float]:
        metrics = QFontMetricsF(_letters(font, pixels))
        return metrics.horizontalAdvance(word) + pixels * 0.25, metrics.ascent() + metrics.descent() * 0.9

    return cloud(words, (size.width(), size.height()), measure)


def paint_all(painter: QPainter, words: Sequence[tuple[str, int]], line: str) -> None:
    """Paint the whole picture for a file: dark on white, with a line that says what was counted."""
    font = chrome_font()
    ink = "#1f1f1f"
    painter.fillRect(QRectF(QPointF(), _SAVED), QColor("#ffffff"))
    foot = 15 * GRID
    _paint(painter, lay_out(words, QSizeF(_SAVED.width(), _SAVED.height() - foot), font), font, ink)
    painter.setFont(_letters(font, 15))
    box = QRectF(5 * GRID, _SAVED.height() - foot, _SAVED.width() - 10 * GRID, foot - 3 * GRID)
    painter.drawText(box, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignBottom), line)


def _paint(painter: QPainter, placed: Sequence[Placed], font: QFont, ink: str) -> None:
    painter.setPen(QColor(ink))
    for each in placed:
        letters = _letters(font, each.size)
        painter.setFont(letters)
        base = each.top + QFontMetricsF(letters).ascent()
        painter.drawText(QPointF(each.left + each.size * 0.125, base), each.word)


def _letters(font: QFont, pixels: float) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(1, round(pixels)))
    return made
