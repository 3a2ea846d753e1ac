"""What is said of the informants in the selected rows and cells: how it is known, and who was never interviewed."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from qualcode.edits import people
from qualcode.i18n import N_, _, _n
from qualcode.model.ids import AttributeId, InformantId
from qualcode.model.people import Certainty
from qualcode.model.progress import Progress
from qualcode.ui.people.columns import ROLES
from qualcode.ui.people.table import PeopleTable
from qualcode.ui.room import Room
from qualcode.ui.widgets.ask_text import ask_text

CERTAINTIES = {
    Certainty.STATED: (N_("Stated"), "Alt+1"),
    Certainty.INFERRED: (N_("Inferred, in brackets"), "Alt+2"),
    Certainty.UNKNOWN: (N_("Not known"), "Alt+3"),
}
"""What each certainty is called in menus, and the key that sets it."""


class PersonWork:
    """Acts on what is selected in the table."""

    def __init__(self, room: Room, table: PeopleTable) -> None:
        """Stand in a room, beside its table."""
        self._room, self._table = room, table

    def set_certainty(self, certainty: Certainty) -> None:
        """Say how the values and roles in the selected cells are known."""
        model, cells = self._table.people, list[tuple[InformantId, AttributeId | None]]()
        for row, column in self._table.cells():
            attribute = model.columns[column].attribute
            if row < len(model.rows) and (column == ROLES or attribute is not None):
                cells.append((model.informant(row), attribute))
        if not cells:
            self._room.workspace.say(_("Choose cells with roles or attributes first."))
            return
        self._room.workspace.edit(people.set_certainty, cells, certainty)

    def toggle_interviewed(self) -> None:
        """Say that those selected were never interviewed, and why; or, when none of them was, that they were."""
        study = self._room.workspace.study
        informants = [self._table.people.informant(row) for row in self._table.rows()]
        if not informants or not self._room.isVisible():
            return
        if not any(study.informants[each].interviewed for each in informants):
            self._room.workspace.edit(people.set_interviewed, informants, True)
            return
        reason = ask_text(self._room, _("Not interviewed"), _("Why the interview never came to be"), _("Save"))
        if reason is not None and self._room.workspace.done(people.set_interviewed, informants, False, reason):
            n = len(informants)
            told = _n("%d informant stands as not interviewed.", "%d informants stand as not interviewed.", n) % n
            self._room.workspace.say(told, undoable=True)

    def export(self) -> None:
        """Ask for a file and write all informants to it, so that they can be imported again."""
        settings = self._room.settings
        pattern = ";;".join([_("Excel") + " (*.xlsx)", _("CSV") + " (*.csv)"])
        start = str(Path(settings.text("export-folder", "")) / f"{_('Informants')}.xlsx")
        chosen, _filter = QFileDialog.getSaveFileName(self._room, _("Export people"), start, pattern)
        if chosen:
            settings.put("export-folder", str(Path(chosen).parent))
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write all informants to a file as a job, and say where it is."""
        study = self._room.workspace.study

        def work(_progress: Progress) -> Path:
            from qualcode.exporters.people_file import write_people

            write_people(study, path)
            return path

        self._room.jobs.start(
            _("Writing {name}").format(name=path.name),
            work,
            lambda saved: self._room.workspace.say(_("{name} is saved.").format(name=saved.name)),
        )
