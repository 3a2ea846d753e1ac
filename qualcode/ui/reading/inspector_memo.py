"""The memo of a coding: written down a moment after the last key, and whenever something else is turned to."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label

_PAUSE = 700


class MemoField(QWidget):
    """A field for one memo; further memos of the same coding are named below it."""

    written = Signal(object, str)
    """A ``Coding`` and what its memo says now."""

    def __init__(self) -> None:
        """Show no memo yet."""
        super().__init__()
        self.field = _Field()
        self.field.setPlaceholderText(_("What do you think of here?"))
        self.field.setAccessibleName(_("Memo on the coding"))
        self.field.setProperty("field", True)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(60)
        self._coding: Coding | None = None
        self._saved = ""
        self._more = label("", "caption", quiet=True, wraps=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.write_now)
        self.field.textChanged.connect(self._timer.start)
        self.field.left.connect(self.write_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (label(_("Memo"), "caption", quiet=True), self.field, self._more):
            column.addWidget(part)

    def show_memo(self, study: Study, coding: Coding) -> None:
        """Show a coding's memo; what is being typed on the same coding stays."""
        memos = study.memos.by("coding", coding.id)
        text = memos[0].text if memos else ""
        another = self._coding is None or self._coding.id != coding.id
        self._coding = coding
        if another or (text != self._saved and self.field.toPlainText().strip() == self._saved):
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)
        self._saved = text
        self._more.setText("\n\n".join(memo.text for memo in memos[1:]))
        self._more.setVisible(len(memos) > 1)

    def forget(self) -> None:
        """Belong to no coding: what is typed from here on is written nowhere."""
        self._timer.stop()
        self._coding, self._saved = None, ""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)

    def write_now(self) -> None:
        """Write down what was typed, if anything was."""
        self._timer.stop()
        text = self.field.toPlainText().strip()
        if self._coding is not None and text != self._saved:
            self._saved = text
            self.written.emit(self._coding, text)


class _Field(QPlainTextEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
