"""The field of the query with how it is meant; what is wrong with it is told, and marked, while it is typed."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.text.matching import Mode
from qualcode.text.query import QueryProblem
from qualcode.ui.qt_units import units
from qualcode.ui.search.asked import Asked
from qualcode.ui.settings import Settings
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import label
from qualcode.wording.search import mode_explained, mode_name, problem_sentence

_Attribute = QInputMethodEvent.Attribute


class MarkingEdit(FilterEdit):
    """A search field that can underline a part of what is typed; the down key leaves it for what was found."""

    left_downwards = Signal()

    def mark(self, start: int, stop: int) -> None:
        """Underline the code points from ``start`` up to ``stop``; nothing when they are the same."""
        format = QTextCharFormat()
        format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        format.setUnderlineColor(QColor(tokens_in(self.palette()).danger))
        format.setForeground(QColor(tokens_in(self.palette()).danger))
        first, last = units(self.text()[:start]), units(self.text()[:stop])
        marks = [
            _Attribute(
                QInputMethodEvent.AttributeType.TextFormat, first - self.cursorPosition(), last - first, format
            )
        ]
        # A line edit has no other way to set a part of its text apart than the one that input methods use.
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks if last > first else []))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)


class QueryField(QWidget):
    """What is asked for; ``changed`` tells, after a pause in the typing, that it is something else."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        """Begin with nothing, in the mode of the last time."""
        super().__init__()
        self._settings = settings
        self.edit = MarkingEdit(_("Search for words, “phrases”, beginnings* …"))
        self.mode = QComboBox()
        self.mode.setAccessibleName(_("How words are found"))
        for mode in Mode:
            self.mode.addItem(mode_name(mode), mode)
            self.mode.setItemData(self.mode.count() - 1, mode_explained(mode), Qt.ItemDataRole.ToolTipRole)
        self.mode.setCurrentIndex(max(0, self.mode.findData(_known_mode(settings))))
        self._told = label("", "caption", quiet=True, wraps=True)
        self._problem: QueryProblem | None = None
        self._lay_out()
        self.edit.textChanged.connect(lambda _text: self._tell())
        self.edit.changed_after_pause.connect(lambda _text: self.changed.emit())
        self.mode.currentIndexChanged.connect(self._on_mode)
        self._tell()

    @property
    def query(self) -> str:
        """What is typed, without spaces around it."""
        return self.edit.text().strip()

    @property
    def chosen_mode(self) -> Mode:
        """How it is meant."""
        return Mode(self.mode.currentData())

    @property
    def told(self) -> str:
        """The line below the field: what is wrong, or how words are found."""
        return self._told.text()

    def ask(self, query: str) -> None:
        """Put a query into the field and ask it at once."""
        self.edit.setText(query)
        self.edit.selectAll()
        self.changed.emit()

    def show_problem(self, problem: QueryProblem | None) -> None:
        """Say what is wrong with the query and underline where; None takes it back."""
        self._problem = problem
        role = QPalette.ColorRole.BrightText if problem else QPalette.ColorRole.PlaceholderText
        self._told.setForegroundRole(role)
        sentence = problem_sentence(problem) if problem else mode_explained(self.chosen_mode)
        self._told.setText(sentence)
        self.edit.setAccessibleDescription(sentence)
        before = len(self.edit.text()) - len(self.edit.text().lstrip())
        if problem is None:
            self.edit.mark(0, 0)
        else:
            self.edit.mark(before + problem.start, before + max(problem.stop, problem.start + 1))

    def _tell(self) -> None:
        self.show_problem(Asked(self.query, self.chosen_mode).problem())

    def _on_mode(self) -> None:
        self._settings.put("search/mode", self.chosen_mode.value)
        self._tell()
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.edit, 1)
        row.addWidget(self.mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self._told)


def _known_mode(settings: Settings) -> Mode:
    stored = settings.text("search/mode", Mode.LEMMA.value)
    return Mode(stored) if stored in {mode.value for mode in Mode} else Mode.LEMMA
