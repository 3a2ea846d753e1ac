"""Tables out of the room, by the button that other rooms have too; and the button that shows something beside."""

from PySide6.QtWidgets import QPushButton

from qualcode.ui.export_button import ExportButton
from qualcode.ui.reports import Build
from qualcode.ui.widgets.parts import button

__all__ = ["Build", "ExportButton", "toggle"]


def toggle(text: str) -> QPushButton:
    """Return a button that shows something beside the table while it is down."""
    made = button(text)
    made.setCheckable(True)
    return made
