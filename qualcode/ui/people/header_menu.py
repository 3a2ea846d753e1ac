"""What can be done with a column of the people table: change or remove an attribute, rename roles and cases."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.model.ids import AttributeId, CaseId, RoleId
from qualcode.ui.attribute_fields.changing import change_attribute, remove_attribute
from qualcode.ui.people.columns import CASE, ROLES
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.workspace import Workspace


class HeaderMenu:
    """The menus of the columns' heads."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        """Ask over ``parent``."""
        self._parent, self._workspace = parent, workspace

    def menu(self, column: int, attribute: AttributeId | None) -> QMenu:
        """Return the menu of a column; an empty one where nothing can be done."""
        menu = QMenu(self._parent)
        study = self._workspace.study
        if attribute is not None:
            change = partial(change_attribute, self._parent, self._workspace, attribute)
            menu.addAction(_("Change attribute …"), change)
            menu.addAction(_("Remove attribute"), partial(remove_attribute, self._workspace, attribute))
        elif column == ROLES:
            for role in study.roles.ordered():
                self._offer(menu, role.name, partial(self._rename_role, role.id))
        elif column == CASE:
            for case in study.cases.ordered():
                self._offer(menu, case.name, partial(self._rename_case, case.id))
        return menu

    def _rename_role(self, role: RoleId, name: str) -> None:
        self._workspace.edit(people.rename_role, role, name)

    def _rename_case(self, case: CaseId, name: str) -> None:
        self._workspace.edit(people.rename_case, case, name)

    def _offer(self, menu: QMenu, name: str, rename: Callable[[str], object]) -> None:
        def ask() -> None:
            new = ask_text(self._parent, _("Rename {name}").format(name=name), _("Name"), _("Rename"), name)
            if new:
                rename(new)

        menu.addAction(_("Rename {name} …").format(name=name), ask)
