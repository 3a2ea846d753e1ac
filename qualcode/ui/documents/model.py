"""The documents of a study as a Qt table: title, kind, language, who speaks, and how much is coded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qualcode.analysis.progress import DocumentProgress
from qualcode.edits import documents
from qualcode.edits.sharing import set_coding_statuses
from qualcode.i18n import _, _n, language
from qualcode.model.blind import people_who_code
from qualcode.model.documents import Document, DocumentKind
from qualcode.model.ids import CoderId, DocumentId, GuideId
from qualcode.model.sharing import CodingStatus
from qualcode.model.study import Study
from qualcode.text.words import count_words
from qualcode.ui.coders.badge import initials
from qualcode.ui.coders.status import marked, status_in
from qualcode.ui.documents.words import LANGUAGES, all_words
from qualcode.ui.survey_lines import Line, SurveyLine, lines_of
from qualcode.ui.workspace import Workspace
from qualcode.wording.language import interface_words
from qualcode.wording.names import kind_name
from qualcode.wording.numbers import day, number, share

Index = QModelIndex | QPersistentModelIndex
CHOICES = Qt.ItemDataRole.UserRole + 1
"""Role of a cell's choices, as pairs of word and value; None for a cell that is typed in."""



@dataclass(frozen=True)
class _Column:
    title: str
    read: Callable[[Study, Document], str] | None
    """None for what is measured, which takes too long for a cell that is painted."""
    is_number: bool = False


def _columns() -> list[_Column]:
    return [
        _Column(_("Title"), lambda _study, document: document.title),
        _Column(_("Kind"), lambda _study, document: kind_name(document.kind, interface_words())),
        _Column(_("Language"), lambda _study, document: _(LANGUAGES.get(document.language, LANGUAGES[None]))),
        _Column(_("Informants"), _informants),
        _Column(_("Words"), None, True),
        _Column(_("Codings"), lambda study, document: _number(len(study.codings_in(document.id))), True),
        _Column(_("Coded"), None, True),
        _Column(_("Imported"), lambda _study, document: day(document.imported.date(), language()), True),
        _Column(_("Case"), _case),
    ]


TITLE, KIND, LANGUAGE, CASE = 0, 1, 2, 8
"""Places of the columns that can be written. After them comes one for each coder, the status, also written."""
STATUS = CASE + 1
"""Place of the first coder's status."""
CHOSEN = (KIND, LANGUAGE, CASE)
"""Those of them that are chosen among some values."""
WORDS, CODINGS, CODED = 4, 5, 6
"""Places of the columns of figures; the first and the last are measured."""
_UNKNOWN = "…"


