"""The code tree as a treemap: areas by quotes, families told apart by colour, each with its name."""

from collections.abc import Sequence

from qualcode.analysis.pictures.squarify import Rect, squarify
from qualcode.analysis.pictures.treemap import Branch, CodeAreas
from qualcode.analysis.units import Unit
from qualcode.colours import mixed
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Look
from qualcode.exporters.pictures.measure import lines_of, width_of
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import number
from qualcode.wording.units import counted

_HEIGHT, _HEAD, _PAD = 5.2, 0.2, 0.025
_LEAST_HEAD, _SMALLEST = 0.5, 5.5
_Area = tuple[Branch, Rect]


def draw_areas(found: CodeAreas, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; a code with codes inside it has its name along its upper edge."""
    page = Page(frame, look)
    into = Rect(page.left, page.top, page.right - page.left, _HEIGHT)
    level = _laid(found.roots, into)
    depth = 0
    # Level by level, so that what lies inside is drawn after what it lies in.
    while level:
        inner: list[_Area] = []
        for branch, rect in level:
            if branch.inside:
                inner += _draw_branch(page, branch, rect, depth)
            else:
                _draw_leaf(page, branch, rect, depth, words, language)
        level, depth = inner, depth + 1
    return page.done(page.top + _HEIGHT)


def _laid(branches: Sequence[Branch], into: Rect) -> list[_Area]:
    return list(zip(branches, squarify([branch.area for branch in branches], into), strict=True))


def _draw_branch(page: Page, branch: Branch, rect: Rect, depth: int) -> list[_Area]:
    """Draw a code that has others inside it, and return where these lie."""
    colour = _colour(page.look, branch, depth)
    page.box(*rect, colour, edge=page.look.paper, line=2.0 if depth == 0 else 1.0)
    head = _HEAD if rect.height > _LEAST_HEAD else 0.0
    if head:
        size, y = 8.5 if depth == 0 else 7.5, rect.y + head / 2 + 0.01
        ink = page.look.on(colour)
        page.words(rect.x + 0.06, y, branch.name, size, ink, bold=True, room=rect.width - 0.12)
    wide, high = max(0.0, rect.width - 2 * _PAD), max(0.0, rect.height - head - _PAD)
    own = Branch(branch.code, branch.name, branch.path, branch.root, branch.own)
    inside = (*branch.inside, own) if branch.own else branch.inside
    largest_first = sorted(inside, key=lambda each: -each.area)
    return _laid(largest_first, Rect(rect.x + _PAD, rect.y + head, wide, high))


def _draw_leaf(page: Page, branch: Branch, rect: Rect, depth: int, words: Translator, language: Language) -> None:
    colour = _colour(page.look, branch, depth)
    page.box(*rect, colour, edge=page.look.paper, line=1.0)
    count, ink = number(branch.own, language), page.look.on(colour)
    room = rect.width - 0.1
    most = int((rect.height - 0.05) / 0.14)
    if most >= 1 and room > 0.3:
        # A long word is set smaller rather than cut.
        longest = max(width_of(word, 1) for word in branch.name.split() or [" "])
        size = max(_SMALLEST, min(7.5, room / longest))
        lines = lines_of(branch.name, room, size, max(1, most - 1))
        shown = [*lines, count] if most > 1 else [f"{branch.name} {count}"]
        for at, line in enumerate(shown):
            page.words(rect.x + 0.05, rect.y + 0.1 + at * 0.14, line, size, ink, room=room)
    told = f"{branch.path}: {counted(branch.own, Unit.QUOTES, words)}"
    page.part((branch.code,), *rect, told)


def _colour(look: Look, branch: Branch, depth: int) -> str:
    """Return the family's colour, nearer to the paper for each level, so that what lies inside is told apart."""
    return mixed(look.of_family(branch.root).colour, look.paper, min(0.6, 0.22 * depth))
