"""Sets a document's words in paragraphs, with room above a turn for its head; laid out only as it is shown."""

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from qualcode.ui.reading.look import Look
from qualcode.ui.reading.page import Page

GUTTER = 36
"""Room left of the words for paragraph numbers, in device-independent pixels."""

HEAD = 24
"""Room above a turn's first line for its head, in device-independent pixels."""

RIGHT = 12
"""Room right of the words, in device-independent pixels."""

_TOP, _BOTTOM = 20, 240
# What Qt keeps for itself: paragraph and line separators, object and frame marks. Each becomes one space.
_SHOWN = str.maketrans({mark: " " for mark in "\r\u2028\u2029\ufffc\ufdd0\ufdd1"})


def typeset(page: Page, look: Look) -> QTextDocument:
    """Return the page's words as a Qt document in which every paragraph is one block."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = look.font()
    document.setDefaultFont(font)
    plain, headed = _formats(look, QFontMetricsF(font).height())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    letters = QTextCharFormat()
    for number, paragraph in enumerate(page.text.translate(_SHOWN).split("\n")):
        form = headed if number in page.heads else plain
        if number:
            cursor.insertBlock(form, letters)
        else:
            cursor.setBlockFormat(form)
        cursor.insertText(paragraph)
    cursor.endEditBlock()
    document.rootFrame().setFrameFormat(_frame(page))
    return document


def _formats(look: Look, line: float) -> tuple[QTextBlockFormat, QTextBlockFormat]:
    plain = QTextBlockFormat()
    plain.setLineHeight(float(look.line_height), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    plain.setBottomMargin(round(line * 0.15))
    headed = QTextBlockFormat(plain)
    headed.setTopMargin(HEAD + round(line * 0.35))
    return plain, headed


def _frame(page: Page) -> QTextFrameFormat:
    frame = QTextFrameFormat()
    frame.setLeftMargin(GUTTER)
    frame.setRightMargin(RIGHT)
    # Qt lets the first paragraph's own margin go to waste at the top.
    frame.setTopMargin(_TOP + (HEAD if 0 in page.heads else 0))
    frame.setBottomMargin(_BOTTOM)
    return frame
