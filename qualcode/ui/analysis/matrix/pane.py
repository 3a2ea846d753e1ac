"""The cell that is written on: the summary above, the quotes that it can rest on below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from qualcode.analysis.matrix import MatrixCell
from qualcode.edits import summaries
from qualcode.edits.summaries import Cell
from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, ThemeId
from qualcode.model.quotations import quotation
from qualcode.model.study import Study
from qualcode.ui.analysis.matrix.quotes import LinkedQuotes
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.cards.mime import CODINGS, codings_in
from qualcode.ui.memo_fields.written_field import Save, WrittenField
from qualcode.ui.new_findings import FindingMaker
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.wording import whereabouts
from qualcode.wording.language import interface_words
from qualcode.wording.matrix import cell_note

_STEPS = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


class SummaryField(WrittenField):
    """The words of a summary; a quote that is dropped on it is linked, and referred to where it was let go."""

    dropped = Signal(list)
    """Codings were dropped; the cursor is where."""
    stepped = Signal(int, int)
    """The cell so many rows down and columns to the right is to be written on."""

    def __init__(self, save: Save) -> None:
        """Be empty."""
        super().__init__(_("Summary"), _("What do they say about it, in your own words?"), save)
        self.setProperty("field", True)
        self.setAcceptDrops(True)

    def event(self, event: QEvent) -> bool:
        """Keep Alt and the arrows from the window's commands while one writes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next cell with Alt and an arrow."""
        step = _step(event)
        if step is not None:
            self.stepped.emit(*step)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CODINGS):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CODINGS):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        codings = codings_in(event.mimeData())
        if not codings:
            super().dropEvent(event)
            return
        self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
        event.acceptProposedAction()
        self.dropped.emit(codings)

    def put_in(self, words: str) -> None:
        """Write words at the cursor, apart from what stands before them."""
        cursor = self.textCursor()
        before = self.words[: cursor.position()]
        cursor.insertText(words if not before or before[-1].isspace() else f" {words}")
        self.setTextCursor(cursor)


def _step(event: QKeyEvent) -> tuple[int, int] | None:
    with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return _STEPS.get(Qt.Key(event.key())) if with_alt else None


