"""Where each line stands in one layout of the words: read from Qt a paragraph at a time, where it is asked for."""

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextDocument

from qualcode.ui.reading.positions.page import Page

Extent = tuple[float, float]
"""Top and bottom in pixels from the start of the document."""


class Extents:
    """The lines of one page as they are laid out now. Nobody asks it once they are laid out anew.

    It holds numbers only, and so outlives what Qt may throw away.
    """

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._known: dict[int, tuple[list[int], list[Extent]]] = {}

    def line(self, document: QTextDocument, page: Page, position: int) -> Extent:
        """Return top and bottom of the line with that code point of ``page``, which ``document`` shows."""
        number = page.source.paragraph(position) - 1
        if number not in self._known:
            self._known[number] = _lines(document, document.findBlockByNumber(number))
        starts, extents = self._known[number]
        return extents[max(0, bisect_right(starts, page.positions.to_qt(position)) - 1)]


def _lines(document: QTextDocument, block: QTextBlock) -> tuple[list[int], list[Extent]]:
    """Return the Qt position at which each line of a paragraph starts, and where it stands."""
    if not block.isValid():
        block = document.lastBlock()
    # Asking for its box makes Qt lay out everything above it.
    document.documentLayout().blockBoundingRect(block)
    layout, base = block.layout(), block.position()
    above = layout.position().y()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    starts = [base + line.textStart() for line in lines]
    return starts, [(above + line.y(), above + line.y() + line.height()) for line in lines] or [(above, above)]
