"""What words for "how many" may stand for in a study: from and to, with what that is of those interviewed."""

from collections.abc import Sequence
from math import ceil, floor

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from qualcode.analysis.people import heard_as
from qualcode.analysis.scale import OwnRange, own_ranges, shipped_ranges, written
from qualcode.i18n import _, language
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.tables import dress_table
from qualcode.wording.numbers import number

_WORDS, _LEAST, _MOST, _HERE = range(4)
_WIDTH, _HEIGHT = 150 * GRID, 160 * GRID


def ask_scale(parent: QWidget | None, study: Study) -> str | None:
    """Ask over ``parent``; return the study's scale as it is written in its settings, None for Cancel."""
    dialog = ScaleDialog(parent, study)
    return dialog.answer() if dialog.asked() else None


class ScaleDialog(AskDialog):
    """A row for each word; what is as shipped is not written down."""

    def __init__(self, parent: QWidget | None, study: Study) -> None:
        """Show the shipped scale, and over it the study's own."""
        sentence = _(
            "How large a part of those interviewed may each word stand for? "
            "A claim that uses it otherwise is pointed out."
        )
        super().__init__(parent, _("Words for how many"), sentence)
        self.resize(_WIDTH, _HEIGHT)
        self._of = len(heard_as(study, frozenset()))
        self._shipped = {one.words: one for one in shipped_ranges()}
        own = {one.words: one for one in own_ranges(study.info.quantifiers)}
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(_("Words for how many"))
        dress_table(self.table)
        self._fill([*(own.get(words, one) for words, one in self._shipped.items()), *_added(own, self._shipped)])
        self.told = label("", "caption", quiet=True, wraps=True)
        self.new = button(_("Add a word"), "quiet", "add")
        self.reset = button(_("As shipped"), "quiet")
        self.new.clicked.connect(self.add_word)
        self.reset.clicked.connect(lambda: self._fill(list(self._shipped.values())))
        self.table.itemChanged.connect(self._on_changed)
        self.add(self.table, 1)
        self.add(self.told)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        self.add(buttons)
        self._accept = self.add_accept(_("Save"))
        self._tell()

    def answer(self) -> str:
        """Return the words that are not as shipped, as lines of the study's settings."""
        return written(one for one in self.ranges() if one is not None and self._shipped.get(one.words) != one)

    def ranges(self) -> list[OwnRange | None]:
        """Return what stands in each row; None for a row that says nothing that can be meant."""
        return [self._range(row) for row in range(self.table.rowCount())]

    def add_word(self) -> None:
        """Add a row for a word of one's own, and let it be written."""
        self._add_row(OwnRange("", 0, 100))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, _WORDS)
        self.table.editItem(self._item(row, _WORDS))

    def _fill(self, ranges: Sequence[OwnRange]) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        self.table.setHorizontalHeaderLabels([_("The word"), _("From (%)"), _("To (%)"), _("In this study")])
        for one in ranges:
            self._add_row(one)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        self.table.blockSignals(False)
        if hasattr(self, "_accept"):
            self._tell()

    def _add_row(self, one: OwnRange) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in ((_WORDS, one.words), (_LEAST, str(one.least)), (_MOST, str(one.most))):
            item = QTableWidgetItem(text)
            if column == _WORDS and one.words in self._shipped:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, item)
        here = QTableWidgetItem()
        here.setFlags(here.flags() & ~Qt.ItemFlag.ItemIsEditable)
        self.table.setItem(row, _HERE, here)
        self._show_here(row)

    def _range(self, row: int) -> OwnRange | None:
        words, least, most = (self._item(row, column).text().strip() for column in (_WORDS, _LEAST, _MOST))
        found = own_ranges(f"{words} = {least.removesuffix('%').strip()}-{most.removesuffix('%').strip()}")
        return found[0] if found else None

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        return self.table.item(row, column) or QTableWidgetItem()

    def _show_here(self, row: int) -> None:
        one = self._range(row)
        if one is None:
            text = ""
        else:
            least, most = ceil(one.least * self._of / 100), floor(one.most * self._of / 100)
            sentence = _("{least} of {of}") if least == most else _("{least} to {most} of {of}")
            text = sentence.format(
                least=number(least, language()), most=number(most, language()), of=number(self._of, language())
            )
        self._item(row, _HERE).setText(text)

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() != _HERE:
            self.table.blockSignals(True)
            self._show_here(item.row())
            self.table.blockSignals(False)
            self._tell()

    def _tell(self) -> None:
        """Say what is wrong with a row; with one that cannot be meant nothing is saved."""
        wrong = [row for row, one in enumerate(self.ranges()) if one is None]
        self._accept.setEnabled(not wrong)
        if wrong:
            row = wrong[0] + 1
            told = _("Row {n}: a word, and two numbers from 0 to 100, the first one not the larger.").format(n=row)
        else:
            told = _(
                "Some words ask for a number of people too: “flere” for two, “mange” for three, "
                "“et par” for two or three."
            )
        self.told.setText(told)


def _added(own: dict[str, OwnRange], shipped: dict[str, OwnRange]) -> list[OwnRange]:
    return [one for words, one in own.items() if words not in shipped]
