"""What is said once about the project: title, day of deletion, and how quotes are printed."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from qualcode.edits.project import change_info
from qualcode.i18n import _
from qualcode.model.project_info import ProjectInfo
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.workspace import Workspace


def ask_project_settings(parent: QWidget | None, workspace: Workspace) -> None:
    """Ask over ``parent`` and change the open project accordingly."""
    dialog = ProjectSettingsDialog(parent, workspace.study.info)
    if dialog.asked():
        workspace.edit(change_info, **dialog.answer())


class ProjectSettingsDialog(AskDialog):
    """The dialog behind ``ask_project_settings``."""

    def __init__(self, parent: QWidget | None, info: ProjectInfo) -> None:
        """Show what ``info`` says."""
        super().__init__(parent, _("About this project"))
        accept = self.add_accept(_("Save"))
        self.title_field = QLineEdit(info.title)
        self.has_end = QCheckBox(_("The data must be deleted by"))
        self.has_end.setChecked(info.delete_by is not None)
        self.end = QDateEdit()
        self.end.setCalendarPopup(True)
        self.end.setDisplayFormat("d. MMMM yyyy")
        self.end.setAccessibleName(_("Day of deletion"))
        self.end.setDate(QDate.currentDate().addYears(1) if info.delete_by is None else QDate(*_day(info)))
        self.end.setEnabled(info.delete_by is not None)
        self.has_end.toggled.connect(self.end.setEnabled)
        deletion = QWidget()
        row = QHBoxLayout(deletion)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_end)
        row.addWidget(self.end)
        row.addStretch(1)
        self.language = _choice([(_("Norwegian"), "nb"), (_("English"), "en")], info.report_language)
        self.attribution = QLineEdit(info.attribution)
        self.omission = _choice([("(...)", "(...)"), ("[...]", "[...]")], info.omission)
        form = Form()
        form.add(_("Title"), self.title_field)
        form.add_row(deletion)
        form.add(_("Language of reports"), self.language)
        form.add(
            _("Below a quote"),
            self.attribution,
            _("Filled in: {fields}").format(fields="{label}, {role}, {case}, {document}"),
        )
        form.add(_("Omissions are written"), self.omission)
        self.add(form)
        self.title_field.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))

    def answer(self) -> dict[str, object]:
        """Return the fields of ``ProjectInfo`` as they shall be."""
        return {
            "title": self.title_field.text().strip(),
            "delete_by": self.end.date().toPython() if self.has_end.isChecked() else None,
            "report_language": self.language.currentData(),
            "attribution": self.attribution.text(),
            "omission": self.omission.currentData(),
        }


def _day(info: ProjectInfo) -> tuple[int, int, int]:
    assert info.delete_by is not None
    return info.delete_by.year, info.delete_by.month, info.delete_by.day


def _choice(items: list[tuple[str, str]], current: str) -> QComboBox:
    field = QComboBox()
    for text, value in items:
        field.addItem(text, value)
    field.setCurrentIndex(max(0, field.findData(current)))
    return field
