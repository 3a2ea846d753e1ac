"""What stands above the list: the field to search in, and the choices of type, subject and author."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from qualcode.analysis.memos import AboutKind, MemoFilter, authors
from qualcode.i18n import _
from qualcode.model.ids import CoderId
from qualcode.model.memos import MemoType
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.wording.language import interface_words
from qualcode.wording.memos import about_kind_name
from qualcode.wording.names import memo_type_name


class MemoFinder(QWidget):
    """Holds what is asked for; ``changed`` tells that this is something else now."""

    changed = Signal()

    def __init__(self) -> None:
        """Ask nothing."""
        super().__init__()
        words = interface_words()
        self.text = FilterEdit(_("Search in memos"))
        self.type = _combo(_("Type"))
        self.kind = _combo(_("About"))
        self.author = _combo(_("Written by"))
        _offer(self.type, _("All types"), ((type, memo_type_name(type, words)) for type in MemoType))
        _offer(self.kind, _("About anything"), ((kind, about_kind_name(kind, words)) for kind in AboutKind))
        self.text.changed_after_pause.connect(lambda _text: self.changed.emit())
        for combo in (self.type, self.kind, self.author):
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._lay_out()

    @property
    def filter(self) -> MemoFilter:
        """What is asked for."""
        return MemoFilter(
            types=_chosen(self.type, MemoType),
            kinds=_chosen(self.kind, AboutKind),
            coders=_chosen(self.author, CoderId),
            text=self.text.text().strip(),
        )

    def show_study(self, study: Study) -> None:
        """Offer the authors that a study's memos have; where there is only one there is nothing to choose."""
        writing = authors(study, study.memos.values())
        chosen = self.author.currentData()
        self.author.blockSignals(True)
        self.author.clear()
        _offer(self.author, _("By everybody"), ((each, study.coders[each].name) for each in writing))
        self.author.setCurrentIndex(max(0, self.author.findData(chosen)))
        self.author.blockSignals(False)
        self.author.setVisible(len(writing) > 1)

    def ask_nothing(self) -> None:
        """Let all memos through again."""
        self.blockSignals(True)
        self.text.clear()
        for combo in (self.type, self.kind, self.author):
            combo.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * GRID)
        grid.addWidget(self.text, 0, 0, 1, 2)
        grid.addWidget(self.type, 1, 0)
        grid.addWidget(self.kind, 1, 1)
        grid.addWidget(self.author, 2, 0, 1, 2)


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


def _offer(combo: QComboBox, everything: str, options: Iterable[tuple[str, str]]) -> None:
    combo.addItem(everything, None)
    for key, name in options:
        combo.addItem(name, str(key))


def _chosen(combo: QComboBox, read: Callable[[str], Any]) -> frozenset[Any] | None:
    chosen = combo.currentData()
    return None if chosen is None else frozenset({read(chosen)})
