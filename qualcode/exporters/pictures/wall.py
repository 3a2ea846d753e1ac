"""The corpus wall: a bar for each interview, coloured where it is coded."""

from qualcode.analysis.pictures.wall import OTHER, Bar, Wall
from qualcode.analysis.units import Unit
from qualcode.exporters.pictures.drawing import Drawing
from qualcode.exporters.pictures.looks import Fill, Look
from qualcode.exporters.pictures.measure import width_of
from qualcode.exporters.pictures.page import Frame, Page
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import share
from qualcode.wording.pictures import other_codes, spoken_cell

_SHARE = 0.5


def draw_wall(found: Wall, frame: Frame, look: Look, words: Translator, language: Language) -> Drawing:
    """Return the drawing; bars are as long as their texts, and get lower the more there are."""
    page = Page(frame, look)
    fills: dict[str, Fill] = {group.code: look.of_family(at) for at, group in enumerate(found.codes)}
    names = {str(group.code): group.name for group in found.codes}
    if found.others:
        names[OTHER] = other_codes(found.others, words)
    of: dict[str, Fill] = {**fills, OTHER: look.other}
    y = page.legend(page.top, [(of[code], name) for code, name in names.items()]) + 0.15
    row = max(0.11, min(0.34, 6.5 / max(1, len(found.bars))))
    size = min(8.0, row * 60)
    labels = min(2.4, max([0.8, *(width_of(bar.document.title, size) for bar in found.bars)]) + 0.12)
    scale = (page.right - page.left - labels - _SHARE) / max([1, *(bar.length for bar in found.bars)])
    for bar in found.bars:
        page.words(page.left, y + row / 2, bar.document.title, size, room=labels - 0.1)
        _draw_bar(page, found, bar, (page.left + labels, y, row * 0.78, scale), of, names, words)
        said = share(bar.coded, language)
        page.words(page.right, y + row * 0.39, said, min(7.0, size), look.quiet, "right")
        y += row
    return page.done(y)


def _draw_bar(
    page: Page,
    found: Wall,
    bar: Bar,
    place: tuple[float, float, float, float],
    of: dict[str, Fill],
    names: dict[str, str],
    words: Translator,
) -> None:
    x, y, high, scale = place
    page.box(x, y, bar.length * scale, high, page.look.paper, edge=page.look.rule, line=0.5)
    told: dict[str, str] = {}
    for piece in bar.pieces:
        left, wide = x + piece.start * scale, max(0.004, (piece.stop - piece.start) * scale)
        top, low = y + high * piece.lane / piece.lanes, high / piece.lanes
        page.box(left, top, wide, low, of[piece.code])
        if piece.code not in told:
            n = len({coding.span for coding in found.behind((bar.document.id, piece.code))})
            told[piece.code] = spoken_cell(bar.document.title, names[piece.code], n, Unit.QUOTES, words)
        page.part((bar.document.id, piece.code), left, top, wide, low, told[piece.code])
