"""The data structure in three columns of boxes: concepts, themes, dimensions, and lines between them."""

from collections.abc import Iterator
from itertools import count

from qualcode.analysis.pictures.structure import Concept, DimensionBox, Structure, ThemeBox
from qualcode.analysis.units import Unit
from qualcode.colours import mixed
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.measure import lines_of
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import number
from qualcode.wording.units import counted

_ROW, _BETWEEN, _WIDE, _GAP = 0.235, 0.14, 2.45, 0.575
_Span = tuple[float, float]


def draw_structure(found: Structure, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; boxes stand at the middle of what leads to them."""
    page = Page(frame, look)
    heads = (words.gettext("Concepts"), words.gettext("Themes"), words.gettext("Dimensions"))
    for at, head in enumerate(heads):
        page.words(_left(page, at) + _WIDE / 2, page.top + 0.08, head, 8.5, look.quiet, "center", bold=True)
    rows = iter(_tops(page.top + 0.28, found))
    bottom = page.top + 0.4
    for dimension in found.dimensions:
        middles = []
        for box in dimension.themes:
            span = next(rows)
            middles.append((span[0] + span[1]) / 2)
            _draw_theme(page, box, span, words, language)
            bottom = span[1]
        if dimension.theme is not None:
            _draw_dimension(page, dimension, middles, words)
    return page.done(bottom)


def _tops(top: float, found: Structure) -> Iterator[_Span]:
    """Yield where each theme's rows begin and end."""
    for dimension in found.dimensions:
        for box in dimension.themes:
            high = max(1, len(box.concepts)) * _ROW
            yield top, top + high
            top += high + _BETWEEN
        top += _BETWEEN


def _draw_theme(page: Page, box: ThemeBox, span: _Span, words: Translator, language: Language) -> None:
    middle = (span[0] + span[1]) / 2
    for at, concept in zip(count(), box.concepts):
        y = span[0] + (at + 0.5) * _ROW
        _join(page, (_left(page, 0) + _WIDE, y), (_left(page, 1), middle))
        _draw_concept(page, concept, y, words, language)
    told = box.theme.name
    _draw_box(page, 1, middle, box.theme.name, mixed(page.look.paper, page.look.helps.colour, 0.35))
    page.part((box.theme.id,), _left(page, 1), middle - 0.19, _WIDE, 0.38, told)


def _draw_concept(page: Page, concept: Concept, y: float, words: Translator, language: Language) -> None:
    left = _left(page, 0)
    page.box(left, y - 0.1, _WIDE, 0.2, page.look.paper, edge=page.look.rule)
    page.words(left + 0.07, y, concept.name, 7.5, room=_WIDE - 0.5)
    page.words(left + _WIDE - 0.07, y, number(concept.quotes, language), 7, page.look.quiet, "right")
    told = f"{concept.name}: {counted(concept.quotes, Unit.QUOTES, words)}"
    page.part((concept.code,), left, y - 0.1, _WIDE, 0.2, told)


def _draw_dimension(page: Page, dimension: DimensionBox, middles: list[float], words: Translator) -> None:
    theme = dimension.theme
    if theme is None:
        return
    middle = (min(middles) + max(middles)) / 2
    for each in middles:
        _join(page, (_left(page, 1) + _WIDE, each), (_left(page, 2), middle))
    fill = mixed(page.look.paper, page.look.most, 0.85)
    _draw_box(page, 2, middle, theme.name, fill)
    page.part((theme.id,), _left(page, 2), middle - 0.19, _WIDE, 0.38, theme.name)


def _draw_box(page: Page, column: int, middle: float, name: str, fill: str) -> None:
    left = _left(page, column)
    page.box(left, middle - 0.19, _WIDE, 0.38, fill, edge=page.look.quiet)
    lines = lines_of(name, _WIDE - 0.16, 8, 2, bold=True)
    for at, line in enumerate(lines):
        y = middle + (at - (len(lines) - 1) / 2) * 0.155
        page.words(left + _WIDE / 2, y, line, 8, page.look.on(fill), "center", bold=True)


def _join(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    half = (start[0] + end[0]) / 2
    page.stroke(start, (half, start[1]), (half, end[1]), end, colour=page.look.quiet, width=0.7, curved=True)


def _left(page: Page, column: int) -> float:
    return page.left + column * (_WIDE + _GAP)
