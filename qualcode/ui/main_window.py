"""The one window: the rail, the rooms, the status line, and the commands that are there in every room."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from qualcode.edits import history
from qualcode.i18n import _
from qualcode.model.errors import FileProblem, QualcodeError
from qualcode.ui import commands, window_commands
from qualcode.ui.coders.question import WhoCodes
from qualcode.ui.command_palette import CommandPalette
from qualcode.ui.copies import Copies
from qualcode.ui.errors import show_problem
from qualcode.ui.frame import framed
from qualcode.ui.jobs import Jobs
from qualcode.ui.project_files import ProjectFiles
from qualcode.ui.room import Room
from qualcode.ui.room_plan import RoomPlan, keys_of
from qualcode.ui.rooms import Rooms
from qualcode.ui.settings import Settings
from qualcode.ui.sharing.sharing import Sharing
from qualcode.ui.status_line import StatusLine
from qualcode.ui.widgets.banner import Banner
from qualcode.ui.widgets.focus import stop_before, tab_after
from qualcode.ui.widgets.notice import Notice
from qualcode.ui.widgets.rail import Rail, RailItem
from qualcode.ui.workspace import Workspace


class MainWindow(QMainWindow):
    """Shows one room at a time beside the rail."""

    def __init__(
        self, settings: Settings, jobs: Jobs, workspace: Workspace, plans: Sequence[RoomPlan[Any]]
    ) -> None:
        """Put the rooms behind the rail and connect the commands; each room is built when it is first needed."""
        super().__init__()
        self.settings, self.jobs, self.workspace = settings, jobs, workspace
        self.rooms = Rooms(plans, workspace, jobs, settings, self._on_room_built)
        self.files = ProjectFiles(self, workspace, settings)
        self.copies = Copies(self)
        self.status = StatusLine(workspace, jobs)
        self._is_telling = self._was_kept_open = self._is_gone = False
        self.rail = Rail()
        keys = keys_of(plans)
        self.rail.set_items(
            [RailItem(plan.key, _(plan.title), plan.key, keys[plan.key]) for plan in plans if plan.is_on_rail]
        )
        self.banner = Banner()
        self.stack = self.rooms.stack
        whole = framed(self.rail, self.banner, self.stack, self.status)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)
        self.notice = Notice(whole, self.stack)
        self._notice_undoes = False
        self.who = WhoCodes(self.stack)
        self.sharing = Sharing(self)
        self.palette_of_commands = CommandPalette(self)
        self.commands = commands.build(self, self._all_commands())
        self.menus = commands.fill(self.menuBar(), self.commands.values())
        self._connect()
        self._restore()
        self._on_project()

    def show_room(self, key: str) -> None:
        """Show the room of that key; the start room when no project is open."""
        if self.workspace.project is None:
            key = "start"
        room = self.rooms[key]
        self.stack.setCurrentWidget(room)
        self.rail.set_current(key if self.rooms.plans[key].is_on_rail else "")
        self._show_frame()
        # The keyboard goes where the eye is, not to the first button of the window.
        first = room.first_focus()
        (first if first.isVisibleTo(room) else room).setFocus()

    def _show_frame(self) -> None:
        """Show rail and status line, unless the room that is shown wants to be alone."""
        alone = self.rooms.current is not None and self.rooms.current.is_alone
        self.rail.setVisible(not alone)
        self.status.setVisible(not alone)

    def is_in(self, key: str) -> bool:
        """Tell whether the room of that key is the one that is shown."""
        return self.rooms.current_key == key

    def _all_commands(self) -> list[commands.Command]:
        return [*window_commands.table(self), *self.rooms.commands(), *window_commands.help_table(self)]

    def _on_room_built(self, room: Room) -> None:
        room.alone_changed.connect(self._show_frame)
        room.alone_changed.connect(self.notice.hide)  # it may tell the way back to where one is now
        tab_after(stop_before(self), [self.status])

    def _connect(self) -> None:
        workspace = self.workspace
        self.rail.chosen.connect(self.show_room)
        workspace.room_wanted.connect(self.show_room)
        workspace.project_wanted.connect(self.files.open)
        workspace.command_wanted.connect(lambda key: self.commands[key].action.trigger())
        workspace.opened.connect(self._on_project)
        workspace.closed.connect(self._on_project)
        workspace.changed.connect(lambda _change: self._on_changed())
        # Told when Qt has finished what it is doing: a dialog within a cell's commit would commit it once more.
        workspace.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        workspace.said.connect(self._on_said)
        workspace.leaving.connect(self._leave_field)
        workspace.closed.connect(self.who.hide)
        self.who.chosen.connect(self.files.take_coder)
        self.who.new_wanted.connect(self.status.add_coder)
        self.who.put_away.connect(self.files.leave_coder)
        self.status.lost.connect(self._on_lost)
        self.status.copy_wanted.connect(self.copies.save_and_go_on)
        self.jobs.problem.connect(self._on_problem, Qt.ConnectionType.QueuedConnection)

    def _on_project(self) -> None:
        is_open = self.workspace.project is not None
        for item in self.commands.values():
            item.action.setEnabled(is_open or not item.command.needs_project)
        self.rail.set_available(self.rooms if is_open else {"start"})
        title = self.workspace.study.info.title if is_open else ""
        self.setWindowTitle(f"{title} – qualcode" if title else "qualcode")
        self._name_history()
        if not is_open:
            self.show_room("start")

    def _name_history(self) -> None:
        project = self.workspace.project
        for key, label, named, bare in (
            ("undo", history.undo_label, _("Undo {step}"), _("Undo")),
            ("redo", history.redo_label, _("Redo {step}"), _("Redo")),
        ):
            step = label(project) if project is not None else None
            action = self.commands[key].action
            action.setText(named.format(step=_(step)) if step else bare)
            action.setEnabled(step is not None)

    def _on_changed(self) -> None:
        # What is refused after a step that went through is another matter than what was told before it.
        self._was_kept_open = False
        # The Undo of a notice means the step that it tells of; after another one it would undo that.
        if self._notice_undoes:
            self._notice_undoes = False
            self.notice.hide()
        if self.workspace.project is not None and self.workspace.project.is_in_place():
            self.copies.forget_told()
        self._name_history()

    def _on_said(self, text: str, undoable: bool) -> None:
        self._notice_undoes = undoable
        self.notice.say(text, _("Undo") if undoable else "", self.workspace.undo if undoable else None)

    def _on_failed(self, error: QualcodeError) -> None:
        # What closing could not write down was told while the window was kept open for it.
        if not self._is_gone:
            self._on_problem(error)

    def _on_problem(self, error: QualcodeError) -> None:
        room = self.rooms.current
        if self.sharing.versions.has_refused(error):
            return
        # A room shows what the user tried to write. Where the study forbids it, let it show what is true again;
        # where the file was to blame, what was written must not be lost from the screen too.
        if not isinstance(error, FileProblem) and self.workspace.project is not None and room is not None:
            room.refresh(None)
        self._tell(error)

    def _tell(self, error: QualcodeError) -> None:
        """Tell of a problem; those that come while it is being told come of the same thing.

        That the file cannot be written is told in a dialog once: words that are typed are written again and again.
        """
        if self.copies.is_loss(error) and self.copies.was_told():
            self._offer_copy(_("Not saved. The project file cannot be written to."))
        elif not self._is_telling:
            self._is_telling = True
            try:
                show_problem(self, error, self.copies.ways_out(error))
            finally:
                self._is_telling = False

    def _offer_copy(self, words: str) -> None:
        self._notice_undoes = False
        self.notice.say(words, _("Save a copy …"), self.copies.save_and_go_on)

    def _on_lost(self) -> None:
        # Noticed while nothing was written: no reason to stop the user in the middle of a sentence.
        self._offer_copy(
            _(
                "The project file was moved or deleted. All you have done is still here: "
                "save a copy before you close."
            )
        )

    def let_go(self) -> bool:
        """Tell whether the open project may be closed; when its file is gone, tell of that first, once."""
        self.sharing.versions.come_back()
        problem = self.copies.last_chance()
        if problem is not None:
            self._tell(problem)
        return problem is None

    def _leave_field(self) -> None:
        # A cell of a table that is being edited is written when it is left.
        field = QApplication.focusWidget()
        if field is not None and field.window() is self:
            field.clearFocus()

    def _restore(self) -> None:
        shape = self.settings.shape("window")
        if shape is None or not self.restoreGeometry(shape):
            self.resize(1280, 800)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write down what is being typed, remember the window and let go of the project.

        When something cannot be written down the window stays open, once, with the words still on the screen.
        """
        problems = self.workspace.write_down()
        if problems and not self._was_kept_open:
            self._was_kept_open = True
            event.ignore()
            self._tell(problems[0])
            self.copies.count_as_offered()
            return
        if not self.let_go():
            event.ignore()
            return
        self.settings.put_shape("window", self.saveGeometry())
        self.jobs.wait()
        self._is_gone = True
        self.workspace.close()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a dropped project; hand other files to the import."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.accept()
        # The program that the files come from waits until the drop is over; a dialog would hold it up.
        QTimer.singleShot(0, lambda: self.files.take_dropped(paths))
