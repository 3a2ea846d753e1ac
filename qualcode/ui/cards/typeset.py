"""Setting one row of the list: which text goes where, and how high the row becomes."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from qualcode.i18n import _
from qualcode.ui.cards.face import CodeChip, Face
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow, Row
from qualcode.ui.qt_units import units
from qualcode.ui.theme.fonts import LINE_HEIGHT, chrome_font, tabular
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import CHIP_HEIGHT, chip_width

MARGIN = 4 * GRID
"""Space around a card's content, in device-independent pixels."""

TICK = 18
"""Side of the box that ticks a card."""

WIDEST = 720
"""A card's words never run wider than this, however wide the window is: some 85 letters."""

_GAP = 2 * GRID
_HEADING_TOP = 6 * GRID


@dataclass(frozen=True)
class Fonts:
    """The fonts of a list: ``reading`` for the words, the others for what stands around them."""

    reading: QFont
    small: QFont
    strong: QFont
    heading: QFont

    @staticmethod
    def around(reading: QFont) -> "Fonts":
        """Return the fonts that go with a reading font."""
        return Fonts(reading, tabular(chrome_font("caption")), chrome_font("strong"), chrome_font("heading"))


@dataclass
class SetText:
    """Some words set in lines, ``at`` being the top left corner within the row."""

    layout: QTextLayout
    at: QPointF
    height: float
    bright: tuple[int, int] | None = None
    """Start and length, in UTF-16 units, of the part that stands out from quiet text; None for all of it."""


@dataclass
class SetRow:
    """One row set for a width. Rectangles are relative to the row's top left corner, in pixels."""

    height: int = 0
    texts: list[SetText] = field(default_factory=list)
    tick: QRectF | None = None
    words: QRectF = field(default_factory=QRectF)
    who: QRectF = field(default_factory=QRectF)
    place: QRectF = field(default_factory=QRectF)
    context: QRectF = field(default_factory=QRectF)
    chips: list[tuple[CodeChip, QRectF]] = field(default_factory=list)
    face: Face | None = None


