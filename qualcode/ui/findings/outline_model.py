"""Research questions and, under each, its numbered findings, as a Qt tree that is edited and ordered in place."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from qualcode.analysis.evidence import Carried, EvidenceLine, evidence_lines
from qualcode.analysis.findings import NumberedFinding, QuestionOutline, outline
from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.ids import FindingId, QuestionId
from qualcode.model.study import Study
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

Index = QModelIndex | QPersistentModelIndex

KEY = Qt.ItemDataRole.UserRole + 1
"""Role of the id of the question or finding."""
NUMBER = Qt.ItemDataRole.UserRole + 2
NOTE = Qt.ItemDataRole.UserRole + 3
"""Role of what carries a finding, in a few words."""
IS_FINDING = Qt.ItemDataRole.UserRole + 4

Spot = tuple[str | None, int]
"""A question's id and the place of a finding under it; None and the place of a question."""

_MIME = "application/x-qualcode-outline"


class OutlineModel(QStandardItemModel):
    """Writing in a row and dropping one are announced; the room makes edits of them."""

    question_reworded = Signal(str, str)
    claim_changed = Signal(str, str)
    finding_moved = Signal(str, str, int)
    """A finding, the question that it comes to stand under, and its place there from 0."""
    question_moved = Signal(str, int)

    def show(self, study: Study | None) -> None:
        """Show the questions and findings of a study; none for None."""
        self.clear()
        lines = evidence_lines(study) if study is not None else {}
        for part in outline(study) if study is not None else ():
            question = self._question(part)
            for numbered in part.findings:
                question.appendRow(self._finding(part.number, numbered, lines[numbered.finding.id]))
            self.appendRow(question)

    def find(self, key: str | None) -> QModelIndex:
        """Return the row of a question or finding; an invalid index when there is none."""
        for at in range(self.rowCount()):
            question = self.item(at)
            rows = [question, *(question.child(place) for place in range(question.rowCount()))]
            for item in rows:
                if key is not None and item.data(KEY) == key:
                    return item.index()
        return QModelIndex()

    def spot_of(self, index: Index) -> Spot:
        """Return where a row stands: its question, and its place under it or among the questions."""
        if not index.isValid() or not index.data(IS_FINDING):
            return (None, max(0, index.row()))
        return (index.parent().data(KEY), index.row())

    def nearest(self, spot: Spot) -> QModelIndex:
        """Return the row nearest a spot at which the row is gone: a finding where there is one."""
        question = self.find(spot[0])
        if not question.isValid():
            question = self.index(min(spot[1] if spot[0] is None else 0, self.rowCount() - 1), 0)
        place = spot[1] if spot[0] is not None else 0
        below = self.index(min(place, self.rowCount(question) - 1), 0, question)
        return below if below.isValid() else question

    def finding_at(self, index: Index) -> FindingId | None:
        """Return the finding of a row; None for a question."""
        return FindingId(index.data(KEY)) if index.isValid() and index.data(IS_FINDING) else None

    def question_at(self, index: Index) -> QuestionId | None:
        """Return the question of a row, or of the question that a finding's row stands under."""
        if not index.isValid():
            return None
        return QuestionId((index.parent() if index.data(IS_FINDING) else index).data(KEY))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Announce what was written in a row; an emptied row stays as it was."""
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not text or text == index.data(role):
            return False
        (self.claim_changed if index.data(IS_FINDING) else self.question_reworded).emit(index.data(KEY), text)
        return True

    # --- Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this tree only."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the row that is dragged."""
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].data(KEY)).encode())
        data.setText(str(indexes[0].data(Qt.ItemDataRole.DisplayRole)))
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Findings go under questions, questions between questions."""
        moving = self.find(_key(data))
        if not moving.isValid():
            return False
        return bool(moving.data(IS_FINDING)) == parent.isValid() and not parent.data(IS_FINDING)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Announce where a row was dropped; nothing is moved here."""
        if self.canDropMimeData(data, action, row, column, parent):
            moving = self.find(_key(data))
            place = row if row >= 0 else self.rowCount(parent)
            # The place is counted without the row that moves.
            if moving.parent() == parent and moving.row() < place:
                place -= 1
            if moving.data(IS_FINDING):
                self.finding_moved.emit(moving.data(KEY), parent.data(KEY), place)
            else:
                self.question_moved.emit(moving.data(KEY), place)
        return False

    def _question(self, part: QuestionOutline) -> QStandardItem:
        item = _item(part.question.id, part.question.text, str(part.number), "")
        item.setData(False, IS_FINDING)
        return item

    def _finding(self, question: int, numbered: NumberedFinding, line: EvidenceLine) -> QStandardItem:
        number = f"{question}.{numbered.number}"
        item = _item(numbered.finding.id, numbered.finding.claim, number, carried_words(line))
        item.setData(True, IS_FINDING)
        item.setDropEnabled(False)
        return item


def carried_words(line: EvidenceLine) -> str:
    """Return what carries a finding in a few words: ``7 quotes``, ``paraphrase only``, ``no quotes``."""
    words = interface_words()
    special = {
        Carried.NOTHING: _("no quotes"),
        Carried.PARAPHRASES: _("paraphrases only"),
        Carried.DOCUMENTS: _("documents only"),
    }
    text = special.get(line.carried, counted(line.quotes, Unit.QUOTES, words))
    return _("{carried}, {n} against").format(carried=text, n=line.against) if line.against else text


def _item(key: str, text: str, number: str, note: str) -> QStandardItem:
    item = QStandardItem(text)
    for role, value in ((KEY, key), (NUMBER, number), (NOTE, note)):
        item.setData(value, role)
    spoken = ", ".join(part for part in (f"{number} {text}", note) if part)
    item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
    return item


def _key(data: QMimeData) -> str:
    return bytes(data.data(_MIME).data()).decode()
