"""The places at which find and replace would act: each with the words around it and a tick."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.i18n import _
from qualcode.model.corrections import Replacement
from qualcode.model.documents import DocumentText
from qualcode.model.span import Span
from qualcode.text.words import snap
from qualcode.ui.reading.find_bar import hits_in

_AROUND = 34
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ReplaceHits(QAbstractListModel):
    """One row for each place; all are ticked to begin with."""

    ticked = Signal()
    """Another number of places is ticked."""

    def __init__(self) -> None:
        """Hold no places."""
        super().__init__()
        self._source: DocumentText | None = None
        self._hits: Sequence[Span] = ()
        self._words, self._follows = "", False
        self._left_out: set[int] = set()

    def show_hits(
        self, source: DocumentText, hits: Sequence[Span], words: str, follow_capitals: bool = False
    ) -> None:
        """Show where ``words`` would come in; ticks stay while the places do.

        With ``follow_capitals`` they begin with a capital where what they replace does.
        """
        self.beginResetModel()
        if hits != self._hits:
            self._left_out = set()
        self._source, self._hits, self._words, self._follows = source, hits, words, follow_capitals
        self.endResetModel()
        self.ticked.emit()

    def replacements(self) -> list[Replacement]:
        """Return what the ticked places come to, in the order of the text."""
        return [
            Replacement(hit, self._new(hit)) for row, hit in enumerate(self._hits) if row not in self._left_out
        ]

    def set_all(self, on: bool) -> None:
        """Tick all places, or none."""
        self.beginResetModel()
        self._left_out = set() if on else set(range(len(self._hits)))
        self.endResetModel()
        self.ticked.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._hits)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every place be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """Return a place's tick or its line."""
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        if role in (_Role.DisplayRole, _Role.ToolTipRole) and self._source is not None:
            return hit_line(self._source, self._hits[index.row()], self._new(self._hits[index.row()]))
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401 - Qt's own
        """Tick a place, or take its tick away."""
        if role != _Role.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True

    def _new(self, hit: Span) -> str:
        capital = self._source is not None and self._source.text[hit.start : hit.start + 1].isupper()
        return self._words[:1].upper() + self._words[1:] if self._follows and capital else self._words


def hit_line(source: DocumentText, hit: Span, words: str) -> str:
    """Return a place in one line: paragraph, the words before it, the old words and the new, the words after it."""
    text = source.text
    lead = _before(text[max(0, hit.start - _AROUND) : hit.start], hit.start > _AROUND)
    tail = text[hit.stop : hit.stop + _AROUND].partition("\n")[0]
    change = f"[{hit.of(text)} → {words}]" if words else _("[{words} goes]").format(words=hit.of(text))
    return f"{source.paragraph(hit.start)}   {lead}{change}{tail}"


def _before(words: str, is_cut: bool) -> str:
    """Return what of the words stands on their last line, from a whole word on."""
    _earlier, line_end, line = words.rpartition("\n")
    if line_end or not is_cut:
        return line
    _part, space, whole = line.partition(" ")
    return f"… {whole}" if space else line


def places_of(text: str, wanted: str, match_case: bool, whole_words: bool) -> list[Span]:
    """Return where words stand, in order and without overlaps."""
    hits = hits_in(text, wanted)
    if match_case:
        hits = [hit for hit in hits if hit.of(text) == wanted]
    if whole_words:
        hits = [hit for hit in hits if snap(text, hit) == hit]
    return hits
