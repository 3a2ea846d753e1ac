"""Code sets above the tree: choosing one shows only its codes, and the menu makes, changes and deletes sets."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from qualcode.edits import codebook
from qualcode.i18n import _
from qualcode.model.codes import CodeSet
from qualcode.model.ids import CodeId, CodeSetId
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button
from qualcode.ui.workspace import Workspace

if TYPE_CHECKING:
    from qualcode.ui.codebook.set_dialog import SetRequest


class SetBar(QWidget):
    """Which set is looked at (none: all codes) is not project data."""

    chosen = Signal()
    """Another set is looked at."""

    def __init__(self, workspace: Workspace, selected: Callable[[], list[CodeId]]) -> None:
        """``selected`` tells the codes that a new set begins with."""
        super().__init__()
        self._workspace, self._selected = workspace, selected
        self.field = QComboBox()
        self.field.setAccessibleName(_("Code set"))
        self.menu_button = button(_("Sets"))
        self.menu_button.setMenu(QMenu(self.menu_button))
        self.menu_button.menu().aboutToShow.connect(self._fill_menu)
        self.field.activated.connect(lambda _at: self.chosen.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.field, 1)
        row.addWidget(self.menu_button)

    def offer(self, study: Study) -> None:
        """Offer the sets of a study; the one that is looked at stays."""
        sets = study.code_sets.ordered()
        offered = [(self.field.itemData(at), self.field.itemText(at)) for at in range(self.field.count())]
        wanted = [(None, _("All codes")), *((each.id, each.name) for each in sets)]
        if offered != wanted:
            current = self.field.currentData()
            self.field.clear()
            for key, name in wanted:
                self.field.addItem(name, key)
            self.field.setCurrentIndex(max(0, self.field.findData(current)))
        self.field.setVisible(bool(sets))

    def current(self) -> CodeSetId | None:
        """Return the set that is looked at; None for all codes."""
        code_set: CodeSetId | None = self.field.currentData()
        return code_set

    def only(self, study: Study) -> frozenset[CodeId] | None:
        """Return the codes of the set that is looked at; None for all codes."""
        current = self.current()
        if current is None or current not in study.code_sets:
            return None
        return frozenset(member.code for member in study.code_set_members.by("code_set", current))

    def make(self) -> None:
        """Ask for a set that begins with the selected codes, make it and look at it."""
        request = self._ask(_("New code set"), _("Make set"), "", self._selected())
        if request is not None:
            self._look_at(self._workspace.edit(codebook.add_code_set, request.name, sorted(request.codes)))

    def change(self) -> None:
        """Ask for the name and the codes of the set that is looked at."""
        study, current = self._workspace.study, self.current()
        if current is None:
            return
        ticked = [member.code for member in study.code_set_members.by("code_set", current)]
        name = study.code_sets[current].name
        request = self._ask(_("Change code set"), _("Change set"), name, ticked)
        if request is not None:
            self._workspace.edit(codebook.set_code_set, current, request.name, request.codes)

    def delete(self) -> None:
        """Delete the set that is looked at; its codes stay."""
        current = self._known()
        if current is not None:
            if not self._workspace.done(codebook.delete_code_set, current.id):
                return
            told = _("The set “{name}” is deleted; its codes stay.").format(name=current.name)
            self._workspace.say(told, undoable=True)

    def _ask(self, title: str, verb: str, name: str, ticked: list[CodeId]) -> "SetRequest | None":
        from qualcode.ui.codebook.set_dialog import SetDialog

        return SetDialog.ask(self, self._workspace.study, title, verb, name, ticked)

    def _look_at(self, code_set: CodeSetId | None) -> None:
        place = self.field.findData(code_set)
        if code_set is not None and place >= 0:
            self.field.setCurrentIndex(place)
            self.chosen.emit()

    def _known(self) -> CodeSet | None:
        current = self.current()
        return self._workspace.study.code_sets.get(current) if current is not None else None

    def _fill_menu(self) -> None:
        menu, known = self.menu_button.menu(), self._known()
        menu.clear()
        menu.addAction(_("New set of the selected codes …"), self.make)
        for text, act in ((_("Change this set …"), self.change), (_("Delete this set"), self.delete)):
            menu.addAction(text, act).setEnabled(known is not None)
