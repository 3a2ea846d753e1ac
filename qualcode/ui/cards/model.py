"""The rows of a list of cards as a Qt model; a card's face is made when it is first looked at."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.cards.face import CodeNames, Face, face_of
from qualcode.ui.cards.mime import mime_of_codings
from qualcode.ui.cards.rows import CardRow, HeadingRow, Row, RowKey, codings_of, distinct_cards

Index = QModelIndex | QPersistentModelIndex

_FACES_KEPT = 400


class CardModel(QAbstractListModel):
    """Headings, cards and notes in one list. Cards alone can be selected; some may have their context shown."""

    recoloured = Signal()
    """Codes may have other colours; all else is as it was."""

    def __init__(self) -> None:
        """Start with no rows."""
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._study: Study | None = None
        self._names: CodeNames | None = None
        self._faces: dict[RowKey, Face] = {}
        self._open: set[RowKey] = set()
        self._places: dict[RowKey, int] | None = {}

    @property
    def study(self) -> Study | None:
        """The study that the rows are of."""
        return self._study

    def show(self, study: Study | None, rows: Sequence[Row]) -> None:
        """Show other rows, or the same rows of a study that changed."""
        self.beginResetModel()
        if study is not self._study:
            self._faces = {}
            self._names = CodeNames(study) if study is not None else None
        self._study, self.rows = study, rows
        self._places = None
        self.endResetModel()

    def follow(self, study: Study) -> None:
        """Take a study that says the same of every row, colours aside; views paint anew, and lay out nothing."""
        self._study = study
        self.recoloured.emit()

    def face(self, row: int) -> Face:
        """Return the face of the card in a row; ValueError when there is none."""
        card = self.rows[row]
        if not isinstance(card, CardRow) or self._study is None or self._names is None:
            raise ValueError(f"row {row} is no card")
        face = self._faces.get(card.key)
        if face is None:
            if len(self._faces) >= _FACES_KEPT:
                self._faces.clear()
            face = face_of(self._study, card.codings, self._names, card.key in self._open)
            self._faces[card.key] = face
        return face

    def row_of(self, key: RowKey, near: int = -1) -> int:
        """Return where the row of that key stands, -1 when there is none; ``near`` is where it stood last."""
        if 0 <= near < len(self.rows) and self.rows[near].key == key:
            return near
        # Many thousand names, seldom asked for: after most edits the row at the top is where it was.
        if self._places is None:
            self._places = {row.key: place for place, row in enumerate(self.rows)}
        return self._places.get(key, -1)

    def is_open(self, row: int) -> bool:
        """Tell whether a card shows its context."""
        return self.rows[row].key in self._open

    def toggle_context(self, row: int) -> None:
        """Show a card's context, or hide it again."""
        key = self.rows[row].key
        self._open.symmetric_difference_update({key})
        self._faces.pop(key, None)
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return what a screen reader reads of a row; the view paints from the rows themselves."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            return self._spoken(index.row())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cards be selected and dragged; headings and notes are only read."""
        if not index.isValid() or not isinstance(self.rows[index.row()], CardRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the codings of cards that are dragged, and their words."""
        rows = [self.rows[index.row()] for index in indexes]
        return mime_of_codings(codings_of(rows), "\n".join(self._texts(rows)))

    def _texts(self, rows: Iterable[Row]) -> list[str]:
        return [self.face(self.row_of(card.key)).words for card in distinct_cards(rows)]

    def _spoken(self, at: int) -> str:
        row = self.rows[at]
        if isinstance(row, HeadingRow):
            return f"{row.above} {row.title}, {row.count}".strip()
        if not isinstance(row, CardRow):
            return row.text
        face = self.face(at)
        codes = ", ".join(chip.told for chip in face.chips)
        parts = (face.words, face.who, face.place, face.voice, _("Codes: {names}").format(names=codes))
        return ". ".join(part for part in parts if part)
