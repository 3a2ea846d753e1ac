"""Changes a shown text where it changed, and nowhere else: the rest stays laid out, with caret and selection."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument

from qualcode.model.moves import shared_ends
from qualcode.model.span import Span
from qualcode.ui.reading.look import Look
from qualcode.ui.reading.page import Page
from qualcode.ui.reading.typesetting import format_of, set_frame, shown_letters

LONGEST = 20_000
"""Code points of a stretch up to which rewriting it in place beats setting the whole document anew."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The one stretch in which two texts differ, in code points."""

    start: int
    old_stop: int
    new_stop: int

    @property
    def span(self) -> Span:
        """Where it stands in the new text."""
        return Span(self.start, self.new_stop)

    @property
    def is_short(self) -> bool:
        """Tell whether it is worth rewriting in place."""
        return max(self.old_stop, self.new_stop) - self.start <= LONGEST

    def moved(self, position: int) -> int:
        """Return where a position of the old text is in the new one; within the stretch, at most at its end."""
        if position >= self.old_stop:
            return position + self.new_stop - self.old_stop
        return min(position, self.new_stop) if position > self.start else position


def stretch_between(old: str, new: str) -> Stretch:
    """Return the smallest stretch outside which the texts are the same; an empty one when they are equal."""
    first, last = shared_ends(old, new)
    return Stretch(first, len(old) - last, len(new) - last)


def rewrite(document: QTextDocument, before: Page, page: Page, look: Look, stretch: Stretch) -> None:
    """Make a document that shows ``before`` show ``page``, which differs from it in words by ``stretch``."""
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


def _reheaded(before: Page, page: Page, stretch: Stretch) -> list[int]:
    """Return the paragraphs, from 0, that are new or that have a head where they had none, or the other way."""
    first = page.source.paragraph(stretch.start) - 1
    last = page.source.paragraph(stretch.new_stop) - 1
    added = len(page.source.line_starts) - len(before.source.line_starts)
    stood = {number if number <= first else number + added for number in before.heads}
    return sorted((stood ^ page.heads.keys()) | (set(range(first, last + 1)) if added else set()))
