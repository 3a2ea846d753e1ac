"""The synonyms of the project beside the hits: shipped groups on or off, and groups of one's own."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QTreeView, QVBoxLayout, QWidget

from qualcode.edits import synonyms
from qualcode.i18n import _
from qualcode.model.errors import RuleBroken
from qualcode.model.ids import SynonymGroupId
from qualcode.store.project import Project
from qualcode.text.synonyms import read_group, written
from qualcode.ui.search.synonyms_model import SynonymsModel
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.counted_delegate import CountedRole
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.parts import button, icon_button, label
from qualcode.ui.workspace import Workspace
from qualcode.wording.errors import explain

P = ParamSpec("P")
WIDTH = 300
"""Width of the panel in device-independent pixels."""


class SynonymsTree(QTreeView):
    """The groups; Space switches a shipped one, F2 writes in one's own, Delete removes it."""

    removed = Signal(object)
    """A ``SynonymGroupId`` shall go."""

    def __init__(self, model: SynonymsModel) -> None:
        """Show the model's groups."""
        super().__init__()
        self._groups = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(3 * GRID)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setAccessibleName(_("Synonyms"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        own = self._groups.own_at(self.currentIndex())
        if event.key() == Qt.Key.Key_Space:
            self._groups.toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and own is not None:
            self.removed.emit(own)
        else:
            super().keyPressEvent(event)


class SynonymsPanel(QWidget):
    """Every change is made at once and is one step of undo; what cannot be read is told below the field."""

    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        """Be ready for the synonyms of the open project."""
        super().__init__()
        self._workspace = workspace
        self.model = SynonymsModel()
        self.tree = SynonymsTree(self.model)
        self.finder = FilterEdit(_("Find a synonym"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("bustad = bolig"))
        self.field.setAccessibleName(_("New synonyms, with = between them"))
        self.add = button(_("Add"))
        self.close_button = icon_button("close", _("Close the synonyms"))
        self.problem = label("", "caption", wraps=True)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setFixedWidth(WIDTH)
        self._lay_out()
        self._connect()
        self._tell("")

    def refresh(self) -> None:
        """Show the synonyms as they are; scroll and what is unfolded stay."""
        project = self._workspace.project
        if project is None:
            self.model.clear()
            return
        is_first = self.model.rowCount() == 0
        with kept(self.tree, CountedRole.KEY):
            self.model.show(self._workspace.study, self.finder.text().strip())
        if is_first or self.finder.text().strip():
            self.tree.expandAll()

    def add_line(self) -> None:
        """Add the group that is typed, or say why it cannot be."""
        group = read_group(self.field.text())
        if self._done(synonyms.add_synonyms, self.field.text()):
            self.field.clear()
            self.refresh()
            self.tree.scrollTo(self.model.index_of(written(group or ())))

    def _change(self, group: SynonymGroupId, line: str) -> None:
        self._done(synonyms.change_synonyms, group, line)

    def _remove(self, group: SynonymGroupId) -> None:
        if self._done(synonyms.remove_synonyms, [group]):
            self._workspace.say(_("The synonyms are removed."), undoable=True)

    def _done(self, verb: Callable[Concatenate[Project, P], object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Carry out a change; a broken rule is told here, beside what was typed."""
        try:
            if self._workspace.project is not None:
                verb(self._workspace.project, *args, **kwargs)
        except RuleBroken as error:
            self._tell(f"{explain(error).headline} {explain(error).what_to_do}")
            return False
        self._tell("")
        return True

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        self.field.setProperty("problem", bool(sentence))
        self.field.style().polish(self.field)

    def _connect(self) -> None:
        self.model.switched.connect(lambda group, wanted: self._done(synonyms.switch_synonyms, group, wanted))
        # Told when the editor has closed: the rows it stands in are made anew.
        self.model.rewritten.connect(self._change, Qt.ConnectionType.QueuedConnection)
        self.tree.removed.connect(self._remove)
        self.finder.changed_after_pause.connect(lambda _letters: self.refresh())
        self.add.clicked.connect(self.add_line)
        self.field.returnPressed.connect(self.add_line)
        self.field.textEdited.connect(lambda _text: self._tell(""))
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        head, new = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(_("Synonyms"), "heading"), 1)
        head.addWidget(self.close_button)
        new.setSpacing(GRID)
        new.addWidget(self.field, 1)
        new.addWidget(self.add)
        hint = _("A search for one of them finds the others. Write the plain forms, as in a dictionary.")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(label(hint, "caption", quiet=True, wraps=True))
        column.addLayout(new)
        column.addWidget(self.problem)
        column.addWidget(self.finder)
        column.addWidget(self.tree, 1)
