"""Which codes are used together, as a network: codes around an oval in the order of the tree, lines across it.

The places follow from the order alone, so that the same study gives the same picture; on each side the codes stand
at even distances from top to bottom, so that no name meets another.
"""

import math

from qualcode.analysis.pictures.together import Pair, Together
from qualcode.analysis.units import Unit
from qualcode.colours import mixed
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.model.ids import CodeId
from qualcode.wording.numbers import number
from qualcode.wording.pictures import spoken_pair
from qualcode.wording.units import counted

MOST_LINES = 60
_ROW, _LABELS, _LARGEST = 0.33, 2.35, 0.15
_Places = dict[CodeId, tuple[float, float, bool]]


def draw_network(found: Together, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing: circles by number of quotes, lines by coefficient, the strongest drawn last."""
    page = Page(frame, look)
    rows = math.ceil(len(found.codes) / 2)
    height = max(2.2, rows * _ROW)
    places = _places(page, found, height)
    _draw_lines(page, found, places, words, language)
    most = max([1, *found.quotes.values()])
    for group in found.codes:
        x, y, is_right = places[group.code]
        quotes = found.quotes[group.code]
        radius = max(0.035, _LARGEST * math.sqrt(quotes / most))
        page.box(x - radius, y - radius, 2 * radius, 2 * radius, look.most, edge=look.paper, round=True)
        name = f"{group.name}  {number(quotes, language)}"
        beside = x + (0.22 if is_right else -0.22)
        page.words(beside, y, name, 8, align="left" if is_right else "right", room=_LABELS - 0.3)
        at = x if is_right else page.left
        told = f"{group.path}: {counted(quotes, Unit.QUOTES, words)}"
        page.part((group.code,), at, y - _ROW / 2, _LABELS, _ROW, told)
    return page.done(page.top + height + 0.1)


def _places(page: Page, found: Together, height: float) -> _Places:
    """Return where each code stands, and whether its name stands to the right of it."""
    rows = math.ceil(len(found.codes) / 2)
    middle, half = page.width / 2, (page.right - page.left) / 2 - _LABELS
    places: _Places = {}
    for at, group in enumerate(found.codes):
        is_right = at < rows
        row = at if is_right else len(found.codes) - 1 - at
        of = rows if is_right else len(found.codes) - rows
        share = (row + 0.5) / of
        across = math.sqrt(max(0.0, 1 - (2 * share - 1) ** 2)) * 0.75 + 0.25
        x = middle + (half * across if is_right else -half * across)
        places[group.code] = (x, page.top + share * height, is_right)
    return places


def _draw_lines(page: Page, found: Together, places: _Places, words: Translator, language: Language) -> None:
    shown = found.pairs[:MOST_LINES]
    strongest = max((pair.coefficient for pair in shown), default=1.0)
    middle = page.width / 2, sum(y for _x, y, _right in places.values()) / max(1, len(places))
    names = {group.code: group.name for group in found.codes}
    for pair in reversed(shown):
        share = pair.coefficient / strongest
        start, end = places[pair.first][:2], places[pair.second][:2]
        bends = [_towards(end_point, middle, 0.55) for end_point in (start, end)]
        colour = mixed(page.look.rule, page.look.most, share)
        page.stroke(start, bends[0], bends[1], end, colour=colour, width=0.5 + 4.5 * share, curved=True)
        _lead(
            page,
            pair,
            (start, *bends, end),
            spoken_pair(names[pair.first], names[pair.second], pair, words, language),
        )


def _lead(page: Page, pair: Pair, curve: tuple[tuple[float, float], ...], told: str) -> None:
    """Let the middle of a line lead to its quotes."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    x, y = (ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8
    page.part(pair.key, x - 0.07, y - 0.07, 0.14, 0.14, told)


def _towards(point: tuple[float, float], middle: tuple[float, float], part: float) -> tuple[float, float]:
    return point[0] + (middle[0] - point[0]) * part, point[1] + (middle[1] - point[1]) * part
