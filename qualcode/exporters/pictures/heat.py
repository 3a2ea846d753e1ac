"""The heat map: codes down, roles across, in each cell its number on a shade of it."""

from qualcode.analysis.dimensions import Heading
from qualcode.analysis.pictures.heat import HeatMap, part
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.measure import lines_of, width_of
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.names import heading_name
from qualcode.wording.numbers import NO_VALUE, number
from qualcode.wording.pictures import spoken_cell

_ROW, _INDENT, _GAP = 0.235, 0.13, 0.08
_HEAD_LINES, _HEAD_SIZE, _SMALLEST_HEAD = 4, 7.5, 6.0


def draw_heat(found: HeatMap, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; a cell without anything is paper with 0, one where nobody was heard has a dash."""
    page = Page(frame, look)
    names = [heading_name(row, words) for row in found.rows]
    wanted = [
        width_of(name, 8, row.depth == 0) + row.depth * _INDENT for name, row in zip(names, found.rows, strict=True)
    ]
    labels = min(3.4, max([1.2, *wanted]) + _GAP)
    wide = min(1.25, (page.right - page.left - labels) / max(1, len(found.columns)))
    y = _draw_heads(page, found, words, page.left + labels, wide)
    for row, name in zip(found.rows, names, strict=True):
        indent = row.depth * _INDENT
        page.words(page.left + indent, y + _ROW / 2, name, bold=row.depth == 0, room=labels - indent - _GAP)
        for place, column in enumerate(found.columns):
            x = page.left + labels + place * wide
            _draw_cell(page, found, (row, column), (x, y, wide), words, language)
        y += _ROW
    return page.done(y)


def _draw_heads(page: Page, found: HeatMap, words: Translator, x: float, wide: float) -> float:
    """Write the columns' names, their last lines level; return where the rows begin."""
    names = [heading_name(column, words) for column in found.columns]
    longest = max([0.01, *(width_of(word, 1) for name in names for word in name.split())])
    # A long word is set smaller rather than cut.
    size = max(_SMALLEST_HEAD, min(_HEAD_SIZE, (wide - 0.06) / longest))
    heads = [lines_of(name, wide - 0.05, size, _HEAD_LINES) for name in names]
    deepest = max([1, *map(len, heads)])
    for place, lines in enumerate(heads):
        for at, line in enumerate(lines):
            y = page.top + (deepest - len(lines) + at + 0.5) * 0.145
            page.words(x + (place + 0.5) * wide, y, line, size, align="center")
    return page.top + deepest * 0.145 + 0.06


def _draw_cell(
    page: Page,
    found: HeatMap,
    at: tuple[Heading, Heading],
    place: tuple[float, float, float],
    words: Translator,
    language: Language,
) -> None:
    row, column = at
    x, y, wide = place
    count = found.count(row, column)
    shade = page.look.shade((count or 0) / found.largest)
    page.box(x, y, wide, _ROW, shade, edge=page.look.paper if count else page.look.rule, line=0.8 if count else 0.3)
    shown = NO_VALUE if count is None else number(count, language)
    colour = page.look.on(shade) if count else page.look.quiet
    page.words(x + wide / 2, y + _ROW / 2, shown, 7.5, colour, "center")
    if count:
        names = heading_name(row, words), heading_name(column, words)
        page.part(part(row, column), x, y, wide, _ROW, spoken_cell(*names, count, found.table.unit, words))
