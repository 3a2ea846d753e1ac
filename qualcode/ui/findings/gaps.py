"""What is missing: findings that no quote carries, and well-filled codes that no finding came out of."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from qualcode.analysis.counting import CodeCounter
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.findings import findings_without_quotes, unused_codes
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.section import Section

_PAUSE = 250
"""Milliseconds without edits after which the codes are counted."""


class Gaps(QWidget):
    """Two short lists; one that has nothing in it is not shown."""

    finding_wanted = Signal(str)
    quotes_wanted = Signal(object)
    """A ``QuoteFilter`` for the quotes of a code."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.findings, self.codes = QStandardItemModel(), QStandardItemModel()
        self._findings_list = _list(self.findings, _("Findings without quotes"), has_dots=False)
        self._codes_list = _list(self.codes, _("Codes without a finding"), has_dots=True)
        self.without_quotes = Section(_("Findings without quotes"), self._findings_list)
        self.without_finding = Section(_("Codes without a finding"), self._codes_list)
        for view in (self._findings_list, self._codes_list):
            view.clicked.connect(self._on_chosen)
            view.activated.connect(self._on_chosen)
        self._study: Study | None = None
        self._counter = CodeCounter()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.without_quotes)
        column.addWidget(self.without_finding)

    def show_findings(self, study: Study) -> None:
        """Show the findings of a study that no quote carries."""
        findings = findings_without_quotes(study)
        with kept(self._findings_list, CountedRole.KEY):
            self.findings.clear()
            for finding in findings:
                self.findings.appendRow(_item(flatten(finding.claim), finding.id))
        self.without_quotes.setVisible(bool(findings))
        _fit(self._findings_list, len(findings))

    def show_codes_soon(self, study: Study) -> None:
        """Show the codes of a study after a moment without edits: the whole study is counted for it."""
        self._study = study
        self._timer.start()

    def show_codes(self, study: Study) -> None:
        """Show the well-filled codes that no finding came out of."""
        self._timer.stop()
        colouring = Colouring(study.codebook, tokens_in(self.palette()).dark)
        codes = unused_codes(study, counts=self._counter.counts(study)) if study.findings else []
        with kept(self._codes_list, CountedRole.KEY):
            self.codes.clear()
            for code, counts in codes:
                item = _item(code.name, code.id)
                item.setData(colouring.of(code.id).stripe, CountedRole.COLOUR)
                item.setData(counts.own.quotes, CountedRole.COUNT)
                item.setToolTip(study.codebook.path(code.id))
                self.codes.appendRow(item)
        self.without_finding.setVisible(bool(codes))
        _fit(self._codes_list, len(codes))

    def _count(self) -> None:
        if self._study is not None:
            self.show_codes(self._study)
        self._study = None

    def _on_chosen(self, index: QModelIndex) -> None:
        key = index.data(CountedRole.KEY)
        if index.model() is self.findings:
            self.finding_wanted.emit(key)
        else:
            self.quotes_wanted.emit(QuoteFilter(codes=frozenset({key}), with_children=False))


def _list(model: QStandardItemModel, name: str, *, has_dots: bool) -> CountedTree:
    view = CountedTree(flat=True, has_dots=has_dots)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
    return view


def _fit(view: CountedTree, rows: int) -> None:
    """Make a list as high as its rows, four of them at most."""
    view.setFixedHeight(min(rows, 4) * max(1, view.sizeHintForRow(0)) + 2)


def _item(text: str, key: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(key, CountedRole.KEY)
    item.setToolTip(text)
    return item