class DocumentsModel(QAbstractTableModel):
    """One row a document; writing a title, kind or language is an edit."""

    def __init__(self, workspace: Workspace) -> None:
        """Start empty; ``show`` fills it."""
        super().__init__()
        self._workspace = workspace
        self._study: Study | None = None
        self._progress: Mapping[DocumentId, DocumentProgress] = {}
        self._columns = _columns()
        self._coders: list[CoderId] = []
        self.rows: tuple[Document, ...] = ()
        """The documents that are seen; answers of a survey only where it is unfolded."""
        self.lines: tuple[Line, ...] = ()
        """What stands in each row of the table: a document, or the survey that the answers below belong to."""
        self._unfolded: set[GuideId] = set()

    def show(self, study: Study | None, wanted: CodingStatus | None = None) -> None:
        """Show the documents of ``study``, none for None; rows that stay are not rebuilt.

        ``wanted`` lets only documents through with which the one at work has come so far.
        """
        rows = study.documents.ordered() if study is not None else ()
        if wanted is not None:
            rows = tuple(row for row in rows if status_in(self._workspace, row.id) is wanted)
        coders = [coder.id for coder in people_who_code(study)] if study is not None else []
        lines = lines_of(study, rows, self._unfolded) if study is not None else ()
        same = _keys(lines) == _keys(self.lines) and coders == self._coders
        if not same:
            self.beginResetModel()
        self._study, self.lines, self._coders = study, lines, coders
        self.rows = tuple(line for line in lines if isinstance(line, Document))
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, STATUS, self.columnCount() - 1)

    def fold(self, survey: GuideId) -> None:
        """Unfold a survey, or fold it again, the next time that documents are shown."""
        self._unfolded.symmetric_difference_update({survey})

    def show_progress(self, progress: Mapping[DocumentId, DocumentProgress]) -> None:
        """Show how many words there are and how much is coded, as measured; "…" stands where nothing is known."""
        self._progress = progress
        if self.lines:
            self.dataChanged.emit(self.index(0, WORDS), self.index(len(self.lines) - 1, CODED))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of documents."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns) + len(self._coders)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title; rows have none."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title if section < STATUS else self._coder_title(section)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole and section >= STATUS:
            return self._coder_name(section)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Return a cell's text, alignment, or the choices that it offers."""
        if self._study is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        line = self.lines[index.row()]
        if isinstance(line, SurveyLine):
            is_shown = role == Qt.ItemDataRole.DisplayRole
            return self._of_survey(self._study, line, index.column()) if is_shown else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(self._study, line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == WORDS:
            return all_words(count_words(self._study.text(line.id)))
        if role == CHOICES and index.column() >= STATUS:
            return [(marked(status), status.value) for status in CodingStatus]
        if role == CHOICES:
            return _choices(self._study, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Write a title, kind, language or case."""
        document = self.lines[index.row()]
        if role != Qt.ItemDataRole.EditRole or isinstance(document, SurveyLine):
            return False
        if index.column() == TITLE and str(value).strip() != document.title:
            self._workspace.edit(documents.rename_document, document.id, str(value))
        elif index.column() == KIND and value != document.kind:
            self._workspace.edit(documents.set_kind, [document.id], DocumentKind(value))
        elif index.column() == LANGUAGE and value != document.language:
            self._workspace.edit(documents.set_language, [document.id], value)
        elif index.column() >= STATUS:
            coder = self._coders[index.column() - STATUS]
            self._workspace.edit(set_coding_statuses, [document.id], coder, CodingStatus(value))
        elif index.column() == CASE and value != document.case:
            self._workspace.edit(documents.set_case, [document.id], value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let title, kind, language and case be edited."""
        flags = super().flags(index)
        is_document = index.row() < len(self.lines) and isinstance(self.lines[index.row()], Document)
        is_written = is_document and (index.column() in (TITLE, *CHOSEN) or index.column() >= STATUS)
        return flags | Qt.ItemFlag.ItemIsEditable if is_written else flags

    def _coder_title(self, section: int) -> str:
        if self._study is None or len(self._coders) == 1:
            return _("Status")
        return _("Status {initials}").format(initials=initials(self._study.coders[self._coders[section - STATUS]]))

    def _coder_name(self, section: int) -> str:
        name = self._study.coders[self._coders[section - STATUS]].name if self._study is not None else ""
        return _("How far {name} has come").format(name=name)

    def _words(self, study: Study, document: Document, column: int) -> str:
        if column >= STATUS:
            return marked(status_in(self._workspace, document.id, self._coders[column - STATUS]))
        read = self._columns[column].read
        if read is not None:
            return read(study, document)
        progress = self._progress.get(document.id)
        if progress is None:
            return _UNKNOWN
        return _number(progress.words) if column == WORDS else share(progress.share, language())

    def _of_survey(self, study: Study, line: SurveyLine, column: int) -> str:
        n = len(line.answers)
        if column == TITLE:
            return f"{line.sign} {line.title}"
        if column == KIND:
            return _n("%s answer", "%s answers", n) % _number(n)
        if column == CODINGS:
            return _number(sum(len(study.codings_in(each)) for each in line.answers))
        if column == WORDS and all(each in self._progress for each in line.answers):
            return _number(sum(self._progress[each].words for each in line.answers))
        return ""

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_number = column < STATUS and self._columns[column].is_number
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _keys(lines: Sequence[Line]) -> list[object]:
    return [line.id if isinstance(line, Document) else line for line in lines]


def _choices(study: Study, column: int) -> list[tuple[str, str | None]] | None:
    if column == KIND:
        return [(kind_name(kind, interface_words()), kind.value) for kind in DocumentKind]
    if column == LANGUAGE:
        return [(_(name), value) for value, name in LANGUAGES.items()]
    if column == CASE:
        return [("", None), *((case.name, case.id) for case in study.cases.ordered())]
    return None


def _case(study: Study, document: Document) -> str:
    return study.cases[document.case].name if document.case is not None else ""


def _informants(study: Study, document: Document) -> str:
    ids = dict.fromkeys(turn.informant for turn in study.turns_of(document.id) if turn.informant is not None)
    return ", ".join(study.informants[informant].label for informant in ids)


def _number(value: int) -> str:
    return number(value, language())
