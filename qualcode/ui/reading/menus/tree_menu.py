"""The menu under the right mouse button on a code of the desk's tree."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from qualcode.i18n import _
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.menus.pin_menu import add_pins
from qualcode.ui.workspace import Workspace


def open_tree_menu(tree: CodeTree, at: QPoint, gestures: Gestures, workspace: Workspace) -> None:
    """Open the menu at a place of the tree; nothing where there is no code."""
    code = tree.current_code()
    if code is None:
        return
    menu = QMenu(tree)
    menu.aboutToHide.connect(menu.deleteLater)
    put = menu.addAction(_("Put on the selected words"), lambda: gestures.apply(code))
    put.setEnabled(workspace.study.codes[code].codable)
    menu.addSeparator()
    for text, key in ((_("Similar passages"), "code-similar"), (_("Show quotes"), "code-quotes")):
        menu.addAction(text, partial(_go, workspace, tree, key))
    menu.addSeparator()
    add_pins(menu, gestures, code)
    menu.popup(tree.viewport().mapToGlobal(at))


def _go(workspace: Workspace, tree: CodeTree, key: str) -> None:
    workspace.choose_code(tree.current_code())
    workspace.command_wanted.emit(key)
