"""The memos out of the room: as text in Word or on a page, as a table, or on the clipboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from qualcode.exporters.reports.memos_report import memos_report, memos_table
from qualcode.i18n import _, _n
from qualcode.model.memos import Memo
from qualcode.ui.reports import Build, add_formats, copy_report, save_report
from qualcode.ui.room import Room

_TABLES = (".xlsx", ".csv")


def fill(menu: QMenu, room: Room, memos: Sequence[Memo]) -> None:
    """Fill the menu with the ways out; its first line says how many memos are meant."""
    menu.clear()
    count = _n("%d memo", "%d memos", len(memos)) % len(memos)
    menu.addAction(_("All that is shown: {memos}").format(memos=count)).setEnabled(False)
    add_formats(menu, lambda suffix: save(room, memos, suffix))
    menu.addSeparator()
    menu.addAction(_("Copy as text")).triggered.connect(lambda: copy(room, memos))


def save(room: Room, memos: Sequence[Memo], suffix: str) -> None:
    """Ask for a file and write the memos: text where people read, a table where they sort."""
    save_report(room, _("Memos"), suffix, _build(room, memos, suffix))


def copy(room: Room, memos: Sequence[Memo]) -> None:
    """Put the memos on the clipboard as text."""
    said = _n("%d memo copied.", "%d memos copied.", len(memos)) % len(memos)
    copy_report(room, _build(room, memos, ".docx"), said)


def _build(room: Room, memos: Sequence[Memo], suffix: str) -> Build:
    return partial(memos_table if suffix in _TABLES else memos_report, room.workspace.study, tuple(memos))
