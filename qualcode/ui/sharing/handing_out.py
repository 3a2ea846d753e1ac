"""Handing out a copy from the window."""

from typing import TYPE_CHECKING

from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.i18n import _
from qualcode.model.errors import QualcodeError
from qualcode.store.files import refuse_taken
from qualcode.ui.sharing.hand_out_dialog import HandOut, HandOutDialog

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


def ask_hand_out(window: "MainWindow") -> None:
    """Ask what to hand out to whom, and write the copy."""
    project = window.workspace.project
    if project is not None:
        wanted = HandOutDialog.ask(window, project.study, project.coder, project.path.parent)
        if wanted is not None:
            hand_out(window, wanted)


def hand_out(window: "MainWindow", wanted: HandOut) -> None:
    """Write a copy, for a new coder too, and say how it comes back; where that fails nothing is changed."""
    workspace = window.workspace
    try:
        # Asked before anybody is added: a new coder would stay in the project.
        refuse_taken(wanted.path)
    except QualcodeError as problem:
        workspace.failed.emit(problem)
        return
    coder = wanted.coder or workspace.edit(add_coder, wanted.name)
    if coder is None:
        return
    if workspace.done(share, wanted.path, coder, wanted.documents, wanted.locked):
        text = _("{name}’s copy is {file}. Send it; when it comes back, choose Project > Merge …")
        workspace.say(text.format(name=wanted.name, file=wanted.path.name))
    elif wanted.coder is None:
        # Who was added for the copy goes with it.
        workspace.undo()
