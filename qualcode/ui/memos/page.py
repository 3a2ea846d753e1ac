"""The memo that is written on: what it is about, its words, how they will read, and what it quotes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.memos import about, quotes_of
from qualcode.i18n import _, language
from qualcode.model.memos import Memo, MemoType
from qualcode.model.study import Study
from qualcode.ui.memo_fields.going import can_go
from qualcode.ui.memo_fields.preview import MemoPreview
from qualcode.ui.memo_fields.quote_cards import QuoteCards
from qualcode.ui.memo_fields.written_field import Save, WrittenField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label, on_paper
from qualcode.ui.widgets.section import Section
from qualcode.wording.language import interface_words
from qualcode.wording.memos import about_sentence
from qualcode.wording.names import memo_type_name
from qualcode.wording.numbers import moment

_WIDEST, _SIDE = 760, 6 * GRID
_LONGEST_SUBJECT = 48


class MemoPage(QWidget):
    """Shows one memo, or a draft that nobody has kept yet. ``save`` is called with the words to be written down."""

    def __init__(self, save: Save) -> None:
        """Show no memo yet."""
        super().__init__()
        on_paper(self)
        self.memo: Memo | None = None
        self._font = QFont()
        self.about = button("", "quiet", icon="right")
        # What it says is cut to the room there is, not the other way.
        self.about.setMinimumWidth(1)
        self.about_nowhere = label("")
        self.change_about = button(_("About something else"), "quiet")
        self.change_about.setMenu(QMenu(self.change_about))
        self.type = QComboBox()
        self.type.setAccessibleName(_("Type"))
        for type in MemoType:
            self.type.addItem(memo_type_name(type, interface_words()), type.value)
        self.preview = button(_("Preview"))
        self.preview.setCheckable(True)
        self.remove = button(_("Delete"), icon="delete")
        self.caption = label("", "caption", quiet=True, wraps=True)
        hint = _("Write what you think; the first line is the title.")
        self.field = WrittenField(_("The memo's words"), hint, save)
        self.read = MemoPreview()
        self.cards = QuoteCards()
        self.quote = button(_("Quote …"), icon="quotes")
        self.preview.toggled.connect(self._show_side)
        self._lay_out()

    def show_memo(self, study: Study, memo: Memo, font: QFont) -> None:
        """Show a memo as it is now; what is being typed in it stays."""
        another = self.memo is None or memo.id != self.memo.id
        self.memo = memo
        self._font = font
        self.field.setFont(font)
        if another:
            self.field.begin_with(memo.text)
            self.preview.setChecked(False)
        else:
            self.field.show_words(memo.text)
        sentence = about_sentence(about(study, memo), interface_words(), _LONGEST_SUBJECT)
        self.about.setAccessibleName(sentence)
        self._fit_about()
        self.about_nowhere.setText(sentence)
        self.about.setVisible(can_go(memo))
        self.about_nowhere.setVisible(not can_go(memo))
        self.about.setToolTip(_("Go there: {subject}").format(subject=sentence))
        self.type.setCurrentIndex(self.type.findData(memo.type.value))
        self.caption.setText(_when(study, memo) if memo.id in study.memos else _("Not written yet"))
        self.remove.setEnabled(memo.id in study.memos)
        self.cards.show_quotes(quotes_of(study, memo.id), font)
        self._show_read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_about()

    def _fit_about(self) -> None:
        """Say what the memo is about as fully as its line has room for."""
        metrics, words = self.about.fontMetrics(), self.about.accessibleName()
        around = self.about.sizeHint().width() - metrics.horizontalAdvance(self.about.text().replace("&&", "&"))
        line = min(self.width(), _WIDEST) - 2 * _SIDE - self.change_about.sizeHint().width() - GRID
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(0, line - around))
        self.about.setText(cut.replace("&", "&&"))

    def forget(self) -> None:
        """Show no memo; what was being typed must have been written down."""
        self.memo = None
        self.field.begin_with("")

    def _show_side(self, read: bool) -> None:
        side = self.read if read else self.field
        self._sides.setCurrentWidget(side)
        self._show_read()
        side.setFocus()

    def _show_read(self) -> None:
        if self.preview.isChecked():
            self.read.show_markdown(self.field.words, self._font)

    def _lay_out(self) -> None:
        self._sides = QStackedWidget()
        self._sides.addWidget(self.field)
        self._sides.addWidget(self.read)
        quotes = Section(_("Quotes in the memo"))
        quotes.add_action(self.quote)
        quotes.add(self.cards)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(_SIDE, 4 * GRID, _SIDE, 4 * GRID)
        column.setSpacing(2 * GRID)
        for row in (self._subject_row(), self._tools_row()):
            column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._sides, 1)
        column.addWidget(hairline())
        column.addWidget(quotes)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1, Qt.AlignmentFlag(0))
        row.addStretch(0)

    def _subject_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.about)
        row.addWidget(self.about_nowhere)
        row.addWidget(self.change_about)
        row.addStretch(1)
        return row

    def _tools_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.type)
        row.addWidget(self.caption, 1)
        row.addWidget(self.preview)
        row.addWidget(self.remove)
        return row


def _when(study: Study, memo: Memo) -> str:
    made, changed = memo.made.astimezone(), memo.changed.astimezone()
    pattern = _("{author}, {made}") if made.date() == changed.date() else _("{author}, {made}; changed {changed}")
    return pattern.format(
        author=study.coders[memo.coder].name,
        made=moment(made, language()),
        changed=moment(changed, language()),
    )
