"""What can be done with codes: make, merge, recolour, delete, import and export."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from qualcode.edits import codebook
from qualcode.i18n import _
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import CodeId
from qualcode.shipped import folder
from qualcode.ui.codebook.several import SeveralActions
from qualcode.ui.codebook.views import CodebookViews
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.keeping import still
from qualcode.ui.workspace import Workspace


class CodebookActions:
    """The verbs of the room; they act on what is selected in the tree."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, jobs: Jobs, settings: Settings, views: CodebookViews
    ) -> None:
        """Ask over ``parent``."""
        self._parent, self._workspace, self._jobs, self._tree = parent, workspace, jobs, views
        self.several = SeveralActions(parent, workspace, settings, views)

    def add(self) -> None:
        """Ask for a name and make a code beside the current one."""
        current = self._tree.current_code()
        parent = self._workspace.study.codes[current].parent if current is not None else None
        self._add_under(parent)

    def add_child(self) -> None:
        """Ask for a name and make a code under the current one."""
        self._add_under(self._tree.current_code())

    def merge(self) -> None:
        """Ask which of the selected codes, or which other code, shall keep the codings, and merge."""
        from qualcode.ui.codebook.merge_dialog import MergeDialog

        request = MergeDialog.ask(self._parent, self._workspace.study, self._selected())
        if request is not None:
            if not self._workspace.done(codebook.merge_codes, request.keep, request.absorb):
                return
            with still(self._tree.tree):
                self._workspace.choose_code(request.keep)
            self._workspace.say(_("The codes are merged; every coded passage is still coded."), undoable=True)

    def to_top(self) -> None:
        """Put the selected codes at the top level."""
        if codes := self._selected():
            self._workspace.edit(codebook.move_codes, codes, None)

    def show_quotes(self) -> None:
        """Show the quotes of the selected codes and those under them."""
        if codes := self._selected():
            from qualcode.analysis.filters import QuoteFilter

            self._workspace.room_wanted.emit("quotes")
            self._workspace.quotes_wanted.emit(QuoteFilter(codes=frozenset(codes)))

    def show_similar(self) -> None:
        """Show the passages like those of the current code."""
        self._workspace.command_wanted.emit("code-similar")

    def ask_import(self) -> None:
        """Ask for a codebook file and import it."""
        pattern = _("Codebooks") + " (*.yaml *.yml *.csv)"
        start = str(folder("codebooks"))
        path, _filter = QFileDialog.getOpenFileName(self._parent, _("Import codebook"), start, pattern)
        if path:
            self.import_file(Path(path))

    def import_file(self, path: Path) -> None:
        """Import a codebook; a broken file changes nothing."""
        from qualcode.importers.codebooks import read_codebook

        try:
            codes = read_codebook(path)
        except QualcodeError as error:
            self._workspace.failed.emit(error)
            return
        before = self._workspace.study
        counts = self._workspace.edit(codebook.import_codebook, codes)
        if counts is not None:
            text = _("{new} new codes, {known} got definitions they lacked.").format(new=counts[0], known=counts[1])
            self._workspace.say(text, undoable=self._workspace.study is not before)

    def ask_export(self) -> None:
        """Ask for a file and write the codebook there."""
        from qualcode.exporters.codebook_files import CODEBOOK_FORMATS

        pattern = " ".join(f"*{suffix}" for suffix in CODEBOOK_FORMATS)
        path, _filter = QFileDialog.getSaveFileName(
            self._parent, _("Export codebook"), _("Codebook") + ".docx", pattern
        )
        if path:
            self.export_file(Path(path))

    def export_file(self, path: Path) -> None:
        """Write the codebook in the format that the path's ending names."""
        from qualcode.exporters.codebook_files import write_codebook

        study = self._workspace.study
        self._jobs.start(
            _("Writing the codebook"),
            lambda _progress: write_codebook(study, path),
            lambda _done: self._workspace.say(_("{name} is saved.").format(name=path.name)),
        )

    def _add_under(self, parent: CodeId | None) -> None:
        book = self._workspace.study.codebook
        where = _("Under {path}").format(path=book.path(parent)) if parent is not None else _("At the top level")
        name = ask_text(self._parent, _("New code"), where, _("Make code"))
        if name:
            code = self._workspace.edit(codebook.add_code, name, parent)
            if code is not None:
                self._workspace.choose_code(code)

    @property
    def has_selected(self) -> bool:
        """Whether there is a code to do something with."""
        return bool(self._selected())

    def _selected(self) -> list[CodeId]:
        codes = self._tree.selected_codes()
        current = self._tree.current_code()
        return codes or ([current] if current is not None else [])
