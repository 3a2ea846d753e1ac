"""Sets a document's words in paragraphs, with room above a turn for its head; laid out only as it is shown."""

import re

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)

from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.positions.page import Page

GUTTER = 36
"""Room left of the words for paragraph numbers, in device-independent pixels."""

HEAD = 24
"""Room above a turn's first line for its head, in device-independent pixels."""

RIGHT = 12
"""Room right of the words, in device-independent pixels."""

LONGEST_RUN = 20_000
"""Letters without a space up to which lines are broken between words in all of the text."""

_TOP, _BOTTOM = 20, 240
# What Qt keeps for itself: paragraph and line separators, object and frame marks.
_KEPT_BY_QT = re.compile("[\r\u2028\u2029\ufffc\ufdd0\ufdd1]")


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
    for number, paragraph in enumerate(shown_letters(page.text).split("\n")):
        form = headed if number in page.heads else plain
        if number:
            cursor.insertBlock(form, letters)
        else:
            cursor.setBlockFormat(form)
        cursor.insertText(paragraph)
    cursor.endEditBlock()
    set_frame(document, page)
    return document


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Return where the lines of a text may be broken: between words, or anywhere where a word is as long as a book.

    For every line Qt looks for the end of the word, through all lines that follow.
    """
    is_endless = any(
        len(line) > LONGEST_RUN and max(map(len, line.split())) > LONGEST_RUN for line in text.split("\n")
    )
    modes = QTextOption.WrapMode
    return modes.WrapAnywhere if is_endless else modes.WrapAtWordBoundaryOrAnywhere


def shown_letters(text: str) -> str:
    """Return the text with one space in the place of each character that Qt would take for a mark of its own."""
    return _KEPT_BY_QT.sub(" ", text)


def format_of(number: int, page: Page, look: Look) -> QTextBlockFormat:
    """Return how the paragraph of that number, from 0, is set."""
    plain, headed = _formats(look, QFontMetricsF(look.font()).height())
    return headed if number in page.heads else plain


def plain_format(look: Look) -> QTextBlockFormat:
    """Return how a paragraph without a head is set."""
    return _formats(look, QFontMetricsF(look.font()).height())[0]


def set_frame(document: QTextDocument, page: Page) -> None:
    """Give the document the margins that the page needs."""
    document.rootFrame().setFrameFormat(_frame(page))


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
