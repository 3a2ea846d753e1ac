"""Saturation: bars for the codes that an interview brings, a line for how many there are by then."""

from qualcode.analysis.pictures.saturation import Saturation
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import number
from qualcode.wording.pictures import spoken_step

_HEIGHT, _LABELS = 2.9, 0.4
_MOST_NAMED = 20


def draw_saturation(found: Saturation, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; both are on one scale, and have their numbers at them as long as there is room."""
    page = Page(frame, look)
    y = page.legend(page.top, [(look.helps, words.gettext("new codes")), (None, words.gettext("codes so far"))])
    base = y + 0.25 + _HEIGHT
    left = page.left + _LABELS
    most = max([1, *(step.so_far for step in found.steps)])
    scale = _HEIGHT / most
    _draw_axis(page, most, (left, base, scale), language)
    _draw_steps(page, found, (left, base, scale), words, language)
    return page.done(base + _names_height(found))


def _names_height(found: Saturation) -> float:
    return 0.45 if len(found.steps) <= _MOST_NAMED else 0.25


def _draw_axis(page: Page, most: int, place: tuple[float, float, float], language: Language) -> None:
    left, base, scale = place
    step = next(n for n in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10**6) if most / n <= 6)
    for value in range(0, most + 1, step):
        y = base - value * scale
        page.stroke((left, y), (page.right, y), width=0.8 if value == 0 else 0.4)
        page.words(left - 0.07, y, number(value, language), 7, page.look.quiet, "right")


def _draw_steps(
    page: Page, found: Saturation, place: tuple[float, float, float], words: Translator, language: Language
) -> None:
    left, base, scale = place
    n = max(1, len(found.steps))
    wide = (page.right - left) / n
    points = []
    for at, step in enumerate(found.steps):
        x, middle = left + at * wide, left + (at + 0.5) * wide
        high = step.new * scale
        page.box(x + wide * 0.2, base - high, wide * 0.6, high, page.look.helps)
        points.append((middle, base - step.so_far * scale))
        _name(page, at, n, step.document.title, (middle, base, wide))
        if step.new:
            told = spoken_step(step.document.title, step.new, step.so_far, words)
            page.part((step.document.id,), x, base - max(high, 0.12), wide, max(high, 0.12), told)
    if len(points) > 1:
        page.stroke(*points, colour=page.look.ink, width=1.6)
    for at, step in enumerate(found.steps if n <= _MOST_NAMED else ()):
        x, y = points[at]
        page.box(x - 0.03, y - 0.03, 0.06, 0.06, page.look.ink, round=True)
        page.words(x, y - 0.11, number(step.so_far, language), 7, align="center")
        if step.new and step.new != step.so_far:
            page.words(x, base - step.new * scale - 0.08, number(step.new, language), 7, page.look.quiet, "center")


def _name(page: Page, at: int, n: int, title: str, place: tuple[float, float, float]) -> None:
    """Write an interview's name below it, two lines where names are wide; with many, each some number."""
    middle, base, wide = place
    if n <= _MOST_NAMED:
        # Neighbours stand on lines of their own, so that each has the room of two.
        room = min(2 * wide - 0.08, 2 * (page.width - middle) - 0.1)
        page.words(middle, base + 0.12 + (at % 2) * 0.15, title, 7, align="center", room=room)
    elif at % max(1, n // 10) == 0:
        page.words(middle, base + 0.12, str(at + 1), 7, page.look.quiet, "center")
