"""The room of the quote check."""

from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from qualcode.exporters.draft_comments import write_commented
from qualcode.i18n import _, _n
from qualcode.model.changes import ChangeSet
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.ids import DocumentId
from qualcode.model.progress import Progress
from qualcode.text.quote_check import Checked
from qualcode.ui.draft.checking import CheckedDraft, checked_draft, saved_at
from qualcode.ui.draft.desk import DraftDesk
from qualcode.ui.draft.items import DraftItem, class_name, counts, in_class, source_line
from qualcode.ui.draft.plan import PLAN
from qualcode.ui.jobs import Job, Jobs
from qualcode.ui.reports import ask_path, save_report
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import SPEAKERS, TEXTS
from qualcode.ui.widgets.ticked_list import Tick, Tone
from qualcode.ui.workspace import Place, Workspace
from qualcode.wording.language import interface_words

_LOOK = 2000
"""Milliseconds between looks at whether the draft was saved again."""


class DraftRoom(Room):
    """Holds a draft against the interviews; what is found can be gone through, and to, by keyboard."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = TEXTS | SPEAKERS

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Build the desk."""
        super().__init__(workspace, jobs, settings)
        self.draft: CheckedDraft | None = None
        self.key_file: Path | None = None
        self.items: tuple[DraftItem, ...] = ()
        self._job: Job | None = None
        self.desk = DraftDesk(self)
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        self._connect()

    @property
    def current(self) -> DraftItem | None:
        """What is shown in full."""
        row = self.desk.list.currentRow()
        return self.items[row] if 0 <= row < len(self.items) else None

    def first_focus(self) -> QWidget:
        """Return the list of what was found, or the button that opens a draft."""
        return self.desk.list if self.draft is not None else self.desk.empty

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Check again where texts or people have changed since."""
        before, now = self.draft.study if self.draft is not None else None, self.workspace.study
        if self.draft is not None and any(getattr(before, name) is not getattr(now, name) for name in self.shows):
            self._check(self.draft.path, quiet=True)
        self._timer.start()

    def clear(self) -> None:
        """Forget the draft and the key: the project was closed."""
        self._timer.stop()
        self.draft, self.key_file, self.items = None, None, ()
        self._show()

    # --- What the user asks for

    def make_report(self) -> None:
        """Ask for the parts of a report to Word, and write it."""
        from qualcode.ui.report_dialog.writing import make_report

        make_report(self)

    def ask_draft(self) -> None:
        """Ask for a draft in Word, and check it."""
        path = self._ask_file(_("Open a draft"), _("Word (*.docx)"))
        if path is not None:
            self.workspace.room_wanted.emit(self.key)
            self.check(path)

    def ask_key(self) -> None:
        """Ask for the researcher's key of names, and check again with it."""
        path = self._ask_file(_("Open your key of names"), _("Tables (*.csv *.xlsx)"))
        if path is not None:
            self.key_file = path
            self.check_again()

    def check(self, path: Path) -> None:
        """Check a draft; what was found in another one is gone from the screen when it is done."""
        self._check(path)

    def check_again(self) -> None:
        """Read the draft again, as it was saved last."""
        if self.draft is None:
            self.ask_draft()
        else:
            self._check(self.draft.path)

    def look(self) -> None:
        """Tell when the draft was saved after it was read."""
        if self.draft is not None:
            saved = saved_at(self.draft.path)
            self.desk.show_saved_again(bool(saved) and saved != self.draft.saved)

    def go(self) -> None:
        """Show the place in the source of what is current; Shift+F12 leads back."""
        item = self.current
        found = item.found if item is not None else None
        if isinstance(found, Checked) and found.place is not None:
            document = DocumentId(found.place.text)
            if document in self.workspace.study.documents:
                self.workspace.go_to(Place(document, found.place.span))

    def save_commented(self) -> None:
        """Write a copy of the draft with comments; never over the draft itself."""
        from qualcode.exporters.reports.draft_report import margin_comments

        draft = self.draft
        if draft is None:
            self.ask_draft()
            return
        name = _("{name} with comments").format(name=draft.path.stem)
        target = ask_path(self, name, ".docx")
        if target is None:
            return
        if target.exists() and target.samefile(draft.path):
            self.workspace.failed.emit(FileProblem(target, FileReason.EXISTS))
            return

        def work(_progress: Progress) -> Path:
            write_commented(draft.path, margin_comments(draft.study, draft.found), target)
            return target

        said = _("{name} is saved. The draft itself is as it was.")
        what = _("Writing {name}").format(name=target.name)
        self.jobs.start(what, work, lambda saved: self.workspace.say(said.format(name=saved.name)))

    def save_table(self, suffix: str) -> None:
        """Ask for a file and write everything that was found as tables."""
        from qualcode.exporters.reports.draft_report import draft_report

        if self.draft is not None:
            save_report(self, _("Quote check"), suffix, partial(draft_report, self.draft.study, self.draft.found))

    # --- Checking and showing

    def _ask_file(self, title: str, pattern: str) -> Path | None:
        folder = self.settings.text("draft-folder", "")
        path, _filter = QFileDialog.getOpenFileName(self, title, folder, pattern)
        if not path:
            return None
        self.settings.put("draft-folder", str(Path(path).parent))
        return Path(path)

    def _check(self, path: Path, quiet: bool = False) -> None:
        if self._job is not None:
            self._job.cancel()
        study, key = self.workspace.study, self.key_file

        def work(progress: Progress) -> CheckedDraft:
            return checked_draft(study, path, key, progress)

        self._job = self.jobs.start(_("Checking {name}").format(name=path.name), work, self._take, quiet=quiet)

    def _take(self, draft: CheckedDraft) -> None:
        is_first, self.draft, self._job = self.draft is None, draft, None
        self._show()
        self.look()
        if is_first and self.isVisible():
            self.desk.list.setFocus()

    def _show(self) -> None:
        draft = self.draft
        self.desk.show_draft(draft, self.key_file)
        self.desk.classes.show_counts(counts(draft.items if draft is not None else ()))
        self._fill()

    def _fill(self) -> None:
        """List the items of the class that is chosen; the current one stays so where it is still there."""
        before, row, words = self.current, self.desk.list.currentRow(), interface_words()
        self.items = in_class(self.draft.items, self.desk.classes.current) if self.draft is not None else ()
        self.desk.list.blockSignals(True)
        self.desk.list.clear()
        for item in self.items:
            place = _("Paragraph {n}").format(n=item.paragraph + 1)
            source = source_line(self.draft.study, item, words) if self.draft is not None else ""
            below = " · ".join(part for part in (class_name(item.kind, words), place, source) if part)
            self.desk.list.add(item.words, below, Tick.NONE, Tone.QUIET)
        self.desk.list.blockSignals(False)
        same = [at for at, item in enumerate(self.items) if before is not None and item.key == before.key]
        self.desk.list.setCurrentRow(same[0] if same else min(max(0, row), len(self.items) - 1))
        n = len(self.items)
        self.desk.told.setText(_n("%d place", "%d places", n) % n)
        self.desk.show_list(bool(self.items), self.desk.classes.current)
        self._show_current()

    def _show_current(self) -> None:
        self.desk.detail.show_item(self.draft, self.current)

    def _connect(self) -> None:
        desk = self.desk
        desk.empty.acted.connect(self.ask_draft)
        desk.open.clicked.connect(self.ask_draft)
        desk.key.clicked.connect(self.ask_key)
        desk.again.clicked.connect(self.check_again)
        desk.commented.clicked.connect(self.save_commented)
        desk.classes.chosen.connect(lambda _kind: self._fill())
        desk.list.currentRowChanged.connect(lambda _row: self._show_current())
        desk.list.itemActivated.connect(lambda _item: self.go())
        desk.detail.place_wanted.connect(self.go)
        desk.export_wanted.connect(self.save_table)
        splitter = self.settings.shape("draft")
        if splitter is not None:
            desk.panes.restoreState(splitter)
        desk.panes.splitterMoved.connect(lambda *_: self.settings.put_shape("draft", desk.panes.saveState()))
