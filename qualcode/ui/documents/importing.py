"""From files to documents: read off the UI thread, preview, import as one step."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qualcode.edits.documents import already_imported, import_documents
from qualcode.i18n import _, _n
from qualcode.importers.assembling import assemble
from qualcode.importers.choices import Choices
from qualcode.importers.new_document import NewDocument
from qualcode.importers.reading import Reading, read_all
from qualcode.model.errors import FileProblem
from qualcode.model.progress import Progress
from qualcode.ui.documents.import_dialog import FileToImport, ImportDialog
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class Importing:
    """One import at a time, from the files chosen to the documents stored."""

    def __init__(self, parent: QWidget, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Ask over ``parent``; remember speakers in ``settings``."""
        self._parent, self._workspace, self._jobs = parent, workspace, jobs
        self._memory = SpeakerMemory(settings)

    def start(self, paths: Sequence[Path]) -> None:
        """Read the files, then show what was found in them."""
        self._jobs.start(_("Reading files"), lambda progress: read_all(paths, progress), self._show)

    def _show(self, results: list[Reading | FileProblem]) -> None:
        project = self._workspace.project
        if project is None:
            return
        study = self._workspace.study
        files = [
            FileToImport(result, already_imported(study, result.sha256) if isinstance(result, Reading) else None)
            for result in results
        ]
        labels = [informant.label for informant in study.informants.ordered()]
        chosen = ImportDialog.ask(self._parent.window(), files, labels, self._memory)
        if chosen and self._workspace.project is project:
            self._jobs.start(
                _("Preparing documents"), lambda progress: _assembled(chosen, progress), self._import
            )

    def _import(self, results: list[NewDocument | FileProblem]) -> None:
        documents = [result for result in results if isinstance(result, NewDocument)]
        made = self._workspace.edit(import_documents, documents)
        if made:
            self._workspace.say(
                _n("%d document imported.", "%d documents imported.", len(made)) % len(made), undoable=True
            )
            self._workspace.choose_document(made[0])
        for result in results:
            if isinstance(result, FileProblem):
                self._workspace.failed.emit(result)


def _assembled(chosen: Sequence[tuple[Reading, Choices]], progress: Progress) -> list[NewDocument | FileProblem]:
    results: list[NewDocument | FileProblem] = []
    for done, (reading, choices) in enumerate(chosen):
        progress(done, len(chosen), choices.title)
        try:
            results.append(assemble(reading, choices))
        except FileProblem as problem:
            results.append(problem)
    return results
