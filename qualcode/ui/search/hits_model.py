"""The hits as rows, each with the words around it; a page of them is read when one of it is seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.search import ContextLine, context_lines, order_of, parted
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.search import Hit, Hits
from qualcode.ui.search.asked import Key, key_of
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.wording.whereabouts import source

Index = QModelIndex | QPersistentModelIndex
_PAGE, _WIDTH = 100, 90


class HitRole(IntEnum):
    """What the model answers besides the words."""

    LINE = Qt.ItemDataRole.UserRole + 20
    """The ``HitLine`` of the row."""


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit as it is shown: the words around it, and below them who says it and where."""

    context: ContextLine
    source: str
    parted: tuple[bool, bool] = (True, True)
    """Whether a space stands before the words found, and after them."""


class HitsModel(QAbstractListModel):
    """The hits of one search in one order."""

    def __init__(self) -> None:
        """Have no hits."""
        super().__init__()
        self._study: Study | None = None
        self._hits: Sequence[Hit] = ()
        self._order: Sequence[int] = ()
        self._pages: dict[int, list[HitLine]] = {}

    def show(self, study: Study | None, hits: Sequence[Hit], side: Side) -> None:
        """Show these hits in the order of ``side``; sorting takes about 80 ms for 17,000."""
        self.beginResetModel()
        self._study, self._hits, self._pages = study, hits, {}
        self._order = order_of(study, hits, side) if study is not None else ()
        self.endResetModel()

    def follow(self, study: Study) -> None:
        """Show the same hits of a study in which nothing but names of people and documents has changed."""
        self._study, self._pages = study, {}
        if self._order:
            self.dataChanged.emit(self.index(0), self.index(len(self._order) - 1))

    def hit(self, row: int) -> Hit:
        """Return the hit of a row."""
        return self._hits[self._order[row]]

    def keys(self) -> Iterator[Key]:
        """Give what tells each hit from the others, in the order of the rows."""
        hits = self._hits
        places = list(hits.places()) if isinstance(hits, Hits) else [key_of(hit) for hit in hits]
        return (places[number] for number in self._order)

    def in_text_order(self, rows: Sequence[int]) -> list[Hit]:
        """Return the hits of some rows as they stand in the texts."""
        return [self._hits[number] for number in sorted(self._order[row] for row in rows)]

    def line(self, row: int) -> HitLine:
        """Return a row as it is shown."""
        page, place = divmod(row, _PAGE)
        if page not in self._pages:
            self._pages[page] = self._read(page)
        return self._pages[page][place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer the line, the words found, and what a screen reader says."""
        if not index.isValid():
            return None
        if role == CountedRole.KEY:
            return key_of(self.hit(index.row()))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, HitRole.LINE):
            return None
        line = self.line(index.row())
        if role == HitRole.LINE:
            return line
        kwic = line.context.kwic
        if role == Qt.ItemDataRole.DisplayRole:
            return kwic.words
        before, after = (" " if space else "" for space in line.parted)
        return f"{kwic.left}{before}{kwic.words}{after}{kwic.right}. {line.source}".strip()

    def _read(self, page: int) -> list[HitLine]:
        assert self._study is not None
        study = self._study
        hits = [self._hits[number] for number in self._order[page * _PAGE : (page + 1) * _PAGE]]
        lines = context_lines(study, hits, Side.PLACE, (0, _PAGE), _WIDTH)
        return [_shown(study, line) for line in lines]


def _shown(study: Study, line: ContextLine) -> HitLine:
    hit = line.kwic.hit
    return HitLine(line, source(line.said, study.documents[DocumentId(hit.document)].title), parted(study, hit))
