"""A read-only text with a caret that is asked in code points: where the caret is, what is selected, what is where.

Qt's own positions stay inside.
"""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.code_tree.mime import mime_of_segment
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.reading.positions.place import nearest_unit


class WordsEdit(QTextEdit):
    """The words of a page; who sets them says which page it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hold no words yet."""
        super().__init__(parent)
        self.page: Page | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )

    @property
    def caret(self) -> int:
        """The code point before which the caret stands."""
        return self.page.positions.from_qt(self.textCursor().position()) if self.page else 0

    @property
    def selected(self) -> Span | None:
        """The selected stretch, as the mouse or keys left it; None when nothing is selected."""
        cursor = self.textCursor()
        if self.page is None or not cursor.hasSelection():
            return None
        return self.page.positions.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def select(self, span: Span) -> None:
        """Select a stretch, with the caret at its end; an empty one only moves the caret."""
        if self.page is not None:
            to_qt = self.page.positions.to_qt
            self._place_caret(to_qt(span.start), to_qt(span.stop))

    @property
    def marks(self) -> tuple[int, int]:
        """Where the selection begins and where the caret is, which is the earlier where one selects backwards."""
        cursor = self.textCursor()
        if self.page is None:
            return (0, 0)
        from_qt = self.page.positions.from_qt
        return from_qt(cursor.anchor()), from_qt(cursor.position())

    def set_marks(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``, in either direction."""
        if self.page is not None:
            self._place_caret(self.page.positions.to_qt(anchor), self.page.positions.to_qt(caret))

    def position_at(self, point: QPoint) -> int | None:
        """Return the code point at a point of the viewport; None beside the words."""
        point_in_text = QPointF(point) + self._scroll()
        unit = self.document().documentLayout().hitTest(point_in_text, Qt.HitTestAccuracy.ExactHit)
        return self.page.positions.from_qt(unit) if unit >= 0 and self.page is not None else None

    def nearest_position(self, point: QPoint) -> int:
        """Return the code point nearest to a point of the viewport."""
        if self.page is None:
            return 0
        return self.page.positions.from_qt(nearest_unit(self.document(), QPointF(point) + self._scroll()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selected words themselves, without fonts, and where they stand."""
        data, span = QMimeData(), self.selected
        if self.page is not None and span is not None:
            data = mime_of_segment(Segment(self.page.document.id, span), span.of(self.page.text))
        return data

    def _place_caret(self, anchor: int, position: int) -> None:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _scroll(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
