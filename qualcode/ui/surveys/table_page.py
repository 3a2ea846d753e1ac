"""How many of those who answered said what: codes by groups of respondents, each number leading to its quotes."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qualcode.analysis.survey_answers import FEWEST_FOR_SHARES, AnswerColumn, Split, answer_table, splits
from qualcode.i18n import _
from qualcode.model.ids import GuideQuestionId
from qualcode.ui.reports import Build
from qualcode.ui.room import Room
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.surveys.answers_bar import ALL, WITHOUT, Group, Wanted
from qualcode.ui.surveys.exports import page_export
from qualcode.ui.surveys.table_model import AnswerTableModel, TableRole
from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.cells import copy_cells, shown_cells
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.language import interface_words
from qualcode.wording.survey import split_name

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STRONGEST = 0.55
_EVERY = "answers/every-code"


class AnswerTableView(QTableView):
    """Enter or a double click on a number goes to what is behind it."""

    behind_wanted = Signal(int, int)

    def __init__(self, model: AnswerTableModel) -> None:
        """Show the model's table."""
        super().__init__()
        self.setModel(model)
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(_Tinted(self))
        self.setFont(tabular(self.font()))
        self.setAccessibleName(_("Codes of the answers"))
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(lambda index: self.behind_wanted.emit(index.row(), index.column()))

    def fit(self) -> None:
        """Make columns as wide as their titles."""
        for column in range(self.model().columnCount()):
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            wide = self.fontMetrics().horizontalAdvance(title) + 9 * GRID
            self.setColumnWidth(column, 72 * GRID if column == 0 else max(26 * GRID, wide))

    def copy(self) -> None:
        """Put the selected cells on the clipboard, for a spreadsheet."""
        chosen = self.selectedIndexes()
        rows, columns = sorted({each.row() for each in chosen}), sorted({each.column() for each in chosen})
        copy_cells(shown_cells(self.model(), rows, columns))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and index.isValid():
            self.behind_wanted.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)


class _Tinted(QStyledItemDelegate):
    """Lays a tint under shares, the stronger the greater they are; the number always stands there."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        part = index.data(TableRole.PART)
        if part and not option.state & QStyle.StateFlag.State_Selected:
            tint = QColor(tokens_in(option.palette).accent)
            tint.setAlphaF(_STRONGEST * min(1.0, float(part)))
            painter.fillRect(option.rect.adjusted(1, 1, -1, -1), tint)
        super().paint(painter, option, index)


class TablePage(QWidget):
    """One question's table; the answers behind a number are listed in the first page, quotes in their room."""

    answers_wanted = Signal(object)
    """``Wanted`` answers are to be listed."""

    def __init__(self, room: Room) -> None:
        """Show no table."""
        super().__init__()
        self.room, self.workspace = room, room.workspace
        self.question: GuideQuestionId | None = None
        self.model = AnswerTableModel()
        self.view = AnswerTableView(self.model)
        self.by = StillCombo()
        self.every = QCheckBox(_("All codes"))
        self.every.setToolTip(_("Codes that no answer bears stand there with 0"))
        self.every.setChecked(room.settings.truth(_EVERY, True))
        self.export = page_export(room, self._name, self._report)
        self.told = label("", "caption", quiet=True, wraps=True)
        self._lay_out()
        self.by.activated.connect(lambda _at: self._show())
        self.every.toggled.connect(self._on_every)
        self.view.behind_wanted.connect(self._go)

    @property
    def split(self) -> Split | None:
        """What respondents are told apart by."""
        chosen: Split | None = self.by.currentData()
        return chosen

    def show_question(self, question: GuideQuestionId) -> None:
        """Show a question's table as the study is now."""
        self.question = question
        study, chosen = self.workspace.shown, self.split
        self.by.clear()
        self.by.addItem(_("All together"), None)
        for each in splits(study, study.guide_questions[question].guide):
            self.by.addItem(split_name(study, each, interface_words()), each)
        at = next((at for at in range(self.by.count()) if self.by.itemData(at) == chosen), 0)
        self.by.setCurrentIndex(at)
        self._show()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self.question = None
        self.by.clear()
        self.model.show(None, True)

    def _show(self) -> None:
        if self.question is None:
            return
        current, scroll = self.view.currentIndex(), self.view.verticalScrollBar().value()
        at, columns = (current.row(), current.column()), self.model.columnCount()
        table = answer_table(self.workspace.shown, self.question, self.split)
        self.model.show(table, self.every.isChecked())
        if columns != self.model.columnCount():
            self.view.fit()
        if self.model.rowCount():
            self.view.setCurrentIndex(
                self.model.index(*at) if at[0] >= 0 else self.model.index(self.model.who_rows, 1)
            )
            self.view.verticalScrollBar().setValue(scroll)
        text = _(
            "Respondents are counted, each once. Percent of those who answered the question; none where fewer than"
            " {n} answered. Enter or a double click shows the quotes behind a number."
        )
        self.told.setText(text.format(n=FEWEST_FOR_SHARES))

    def _go(self, row: int, at: int) -> None:
        table, column = self.model.table, self.model.column_at(at)
        if table is None or column is None:
            return
        code = self.model.code_at(row)
        if code is not None and table.count(code, column):
            self.workspace.quotes_wanted.emit(table.where(code, column))
            self.workspace.room_wanted.emit("quotes")
        elif code is None and row < 2:
            self.answers_wanted.emit(Wanted("", ALL if row == 0 else WITHOUT, self._group(column)))
        elif code is None:
            self._tell_people(row, column)

    def _tell_people(self, row: int, column: AnswerColumn) -> None:
        """Tell who gave no answer; they have no words to be shown."""
        table = self.model.table
        name = str(self.model.index(row, 0).data())
        if table is not None:
            states = ("", "", "blank", "don't know", "not asked")
            wanted = states[row] if row < len(states) else ""
            keys = [each.key for each in table.given[column] if each.state == wanted]
            if keys:
                more = f" + {len(keys) - 20}" if len(keys) > 20 else ""
                self.workspace.say(f"{name}: {', '.join(keys[:20])}{more}")

    def _group(self, column: AnswerColumn) -> Group | None:
        split = self.split
        return None if column.is_total or split is None else (split, column.key)

    def _on_every(self, on: bool) -> None:
        self.room.settings.put(_EVERY, on)
        self._show()

    def _name(self) -> str:
        return self.workspace.study.guide_questions[self.question].text if self.question is not None else ""

    def _report(self) -> Build:
        from qualcode.exporters.reports.survey_report import survey_report

        if self.question is None:
            raise RuntimeError("no question is shown")
        return partial(survey_report, self.workspace.shown, self.question, self.split)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        name = QLabel(_("Respondents by"))
        name.setBuddy(self.by)
        self.by.setMinimumWidth(44 * GRID)
        for each in (name, self.by, self.every):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.told)
