"""The room of the memos."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from qualcode.analysis.memos import find_memos
from qualcode.edits import memos
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.codings import Segment
from qualcode.model.ids import MemoId, MemoQuoteId
from qualcode.model.memos import Memo, MemoQuote, MemoType
from qualcode.ui.jobs import Jobs
from qualcode.ui.memo_fields.going import go_to_subject
from qualcode.ui.memos import exports, subjects
from qualcode.ui.memos.desk import MemosDesk
from qualcode.ui.memos.list_model import MemoRole
from qualcode.ui.memos.plan import PLAN
from qualcode.ui.memos.quote_palette import QuotePalette
from qualcode.ui.memos.writing import Writing
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import CODED, SPEAKERS, TEXTS
from qualcode.ui.theme.fonts import ReadingStyle, reading_font
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.workspace import Place, Workspace

_SPLITTER = "memos"


class MemosRoom(Room):
    """All memos at the left, the one that is written on at the right. A draft is kept with its first words."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = TEXTS | SPEAKERS | CODED | {"project", "memos", "memo_quotes", "findings"}

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the list and the page."""
        super().__init__(workspace, jobs, settings)
        self.writing = Writing(workspace)
        self.desk = MemosDesk(self, self.writing.save)
        self.palette_of_quotes = QuotePalette(self)
        self._beside: MemoId | None = None
        """Shown whatever the filter says: what is written on must not vanish from the list while one types."""
        self._refreshing = False
        self._connect_list()
        self._connect_page()
        shape = settings.shape(_SPLITTER)
        if shape is not None:
            self.desk.panes.restoreState(shape)

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the memos as they are now; selection, scroll and what is being typed stay."""
        self.desk.finder.show_study(self.workspace.study)
        self.writing.forget_what_is_gone(self.workspace.study)
        self._choose_first()
        self._show_list()
        self._show_page()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self.writing.turn_to(None)
        self.desk.page.forget()
        self.desk.model.show(None, ())

    def first_focus(self) -> QWidget:
        """Let the keyboard begin on the list of memos, or on the button that begins the first one."""
        has_none = self.workspace.project is None or not self.workspace.study.memos
        begin = self.desk.nothing_written.findChild(QPushButton)
        return begin if has_none and self.writing.memo is None and begin is not None else self.desk.list

    def add(self) -> None:
        """Begin a memo about the project; it is kept with its first words."""
        if self.workspace.project is not None:
            self.begin(subjects.draft_about(self.workspace.project))

    def begin(self, draft: Memo) -> None:
        """Show this room with a draft, ready to be written."""
        self._be_shown()
        self._turn_to(None, draft)
        self.desk.page.field.setFocus()

    def choose(self, memo: MemoId) -> None:
        """Show this room with a memo, whether or not the filter would let it through."""
        self._be_shown()
        self._turn_to(memo, None)
        self._show_list()

    def remove(self) -> None:
        """Delete the current memo; undo brings it back."""
        memo = self.writing.memo
        if memo is None or not self.desk.page.field.write_down() or memo.id not in self.workspace.study.memos:
            return
        row = self.desk.list.currentIndex().row()
        if not self.workspace.done(memos.remove_memo, memo.id):
            return
        shown = self.desk.model.memos
        if shown:
            self._turn_to(shown[min(max(0, row), len(shown) - 1)].id, None)
        self.workspace.say(_("The memo is deleted."), undoable=True)

    def ask_quote(self) -> None:
        """Ask for a coded quote and take it into the memo, or into a new one."""
        if self.writing.memo is None:
            self.add()
        self._be_shown()
        study, coding = self.workspace.study, self.workspace.coding
        first = study.codings[coding].segment if coding is not None else None
        self.palette_of_quotes.ask(study, first)

    def quote(self, segment: Segment) -> None:
        """Let the current memo quote a segment; a draft is kept by that."""
        self.writing.quote(segment, self.desk.page.field.words)

    def export(self) -> None:
        """Write the memos that are shown as a Word document."""
        self._be_shown()
        self.desk.page.field.write_down()
        exports.save(self, self.desk.model.memos, ".docx")

    # --- Showing

    def _show_list(self, found: frozenset[MemoId] | None = None) -> None:
        """Show the memos that are asked for; ``found`` where they were looked for just now."""
        study, desk = self.workspace.study, self.desk
        wanted = (self._found() if found is None else found) | {self._beside}
        shown = [memo for memo in find_memos(study) if memo.id in wanted]
        self._refreshing = True
        with kept(desk.list, MemoRole.KEY):
            desk.model.show(study, shown)
        self._refreshing = False
        self._mark_current()
        desk.show_count(len(shown), len(study.memos))

    def _mark_current(self) -> None:
        desk = self.desk
        index = desk.model.find(self.writing.kept)
        if index != desk.list.currentIndex() or not index.isValid():
            self._refreshing = True
            desk.list.setCurrentIndex(index)
            self._refreshing = False

    def _show_page(self) -> None:
        memo = self.writing.memo
        if memo is not None:
            self.desk.page.show_memo(self.workspace.study, memo, self._font())
        else:
            self.desk.page.forget()
        self.desk.show_page(memo is not None, bool(self.workspace.study.memos))

    def _choose_first(self) -> None:
        if self.writing.memo is None:
            found = find_memos(self.workspace.study, self.desk.finder.filter)
            self.writing.turn_to(found[0].id if found else None)

    def _font(self) -> QFont:
        style: ReadingStyle = "sans" if self.settings.text("reading/style", "serif") == "sans" else "serif"
        return reading_font(style, self.settings.number("reading/points", 13) - 1)

    # --- Doing

    def _turn_to(self, memo: MemoId | None, draft: Memo | None) -> None:
        """Write on something else; where the words before cannot be written down, stay with them."""
        if not self.desk.page.field.write_down():
            self._mark_current()
            return
        self.writing.turn_to(memo, draft)
        self._beside = draft.id if draft is not None else memo
        self._mark_current()
        self._show_page()

    def _set_type(self) -> None:
        self.writing.set_type(MemoType(self.desk.page.type.currentData()))

    def _set_subject(self, like: Memo) -> None:
        self.writing.set_subject(like)
        self._show_page()

    def _go_to_subject(self) -> None:
        if self.writing.memo is not None:
            go_to_subject(self.workspace, self.writing.memo)

    def _go_to_quote(self, quote: MemoQuote) -> None:
        self.workspace.go_to(Place(quote.document, quote.span))

    def _unquote(self, quote: MemoQuoteId) -> None:
        if self.workspace.done(memos.unquote, [quote]):
            self.workspace.say(_("The quote is taken out."), undoable=True)

    def _be_shown(self) -> None:
        if not self.isVisible():
            self.workspace.room_wanted.emit(self.key)

    def _on_current(self) -> None:
        if self._refreshing or self.workspace.project is None:
            return
        memo = self.desk.list.currentIndex().data(MemoRole.KEY)
        if memo is not None:
            self._turn_to(memo, None)

    def _refilter(self) -> None:
        if self.workspace.project is not None:
            found = self._found()
            self._beside = self.writing.kept if self.writing.kept in found else None
            self._show_list(found)

    def _found(self) -> frozenset[MemoId]:
        return frozenset(memo.id for memo in find_memos(self.workspace.study, self.desk.finder.filter))

    def _connect_list(self) -> None:
        desk = self.desk
        desk.list.selectionModel().currentChanged.connect(lambda *_change: self._on_current())
        desk.list.activated.connect(lambda _index: desk.page.field.setFocus())
        desk.finder.changed.connect(self._refilter)
        desk.new.clicked.connect(self.add)
        desk.nothing_written.acted.connect(self.add)
        desk.nothing_found.acted.connect(desk.finder.ask_nothing)
        desk.export.menu().aboutToShow.connect(
            lambda: exports.fill(desk.export.menu(), self, desk.model.memos)
        )
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        QShortcut(delete, desk.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        desk.panes.splitterMoved.connect(lambda *_: self.settings.put_shape(_SPLITTER, desk.panes.saveState()))
        self.settings.changed.connect(self._on_setting)

    def _connect_page(self) -> None:
        page, workspace = self.desk.page, self.workspace
        page.about.clicked.connect(self._go_to_subject)
        page.change_about.menu().aboutToShow.connect(
            lambda: subjects.fill(page.change_about.menu(), workspace, self._set_subject)
        )
        page.type.activated.connect(lambda _at: self._set_type())
        page.remove.clicked.connect(self.remove)
        page.field.finished.connect(self.desk.list.setFocus)
        page.quote.clicked.connect(self.ask_quote)
        page.cards.place_wanted.connect(self._go_to_quote)
        page.cards.removal_wanted.connect(self._unquote)
        self.palette_of_quotes.segment_picked.connect(self.quote)
        workspace.closing.connect(page.field.write_down)

    def _on_setting(self, name: str) -> None:
        if name.startswith("reading/") and self.workspace.project is not None:
            self._show_page()
