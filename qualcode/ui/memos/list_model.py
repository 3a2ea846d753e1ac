"""The memos that are asked for, as a Qt list."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.memos import about, title
from qualcode.i18n import _, language
from qualcode.model.ids import MemoId
from qualcode.model.memos import Memo
from qualcode.model.study import Study
from qualcode.wording.language import interface_words
from qualcode.wording.memos import about_sentence
from qualcode.wording.names import memo_type_name
from qualcode.wording.numbers import day

Index = QModelIndex | QPersistentModelIndex


class MemoRole(IntEnum):
    """What a row answers besides its title (the display text)."""

    KEY = Qt.ItemDataRole.UserRole + 1
    """The memo's id."""
    ABOUT = Qt.ItemDataRole.UserRole + 2
    """What it is about."""
    CAPTION = Qt.ItemDataRole.UserRole + 3
    """Its type, who wrote it and when."""


class MemoModel(QAbstractListModel):
    """One row a memo."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._study: Study | None = None
        self.memos: Sequence[Memo] = ()

    def show(self, study: Study | None, memos: Sequence[Memo]) -> None:
        """Show these memos; rows that stay where they are are only painted anew."""
        same = [memo.id for memo in memos] == [memo.id for memo in self.memos]
        if not same:
            self.beginResetModel()
        self._study, self.memos = study, memos
        if not same:
            self.endResetModel()
        elif memos:
            self.dataChanged.emit(self.index(0), self.index(len(memos) - 1))

    def find(self, memo: MemoId | None) -> QModelIndex:
        """Return the row of a memo; an invalid index when it is not shown."""
        for row, each in enumerate(self.memos):
            if each.id == memo:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of memos."""
        return 0 if parent.isValid() else len(self.memos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a memo's title, subject, caption or id."""
        if self._study is None or not index.isValid():
            return None
        memo = self.memos[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title_words(memo)
        if role == MemoRole.KEY:
            return memo.id
        if role == MemoRole.ABOUT:
            return about_sentence(about(self._study, memo), interface_words())
        if role == MemoRole.CAPTION:
            return caption(self._study, memo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            roles = (Qt.ItemDataRole.DisplayRole, MemoRole.ABOUT, MemoRole.CAPTION)
            return ". ".join(str(self.data(index, each)) for each in roles)
        return None


def title_words(memo: Memo) -> str:
    """Return a memo's title, or that it has no words."""
    return title(memo) or _("Memo without words")


def caption(study: Study, memo: Memo) -> str:
    """Return a memo's type, who wrote it and when, such as ``Refleksjon · Anna · 21. november 2026``."""
    type_name = memo_type_name(memo.type, interface_words())
    return " · ".join((type_name, study.coders[memo.coder].name, day(memo.made.astimezone(), language())))
