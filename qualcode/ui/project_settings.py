"""What is said once about the project: title, day of deletion, and how quotes are printed."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from qualcode.edits.project import change_info
from qualcode.i18n import _
from qualcode.model.project_info import ProjectInfo
from qualcode.model.study import Study
from qualcode.ui.quote_example import QuoteExample
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form, name_edits
from qualcode.ui.workspace import Workspace

_ATTRIBUTIONS = ("{label}", "{role}", "{label}, {role}", "{role}, {case}", "{label}, {document}")
"""Usual ways of saying who said a quote."""


def ask_project_settings(parent: QWidget | None, workspace: Workspace) -> None:
    """Ask over ``parent`` and change the open project accordingly; nothing is edited when nothing changed."""
    info = workspace.study.info
    dialog = ProjectSettingsDialog(parent, info, workspace.study)
    if dialog.asked():
        changed = {name: value for name, value in dialog.answer().items() if getattr(info, name) != value}
        if changed:
            workspace.edit(change_info, **changed)


class ProjectSettingsDialog(AskDialog):
    """The dialog behind ``ask_project_settings``."""

    def __init__(self, parent: QWidget | None, info: ProjectInfo, study: Study | None = None) -> None:
        """Show what ``info`` says; a quote of ``study`` shows how quotes will look."""
        super().__init__(parent, _("About this project"))
        self.example = QuoteExample(study)
        self.title_field = QLineEdit(info.title)
        self.has_end = QCheckBox(_("The data must be deleted by"))
        self.has_end.setChecked(info.delete_by is not None)
        self.end = _date_field(info)
        self.has_end.toggled.connect(self.end.setEnabled)
        self.language = _choice([(_("Norwegian"), "nb"), (_("English"), "en")], info.report_language)
        self.attribution = QComboBox()
        self.attribution.setEditable(True)
        self.attribution.addItems(list(dict.fromkeys((info.attribution, *_ATTRIBUTIONS))))
        self.omission = _choice([("(...)", "(...)"), ("[...]", "[...]")], info.omission)
        form = Form()
        form.add(_("Title"), self.title_field)
        form.add_row(self._deletion())
        form.add(_("Language of reports"), self.language)
        form.add(_("Below a quote"), self.attribution, _placeholders())
        form.add(_("Omissions are written"), self.omission)
        form.add_row(self.example)
        self.add(form)
        accept = self.add_accept(_("Save"))
        self.title_field.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))
        self.attribution.setAccessibleName(_("Below a quote"))
        self.attribution.setAccessibleDescription(_placeholders())
        name_edits(self.attribution)
        self.attribution.currentTextChanged.connect(lambda _text: self._show_example())
        self.omission.currentIndexChanged.connect(lambda _index: self._show_example())
        self._show_example()

    def _show_example(self) -> None:
        self.example.show_style(self.attribution.currentText().strip() or "{label}", self.omission.currentData())

    def answer(self) -> dict[str, object]:
        """Return the fields of ``ProjectInfo`` as they shall be."""
        return {
            "title": self.title_field.text().strip(),
            "delete_by": self.end.date().toPython() if self.has_end.isChecked() else None,
            "report_language": self.language.currentData(),
            "attribution": self.attribution.currentText().strip() or "{label}",
            "omission": self.omission.currentData(),
        }

    def _deletion(self) -> QWidget:
        deletion = QWidget()
        row = QHBoxLayout(deletion)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_end)
        row.addWidget(self.end)
        row.addStretch(1)
        return deletion


def _placeholders() -> str:
    """Return the line that explains what stands in braces."""
    return _(
        "The words in braces are filled in for each quote: {label} is the informant's label, {role} the role, "
        "{case} the case and {document} the document's title."
    )


def _date_field(info: ProjectInfo) -> QDateEdit:
    field = QDateEdit()
    field.setCalendarPopup(True)
    field.setDisplayFormat("d. MMMM yyyy")
    field.setAccessibleName(_("Day of deletion"))
    name_edits(field)
    day = info.delete_by
    field.setDate(QDate.currentDate().addYears(1) if day is None else QDate(day.year, day.month, day.day))
    field.setEnabled(day is not None)
    return field


def _choice(items: list[tuple[str, str]], current: str) -> QComboBox:
    field = QComboBox()
    for text, value in items:
        field.addItem(text, value)
    field.setCurrentIndex(max(0, field.findData(current)))
    return field
