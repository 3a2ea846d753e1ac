"""A report asked for and written: what was chosen is remembered, the file is written off the UI thread."""

from functools import partial

from qualcode.analysis.quotes import SegmentKey
from qualcode.edits.codebook_growth import codebook_days
from qualcode.exporters.reports.whole_report import Material, whole_report
from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.ui.report_dialog.dialog import ReportDialog
from qualcode.ui.report_dialog.part_list import written
from qualcode.ui.reports import Asker, save_report

_PARTS, _TURNED_DOWN = "report/parts", "report/turned-down"


def make_report(asker: Asker) -> None:
    """Ask which parts, then where to, and write; the quotes that are turned down stay so."""
    project, study = asker.workspace.project, asker.workspace.study
    if project is None:
        return
    setting = f"{_TURNED_DOWN}/{study.info.id}"
    turned_down = _read(asker.settings.text(setting, ""))
    dialog = ReportDialog(asker.window(), study, asker.settings.text(_PARTS, ""), turned_down)
    if not dialog.asked():
        return
    asker.settings.put(_PARTS, written(dialog.list.parts()))
    asker.settings.put(setting, _written(dialog.turned_down))
    material = Material(study, codebook_days(project), dialog.many.value(), dialog.turned_down)
    save_report(asker, _("Report"), ".docx", partial(whole_report, material, dialog.answer()))


def _written(segments: frozenset[SegmentKey]) -> str:
    return " ".join(f"{document}:{start}:{stop}" for document, start, stop in sorted(segments))


def _read(text: str) -> frozenset[SegmentKey]:
    """Return segments as the settings have them; what makes no sense is left out."""
    parts = (each.split(":") for each in text.split())
    return frozenset(
        (DocumentId(each[0]), int(each[1]), int(each[2]))
        for each in parts
        if len(each) == 3 and each[1].isdecimal() and each[2].isdecimal()
    )
