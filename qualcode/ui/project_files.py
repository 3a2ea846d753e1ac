"""Making, opening and copying project files from the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from qualcode.edits import codebook
from qualcode.edits.sample import open_sample
from qualcode.i18n import _
from qualcode.importers.codebooks import read_codebook
from qualcode.model.errors import QualcodeError
from qualcode.store.files import SUFFIX, create
from qualcode.ui.new_project import NewProject, ask_new_project
from qualcode.ui.project_settings import ask_project_settings
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

    def new(self) -> None:
        """Ask for a title, a coder, a codebook and a place, and make the project."""
        wanted = ask_new_project(self._window, self._folder(), self._settings.text("coder", ""))
        if wanted is not None:
            self._settings.put("coder", wanted.coder)
            self._settings.put("folder", str(wanted.path.parent))
            self.make(wanted)

    def make(self, wanted: NewProject) -> None:
        """Make a project as asked for and open it."""
        try:
            codes = read_codebook(wanted.codebook) if wanted.codebook is not None else ()
            if wanted.replace:
                wanted.path.unlink(missing_ok=True)
            project = create(wanted.path, wanted.title, wanted.coder)
        except QualcodeError as error:
            self._workspace.failed.emit(error)
            return
        if codes:
            codebook.import_codebook(project, codes)
            project.history.forget()
        self._workspace.take(project)
        self._workspace.room_wanted.emit("documents")

    def ask_open(self) -> None:
        """Ask for a project file and open it."""
        filters = _("qualcode projects") + f" (*{SUFFIX})"
        path, _filter = QFileDialog.getOpenFileName(self._window, _("Open project"), self._folder(), filters)
        if path:
            self.open(Path(path))

    def open(self, path: Path) -> None:
        """Open a project file; a file that cannot be opened leaves the open project as it is."""
        if self._workspace.open(path):
            self._settings.put("folder", str(path.parent))
            study = self._workspace.study
            self._workspace.room_wanted.emit("coding" if study.documents else "start")

    def open_sample(self) -> None:
        """Open the sample study, making it first when it is not there."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
        try:
            project = open_sample(folder / "qualcode")
        except QualcodeError as error:
            self._workspace.failed.emit(error)
            return
        self._workspace.take(project)
        self._workspace.room_wanted.emit("coding")

    def ask_import(self) -> None:
        """Ask for texts and hand them to the import."""
        pattern = _("Texts") + " (*.txt *.md *.docx *.vtt *.srt)"
        paths, _filter = QFileDialog.getOpenFileNames(
            self._window, _("Import documents"), self._settings.text("import-folder", self._folder()), pattern
        )
        if paths:
            self._settings.put("import-folder", str(Path(paths[0]).parent))
            self.take_dropped(paths)

    def take_dropped(self, paths: list[str]) -> None:
        """Open a project among dropped files, or import the files into the open project."""
        projects = [path for path in paths if path.endswith(SUFFIX)]
        if projects:
            self.open(Path(projects[0]))
        elif self._workspace.project is None:
            self._workspace.say(_("Open or make a project first, then drop the texts here."))
        else:
            self._workspace.room_wanted.emit("documents")
            self._workspace.import_wanted.emit([Path(path) for path in paths])

    def ask_settings(self) -> None:
        """Ask for what is said once about the project, and change it."""
        ask_project_settings(self._window, self._workspace)

    def save_copy(self) -> None:
        """Ask where to, and write a copy of the project there."""
        project = self._workspace.project
        if project is None:
            return
        proposal = project.path.with_name(f"{project.path.stem} {_('copy')}{SUFFIX}")
        path, _filter = QFileDialog.getSaveFileName(self._window, _("Save a copy"), str(proposal), f"*{SUFFIX}")
        if path:
            target = Path(path if path.endswith(SUFFIX) else path + SUFFIX)
            try:
                target.unlink(missing_ok=True)
                project.save_copy(target)
            except QualcodeError as error:
                self._workspace.failed.emit(error)
            else:
                self._workspace.say(_("The copy is saved as {name}.").format(name=target.name))

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._settings.text("folder", documents)

    def _remember(self) -> None:
        project = self._workspace.project
        if project is not None:
            study = project.study
            self._settings.add_recent(project.path, study.info.title, len(study.documents), len(study.codings))
