"""The findings out of the room: as tables in Word, as data, as a page, or on the clipboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from qualcode.i18n import _
from qualcode.model.ids import QuestionId
from qualcode.ui.reports import Build, add_formats, copy_report, save_report
from qualcode.ui.room import Room


def fill(menu: QMenu, room: Room, current: QuestionId | None) -> None:
    """Fill the menu with the ways out for all questions, and for the current one where there are several."""
    menu.clear()
    add_formats(menu, lambda suffix: save(room, suffix))
    menu.addSeparator()
    menu.addAction(_("Copy as tables")).triggered.connect(lambda: copy(room))
    if room.workspace.study.theories or any(each.concept for each in room.workspace.study.findings.values()):
        menu.addSeparator()
        menu.addAction(_("Theory table, to Word …")).triggered.connect(lambda: save_theory(room))
    if current is not None and len(room.workspace.study.questions) > 1:
        menu.addSeparator()
        only = menu.addAction(_("This question only, to Word …"))
        only.triggered.connect(lambda: save(room, ".docx", [current]))


def save(room: Room, suffix: str, questions: Sequence[QuestionId] | None = None) -> None:
    """Ask for a file and write the findings of the questions (all for None)."""
    save_report(room, _("Findings"), suffix, _build(room, questions))


def save_theory(room: Room, suffix: str = ".docx") -> None:
    """Ask for a file and write the table of concepts, findings, evidence and verdicts."""
    from qualcode.exporters.reports.theory_report import theory_report

    save_report(room, _("Theory"), suffix, partial(theory_report, room.workspace.study))


def copy(room: Room) -> None:
    """Put all findings on the clipboard as tables."""
    copy_report(room, _build(room, None), _("The findings are copied."))


def _build(room: Room, questions: Sequence[QuestionId] | None) -> Build:
    from qualcode.exporters.reports.findings_report import findings_report

    return partial(findings_report, room.workspace.study, questions)
