"""A memo as it reads: its Markdown set as text."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from qualcode.i18n import _
from qualcode.text.markdown import with_line_breaks
from qualcode.ui.theme.fonts import LINE_HEIGHT
from qualcode.ui.theme.tokens import GRID

_FEATURES = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_GAP = 2 * GRID
_HEADINGS = {1: 1.35, 2: 1.15}
"""Size of a heading's font by its level, as a multiple of the text's; the others are bold only."""


class MemoPreview(QTextEdit):
    """Words that can be read and selected, not written; nothing is fetched, from disk or elsewhere."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(_("The memo as it reads"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(2 * GRID)

    def show_markdown(self, text: str, font: QFont) -> None:
        """Show a memo's words in a font for reading."""
        self.document().setDefaultFont(font)
        self.document().setMarkdown(with_line_breaks(text), _FEATURES)
        block = self.document().begin()
        while block.isValid():
            _set_block(block, font)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


def _set_block(block: QTextBlock, font: QFont) -> None:
    cursor = QTextCursor(block)
    lines = QTextBlockFormat()
    lines.setLineHeight(LINE_HEIGHT * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    lines.setTopMargin(0)
    lines.setBottomMargin(0 if block.textList() is not None and block.next().textList() is not None else _GAP)
    cursor.mergeBlockFormat(lines)
    level = block.blockFormat().headingLevel()
    if level:
        letters = QTextCharFormat()
        letters.setFont(_heading_font(font, level))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)


def _heading_font(font: QFont, level: int) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * _HEADINGS.get(level, 1))
    larger.setWeight(QFont.Weight.DemiBold)
    return larger
