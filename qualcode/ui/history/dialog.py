"""The history of the project in a window of its own, which follows what happens."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QMenu, QTableView, QVBoxLayout

from qualcode.edits.code_history import names_of_gone
from qualcode.edits.log import log
from qualcode.exporters.reports.log_report import log_report
from qualcode.i18n import _, _n
from qualcode.model.log import LogEntry, LogKind, matching
from qualcode.ui.coders.words import left_out_words
from qualcode.ui.going import go_to_thing, is_somewhere
from qualcode.ui.history.bar import HistoryBar
from qualcode.ui.history.model import CODES, DOCUMENTS, WHAT, WHEN, WHO, HistoryModel
from qualcode.ui.reports import FORMATS, Asker, save_report
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table

_WIDTH, _HEIGHT, _PAUSE = 240 * GRID, 150 * GRID, 300
_WIDTHS = {WHEN: 46 * GRID, WHO: 28 * GRID, WHAT: 56 * GRID, CODES: 54 * GRID}


class HistoryDialog(QDialog):
    """The steps of the project, the latest first; Enter or a double click shows what a line is about."""

    def __init__(self, over: Asker) -> None:
        """Show the history of the project that is open, over a window."""
        super().__init__(over.window())
        self.workspace, self.jobs, self.settings = over.workspace, over.jobs, over.settings
        self._entries: list[LogEntry] = []
        self._is_stale = False
        self.setWindowTitle(_("History of the project"))
        self.resize(_WIDTH, _HEIGHT)
        self.bar, self.model = HistoryBar(), HistoryModel()
        self.table = _table(self.model)
        self.told = label("", "caption", quiet=True, wraps=True)
        self.showing = button(_("Show in its place"))
        self.export = button(_("Export"))
        self.export.setMenu(QMenu(self.export))
        self._timer = QTimer(self, interval=_PAUSE, singleShot=True)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the journal anew, and show what is asked for."""
        project = self.workspace.project
        self._is_stale = False
        if project is not None:
            self._entries = log(project)
            self.bar.show_study(self.workspace.study)
            self._show()

    def show_codebook(self) -> None:
        """Show what happened to the codebook, of anybody at any time."""
        self.bar.ask_of(LogKind.CODEBOOK)

    def go(self, row: int) -> None:
        """Show what a line is about, in its room."""
        thing = self._thing(row)
        if thing is not None:
            go_to_thing(self.workspace, *thing)
        else:
            self.workspace.say(_("What this line is about is not there any more."))

    def save(self, suffix: str) -> None:
        """Ask for a file and write what is shown."""
        project = self.workspace.project
        if project is not None:
            is_codebook = self.bar.filter.kind is LogKind.CODEBOOK
            build = partial(
                log_report,
                self.workspace.study,
                tuple(self.model.entries),
                gone=names_of_gone(project),
                of_codebook=is_codebook,
            )
            name = _("Changes to the codebook") if is_codebook else _("History of the project")
            save_report(self, name, suffix, build)

    def _show(self) -> None:
        project = self.workspace.project
        if project is None:
            return
        current = self.table.currentIndex()
        before = self.model.entries[current.row()] if current.isValid() else None
        shown = list(matching(self._entries, self.bar.filter))
        self.model.show(self.workspace.study, shown, names_of_gone(project))
        row = shown.index(before) if before in shown else 0
        if shown:
            self.table.setCurrentIndex(self.model.index(row, 0))
        count = _n("%d line", "%d lines", len(shown)) % len(shown)
        self.told.setText(" · ".join(part for part in (count, left_out_words(self.workspace)) if part))
        self._show_way()

    def _show_way(self) -> None:
        current = self.table.currentIndex()
        self.showing.setEnabled(current.isValid() and self._thing(current.row()) is not None)
        self.export.setEnabled(bool(self.model.entries))

    def _thing(self, row: int) -> tuple[str, str] | None:
        """Return table and id of the first thing of a line that is still there; None when none is."""
        study, things = self.workspace.study, self.model.entries[row].things
        return next((thing for thing in things if is_somewhere(study, *thing)), None)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.workspace.project is not None:
            self._show_way()

    def _connect(self) -> None:
        workspace = self.workspace
        self.bar.changed.connect(self._show)
        self.table.activated.connect(lambda index: self.go(index.row()))
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.showing.clicked.connect(lambda: self.go(self.table.currentIndex().row()))
        for suffix in (".docx", ".csv", ".xlsx"):
            self.export.menu().addAction(f"{_(FORMATS[suffix])} …", partial(self.save, suffix))
        self._timer.timeout.connect(self.refresh)
        workspace.changed.connect(self._wait)
        workspace.seen_otherwise.connect(lambda: self._wait(None))
        workspace.coder_chosen.connect(self._wait)
        workspace.closed.connect(self.close)

    def _wait(self, _what: object) -> None:
        """Read the journal anew when there is a pause, and only while somebody looks: a long one takes a second."""
        self._is_stale = True
        if self.isActiveWindow():
            self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Catch up when the window is turned to again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._is_stale and self.isActiveWindow():
            self._timer.start()

    def _lay_out(self) -> None:
        closing = button(_("Close"))
        closing.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        for each in (self.showing, self.export, closing):
            foot.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(label(_("History of the project"), "heading"))
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def show_history(over: Asker, of_codebook: bool = False) -> HistoryDialog:
    """Show the history over a window, that of the codebook if wished, and return the dialog."""
    dialog = HistoryDialog(over)
    dialog.finished.connect(dialog.deleteLater)
    if of_codebook:
        dialog.show_codebook()
    dialog.show()
    dialog.table.setFocus()
    return dialog


def _table(model: HistoryModel) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(_("History of the project"))
    dress_table(table)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    for column, width in _WIDTHS.items():
        table.setColumnWidth(column, width)
    table.horizontalHeader().setSectionResizeMode(DOCUMENTS, QHeaderView.ResizeMode.Stretch)
    return table
