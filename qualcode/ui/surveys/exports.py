"""The button that writes a page of the room to a file, or copies it."""

from collections.abc import Callable

from qualcode.i18n import _
from qualcode.ui.export_button import ExportButton
from qualcode.ui.reports import Build
from qualcode.ui.room import Room

_LONGEST = 60


def page_export(room: Room, name: Callable[[], str], build: Callable[[], Build]) -> ExportButton:
    """Return the button of a page; the file is proposed ``name`` without what no file's name can hold."""
    return ExportButton(room, lambda: _file_name(name()) or _("Answers"), build)


def _file_name(title: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in title).split())[:_LONGEST]
