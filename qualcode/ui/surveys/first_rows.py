"""The first rows of a survey as they will be, before anything is stored."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from qualcode.i18n import _, language
from qualcode.importers.survey import ColumnKind, NewReply, NewRespondent, SurveyColumn
from qualcode.model.guides import ReplyState
from qualcode.ui.theme.tokens import GRID, ROW_HEIGHT
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.language import interface_words
from qualcode.wording.survey import state_name
from qualcode.wording.values import value_words

MOST = 4
"""So many rows are shown."""


class FirstRows(QTableWidget):
    """Respondents down, what is known of each across; what is no answer stands in brackets."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setAccessibleName(_("The first rows as they will be"))
        dress_table(self)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFixedHeight((MOST + 1) * (ROW_HEIGHT + GRID) + 4 * GRID)

    def show_rows(self, columns: Sequence[SurveyColumn], people: Sequence[NewRespondent]) -> None:
        """Show respondents as the columns make them."""
        shown = [column for column in columns if column.kind is not ColumnKind.IGNORE]
        self.clear()
        self.setColumnCount(len(shown))
        self.setHorizontalHeaderLabels([column.shown for column in shown])
        self.setRowCount(len(people))
        for at, person in enumerate(people):
            for place, column in enumerate(shown):
                self.setItem(at, place, self._item(column, person))
        for place, column in enumerate(shown):
            self.setColumnWidth(place, (64 if column.kind is ColumnKind.OPEN else 28) * GRID)

    def _item(self, column: SurveyColumn, person: NewRespondent) -> QTableWidgetItem:
        if column.kind is ColumnKind.OPEN:
            reply = person.replies[column.name]
            item = QTableWidgetItem(_told(reply))
            if reply.state is not ReplyState.ANSWERED:
                item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            item.setToolTip(reply.text)
            return item
        told = {
            ColumnKind.KEY: person.key,
            ColumnKind.PAIR: person.pair,
            ColumnKind.ROLE: person.role,
            ColumnKind.CASE: person.case,
        }
        value = person.values.get(column.shown, "")
        return QTableWidgetItem(told.get(column.kind, value_words(column.type, value, language())))


def _told(reply: NewReply) -> str:
    if reply.state is ReplyState.ANSWERED:
        return reply.text.replace("\n", " ")
    return f"({state_name(reply.state, interface_words())})"
