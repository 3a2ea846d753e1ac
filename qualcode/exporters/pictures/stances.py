"""Bars to both sides of a middle: hindering to the left, helping to the right, both across it, the rest apart."""

from qualcode.analysis.pictures.stances import NONE, StanceBars, StanceRow
from qualcode.analysis.units import Unit
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Fill, Look
from qualcode.exporters.pictures.measure import width_of
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.model.codings import Stance
from qualcode.wording.names import heading_name, stance_name
from qualcode.wording.numbers import number
from qualcode.wording.pictures import spoken_cell

_ROW, _BAR, _INDENT, _APART = 0.25, 0.17, 0.13, 0.85
_LEAST_FOR_NUMBER = 0.13


def draw_stances(found: StanceBars, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; each piece of a bar has its number in it, or none where it is too short for one."""
    page = Page(frame, look)
    fills = [(look.hinders, Stance.HINDERS), (look.both, Stance.BOTH), (look.helps, Stance.HELPS)]
    y = page.legend(page.top, [(fill, stance_name(stance, words)) for fill, stance in fills]) + 0.1
    names = [heading_name(row.heading, words) for row in found.rows]
    wanted = [
        width_of(name, 8, row.heading.depth == 0) + row.heading.depth * _INDENT
        for name, row in zip(names, found.rows, strict=True)
    ]
    labels = min(3.2, max([1.2, *wanted]) + 0.12)
    left, right = page.left + labels, page.right - _APART
    middle = (left + right) / 2
    page.words(right + _APART / 2, y + 0.08, words.gettext("without"), 7.5, look.quiet, "center")
    y += 0.2
    page.stroke((middle, y), (middle, y + len(names) * _ROW), colour=look.quiet, width=0.6)
    scale = (right - left) / 2 / found.reach
    for row, name in zip(found.rows, names, strict=True):
        indent = row.heading.depth * _INDENT
        page.words(page.left + indent, y + _ROW / 2, name, bold=row.heading.depth == 0, room=labels - indent - 0.1)
        _draw_bar(page, row, (middle, y, scale), words, language)
        _draw_apart(page, row, (right, y), words, language)
        y += _ROW
    return page.done(y)


def _draw_bar(
    page: Page, row: StanceRow, place: tuple[float, float, float], words: Translator, language: Language
) -> None:
    middle, y, scale = place
    look = page.look
    x = middle - (row.both / 2 + row.hinders) * scale
    pieces: tuple[tuple[int, Fill, Stance], ...] = (
        (row.hinders, look.hinders, Stance.HINDERS),
        (row.both, look.both, Stance.BOTH),
        (row.helps, look.helps, Stance.HELPS),
    )
    for count, fill, stance in pieces:
        wide = count * scale
        if count:
            top = y + (_ROW - _BAR) / 2
            page.box(x, top, wide, _BAR, fill)
            _write_in(page, number(count, language), x + wide / 2, y + _ROW / 2, wide, fill)
            names = heading_name(row.heading, words), stance_name(stance, words)
            told = spoken_cell(*names, count, Unit.QUOTES, words)
            page.part((row.heading.key or "", stance.value), x, top, wide, _BAR, told)
        x += wide


def _write_in(page: Page, shown: str, x: float, y: float, wide: float, fill: Fill) -> None:
    """Write a number in a piece, on ground of its own where there is a pattern."""
    if wide >= max(_LEAST_FOR_NUMBER, width_of(shown, 7) + 0.05):
        ground = fill.colour if fill.hatch else ""
        page.words(x, y, shown, 7, page.look.on(fill.colour), "center", ground=ground)


def _draw_apart(
    page: Page, row: StanceRow, place: tuple[float, float], words: Translator, language: Language
) -> None:
    x, y = place
    page.words(x + _APART / 2, y + _ROW / 2, number(row.none, language), 7.5, page.look.quiet, "center")
    if row.none:
        names = heading_name(row.heading, words), words.gettext("without a stance")
        told = spoken_cell(*names, row.none, Unit.QUOTES, words)
        page.part((row.heading.key or "", NONE), x + 0.1, y, _APART - 0.2, _ROW, told)