class CellPane(QWidget):
    """Edits the cell that it shows; ``finished`` gives the keyboard back to the table."""

    finished = Signal()
    step_wanted = Signal(int, int)
    """The cell so many rows down and columns to the right is to be written on."""

    def __init__(self, room: Room) -> None:
        """Show no cell yet."""
        super().__init__()
        on_paper(self)
        self._room, self._workspace = room, room.workspace
        self._named: Cell | None = None
        self._cell: MatrixCell | None = None
        self.title = label("", "heading", wraps=True)
        self.note = label("", quiet=True, wraps=True)
        self.check = button(_("Mark as checked"))
        self.finding = button(_("Finding"))
        self.finding.setToolTip(_("Let the quotes of the cell carry a finding"))
        self.finding.setMenu(QMenu(self.finding))
        self.field = SummaryField(self._save)
        self.quotes = LinkedQuotes()
        self.all_quotes = button(_("Show in Quotes"), "quiet")
        self.findings = FindingMaker(self, room.workspace, self.codings, self._claim, self._theme)
        self._lay_out()
        self._connect()
        self.set_fonts()

    @property
    def named(self) -> Cell | None:
        """The cell that is shown, as edits know it."""
        return self._named

    def show_cell(self, study: Study | None, named: Cell | None, cell: MatrixCell | None, title: str) -> None:
        """Show a cell; what is being typed on another one is written down first."""
        if named != self._named:
            self.field.write_down()
        is_other, self._named, self._cell = named != self._named, named, cell
        self.setEnabled(cell is not None)
        self.title.setText(title)
        text = cell.text if cell is not None else ""
        if is_other:
            self.field.begin_with(text)
            self.quotes.scrollToTop()
        else:
            self.field.show_words(text)
        self._show_note()
        linked = cell.linked if cell is not None else ()
        self.quotes.show_quotes(study, self._offered(study), linked)

    def codings(self) -> list[CodingId]:
        """Return what a finding made of the cell rests on: the linked quotes, or all where none are linked."""
        cell = self._cell
        if cell is None:
            return []
        if cell.linked:
            return list(cell.linked)
        return list({(one.document, one.start, one.stop): one.id for one in reversed(cell.codings)}.values())[::-1]

    def set_fonts(self) -> None:
        """Take the fonts that the user reads in."""
        fonts = card_fonts(self._room.settings)
        self.quotes.set_fonts(fonts)

    def toggle_checked(self) -> None:
        """Say that the summary has been held against its quotes, or that it is a draft again."""
        self.field.write_down()
        if self._named is not None and self._cell is not None and self._cell.text:
            is_checked = self._cell.summary is not None and self._cell.summary.checked
            self._workspace.edit(summaries.check_summary, self._named, not is_checked)

    def open_findings(self) -> None:
        """Drop the menu of findings."""
        if self.finding.isEnabled():
            self.finding.showMenu()

    def refer_to(self, coding: CodingId) -> None:
        """Write where a quote stands into the summary, and let the summary rest on it."""
        if self._named is None:
            return
        study = self._workspace.study
        said = quotation(study, (study.codings[coding],))
        self.field.put_in(f"({whereabouts.place(said.document.title, said.paragraph, interface_words())})")
        self.field.write_down()
        self._workspace.edit(summaries.link_quotes, self._named, [coding])

    def _refer_to_all(self, codings: list[CodingId]) -> None:
        for coding in codings:
            self.refer_to(coding)

    def _offered(self, study: Study | None) -> list[Coding]:
        """Return the codings of the cell, and those its summary rests on wherever they are now."""
        cell = self._cell
        if study is None or cell is None:
            return []
        here = {coding.id for coding in cell.codings}
        moved = [study.codings[each] for each in cell.linked if each not in here and each in study.codings]
        return [*cell.codings, *moved]

    def _show_note(self) -> None:
        cell = self._cell
        self.note.setText(cell_note(cell, interface_words()) if cell is not None else "")
        is_checked = cell is not None and cell.summary is not None and cell.summary.checked
        self.check.setText(_("Make it a draft") if is_checked else _("Mark as checked"))
        self.check.setEnabled(cell is not None and bool(cell.text))
        self.finding.setEnabled(bool(self.codings()))
        self.all_quotes.setEnabled(cell is not None and bool(cell.codings))

    def _save(self, words: str) -> bool:
        named = self._named
        return named is None or self._workspace.done(summaries.write_summary, named, words.strip())

    def _claim(self) -> str:
        text = self._cell.text.strip() if self._cell is not None else ""
        return " ".join(text.split())

    def _theme(self) -> ThemeId | None:
        return self._named.theme if self._named is not None else None

    def _link(self, codings: list[CodingId]) -> None:
        if self._named is not None:
            self.field.write_down()
            self._workspace.edit(summaries.link_quotes, self._named, codings)

    def _unlink(self, codings: list[CodingId]) -> None:
        if self._named is not None:
            self._workspace.edit(summaries.unlink_quotes, self._named, codings)

    def _connect(self) -> None:
        self.check.clicked.connect(self.toggle_checked)
        self.finding.menu().aboutToShow.connect(lambda: self.findings.fill(self.finding.menu()))
        self.field.finished.connect(self.finished)
        self.field.dropped.connect(self._refer_to_all)
        self.quotes.linked.connect(self._link)
        self.quotes.unlinked.connect(self._unlink)
        self.quotes.reference_wanted.connect(self.refer_to)
        self._workspace.closing.connect(self.field.write_down)
        self._room.settings.changed.connect(lambda name: self.set_fonts() if name.startswith("reading/") else None)
        self.field.stepped.connect(self.step_wanted)
        check = QShortcut(QKeySequence("Ctrl+Shift+Return"), self, self.toggle_checked)
        check.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.note, 1)
        head.addWidget(self.check)
        head.addWidget(self.finding)
        above, below = QWidget(), QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self.field, 1)
        help_ = _("Alt and the arrows: the next cell. Esc: back to the matrix.")
        column.addWidget(label(help_, "caption", quiet=True, wraps=True))
        row = QHBoxLayout()
        row.setContentsMargins(4 * GRID, 2 * GRID, 2 * GRID, GRID)
        tick = _("Tick the quotes that the summary rests on. Enter writes a reference to one.")
        row.addWidget(label(tick, "caption", quiet=True, wraps=True), 1)
        row.addWidget(self.all_quotes)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.quotes, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(above)
        parts.addWidget(below)
        parts.setSizes([260, 340])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
