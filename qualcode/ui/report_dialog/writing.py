"""A report asked for and written: the parts are remembered, the file is written off the UI thread."""

from functools import partial

from PySide6.QtWidgets import QWidget

from qualcode.analysis.quotes import SegmentKey
from qualcode.edits.codebook_growth import codebook_days
from qualcode.exporters.reports.whole_report import Material, whole_report
from qualcode.i18n import _
from qualcode.ui.report_dialog.dialog import ReportDialog
from qualcode.ui.report_dialog.part_list import written
from qualcode.ui.reports import save_report
from qualcode.ui.room import Room

_SETTING = "report/parts"


def make_report(
    over: QWidget, room: Room, turned_down: frozenset[SegmentKey] = frozenset()
) -> frozenset[SegmentKey]:
    """Ask over a window which parts, then where to, and write; return the quotes that are turned down now."""
    project, study = room.workspace.project, room.workspace.study
    if project is None:
        return turned_down
    dialog = ReportDialog(over, study, room.settings.text(_SETTING, ""), turned_down)
    if not dialog.asked():
        return turned_down
    room.settings.put(_SETTING, written(dialog.list.parts()))
    material = Material(study, codebook_days(project), dialog.many.value(), dialog.turned_down)
    save_report(room, _("Report"), ".docx", partial(whole_report, material, dialog.answer()))
    return dialog.turned_down