class Guesser:
    """Guesses the heights of many rows at one width."""

    def __init__(self, width: int, fonts: Fonts, ticks: bool) -> None:
        """Measure the fonts once."""
        metrics = QFontMetricsF(fonts.reading)
        self._per_line = max(8, int(_text_width(width, ticks) / metrics.averageCharWidth() * 0.92))
        self._line = metrics.lineSpacing() * LINE_HEIGHT
        self._around = 2 * MARGIN + CHIP_HEIGHT + _GAP
        self._heading = int(_HEADING_TOP + QFontMetricsF(fonts.heading).height() + MARGIN)
        self._note = int(2 * MARGIN + QFontMetricsF(fonts.small).height())

    def guess(self, row: Row) -> int:
        """Return a row's likely height in pixels."""
        if isinstance(row, CardRow):
            first = row.codings[0]
            return int(self._around + self._line * (1 + (first.stop - first.start) // self._per_line))
        return self._heading if isinstance(row, HeadingRow) else self._note


def set_card(face: Face, width: int, fonts: Fonts, ticks: bool, is_open: bool) -> SetRow:
    """Set a card at a width; with ``ticks`` there is room for a box at its left."""
    row = SetRow(face=face)
    left = float(_left(ticks))
    room = _text_width(width, ticks)
    if ticks:
        line = QFontMetricsF(fonts.reading).lineSpacing() * LINE_HEIGHT
        row.tick = QRectF(MARGIN, MARGIN + (line - TICK) / 2, TICK, TICK)
    y = float(MARGIN)
    if face.asked:
        y = _add_text(row, face.asked, fonts.reading, QPointF(left, y), room, (0, 0)) + GRID
    top = y
    words, bright = _with_context(face)
    y = _add_text(row, words, fonts.reading, QPointF(left, y), room, bright)
    row.words = QRectF(left, top, room, y - top)
    row.height = round(_set_foot(row, face, fonts, QRectF(left, y + _GAP, room, 0), is_open) + MARGIN)
    return row


def set_heading(heading: HeadingRow, fonts: Fonts) -> SetRow:
    """Set a heading, which is painted from its own texts."""
    return SetRow(height=int(_HEADING_TOP + QFontMetricsF(fonts.heading).height() + 2 * GRID))


def set_note(note: NoteRow, width: int, fonts: Fonts) -> SetRow:
    """Set a quiet line at a width."""
    row = SetRow()
    bottom = _add_text(row, note.text, chrome_font(), QPointF(MARGIN, MARGIN), width - 2 * MARGIN, (0, 0), 1.25)
    row.height = round(bottom + MARGIN)
    return row


def _left(ticks: bool) -> int:
    return MARGIN + TICK + 3 * GRID if ticks else MARGIN


def _text_width(width: int, ticks: bool) -> float:
    return float(max(120, min(WIDEST, width - _left(ticks) - MARGIN)))


def _with_context(face: Face) -> tuple[str, tuple[int, int] | None]:
    if not face.before and not face.after:
        return face.words, None
    before = f"{face.before} " if face.before else ""
    after = f" {face.after}" if face.after else ""
    return before + face.words + after, (units(before), units(face.words))


def _add_text(
    row: SetRow,
    text: str,
    font: QFont,
    at: QPointF,
    width: float,
    bright: tuple[int, int] | None,
    spacing: float = LINE_HEIGHT,
) -> float:
    """Set text at a place and return where it ends below."""
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    step = QFontMetricsF(font).lineSpacing() * spacing
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    row.texts.append(SetText(layout, at, y, bright))
    return at.y() + y


def _set_foot(row: SetRow, face: Face, fonts: Fonts, line: QRectF, is_open: bool) -> float:
    """Set who said it, where it stands, the codes, and the word that shows its context; return where that ends.

    The codes stand in the same line where there is room, else below.
    """
    small, strong = QFontMetricsF(fonts.small), QFontMetricsF(fonts.strong)
    line.setHeight(max(small.height(), strong.height(), CHIP_HEIGHT))
    context = small.horizontalAdvance(context_word(is_open)) + 1
    row.context = line.adjusted(line.width() - context, 0, 0, 0)
    who = min(strong.horizontalAdvance(face.who) + 1, line.width() * 0.5) if face.who else 0.0
    row.who = QRectF(line.left(), line.top(), who, line.height())
    x = line.left() + who + (3 * GRID if who else 0)
    place = min(small.horizontalAdvance(place_text(face)) + 1, row.context.left() - 3 * GRID - x)
    row.place = QRectF(x, line.top(), max(0.0, place), line.height())
    return _set_chips(row, face, fonts, line)


def context_word(is_open: bool) -> str:
    """Return the word that shows or hides a card's context."""
    return _("Less") if is_open else _("Context")


def place_text(face: Face) -> str:
    """Return the place, and what sort of words they are when nobody is quoted."""
    return f"{face.place} · {face.voice}" if face.voice else face.place


def _set_chips(row: SetRow, face: Face, fonts: Fonts, line: QRectF) -> float:
    widths = [min(chip_width(chip.text, fonts.small), line.width()) for chip in face.chips]
    x, y = row.place.right() + 4 * GRID, line.center().y() - CHIP_HEIGHT / 2
    if x + sum(widths) + GRID * len(widths) > row.context.left() - 2 * GRID:
        x, y = line.left(), line.bottom() + GRID
    for chip, width in zip(face.chips, widths, strict=True):
        if x > line.left() and x + width > line.right():
            x, y = line.left(), y + CHIP_HEIGHT + GRID
        row.chips.append((chip, QRectF(x, y, width, CHIP_HEIGHT)))
        x += width + GRID
    return max(line.bottom(), y + CHIP_HEIGHT)
