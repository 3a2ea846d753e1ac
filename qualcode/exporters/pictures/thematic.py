"""The thematic map as the user has arranged it: themes as filled boxes, codes as open ones, lines with words."""

from qualcode.analysis.pictures.thematic import MapBox, ThematicMap
from qualcode.analysis.units import Unit
from qualcode.colours import mixed
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.measure import lines_of
from qualcode.exporters.pictures.page import MARGIN, WIDTH, Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import number
from qualcode.wording.units import counted

_CM = 1 / 2.54
BOX_WIDTH, BOX_HEIGHT = 4.2, 1.5
"""How large a box is, in the map's units (centimetres): the same on the screen and on paper."""


def draw_map(found: ThematicMap, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing, as large as the map is, at least as wide as the other pictures."""
    xs, ys = [box.x for box in found.boxes] or [0.0], [box.y for box in found.boxes] or [0.0]
    wide = (max(xs) - min(xs) + BOX_WIDTH) * _CM
    page = Page(frame, look, max(WIDTH, wide + 2 * MARGIN))
    left = (page.width - wide) / 2 + (BOX_WIDTH / 2 - min(xs)) * _CM
    top = page.top + (BOX_HEIGHT / 2 - min(ys)) * _CM
    at = {box.place: (left + box.x * _CM, top + box.y * _CM) for box in found.boxes}
    for line in found.lines:
        page.stroke(at[line.first], at[line.second], colour=look.quiet, width=1.0)
    for line in found.lines:
        x = (at[line.first][0] + at[line.second][0]) / 2
        y = (at[line.first][1] + at[line.second][1]) / 2
        page.words(x, y, line.label, 7.5, align="center", ground=look.paper)
    for box in found.boxes:
        _draw_map_box(page, box, at[box.place], words, language)
    return page.done(top + (max(ys) + BOX_HEIGHT / 2) * _CM)


def _draw_map_box(page: Page, box: MapBox, at: tuple[float, float], words: Translator, language: Language) -> None:
    wide, high = BOX_WIDTH * _CM, BOX_HEIGHT * _CM
    x, y = at[0] - wide / 2, at[1] - high / 2
    fill = mixed(page.look.paper, page.look.helps.colour, 0.35) if box.is_theme else page.look.paper
    page.box(x, y, wide, high, fill, edge=page.look.quiet, line=1.2 if box.is_theme else 0.6)
    lines = [*lines_of(box.name, wide - 0.12, 8, 2, bold=box.is_theme), number(box.quotes, language)]
    for place, line in enumerate(lines):
        is_count = place == len(lines) - 1
        colour = page.look.quiet if is_count and not box.is_theme else page.look.on(fill)
        middle = at[1] + (place - (len(lines) - 1) / 2) * 0.145
        page.words(at[0], middle, line, 7 if is_count else 8, colour, "center", bold=box.is_theme and not is_count)
    told = f"{box.name}: {counted(box.quotes, Unit.QUOTES, words)}"
    page.part((box.subject,), x, y, wide, high, told)
