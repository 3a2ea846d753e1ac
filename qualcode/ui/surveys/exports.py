"""The button that writes a page of the room to a file."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from qualcode.i18n import _
from qualcode.ui.reports import FORMATS, save_report
from qualcode.ui.room import Room
from qualcode.ui.widgets.parts import button

if TYPE_CHECKING:
    from qualcode.exporters.report import Report


def export_menu(room: Room, name: Callable[[], str], build: Callable[[], "Report"]) -> QPushButton:
    """Return a button that drops the formats; ``name`` proposes the file's, ``build`` is asked for the report."""
    made = button(_("Export"), icon="export")
    menu = QMenu(made)
    for suffix, format in FORMATS.items():
        menu.addAction(f"{_(format)} …", partial(_save, room, name, suffix, build))
    made.setMenu(menu)
    return made


def _save(room: Room, name: Callable[[], str], suffix: str, build: Callable[[], "Report"]) -> None:
    proposed = " ".join("".join(each if each.isalnum() else " " for each in name()).split())[:60]
    # Built at once, of the study as it is; writing takes its time beside the window.
    report = build()
    save_report(room, proposed or _("Answers"), suffix, lambda: report)
