"""What is said of a finding beside its claim: its theme, whether the conclusion has it, the theory it speaks to."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.themes import nested_themes
from qualcode.edits import findings, theories
from qualcode.i18n import _
from qualcode.model.ids import FindingId, ThemeId, TheoryId
from qualcode.ui.findings.theory_table import TheoryTable
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace


class FindingAbout(QWidget):
    """Edits the finding that it shows, through the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        """Show no finding yet."""
        super().__init__()
        self._workspace = workspace
        self._finding: FindingId | None = None
        self._showing = False
        self.theme = StillCombo()
        self.theme.setAccessibleName(_("In the theme"))
        self.theme.setMinimumContentsLength(14)
        self.theme.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.concluded = QCheckBox(_("To the conclusion"))
        self.concluded.setToolTip(_("The finding is carried to the conclusion"))
        self.new_theory = button(_("Add theory"), "quiet", "add")
        self.table = TheoryTable()
        self._lay_out()
        self.theme.currentIndexChanged.connect(lambda _at: self._change("theme", self.theme.currentData() or None))
        self.concluded.toggled.connect(lambda on: self._change("concluded", on))
        self.new_theory.clicked.connect(self.add_theory)
        self.table.theories.changed.connect(self._change_theory)
        self.table.remove_wanted.connect(self._remove_theory)

    def show_about(self, finding: FindingId | None) -> None:
        """Show what is said of a finding; nothing for None."""
        self._finding = finding
        study = self._workspace.study
        if finding is None or finding not in study.findings:
            self.table.show_theories(())
            return
        value = study.findings[finding]
        self._showing = True
        self.theme.clear()
        self.theme.addItem(_("No theme"), "")
        for theme, _depth in nested_themes(study):
            self.theme.addItem(theme.name, theme.id)
        self.theme.setCurrentIndex(max(0, self.theme.findData(value.theme or "")))
        self.concluded.setChecked(value.concluded)
        self.table.show_theories(study.theories.by("finding", finding))
        self._showing = False

    def add_theory(self) -> None:
        """Ask for a concept, and hold the finding against it."""
        if self._finding is None:
            return
        title, field = _("Add theory"), _("Which concept or theory does the finding speak to?")
        concept = ask_text(self, title, field, _("Add theory"))
        made = self._workspace.edit(theories.add_theory, self._finding, concept) if concept else None
        if made is not None:
            self.table.setCurrentIndex(self.table.theories.index(self.table.theories.rowCount() - 1, 1))
            self.table.setFocus()

    def _change(self, field: str, value: ThemeId | bool | None) -> None:
        if self._showing or self._finding is None:
            return
        known = self._workspace.study.findings.get(self._finding)
        if known is not None and getattr(known, field) != value:
            self._workspace.edit(findings.change_finding, known.id, **{field: value})

    def _change_theory(self, theory: TheoryId, field: str, value: object) -> None:
        if theory in self._workspace.study.theories:
            self._workspace.edit(theories.change_theory, theory, **{field: value})

    def _remove_theory(self, theory: TheoryId) -> None:
        if self._workspace.done(theories.remove_theory, theory):
            self._workspace.say(_("The theory is taken away from the finding."), undoable=True)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        name = label(_("In the theme"), quiet=True)
        name.setBuddy(self.theme)
        row.addWidget(name)
        row.addWidget(self.theme, 1)
        row.addWidget(self.concluded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.table)
