"""Making and opening project files from the window, and bringing texts in."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from qualcode.edits.sample import NAME, open_sample
from qualcode.i18n import _
from qualcode.importers.formats import ENDINGS
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import CoderId, DocumentId
from qualcode.store.files import SUFFIX, create, open_project
from qualcode.store.project import Project
from qualcode.ui.new_project import NewProject, ask_new_project
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


class ProjectFiles:
    """The menu items about project files."""

    def __init__(self, window: "MainWindow", workspace: Workspace, settings: Settings) -> None:
        """Ask over ``window`` and open into ``workspace``."""
        self._window, self._workspace, self._settings = window, workspace, settings
        workspace.opened.connect(self._remember)
        workspace.closing.connect(self._remember)
        workspace.coder_chosen.connect(lambda _coder: self.remember_coder())

    def new(self) -> None:
        """Ask for a title, a coder, a codebook and a place, and make the project."""
        wanted = ask_new_project(self._window, self.folder(), self._settings.text("coder", ""))
        if wanted is not None and self._window.let_go():
            self._settings.put("coder", wanted.coder)
            self._settings.put("folder", str(wanted.path.parent))
            self.make(wanted)

    def make(self, wanted: NewProject) -> None:
        """Make a project as asked for and open it."""
        from qualcode.importers.codebooks import read_codebook

        try:
            codes = read_codebook(wanted.codebook) if wanted.codebook is not None else ()
            project = create(wanted.path, wanted.title, wanted.coder)
        except QualcodeError as error:
            self._workspace.failed.emit(error)
            return
        if codes:
            from qualcode.edits.codebook import import_codebook

            import_codebook(project, codes)
            project.history.forget()
        self._workspace.take(project)
        self.remember_coder()
        self._workspace.room_wanted.emit("documents")

    def ask_open(self) -> None:
        """Ask for a project file and open it."""
        filters = _("qualcode projects") + f" (*{SUFFIX})"
        path, _filter = QFileDialog.getOpenFileName(self._window, _("Open project"), self.folder(), filters)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open a project where it was left; a file that cannot be opened leaves the open project as it is."""
        path = path.absolute()
        project = self._workspace.project
        if project is None or not _is_same(project.path, path):
            if not self._window.let_go():
                return
            try:
                project = open_project(path)
            except QualcodeError as error:
                self._workspace.failed.emit(error)
                return
            self._resume(project)
        self._settings.put("folder", str(path.parent))
        self._workspace.room_wanted.emit("coding" if self._workspace.study.documents else "start")

    def open_sample(self) -> None:
        """Open the sample study; the first time it is made, off the UI thread."""
        folder = _sample_folder()
        project = self._workspace.project
        if project is not None and _is_same(project.path, folder / NAME):
            self._workspace.room_wanted.emit("coding")
            return
        self._window.jobs.start(
            _("Making the sample study"),
            lambda _progress: open_sample(folder).close(),
            lambda _done: self.open(folder / NAME),
        )

    def ask_import(self) -> None:
        """Ask for texts and hand them to the import."""
        pattern = _("Texts") + f" ({' '.join(f'*{ending}' for ending in ENDINGS)});;" + _("All files") + " (*)"
        paths, _filter = QFileDialog.getOpenFileNames(
            self._window, _("Import documents"), self._settings.text("import-folder", self.folder()), pattern
        )
        if paths:
            self._settings.put("import-folder", str(Path(paths[0]).parent))
            self.take_dropped(paths)

    def take_dropped(self, paths: Iterable[str]) -> None:
        """Open a project among dropped files, or import the files; without a project one is made first.

        A table alone is asked about: it goes to the room that reads what is in it.
        """
        from qualcode.ui.dropped import sort_dropped

        dropped = sort_dropped(paths)
        if dropped.project is not None:
            self.open(dropped.project)
            return
        if dropped.texts and self._workspace.project is None:
            self._workspace.say(_("The texts need a project to lie in. Make one, and they are imported into it."))
            self.new()
        if self._workspace.project is None:
            return
        if dropped.table is not None:
            self._take_table(dropped.table)
        elif dropped.texts:
            self._workspace.room_wanted.emit("documents")
            self._workspace.import_wanted.emit(dropped.texts)

    def _take_table(self, table: Path) -> None:
        from qualcode.ui.dropped import ask_what_is_in

        room = ask_what_is_in(self._window, table)
        if room is not None:
            self._workspace.room_wanted.emit(room)
            self._window.rooms[room].take_table(table)

    def ask_settings(self) -> None:
        """Ask for what is said once about the project, and change it."""
        from qualcode.ui.project_settings import ask_project_settings

        ask_project_settings(self._window, self._workspace)

    def folder(self) -> str:
        """Return the folder where projects are looked for and proposed."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        known = self._settings.text("folder", "")
        return known if known and os.path.isdir(known) else documents

    def _resume(self, project: Project) -> None:
        """Open a project at the document that was shown last, as the one who codes here; ask who that is, once."""
        known = self._settings.recent_at(project.path)
        coder = self._coder_here(project)
        project.coder = coder or project.coder
        self._workspace.take(project, DocumentId(known.document) if known is not None else None)
        if coder is None:
            self._window.who.ask(project.study)

    def _coder_here(self, project: Project) -> CoderId | None:
        """Return who codes at this machine: as was said, for whom the copy is, or who has the name."""
        study, own = project.study, project.study.copies.get(project.copy)
        said = CoderId(self._settings.text(_coder_key(project), ""))
        if said in study.coders:
            return said
        is_sample = project.path.name == NAME and project.path.parent == _sample_folder()
        if is_sample or (own is not None and own.coder is not None):
            return project.coder
        me = self._settings.text("coder", "").casefold()
        return next((coder.id for coder in study.coders.ordered() if coder.name.casefold() == me), None)

    def take_coder(self, coder: CoderId) -> None:
        """Let this one code at this machine, and ask no more."""
        self._workspace.choose_coder(coder)
        self.remember_coder()

    def _remember(self) -> None:
        project = self._workspace.project
        if project is not None and not project.is_read_only:
            study = self._workspace.study
            self._settings.add_recent(
                project.path,
                study.info.title,
                len(study.documents),
                len(study.codings),
                self._workspace.document or "",
            )

    def remember_coder(self) -> None:
        """Remember who codes at this machine, for this project and as a proposal for the next."""
        project = self._workspace.project
        if project is not None:
            self._settings.put("coder", project.study.coders[project.coder].name)
            self._settings.put(_coder_key(project), project.coder)

    def leave_coder(self) -> None:
        """Let who codes be as it is, and ask no more for this project."""
        project = self._workspace.project
        if project is not None:
            self._settings.put(_coder_key(project), project.coder)


def _coder_key(project: Project) -> str:
    # A copy that was handed out has the project's id too, and another coder.
    return f"coders/{project.copy or project.study.info.id}"


def _sample_folder() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / "qualcode"


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
