"""The line of saved queries: choose one, keep a change of it, save under a name, rename and remove."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from qualcode.analysis.query import Query
from qualcode.analysis.query_json import query_json, query_of
from qualcode.edits import queries
from qualcode.i18n import _
from qualcode.model.ids import SavedQueryId
from qualcode.model.queries import SavedQuery
from qualcode.model.study import Study
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button
from qualcode.ui.workspace import Workspace

_WIDTH = 60 * GRID


class SavedQueries(QWidget):
    """Knows which saved query is the one that is asked; ``chosen`` carries a ``Query`` to ask."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        """Ask none of them."""
        super().__init__()
        self._workspace = workspace
        self._asked = Query()
        self._now: SavedQueryId | None = None
        self.combo = StillCombo()
        self.combo.setAccessibleName(_("Saved queries"))
        self.combo.setMinimumWidth(_WIDTH)
        self.keep = button(_("Save the change"))
        self.save = button(_("Save as …"))
        self.more = button(_("More"), "quiet")
        self.more.setMenu(QMenu(self.more))
        self.more.menu().addAction(_("Rename …"), self.rename)
        self.more.menu().addAction(_("Remove"), self.remove)
        self.clear_all = button(_("New query"), "quiet")
        self._lay_out()
        self.combo.activated.connect(lambda _at: self._on_chosen())
        self.keep.clicked.connect(self.keep_change)
        self.save.clicked.connect(self.save_as)
        self.clear_all.clicked.connect(self.begin_anew)

    @property
    def name(self) -> str:
        """What the query that is asked is called; nothing for one that is not saved."""
        saved = self._saved()
        return saved.name if saved is not None else ""

    def show_study(self, study: Study) -> None:
        """List the queries of a study."""
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItem(_("Not saved"), None)
        for each in study.saved_queries.ordered():
            self.combo.addItem(each.name, each.id)
        if self._now is not None and self._now not in study.saved_queries:
            self._now = None
        self.combo.setCurrentIndex(max(0, self.combo.findData(self._now)))
        self.combo.blockSignals(False)
        self._show_state()

    def show_asked(self, query: Query) -> None:
        """Take notice of what is asked now."""
        self._asked = query
        self._show_state()

    def forget(self) -> None:
        """Ask none of them."""
        self._now = None
        self.combo.clear()

    def begin_anew(self) -> None:
        """Ask for all quotes."""
        self._now = None
        self.combo.setCurrentIndex(0)
        self.chosen.emit(Query())

    def choose(self, id: SavedQueryId) -> None:
        """Ask a saved query."""
        self._now = id
        self.combo.setCurrentIndex(self.combo.findData(id))
        self.chosen.emit(self._read(id))

    def save_as(self) -> None:
        """Ask for a name and keep the query under it."""
        name = ask_text(self, _("Save query"), _("Name"), _("Save"), self.name)
        if not name:
            return
        made = self._workspace.edit(queries.save_query, name, query_json(self._asked))
        if made is not None:
            self._now = made
            self.show_study(self._workspace.study)
            self._workspace.say(_("The query is saved as “{name}”.").format(name=name), undoable=True)

    def keep_change(self) -> None:
        """Let the saved query ask what is asked now."""
        if self._now is not None and self._workspace.done(queries.change_query, self._now, query_json(self._asked)):
            self._workspace.say(_("The query is changed."), undoable=True)

    def rename(self) -> None:
        """Ask for another name."""
        if self._now is None:
            return
        name = ask_text(self, _("Rename query"), _("Name"), _("Rename"), self.name)
        if name:
            self._workspace.done(queries.rename_query, self._now, name)

    def remove(self) -> None:
        """Keep the query no more; what it asks stays."""
        if self._now is not None and self._workspace.done(queries.remove_query, self._now):
            self._workspace.say(_("The query is removed. Its quotes stay as they are."), undoable=True)

    def _on_chosen(self) -> None:
        id = self.combo.currentData()
        if id is None:
            self._now = None
            self._show_state()
        else:
            self.choose(id)

    def _read(self, id: SavedQueryId) -> Query:
        study = self._workspace.study
        try:
            return query_of(study, study.saved_queries[id].query)
        except (ValueError, KeyError, TypeError):
            self._workspace.say(_("This query was saved by a newer version and cannot be read here."))
            return Query()

    def _saved(self) -> SavedQuery | None:
        project = self._workspace.project
        return None if project is None or self._now is None else project.study.saved_queries.get(self._now)

    def _show_state(self) -> None:
        saved = self._saved()
        changed = saved is not None and saved.query != query_json(self._asked)
        self.keep.setVisible(changed)
        self.more.setEnabled(saved is not None)
        self.save.setEnabled(self._asked != Query())
        self.clear_all.setEnabled(self._asked != Query() or saved is not None)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, 2 * GRID)
        for part in (self.combo, self.keep, self.save, self.more, self.clear_all):
            flow.addWidget(part)
