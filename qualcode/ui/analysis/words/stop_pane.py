"""The stop list beside the words: what word lists leave out, with a field to add and a key to take away."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from qualcode.analysis.word_choices import stop_words_of
from qualcode.edits import stop_words
from qualcode.i18n import _, _n
from qualcode.model.study import Study
from qualcode.text.collate import sort_key
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace


class StopPane(QWidget):
    """Forms by alphabet. Each change is a step of undo; the list that is shipped is where one begins."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        """Show no words yet."""
        super().__init__()
        self._workspace = workspace
        self._stops: frozenset[str] = frozenset()
        self.heading = label("", "strong")
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Add words, with spaces between"))
        self.field.setAccessibleName(_("Words to add to the stop list"))
        self.add = button(_("Add"))
        self.remove = button(_("Take off the list"), "quiet")
        self.words = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.words)
        self._lay_out()
        self._connect()

    def show_study(self, study: Study) -> None:
        """Show the study's stop list; selection and scroll stay when it is the same one."""
        stops = stop_words_of(study)
        if stops == self._stops:
            return
        self._stops = stops
        scroll = self.list.verticalScrollBar().value()
        row = self.list.currentIndex().row()
        self.words.setStringList(sorted(stops, key=sort_key))
        self.heading.setText(_n("%d form left out", "%d forms left out", len(stops)) % len(stops))
        self.list.setCurrentIndex(self.words.index(min(max(row, 0), len(stops) - 1)))
        self.list.verticalScrollBar().setValue(scroll)

    def _add(self) -> None:
        forms = self.field.text().replace(",", " ").split()
        if forms and self._workspace.done(stop_words.set_stop_words, forms, True):
            self.field.clear()
            place = self.words.stringList().index(forms[0].lower()) if forms[0].lower() in self._stops else -1
            self.list.setCurrentIndex(self.words.index(place))

    def _remove(self) -> None:
        forms = [str(index.data()) for index in self.list.selectionModel().selectedIndexes()]
        if forms and self._workspace.done(stop_words.set_stop_words, forms, False):
            text = _n("%d form is counted again.", "%d forms are counted again.", len(forms))
            self._workspace.say(text % len(forms), undoable=True)

    def _connect(self) -> None:
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self.remove.clicked.connect(self._remove)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(_("Stop list"))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumWidth(60 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        column.addWidget(self.heading)
        told = _(
            "Word lists leave these forms out. Modal verbs are not among them: kan, vil, skal and må say something."
        )
        column.addWidget(label(told, "caption", quiet=True, wraps=True))
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
