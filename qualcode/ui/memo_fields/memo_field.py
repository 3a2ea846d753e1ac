"""One memo beside the thing that it is about: type, author and time, its words, and what it quotes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.memos import quotes_of
from qualcode.edits import memos
from qualcode.i18n import _, language
from qualcode.model.codings import Segment
from qualcode.model.ids import MemoQuoteId
from qualcode.model.memos import Memo, MemoQuote, MemoType
from qualcode.model.study import Study
from qualcode.ui.memo_fields.preview import MemoPreview
from qualcode.ui.memo_fields.quote_cards import QuoteCards
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import icon_button, label
from qualcode.ui.workspace import Place, Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.names import memo_type_name
from qualcode.wording.numbers import moment

_LINES = (2, 8)


class MemoField(QWidget):
    """A memo, or the draft of one, which is kept with its first words or its first quote.

    One that is emptied and left is deleted, and the notice that says so offers to undo that.
    """

    entered = Signal()
    """The keyboard is in the field: this is the memo that is written on."""
    finished = Signal()
    """The keyboard is to go back to where it came from; what was typed is written down."""
    dropped = Signal()
    """A draft is not wanted any more."""

    def __init__(self, workspace: Workspace, memo: Memo) -> None:
        """Show a memo's words."""
        super().__init__()
        self._workspace = workspace
        self.memo = memo
        self.is_draft = memo.id not in workspace.study.memos
        self.field = WrittenField(_("Memo"), _("Write what you think"), self._save, lines=_LINES)
        self.field.setProperty("field", True)
        self.type = _types()
        self.caption = label("", "caption", quiet=True, wraps=True)
        self.read = icon_button("documents", _("Preview"))
        self.read.setCheckable(True)
        self.open = icon_button("right", _("Open among the memos"))
        self.remove = icon_button("delete", _("Delete the memo"))
        self.preview, self.cards = MemoPreview(), QuoteCards(is_narrow=True)
        self.preview.setMaximumHeight(240)
        self._lay_out()
        self._connect()
        self.field.begin_with(memo.text)
        self._tell(workspace.study)

    def show_memo(self, study: Study, memo: Memo) -> None:
        """Show the memo as it is now; what is being typed in it stays."""
        self.memo, self.is_draft = memo, False
        self.field.show_words(memo.text)
        self._tell(study)

    @property
    def is_untouched(self) -> bool:
        """Whether this is a draft in which nobody is or has been writing, and which is not being read."""
        is_empty = not self.field.words and not self.field.is_waiting
        return self.is_draft and is_empty and not self.read.isChecked() and not self.field.hasFocus()

    def begin_again(self, draft: Memo) -> None:
        """Hold another draft, as a new field would."""
        self.memo = draft
        self.field.begin_with(draft.text)
        self._tell(self._workspace.study)

    def write_down(self) -> bool:
        """Write down what is typed; tell whether it is safe."""
        return self.field.write_down()

    def quote(self, segment: Segment) -> bool:
        """Let the memo quote a segment, with a draft's words kept first; tell whether it could be."""
        if self.is_draft:
            return self._keep(self.field.words, [segment])
        return self.write_down() and self._workspace.done(memos.quote_in_memo, self.memo.id, [segment])

    def delete(self) -> None:
        """Delete the memo; undo brings it back. A draft is only dropped."""
        if self.is_draft:
            self.field.begin_with("")
            self.dropped.emit()
        elif self.write_down() and self._workspace.done(memos.remove_memo, self.memo.id):
            self._workspace.say(_("The memo is deleted."), undoable=True)

    def _tell(self, study: Study) -> None:
        self.type.setCurrentIndex(self.type.findData(self.memo.type.value))
        made = moment(self.memo.made.astimezone(), language())
        self.caption.setText(f"{study.coders[self.memo.coder].name} · {made}")
        for part in (self.open, self.remove):
            part.setEnabled(not self.is_draft)
        quotes = quotes_of(study, self.memo.id)
        self.cards.show_quotes(quotes, chrome_font())
        if self.read.isChecked():
            self.preview.show_markdown(self.field.words, chrome_font())

    def _save(self, words: str) -> bool:
        workspace = self._workspace
        if workspace.project is None:
            return True
        if self.memo.id in workspace.study.memos:
            if words.strip() or workspace.study.memo_quotes.by("memo", self.memo.id):
                return workspace.done(memos.write_memo, self.memo.id, words)
            # Emptied, but perhaps to be written anew: the words that were are kept until the field is left.
            return not self.field.hasFocus() and self._remove_emptied()
        return not self.is_draft or not words.strip() or self._keep(words)

    def _remove_emptied(self) -> bool:
        removed = self._workspace.done(memos.remove_memo, self.memo.id)
        if removed:
            self._workspace.say(_("The emptied memo is deleted."), undoable=True)
        return removed

    def _keep(self, words: str, quotes: Sequence[Segment] = ()) -> bool:
        # Before the edit, which makes the list show what is there now.
        self.is_draft = False
        self.field.document().setModified(False)
        if self._workspace.done(memos.keep_draft, replace(self.memo, text=words), quotes):
            self._workspace.memo = self.memo.id
            return True
        self.is_draft = True
        self.field.document().setModified(True)
        return False

    def _set_type(self) -> None:
        type = MemoType(self.type.currentData())
        if self.is_draft:
            self.memo = replace(self.memo, type=type)
        elif type is not self.memo.type:
            self._workspace.edit(memos.set_memo_type, self.memo.id, type)

    def _on_entered(self) -> None:
        if not self.is_draft:
            self._workspace.memo = self.memo.id
        self.entered.emit()

    def _go_to(self, quote: MemoQuote) -> None:
        self._workspace.go_to(Place(quote.document, quote.span))

    def _unquote(self, quote: MemoQuoteId) -> None:
        if self._workspace.done(memos.unquote, [quote]):
            self._workspace.say(_("The quote is taken out."), undoable=True)

    def _show_read(self, on: bool) -> None:
        self.field.setVisible(not on)
        self.preview.setVisible(on)
        if on:
            self.preview.show_markdown(self.field.words, chrome_font())

    def _connect(self) -> None:
        self.field.entered.connect(self._on_entered)
        self.field.left.connect(self.write_down)
        self.field.finished.connect(self.finished)
        self.type.activated.connect(lambda _at: self._set_type())
        self.read.toggled.connect(self._show_read)
        self.open.clicked.connect(lambda: self._workspace.memo_wanted.emit(self.memo.id))
        self.remove.clicked.connect(self.delete)
        self.cards.place_wanted.connect(self._go_to)
        self.cards.removal_wanted.connect(self._unquote)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.type)
        head.addStretch(1)
        for part in (self.read, self.open, self.remove):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(head)
        for below in (self.field, self.preview, self.caption, self.cards):
            column.addWidget(below)
        self.preview.hide()


def _types() -> StillCombo:
    combo = StillCombo()
    combo.setAccessibleName(_("Type"))
    for type in MemoType:
        combo.addItem(memo_type_name(type, interface_words()), type.value)
    return combo
