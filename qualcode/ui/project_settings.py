"""What is said once about the project: title, day of deletion, and how quotes are printed."""

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcode.edits.project import change_info
from qualcode.i18n import _
from qualcode.model.project_info import ProjectInfo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form, name_edits
from qualcode.ui.widgets.parts import label
from qualcode.ui.workspace import Workspace

_ATTRIBUTIONS = ("{label}", "{role}", "{label}, {role}", "{role}, {case}", "{label}, {document}")
"""Usual ways of saying who said a quote."""


def ask_project_settings(parent: QWidget | None, workspace: Workspace) -> None:
    """Ask over ``parent`` and change the open project accordingly; nothing is edited when nothing changed."""
    info = workspace.study.info
    dialog = ProjectSettingsDialog(parent, info)
    if dialog.asked():
        changed = {name: value for name, value in dialog.answer().items() if getattr(info, name) != value}
        if changed:
            workspace.edit(change_info, **changed)


class ProjectSettingsDialog(AskDialog):
    """The dialog behind ``ask_project_settings``."""

    def __init__(self, parent: QWidget | None, info: ProjectInfo) -> None:
        """Show what ``info`` says."""
        super().__init__(parent, _("About this project"))
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
        form.add(_("Below a quote"), self._attribution(), _placeholders())
        form.add(_("Omissions are written"), self.omission)
        self.add(form)
        accept = self.add_accept(_("Save"))
        self.title_field.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))
        self.attribution.setAccessibleName(_("Below a quote"))
        self.attribution.setAccessibleDescription(_placeholders())
        name_edits(self.attribution)

    def answer(self) -> dict[str, object]:
        """Return the fields of ``ProjectInfo`` as they shall be."""
        return {
            "title": self.title_field.text().strip(),
            "delete_by": self.end.date().toPython() if self.has_end.isChecked() else None,
            "report_language": self.language.currentData(),
            "attribution": self.attribution.currentText().strip() or "{label}",
            "omission": self.omission.currentData(),
        }

    def _attribution(self) -> QWidget:
        """Return the field with a line below it that shows how its template reads."""
        example = label(_example(self.attribution.currentText()), "caption", quiet=True)
        self.attribution.currentTextChanged.connect(lambda text: example.setText(_example(text)))
        both = QWidget()
        both.setFocusProxy(self.attribution)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.attribution)
        column.addWidget(example)
        return both

    def _deletion(self) -> QWidget:
        deletion = QWidget()
        row = QHBoxLayout(deletion)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_end)
        row.addWidget(self.end)
        row.addStretch(1)
        return deletion


def _example(template: str) -> str:
    """Return how the template reads for one informant."""
    known = {"label": "R2", "role": _("Leader"), "case": "NAV", "document": _("Interview {n}").format(n=1)}
    filled = template
    for name, value in known.items():
        filled = filled.replace(f"{{{name}}}", value)
    return _("Such as: {example}").format(example=filled)


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
