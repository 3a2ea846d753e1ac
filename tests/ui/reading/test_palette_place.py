from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect

from qualcode.model.span import Span
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.widgets.floating import SHADOW
from qualcode.ui.widgets.palette_list import Palette


def test_that_the_palette_hides_none_of_the_words_wherever_they_stand(
    room: ReadingRoom, span_of: Callable[[str], Span]
) -> None:
    for height in (860, 700):
        room.resize(1200, height)
        _check_places(room, span_of)


def _check_places(room: ReadingRoom, span_of: Callable[[str], Span]) -> None:
    pane = room.centre.pane
    for words in ("vanskelig", "Vi snakker ikke sammen", "Å sitte i samme hus", "kaffen"):
        span = span_of(words)
        pane.select(span)
        room.tools.open_palette(False)
        popup = next(one for one in room.findChildren(Palette) if one.isVisible())
        top, bottom = (round(edge) - pane.verticalScrollBar().value() for edge in pane.line(span.start))
        corner = pane.viewport().mapTo(room, QPoint(0, top))
        line = QRect(corner, QPoint(corner.x() + 400, corner.y() + bottom - top))
        assert not popup.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW).intersects(line)
        popup.hide()
