"""The two menus of the status line about coders: who codes here, and whose codings are seen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from qualcode.i18n import _
from qualcode.model.blind import people_who_code
from qualcode.model.ids import CoderId
from qualcode.model.people import Coder
from qualcode.ui.coders.badge import badge_icon, in_colours, initials
from qualcode.ui.seeing import CoderView
from qualcode.ui.theme.code_colours import COLOUR_COUNT, code_colour, colour_name
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.workspace import Workspace


def view_names() -> dict[CoderView, str]:
    """Return what the ways of showing a coder's codings are called."""
    return {CoderView.SHOWN: _("Shown"), CoderView.DIMMED: _("Faint"), CoderView.HIDDEN: _("Hidden")}


def fill_who(menu: QMenu, workspace: Workspace) -> None:
    """Offer the coders, one of whom is at work, a new one, and the place where they are changed."""
    menu.clear()
    project = workspace.project
    if project is None:
        return
    group, dark = QActionGroup(menu), tokens_in(menu.palette()).dark
    for coder in people_who_code(project.study):
        action = QAction(coder.name.replace("&", "&&"), group)
        action.setCheckable(True)
        action.setChecked(coder.id == project.coder)
        action.setIcon(badge_icon(project.study, coder.id, dark))
        action.triggered.connect(partial(_choose, workspace, coder.id))
        menu.addAction(action)
    menu.addSeparator()
    menu.addAction(_("New coder …"), lambda: add_coder(menu.parentWidget(), workspace))
    menu.addAction(_("Coders …"), lambda: workspace.command_wanted.emit("coders"))


def fill_views(menu: QMenu, workspace: Workspace) -> None:
    """Offer to show, dim or hide each coder's codings."""
    menu.clear()
    if workspace.project is None:
        return
    study, dark = workspace.study, tokens_in(menu.palette()).dark
    for coder in study.coders.ordered():
        below = menu.addMenu(badge_icon(study, coder.id, dark), coder.name.replace("&", "&&"))
        group = QActionGroup(below)
        for view, name in view_names().items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(workspace.seeing.views.get(coder.id, CoderView.SHOWN) is view)
            action.triggered.connect(partial(_show, workspace, coder.id, view))
            below.addAction(action)
    menu.addSeparator()
    everybody = menu.addAction(_("Show everybody"), lambda: workspace.show_coders({}))
    everybody.setEnabled(bool(workspace.seeing.views))


def fill_colours(menu: QMenu, coder: Coder, choose: Callable[[str], object]) -> None:
    """Offer the twelve colours of the house for a coder; ``choose`` is called with the index as text."""
    dark = tokens_in(menu.palette()).dark
    for index in range(COLOUR_COUNT):
        picture = in_colours(initials(coder), code_colour(index, 0, dark))
        action = menu.addAction(picture, colour_name(index))
        action.setCheckable(True)
        action.setChecked(coder.colour == str(index))
        action.triggered.connect(partial(_take, choose, str(index)))


def add_coder(parent: QWidget | None, workspace: Workspace) -> CoderId | None:
    """Ask for a name, add a coder and let that one code from now on; None when nobody was added."""
    from qualcode.edits import people

    name = ask_text(parent, _("New coder"), _("Name or initials of the researcher"), _("Add coder"))
    coder = workspace.edit(people.add_coder, name) if name else None
    if coder is not None:
        workspace.choose_coder(coder)
    return coder


def set_view(workspace: Workspace, coder: CoderId, view: CoderView) -> None:
    """Show one coder's codings in another way, the others' as they are."""
    workspace.show_coders({**workspace.seeing.views, coder: view})


def _take(choose: Callable[[str], object], colour: str, _checked: bool = False) -> None:
    choose(colour)


def _choose(workspace: Workspace, coder: CoderId, _checked: bool = False) -> None:
    workspace.choose_coder(coder)


def _show(workspace: Workspace, coder: CoderId, view: CoderView, _checked: bool = False) -> None:
    set_view(workspace, coder, view)
