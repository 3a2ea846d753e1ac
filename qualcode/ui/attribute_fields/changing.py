"""Adding, changing and removing an attribute, whatever it is an attribute of."""

from PySide6.QtWidgets import QWidget

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.model.ids import AttributeId
from qualcode.model.people import Owner
from qualcode.ui.attribute_fields.dialog import AttributeDialog
from qualcode.ui.workspace import Workspace


def add_attribute(parent: QWidget, workspace: Workspace, owner: Owner = Owner.INFORMANT) -> bool:
    """Ask for an attribute, add it, and tell whether there is one more."""
    wanted = AttributeDialog.ask(parent)
    return wanted is not None and workspace.done(
        people.add_attribute, wanted.name, wanted.type, wanted.choices, owner
    )


def change_attribute(parent: QWidget, workspace: Workspace, attribute: AttributeId) -> None:
    """Ask what an attribute shall be, and change it; values that do not fit keep it from changing."""
    known = workspace.study.attributes[attribute]
    wanted = AttributeDialog.ask(parent, known)
    if wanted is None:
        return
    fields = {"name": wanted.name, "type": wanted.type, "choices": wanted.choices}
    if any(getattr(known, field) != value for field, value in fields.items()):
        workspace.edit(people.change_attribute, attribute, **fields)


def remove_attribute(workspace: Workspace, attribute: AttributeId) -> None:
    """Remove an attribute and its values; undo brings them back."""
    name = workspace.study.attributes[attribute].name
    if workspace.done(people.remove_attribute, attribute):
        workspace.say(_("The attribute {name} is removed.").format(name=name), undoable=True)
