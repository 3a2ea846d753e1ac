"""The menu of what can be done with the codes that are selected in the room."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from qualcode.i18n import _
from qualcode.ui.codebook.actions import CodebookActions
from qualcode.ui.codebook.plan import verbs

_WITHOUT_CODE = ("new-code", "import-codebook", "export-codebook")


def add_verbs(menu: QMenu, codes: CodebookActions) -> None:
    """Add what can be done now to the end of a menu."""
    for command in verbs(lambda: codes, lambda: codes):
        if command.separated:
            menu.addSeparator()
        keys = QKeySequence(command.shortcut or command.heard).toString(QKeySequence.SequenceFormat.NativeText)
        action = menu.addAction(f"{_(command.text)}\t{keys}", command.run)
        action.setEnabled(codes.has_selected or command.key in _WITHOUT_CODE)
        if command.key == "code-quotes":
            similar = menu.addAction(_("Similar passages"), codes.show_similar)
            similar.setEnabled(codes.has_selected)


def fill(menu: QMenu, codes: CodebookActions) -> None:
    """Fill a menu with what can be done now, instead of what is in it."""
    menu.clear()
    add_verbs(menu, codes)
