"""Changes a shown text where it changed, and nowhere else: the rest stays laid out, with caret and selection."""

from PySide6.QtGui import QTextCursor, QTextDocument

from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.typesetting import format_of, set_frame, shown_letters
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.positions.stretch import Stretch


def rewrite(document: QTextDocument, before: Page, page: Page, look: Look, stretch: Stretch) -> None:
    """Make a document that shows ``before`` show ``page``, which differs from it in words by ``stretch``."""
    _lay_out_the_rest(document)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(before.positions.to_qt(stretch.start))
    cursor.setPosition(before.positions.to_qt(stretch.old_stop), QTextCursor.MoveMode.KeepAnchor)
    if cursor.hasSelection() or stretch.span.length:
        cursor.insertText(shown_letters(stretch.span.of(page.text)))
    for number in _reheaded(before, page, stretch):
        block = document.findBlockByNumber(number)
        QTextCursor(block).setBlockFormat(format_of(number, page, look))
    cursor.endEditBlock()
    if (0 in before.heads) != (0 in page.heads):
        set_frame(document, page)


def _lay_out_the_rest(document: QTextDocument) -> None:
    """Have all of a document laid out that is not yet.

    Changed before that, Qt takes the paragraphs that follow for laid out: they would have no lines, ever.
    """
    if not document.lastBlock().layout().lineCount():
        document.documentLayout().blockBoundingRect(document.lastBlock())


def _reheaded(before: Page, page: Page, stretch: Stretch) -> list[int]:
    """Return the paragraphs, from 0, that are new or that have a head where they had none, or the other way."""
    first = page.source.paragraph(stretch.start) - 1
    last = page.source.paragraph(stretch.new_stop) - 1
    added = len(page.source.line_starts) - len(before.source.line_starts)
    # As many as before they may be, and yet others: one joined, and one parted.
    parted = "\n" in before.text[stretch.start : stretch.old_stop] or "\n" in stretch.span.of(page.text)
    if not parted and before.heads.keys() == page.heads.keys():
        return []
    stood = {number if number <= first else number + added for number in before.heads}
    return sorted((stood ^ page.heads.keys()) | (set(range(first, last + 1)) if parted else set()))
