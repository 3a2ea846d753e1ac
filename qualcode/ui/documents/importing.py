"""From files to documents: looked at off the UI thread, previewed, imported as one step."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qualcode.edits.documents import already_imported, import_documents
from qualcode.edits.spoken import speakers_before
from qualcode.i18n import _, _n
from qualcode.importers.new_document import NewDocument
from qualcode.importers.preview import Preview, preview
from qualcode.model.errors import FileProblem
from qualcode.model.progress import Progress
from qualcode.text.repair import Repair
from qualcode.ui.documents.import_dialog import FileToImport, ImportDialog
from qualcode.ui.documents.looking import Looked, assembled, look_at
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class Importing:
    """One import at a time, from the files chosen to the documents stored. Cancel at any point leaves nothing."""

    def __init__(self, parent: QWidget, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Ask over ``parent``; remember speakers in ``settings``."""
        self._parent, self._workspace, self._jobs = parent, workspace, jobs
        self._memory = SpeakerMemory(settings)
        workspace.closed.connect(self._memory.forget_names)

    def start(self, paths: Sequence[Path]) -> None:
        """Read the files, then show what was found in them."""
        self._jobs.start(_("Reading files"), lambda progress: look_at(paths, progress), self._show)

    def _show(self, results: list[Looked | FileProblem]) -> None:
        project = self._workspace.project
        if project is None:
            return
        study = self._workspace.study
        files = [
            FileToImport(
                result, already_imported(study, result.reading.sha256) if isinstance(result, Looked) else None
            )
            for result in results
        ]
        labels = [informant.label for informant in study.informants.ordered()]
        before = speakers_before(project, [each.preview for each in results if isinstance(each, Looked)])
        self._memory.recall(before)
        chosen = ImportDialog.ask(self._parent.window(), files, labels, self._memory, self._look_again)
        if chosen and self._workspace.project is project:
            self._jobs.start(_("Preparing documents"), lambda progress: assembled(chosen, progress), self._import)

    def _look_again(
        self, file: Looked, repairs: frozenset[Repair], named: frozenset[str], done: Callable[[Preview], object]
    ) -> Callable[[], object]:
        def work(progress: Progress) -> Preview:
            # What was cancelled while it stood in line is not begun.
            progress(0, 0, "")
            return preview(file.reading, repairs, named)

        return self._jobs.start(_("Looking at the file …"), work, done, quiet=True).cancel

    def _import(self, results: list[NewDocument | FileProblem]) -> None:
        documents = [result for result in results if isinstance(result, NewDocument)]
        problems = [result for result in results if isinstance(result, FileProblem)]
        made = self._workspace.edit(import_documents, documents) if documents else None
        if made:
            told = _n("%d document imported.", "%d documents imported.", len(made)) % len(made)
            if problems:
                names = ", ".join(problem.path.name for problem in problems)
                told += " " + _("No words were left of {names}.").format(names=names)
            self._workspace.choose_document(made[0])
            self._workspace.say(told, undoable=True)
        elif problems:
            self._workspace.failed.emit(problems[0])
