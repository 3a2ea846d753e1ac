"""Memos from the desk: written on what is marked in the text, gone through, and made to quote words."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qualcode.analysis.memos import memos_in, segment_of, title
from qualcode.edits import memos
from qualcode.i18n import _
from qualcode.model.codings import Segment
from qualcode.model.ids import DocumentId
from qualcode.model.memos import Memo, subject_of
from qualcode.model.study import Study
from qualcode.text.excerpt import in_marks, shorten
from qualcode.ui.memo_fields.memo_field import MemoField
from qualcode.ui.memo_fields.memo_place import MemoPlace
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.gestures.keys import shown_keys
from qualcode.ui.reading.margin.mark_items import MarkItems, memo_items
from qualcode.ui.reading.margin.memo_marks import MemoMarks, told
from qualcode.ui.reading.memos.menu import choose_memo, is_on_coding
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.side import Side
from qualcode.ui.workspace import Workspace

_TITLE = 48
_LEAST = 240
_HEIGHTS = [200, 260, 330]


class MemoDesk(QObject):
    """Opens memos at the side of the text; those on the chosen coding stand in the inspector."""

    def __init__(self, over: QWidget, workspace: Workspace, centre: Centre, gestures: Gestures, side: Side) -> None:
        """Put the place for memos below the inspector, and marks beside every text."""
        super().__init__(over)
        self._workspace, self._centre, self._gestures, self._side = workspace, centre, gestures, side
        self.place = MemoPlace(workspace)
        self.marks: list[MemoMarks] = []
        self._field: MemoField | None = None
        side.addWidget(self.place)
        for listed in (self.place.memos, side.inspector.memos):
            listed.entered.connect(self._on_entered)
            listed.finished.connect(lambda: self._centre.pane.setFocus())
        self._heights: list[int] = []
        self.place.opening.connect(self._keep_height)
        self.place.opened.connect(self._share_height)
        self.place.closed.connect(self._on_closed)
        workspace.coding_chosen.connect(lambda _coding: self._share_height())
        centre.for_each(self._add_marks)

    # --- Writing

    def write(self) -> None:
        """Write a memo on the selected words, else on the chosen coding, else on the turn under the caret."""
        selected, chosen, page = self._gestures.pane.selected, self._gestures.chosen, self._gestures.pane.page
        if page is None:
            return
        self._side.show()
        if is_on_coding(chosen, selected):
            self._side.inspector.memos.write_on()
            return
        turn = page.turn_at(self._gestures.pane.caret) if selected is None else None
        segment = self._gestures.target()
        if turn is not None:
            self.place.show_about(turn=turn.id)
        elif segment is not None:
            self._show_about_words(segment)
        else:
            self._workspace.say(_("There are no words here to write a memo on."))
            return
        self.place.memos.write_on()

    def write_on_document(self) -> None:
        """Write a memo on the whole document."""
        page = self._gestures.pane.page
        if page is not None:
            self._side.show()
            self.place.show_about(document=page.document.id)
            self.place.memos.write_on()

    def open(self, memo: Memo, writes: bool = True) -> None:
        """Show a memo with the words that it is about, ready to be written on, or with the keyboard in the text."""
        self._side.show()
        coding = self._workspace.study.codings.get(memo.coding) if memo.coding is not None else None
        if coding is not None:
            self._gestures.choose(coding)
            listed = self._side.inspector.memos
        else:
            self._workspace.choose_coding(None)
            self._show_words(segment_of(self._workspace.study, memo))
            self.place.show_about(**subject_of(memo))
            listed = self.place.memos
        self._workspace.memo = memo.id
        if writes:
            listed.write_on(memo.id)

    # --- Going and quoting

    def go(self, forwards: bool) -> None:
        """Show the next or previous memo on words of this document, seen from the caret."""
        page, caret = self._gestures.pane.page, self._gestures.pane.caret
        if page is None:
            return
        placed = memos_in(page.study, page.document.id)
        here = self._place_now(placed, caret)
        after = [memo for at, (_words, memo) in enumerate(placed) if (at > here if forwards else at < here)]
        found = after[0 if forwards else -1] if after else None
        if found is None:
            self._workspace.say(_("That was the last memo.") if forwards else _("That was the first memo."))
        else:
            self.open(found, writes=False)
            self._centre.pane.setFocus()

    def quote(self) -> None:
        """Let the memo that is written on, or was last, quote the selected words, the coding's or the sentence."""
        chosen, selected = self._gestures.chosen, self._gestures.pane.selected
        segment = chosen.segment if chosen is not None and selected is None else self._gestures.target()
        if segment is None:
            return
        if self._field in (*self.place.memos.fields, *self._side.inspector.memos.fields):
            if self._field is not None and self._field.quote(segment):
                self._say_quoted(self._field.memo)
            return
        memo = self._workspace.study.memos.get(self._workspace.memo) if self._workspace.memo is not None else None
        if memo is None:
            self._workspace.say(_("Write on a memo first (M); then Q lets it quote words."))
        elif self._workspace.done(memos.quote_in_memo, memo.id, [segment]):
            self._say_quoted(memo)

    # --- Showing

    def show_study(self) -> None:
        """Show the study as it is now."""
        self.place.show_study()
        for reader in self._centre.readers:
            self._show_count(reader)

    def _place_now(self, placed: list[tuple[Segment, Memo]], caret: int) -> float:
        """Return the number of the memo shown last, when the caret is still at it; else where it would be."""
        for at, (segment, memo) in enumerate(placed):
            if memo.id == self._workspace.memo and segment.span.start == self._start_of_selection(caret):
                return at
        return sum(segment.span.start < caret for segment, _memo in placed) - 0.5

    def _start_of_selection(self, caret: int) -> int:
        selected = self._gestures.pane.selected
        return selected.start if selected is not None else caret

    def _show_about_words(self, segment: Segment) -> None:
        span = segment.span
        self.place.show_about(document=segment.document, start=span.start, stop=span.stop)

    def _show_words(self, segment: Segment | None) -> None:
        page = self._gestures.pane.page
        if segment is not None and page is not None and segment.document == page.document.id:
            self._gestures.pane.select(segment.span)
            self._gestures.pane.reveal(segment.span)

    def _say_quoted(self, memo: Memo) -> None:
        kept = self._workspace.study.memos.get(memo.id, memo)
        name = in_marks(shorten(title(kept), _TITLE)) if title(kept) else _("the new memo")
        self._workspace.say(_("Quoted in {memo}").format(memo=name), undoable=True)

    def _on_entered(self, field: MemoField) -> None:
        self._field = field

    def _on_closed(self) -> None:
        self._share_height()
        self._centre.pane.setFocus()

    def _keep_height(self) -> None:
        self._heights = self._side.sizes()

    def _share_height(self) -> None:
        """Let the inspector stand aside where it has nothing to show while a memo is written."""
        inspector, is_open = self._side.inspector, self.place.is_open
        has_something = self._workspace.coding is not None or not is_open
        if is_open and (self._side.sizes()[2] < _LEAST or inspector.isHidden() == has_something):
            inspector.setVisible(has_something)
            self._side.setSizes(_HEIGHTS)
        elif not is_open and self._heights:
            inspector.show()
            self._side.setSizes(self._heights)
            self._heights = []

    # --- Beside the texts

    def _add_marks(self, reader: Reader) -> None:
        marks = MemoMarks(reader.pane)
        MarkItems(marks, reader.pane, lambda: memo_items(marks, reader.pane))
        marks.opened.connect(self._on_mark)
        self.marks.append(marks)
        reader.header.memos.clicked.connect(self.write_on_document)

    def _on_mark(self, found: list[Memo]) -> None:
        """Open the memos of a line; where they are about several things, ask which."""
        if len({tuple(subject_of(memo).items()) for memo in found}) == 1:
            self.open(found[-1])
        else:
            choose_memo(self._side, self._workspace.study, found, self.open)

    def _show_count(self, reader: Reader) -> None:
        page = reader.pane.page
        if page is not None:
            found = about_document(page.study, page.document.id)
            tip = f"{_('Write a memo on the document')} ({shown_keys('Shift+M')})"
            reader.header.show_memos(len(found), told(page.study, found) if found else tip)


def about_document(study: Study, document: DocumentId) -> list[Memo]:
    """Return the memos on a document as a whole, the oldest first."""
    return [memo for memo in study.memos.by("document", document) if memo.start is None]
