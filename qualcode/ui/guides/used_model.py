"""Interviews down, guides across: who speaks, in which wave, and a tick for each guide that was followed."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.edits import guides
from qualcode.edits.documents import set_wave
from qualcode.i18n import _, _n
from qualcode.model.documents import Document, DocumentKind
from qualcode.model.guides import Guide, GuideKind
from qualcode.model.study import Study
from qualcode.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
TITLE, SPEAK, WAVE = 0, 1, 2
"""Places of the columns that are always there; guides follow."""
FIRST_GUIDE = 3
"""Place of the first guide."""


class UsedModel(QAbstractTableModel):
    """One row a document that people speak in; a tick, and a wave that is typed, are edits."""

    def __init__(self, workspace: Workspace) -> None:
        """Start empty."""
        super().__init__()
        self._workspace = workspace
        self._study: Study | None = None
        self.documents: tuple[Document, ...] = ()
        self.guides: tuple[Guide, ...] = ()

    def show(self, study: Study | None) -> None:
        """Show the interviews of a study; None shows none."""
        documents = () if study is None else tuple(_interviews(study))
        shown = () if study is None else study.guides.ordered()
        wanted = tuple(each for each in shown if each.kind is GuideKind.INTERVIEW)
        same = [each.id for each in documents] == [each.id for each in self.documents] and wanted == self.guides
        if not same:
            self.beginResetModel()
        self._study, self.documents, self.guides = study, documents, wanted
        if not same:
            self.endResetModel()
        elif documents:
            self.dataChanged.emit(self.index(0, 0), self.index(len(documents) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.documents)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else FIRST_GUIDE + len(self.guides)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        fixed = (_("Interview"), _("Who speaks"), _("Wave"))
        return fixed[section] if section < FIRST_GUIDE else self.guides[section - FIRST_GUIDE].title

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, or its tick."""
        document, column = self.documents[index.row()], index.column()
        if column >= FIRST_GUIDE:
            return self._guide_cell(document, self.guides[column - FIRST_GUIDE], role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(document, column)
        return document.title if role == Qt.ItemDataRole.ToolTipRole and column == TITLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tick a guide, or write a wave."""
        document = self.documents[index.row()]
        if index.column() == WAVE and role == Qt.ItemDataRole.EditRole:
            return self._set_wave(document, str(value).strip())
        if index.column() >= FIRST_GUIDE and role == Qt.ItemDataRole.CheckStateRole:
            return self.toggle(index.row(), index.column())
        return False

    def toggle(self, row: int, column: int) -> bool:
        """Say that an interview followed the guide of a column, or that it did not; tell whether it could be."""
        document = self.documents[row].id
        if self._study is None or column < FIRST_GUIDE:
            return False
        chosen = self.guides[column - FIRST_GUIDE].id
        used = [each.guide for each in self._study.guides_used.by("document", document)]
        wanted = [each for each in used if each != chosen] if chosen in used else [*used, chosen]
        return self._workspace.done(guides.use_guides, document, wanted)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let waves be typed, and guides be ticked."""
        flags = super().flags(index)
        if index.column() == WAVE:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() >= FIRST_GUIDE else flags

    def _guide_cell(self, document: Document, guide: Guide, role: int) -> Any:  # noqa: ANN401 - Qt's variant
        study = self._study
        used = study is not None and any(
            each.guide == guide.id for each in study.guides_used.by("document", document.id)
        )
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if used else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("followed") if used else _("not followed")
        return None

    def _text(self, document: Document, column: int) -> str:
        if column == TITLE or self._study is None:
            return document.title
        if column == WAVE:
            return "" if document.wave is None else str(document.wave)
        return speakers_of(self._study, document)

    def _set_wave(self, document: Document, text: str) -> bool:
        wave = int(text) if text.isdecimal() and int(text) > 0 else None
        if wave is None and text:
            self._workspace.say(_("A wave is a number from 1, or nothing."))
            return False
        return wave == document.wave or self._workspace.done(set_wave, [document.id], wave)


def speakers_of(study: Study, document: Document) -> str:
    """Return the labels of those who speak in a document, and whether they are a pair or a group."""
    heard = dict.fromkeys(turn.informant for turn in study.turns_of(document.id) if turn.informant is not None)
    labels = ", ".join(study.informants[each].label for each in heard)
    if len(heard) < 2:
        return labels
    kind = _("pair interview") if len(heard) == 2 else _n("group of %d", "group of %d", len(heard)) % len(heard)
    return f"{labels} ({kind})"


def _interviews(study: Study) -> list[Document]:
    kinds = (DocumentKind.TRANSCRIPT, DocumentKind.NOTES)
    return [document for document in study.documents.ordered() if document.kind in kinds]
