"""The columns of a survey, one under another: what each is taken for, what it is called, what its values mean."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qualcode.i18n import N_, _
from qualcode.importers.delimited import Delimited
from qualcode.importers.survey import ColumnKind, SurveyColumn
from qualcode.model.people import AttributeType
from qualcode.text.excerpt import shorten
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.surveys.labels_dialog import LabelsDialog
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label
from qualcode.wording.language import interface_words
from qualcode.wording.names import type_name

KINDS: dict[ColumnKind, str] = {
    ColumnKind.OPEN: N_("Open answer"),
    ColumnKind.ATTRIBUTE: N_("Attribute"),
    ColumnKind.ROLE: N_("Role of the respondent"),
    ColumnKind.CASE: N_("Case"),
    ColumnKind.KEY: N_("Id: tells respondents apart"),
    ColumnKind.PAIR: N_("Pair key: joins two surveys"),
    ColumnKind.IGNORE: N_("Leave out"),
}
"""What a column can be taken for, untranslated."""

_NAMED = (ColumnKind.OPEN, ColumnKind.ATTRIBUTE)
_ALONE = (ColumnKind.KEY, ColumnKind.PAIR)
_SAMPLES, _LONGEST, _MOST_VALUES = 3, 36, 60


class ColumnRow(QWidget):
    """One column: its name and some of its cells, and how it is read."""

    changed = Signal()

    def __init__(self, column: SurveyColumn, cells: Sequence[str]) -> None:
        """Show how the column is taken now."""
        super().__init__()
        self._column = column
        self._values = list(dict.fromkeys(cell for cell in cells if cell))
        self.kind, self.title, self.type = StillCombo(), QLineEdit(), StillCombo()
        self.labels = button(_("Value labels …"), "quiet")
        for kind, name in KINDS.items():
            self.kind.addItem(_(name), kind)
        for each in AttributeType:
            self.type.addItem(type_name(each, interface_words()), each)
        self._name_parts()
        self._lay_out()
        self.take(column)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.type.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.title.editingFinished.connect(self.changed)
        self.labels.clicked.connect(self._ask_labels)

    def take(self, column: SurveyColumn) -> None:
        """Show another way of taking the same column, and tell nobody."""
        self.blockSignals(True)
        self._column = column
        self.kind.setCurrentIndex(self.kind.findData(column.kind))
        self.type.setCurrentIndex(self.type.findData(column.type))
        self.title.setText(column.title or (column.name if column.kind in _NAMED else ""))
        self._show_parts()
        self.blockSignals(False)

    def column(self) -> SurveyColumn:
        """Return how the column is taken."""
        kind, type = ColumnKind(self.kind.currentData()), AttributeType(self.type.currentData())
        labels = dict(self._column.labels)
        if kind is ColumnKind.ATTRIBUTE and type is AttributeType.CHOICE and not labels:
            labels = {value: value for value in self._values[:_MOST_VALUES]}
        title = self.title.text().strip()
        told = "" if title == self._column.name.strip() else title
        return replace(self._column, kind=kind, type=type, title=told, labels=labels)

    def be(self, kind: ColumnKind) -> None:
        """Be taken for something else."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def _on_kind(self) -> None:
        if self.kind.currentData() in _NAMED and not self.title.text().strip():
            self.title.setText(self._column.name)
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        kind = ColumnKind(self.kind.currentData())
        self.title.setVisible(kind in _NAMED)
        self.type.setVisible(kind is ColumnKind.ATTRIBUTE)
        self.labels.setVisible(kind in (ColumnKind.ATTRIBUTE, ColumnKind.ROLE, ColumnKind.CASE))
        n = len(self._column.labels)
        self.labels.setText(_("Value labels: {n} …").format(n=n) if n else _("Value labels …"))

    def _ask_labels(self) -> None:
        values = sorted(self._values[:_MOST_VALUES])
        labels = LabelsDialog.ask(self.window(), self._column.name, values, self._column.labels)
        if labels is not None:
            self._column = replace(self._column, labels=labels)
            self._show_parts()
            self.changed.emit()

    def _name_parts(self) -> None:
        name = self._column.name
        self.kind.setAccessibleName(_("What “{column}” is").format(column=name))
        self.title.setAccessibleName(_("What “{column}” is called in the study").format(column=name))
        self.title.setPlaceholderText(_("What it is called in the study"))
        self.type.setAccessibleName(_("What values “{column}” has").format(column=name))

    def _lay_out(self) -> None:
        samples = " · ".join(shorten(value, _LONGEST) for value in self._values[:_SAMPLES]) or _("empty")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        self.kind.setFixedWidth(62 * GRID)
        self.type.setFixedWidth(28 * GRID)
        self.labels.setFixedWidth(36 * GRID)
        names = QWidget()
        names.setFixedWidth(66 * GRID)
        said = QVBoxLayout(names)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(GRID)
        said.addWidget(label(self._column.name, "strong", wraps=True))
        said.addWidget(label(samples, "caption", quiet=True, wraps=True))
        rest = QHBoxLayout()
        rest.setSpacing(2 * GRID)
        rest.addWidget(self.title, 1)
        rest.addWidget(self.type)
        rest.addWidget(self.labels)
        rest.addStretch()
        grid.addWidget(names, 0, 0)
        grid.addWidget(self.kind, 0, 1)
        grid.addLayout(rest, 0, 2)
        grid.setColumnStretch(2, 1)


class ColumnRows(QWidget):
    """All columns; there is one id at most, and one pair key."""

    changed = Signal()

    def __init__(self, table: Delimited, columns: Sequence[SurveyColumn]) -> None:
        """Show every column as it is taken."""
        super().__init__()
        self.rows: list[ColumnRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in columns:
            row = ColumnRow(each, [cells[each.name] for cells in table.rows])
            row.changed.connect(lambda row=row: self._on_changed(row))
            self.rows.append(row)
            column.addWidget(row)
            column.addWidget(hairline())
        column.addStretch(1)

    def take(self, columns: Sequence[SurveyColumn]) -> None:
        """Show another way of taking the same columns."""
        for row, column in zip(self.rows, columns, strict=True):
            row.take(column)

    def columns(self) -> tuple[SurveyColumn, ...]:
        """Return how the columns are taken."""
        return tuple(row.column() for row in self.rows)

    def _on_changed(self, changed: ColumnRow) -> None:
        kind = changed.column().kind
        for row in self.rows:
            if kind in _ALONE and row is not changed and row.column().kind is kind:
                row.be(ColumnKind.IGNORE)
        self.changed.emit()
