"""Asking where codes go: to the top level, under a code, or under a new heading."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.text.match import best_matches
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form


@dataclass(frozen=True, slots=True)
class Place:
    """Under ``parent``, the top level for None."""

    parent: CodeId | None


class PlaceDialog(AskDialog):
    """Every code that the given ones can lie under, by path; typing finds."""

    def __init__(
        self, parent: QWidget | None, study: Study, codes: Iterable[CodeId], title: str, told: str, verb: str
    ) -> None:
        """Offer the top level and all codes outside the branches of ``codes``."""
        super().__init__(parent, title, told)
        codes = tuple(codes)
        closed = {under for code in codes for under in study.codebook.branch(code)}
        self.where = QComboBox()
        self.where.setEditable(True)
        self.where.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.where.addItem(_("At the top level"), None)
        for code, _depth in study.codebook.walk():
            if code.id not in closed:
                self.where.addItem(study.codebook.path(code.id), code.id)
        self._start_where_they_are(study, codes)
        _find_anywhere(self.where)
        self.where.lineEdit().returnPressed.connect(self._complete)  # type: ignore[union-attr]  # it is editable
        form = Form()
        form.add(_("Under"), self.where)
        self.add(form)
        self._accept = self.add_accept(verb)
        self.where.editTextChanged.connect(lambda _text: self._accept.setEnabled(self._row() >= 0))

    @staticmethod
    def ask(
        parent: QWidget | None, study: Study, codes: Iterable[CodeId], title: str, told: str, verb: str
    ) -> Place | None:
        """Return where the codes shall lie; None when cancelled."""
        dialog = PlaceDialog(parent, study, codes, title, told, verb)
        return dialog.place() if dialog.asked() else None

    def place(self) -> Place | None:
        """Return what is chosen; None when what is typed is no code."""
        row = self._row()
        return Place(self.where.itemData(row)) if row >= 0 else None

    def _row(self) -> int:
        return self.where.findText(self.where.currentText().strip())

    def _complete(self) -> None:
        """Let Enter fill in the code that the letters fit best; only the next Enter moves anything."""
        if self._row() < 0:
            paths = [self.where.itemText(row) for row in range(self.where.count())]
            for best in best_matches(self.where.currentText().strip(), paths, limit=1):
                QTimer.singleShot(0, partial(self.where.setCurrentIndex, best))

    def _start_where_they_are(self, study: Study, codes: tuple[CodeId, ...]) -> None:
        parents = {study.codes[code].parent for code in codes}
        if len(parents) == 1:
            self.where.setCurrentIndex(max(0, self.where.findData(parents.pop())))


def _find_anywhere(field: QComboBox) -> None:
    completer, edit = field.completer(), field.lineEdit()
    if completer is not None and edit is not None:
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(completer.CompletionMode.PopupCompletion)
        edit.selectAll()
