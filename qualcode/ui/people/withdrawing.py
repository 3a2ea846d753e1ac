"""Letting the informant of the current row withdraw."""

from PySide6.QtWidgets import QWidget

from qualcode.edits.withdrawal import what_would_go, withdraw_informant
from qualcode.i18n import _
from qualcode.model.ids import InformantId
from qualcode.store.purging import delete_files, other_files
from qualcode.ui.people.withdraw_dialog import WithdrawDialog
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.withdrawal import going_sentences


def withdraw(parent: QWidget, workspace: Workspace, informant: InformantId) -> None:
    """Ask, take the informant out of the study for good, and say how it went."""
    project = workspace.project
    if project is None:
        return
    label = workspace.study.informants[informant].label
    sentences = going_sentences(what_would_go(project, informant), interface_words())
    request = WithdrawDialog.ask(parent, label, sentences, other_files(project))
    if request is None or not workspace.done(withdraw_informant, informant):
        return
    left = delete_files(other_files(project)) if request.delete_files else []
    said = _("{label} has been taken out of the study for good.").format(label=label)
    if left:
        names = ", ".join(path.name for path in left)
        said += " " + _("These files could not be deleted: {names}.").format(names=names)
    workspace.say(said)
