"""The documents of the study, each with how much of what informants say is coded."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qualcode.analysis.progress import DocumentProgress
from qualcode.i18n import _, _n, language
from qualcode.model.documents import Document
from qualcode.model.ids import DocumentId, GuideId
from qualcode.model.sharing import CodingStatus
from qualcode.model.study import Study
from qualcode.ui.coders.status import MARKS, fill_statuses, status_in, status_name
from qualcode.ui.jobs import Jobs
from qualcode.ui.measuring import Measuring
from qualcode.ui.reading.gestures.keys import shown_keys
from qualcode.ui.survey_lines import Line, SurveyLine, lines_of, survey_of
from qualcode.ui.theme.fonts import chrome_font, tabular
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import RADIUS
from qualcode.ui.workspace import Workspace
from qualcode.wording.numbers import share

_Index = QModelIndex | QPersistentModelIndex
_SHARE = Qt.ItemDataRole.UserRole + 1
_MARK = Qt.ItemDataRole.UserRole + 2
_COUNT = Qt.ItemDataRole.UserRole + 3
"""How many answers a survey has; None for a document."""
_ROW = 44


class DocumentsList(QListView):
    """Titles with their progress; choosing one is announced."""

    chosen = Signal(object)
    """The user chose a ``DocumentId``."""
    beside_wanted = Signal(object)
    """A ``DocumentId`` is to be shown beside the one that is shown."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Show nothing yet; ``jobs`` measure how much is coded."""
        super().__init__(parent)
        self._model = _Documents()
        self._measuring = Measuring(jobs, self)
        self._measuring.measured.connect(self._on_measured)
        self._following = False
        self._workspace: Workspace | None = None
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Documents"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_study(self, study: Study, current: DocumentId | None) -> None:
        """Show a study's documents; shares are measured when the desk has been quiet for a moment."""
        self._following = True
        if not self._model.rowCount():
            self._model.unfold(survey_of(study, current))
        self._model.show(study)
        self._show_statuses()
        self.setCurrentIndex(self._model.index_of(current))
        self._following = False
        self._measuring.follow(study)

    def follow(self, workspace: Workspace) -> None:
        """Show how far the one at work has come with each document, and offer to say so."""
        self._workspace = workspace
        workspace.coder_chosen.connect(lambda _coder: self._show_statuses())

    def _show_statuses(self) -> None:
        if self._workspace is not None and self._workspace.project is not None:
            self._model.set_statuses(partial(status_in, self._workspace))

    def show_current(self, document: DocumentId | None) -> None:
        """Make a document current without announcing it; the survey that it is an answer to is unfolded."""
        self._following = True
        self._model.unfold_for(document)
        self.setCurrentIndex(self._model.index_of(document))
        self._following = False

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._measuring.follow(None)
        self._model.show(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current document beside the other with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        document = self._model.document_at(self.currentIndex().row())
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and document is not None:
            self.beside_wanted.emit(document.id)
        elif (enter or event.key() == Qt.Key.Key_Space) and self.currentIndex().isValid() and document is None:
            self._fold(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The right button asks about a document; it does not turn to it.
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and self._model.document_at(index.row()) is None:
                self._fold(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to open the document under the mouse, or the current one, beside the one that is shown."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        meant = self._model.document_at(index.row())
        if meant is None:
            return
        document = meant.id
        at = self.visualRect(index).center() if by_key else event.pos()
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(_("Open"), lambda: self.chosen.emit(document))
        beside = f"{_('Open beside')}\t{shown_keys('Ctrl+Return')}"
        menu.addAction(beside, lambda: self.beside_wanted.emit(document))
        if self._workspace is not None:
            fill_statuses(menu.addMenu(_("My coding of it")), self._workspace, [document])
        menu.popup(self.viewport().mapToGlobal(at))

    def _on_measured(self, progress: dict[DocumentId, DocumentProgress]) -> None:
        self._model.set_shares({document: each.share for document, each in progress.items()})

    def _on_current(self, current: QModelIndex) -> None:
        document = self._model.document_at(current.row())
        if not self._following and document is not None:
            self.chosen.emit(document.id)

    def _fold(self, index: QModelIndex) -> None:
        self._following = True
        row = index.row()
        self._model.fold(row)
        self._show_statuses()
        self.setCurrentIndex(self._model.index(row))
        self._following = False


class _Documents(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._study: Study | None = None
        self._lines: tuple[Line, ...] = ()
        self._unfolded: set[GuideId] = set()
        self._shares: dict[DocumentId, float] = {}
        self._statuses: dict[DocumentId, CodingStatus] = {}

    def show(self, study: Study | None) -> None:
        self._study = study
        lines = lines_of(study, study.documents.ordered(), self._unfolded) if study is not None else ()
        if _keys(lines) != _keys(self._lines):
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        elif lines != self._lines:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def fold(self, row: int) -> None:
        """Unfold the survey in a row, or fold it."""
        line = self._lines[row]
        if isinstance(line, SurveyLine):
            self._unfolded.symmetric_difference_update({line.survey})
            self.show(self._study)

    def unfold(self, survey: GuideId | None) -> None:
        """Unfold a survey the next time that something is shown."""
        if survey is not None:
            self._unfolded.add(survey)

    def unfold_for(self, document: DocumentId | None) -> None:
        """Unfold the survey that a document is an answer to."""
        survey = survey_of(self._study, document) if self._study is not None else None
        if survey is not None and survey not in self._unfolded:
            self._unfolded.add(survey)
            self.show(self._study)

    def set_shares(self, shares: dict[DocumentId, float]) -> None:
        for row, document in enumerate(self._lines):
            if isinstance(document, SurveyLine):
                continue
            if document.id in shares and shares[document.id] != self._shares.get(document.id):
                self._shares[document.id] = shares[document.id]
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_statuses(self, status_of: Callable[[DocumentId], CodingStatus]) -> None:
        for row, document in enumerate(self._lines):
            if isinstance(document, SurveyLine):
                continue
            status = status_of(document.id)
            if status is not self._statuses.get(document.id):
                self._statuses[document.id] = status
                self.dataChanged.emit(self.index(row), self.index(row))

    def document_at(self, row: int) -> Document | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, Document) else None

    def index_of(self, document: DocumentId | None) -> QModelIndex:
        row = next((row for row, key in enumerate(_keys(self._lines)) if key == document), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        document = self._lines[index.row()]
        if isinstance(document, SurveyLine):
            return _of_survey(document, role)
        part = self._shares.get(document.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return document.title
        if role == _SHARE:
            return part
        status = self._statuses.get(document.id, CodingStatus.NOT_STARTED)
        if role == _MARK:
            return MARKS[status]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            lines = [document.title, status_name(status)]
            if part is not None:
                lines.append(_("{share} of the informants' words coded").format(share=share(part, language())))
            return "\n".join(lines)
        return None


def _keys(lines: Sequence[Line]) -> list[object]:
    return [line.id if isinstance(line, Document) else line for line in lines]


def _of_survey(line: SurveyLine, role: int) -> object:
    n = len(line.answers)
    count = _n("%d answer", "%d answers", n) % n
    if role == Qt.ItemDataRole.DisplayRole:
        return f"{line.sign} {line.title}"
    if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{line.title}\n{count}"
    return count if role == _COUNT else "" if role == _MARK else None


_MARK_PLACE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Delegate(QStyledItemDelegate):
    """Draws the title with the mark of how far one has come, and a bar as long as the share that is coded."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens = tokens_in(option.palette)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), RADIUS, RADIUS)
        part, count = index.data(_SHARE), index.data(_COUNT)
        if count is None:
            self._paint_bar(painter, box, part or 0.0, tokens.edge if selected else tokens.hairline, tokens.accent)
        painter.setFont(chrome_font("body"))
        painter.setPen(QColor(tokens.ink))
        painter.drawText(box.adjusted(10, 3, -10, -18), _MARK_PLACE, str(index.data(_MARK)))
        room = box.adjusted(10, 3, -28, -18)
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        if part is not None or count is not None:
            painter.setFont(tabular(chrome_font("caption")))
            painter.setPen(QColor(tokens.quiet))
            line = QRectF(box.left(), box.bottom() - 19, box.width() - 10, 16)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, flags, count or share(part or 0.0, language()))
        painter.restore()

    @staticmethod
    def _paint_bar(painter: QPainter, box: QRectF, share: float, ground: str, colour: str) -> None:
        bar = QRectF(box.left() + 10, box.bottom() - 12, max(20.0, box.width() - 62), 3)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        if share > 0:
            painter.setBrush(QColor(colour))
            bar.setWidth(max(3.0, bar.width() * share))
            painter.drawRoundedRect(bar, 1.5, 1.5)
