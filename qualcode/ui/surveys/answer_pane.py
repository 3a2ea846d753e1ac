"""The current answer: the question it is to, all its words, where some can be selected, and its codes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.qt_units import Positions
from qualcode.ui.stances import signed
from qualcode.ui.surveys.answers_model import AnswerRow
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label

WIDTH = 84 * GRID
_Shift = Qt.KeyboardModifier.ShiftModifier


class AnswerWords(QTextEdit):
    """Words that cannot be changed; some of them can be selected with the mouse, or with Shift and the arrows."""

    digit = Signal(int)
    palette_wanted = Signal()
    repeat_wanted = Signal()
    left = Signal()
    """Esc: back to the list."""

    def __init__(self) -> None:
        """Show no words."""
        super().__init__()
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("The words of the answer"))

    def selected(self, text: str) -> Span | None:
        """Return which words of the text are selected, in code points without space around; None for none."""
        cursor = self.textCursor()
        chosen = Positions(text).span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        words = chosen.of(text)
        start = chosen.start + len(words) - len(words.lstrip())
        stop = start + len(words.strip())
        return Span(start, stop) if stop > start else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Code what is selected, or move in the words."""
        key = event.key()
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _Shift)
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not held and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.digit.emit(key - Qt.Key.Key_0)
        elif not held and key in (Qt.Key.Key_K, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.palette_wanted.emit()
        elif not held and key == Qt.Key.Key_Period:
            self.repeat_wanted.emit()
        else:
            super().keyPressEvent(event)


class AnswerPane(QWidget):
    """Shows one answer; what is pressed is announced."""

    removed = Signal(object)
    """A ``CodeId`` is to go from the answer."""
    text_wanted = Signal()

    def __init__(self) -> None:
        """Show no answer."""
        super().__init__()
        self.question = label("", "strong", wraps=True)
        self.who = label("", "caption", quiet=True, wraps=True)
        self.words = AnswerWords()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.hint = label(
            _("A code goes on the whole answer. Select words here (S) to code only those."),
            "caption",
            quiet=True,
            wraps=True,
        )
        self.desk = button(_("Open in the coding desk"), "quiet")
        self.desk.clicked.connect(self.text_wanted)
        self._shown: object = None
        self._row: AnswerRow | None = None
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.question)
        column.addWidget(self.who)
        column.addWidget(self.words, 1)
        column.addWidget(self._chips)
        column.addWidget(self.hint)
        column.addWidget(self.desk)

    @property
    def selected(self) -> Span | None:
        """Which words of the answer are selected."""
        return self.words.selected(self._row.words) if self._row is not None else None

    def show_answer(self, study: Study | None, row: AnswerRow | None, question: str) -> None:
        """Show an answer; the selection stays as long as it is the same one."""
        self.question.setText(question)
        self.setEnabled(row is not None)
        if row != self._row:
            self._row = row
            self.words.setPlainText(row.words if row is not None else "")
            self.who.setText(" · ".join(part for part in (row.key, row.about) if part) if row is not None else "")
        codings = study.codings_in(row.document) if study is not None and row is not None else ()
        if study is not None:
            self._show_codes(study, codings)

    def take_font(self, font: QFont) -> None:
        """Show words in the font for reading."""
        self.words.setFont(font)

    def _show_codes(self, study: Study, codings: tuple[object, ...]) -> None:
        dark = tokens_in(self.palette()).dark
        shown = (codings, study.codes, dark)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._flow.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        colouring, marks = Colouring(study.codebook, dark), []
        known = study.codings_in(self._row.document) if self._row is not None else ()
        for code in dict.fromkeys(coding.code for coding in known):
            stances = (coding.stance for coding in known if coding.code == code)
            chip = Chip(signed(study.codes[code].name, stances), colouring.of(code).stripe, removable=True)
            chip.setToolTip(study.codebook.path(code))
            chip.removed.connect(lambda code=code: self.removed.emit(CodeId(code)))
            self._flow.addWidget(chip)
        for coding in known:
            if self._row is not None and coding.stop - coding.start < len(self._row.words):
                marks.append(self._mark(coding.span, colouring.of(coding.code).tint))
        self.words.setExtraSelections(marks)

    def _mark(self, span: Span, colour: str) -> QTextEdit.ExtraSelection:
        mark, cursor = QTextEdit.ExtraSelection(), QTextCursor(self.words.document())
        positions = Positions(self._row.words if self._row is not None else "")
        cursor.setPosition(positions.to_qt(span.start))
        cursor.setPosition(positions.to_qt(span.stop), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(QColor(colour))
        mark.cursor, mark.format = cursor, look
        return mark
