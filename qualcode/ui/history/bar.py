"""What of the history is asked for: by whom, of which sort, about which document and code, and since when."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QHBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId, CoderId, DocumentId
from qualcode.model.log import LogFilter, LogKind
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.form import name_edits
from qualcode.ui.widgets.parts import label
from qualcode.wording.language import interface_words
from qualcode.wording.log import kind_words

_DEPTH = "\u2003"
_BETWEEN = "between"
"""The choice of time that asks for two days."""


class HistoryBar(QWidget):
    """Five choices and two days, each of which may ask nothing."""

    changed = Signal()

    def __init__(self) -> None:
        """Ask nothing."""
        super().__init__()
        words = interface_words()
        self.coder, self.kind = _combo(_("Who")), _combo(_("What"))
        self.document, self.code = _combo(_("Document")), _combo(_("Code"))
        self.time = _combo(_("When"))
        _offer(self.kind, _("Everything"), ((kind.value, kind_words(kind, words)) for kind in LogKind))
        times = ((0, _("Today")), (6, _("The last 7 days")), (29, _("The last 30 days")))
        _offer(self.time, _("From the beginning"), ((str(days), name) for days, name in times))
        self.time.addItem(_("From day to day …"), _BETWEEN)
        self.first, self.last = _day(_("From this day on")), _day(_("Up to this day"))
        self.first.setDate(QDate.currentDate().addMonths(-1))
        for combo in self._combos():
            combo.activated.connect(lambda _at: self.changed.emit())
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _day: self.changed.emit())
        self.time.currentIndexChanged.connect(lambda _at: self._show_days())
        self._lay_out()
        self._show_days()

    @property
    def filter(self) -> LogFilter:
        """What is asked for."""
        kind, (since, until) = self.kind.currentData(), self._days()
        coder, document, code = (each.currentData() for each in (self.coder, self.document, self.code))
        return LogFilter(
            coder=CoderId(coder) if coder else None,
            kind=LogKind(kind) if kind else None,
            document=DocumentId(document) if document else None,
            code=CodeId(code) if code else None,
            since=since,
            until=until,
        )

    def show_study(self, study: Study) -> None:
        """Offer the coders, documents and codes that there are; what was chosen stays as long as it is there."""
        codes = ((code.id, f"{_DEPTH * depth}{code.name}") for code, depth in study.codebook.walk())
        _renew(self.coder, _("Everybody"), ((each.id, each.name) for each in study.coders.ordered()))
        _renew(self.document, _("All documents"), ((each.id, each.title) for each in study.documents.ordered()))
        _renew(self.code, _("All codes"), codes)

    def ask_of(self, kind: LogKind) -> None:
        """Ask for one sort of steps, of anybody at any time."""
        for combo in self._combos():
            combo.setCurrentIndex(0)
        self.kind.setCurrentIndex(self.kind.findData(kind.value))
        self.changed.emit()

    def _days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that is asked for, whichever was entered first."""
        days = self.time.currentData()
        if days == _BETWEEN:
            first, last = (cast("date", field.date().toPython()) for field in (self.first, self.last))
            return min(first, last), max(first, last)
        return (date.today() - timedelta(days=int(days)) if days else None), None

    def _show_days(self) -> None:
        self._between.setVisible(self.time.currentData() == _BETWEEN)

    def _combos(self) -> tuple[QComboBox, ...]:
        return self.coder, self.kind, self.document, self.code, self.time

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * GRID)
        for at, combo in enumerate(self._combos()):
            grid.addWidget(combo, 0, at)
        self._between = QWidget()
        row = QHBoxLayout(self._between)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addStretch(1)
        for part in (self.first, label("–"), self.last):
            row.addWidget(part)
        grid.addWidget(self._between, 1, 0, 1, len(self._combos()))


def _day(name: str) -> QDateEdit:
    field = QDateEdit(QDate.currentDate())
    field.setCalendarPopup(True)
    field.setDisplayFormat("d. MMMM yyyy")
    field.setAccessibleName(name)
    name_edits(field)
    return field


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo


def _offer(combo: QComboBox, everything: str, options: Iterable[tuple[str, str]]) -> None:
    combo.addItem(everything, None)
    for key, name in options:
        combo.addItem(name, str(key))


def _renew(combo: QComboBox, everything: str, options: Iterable[tuple[str, str]]) -> None:
    chosen = combo.currentData()
    combo.clear()
    _offer(combo, everything, options)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen else 0)
