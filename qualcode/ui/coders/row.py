"""One coder in the list where coders are changed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from qualcode.edits import coders, people
from qualcode.i18n import _
from qualcode.model.ids import CoderId
from qualcode.ui.coders.badge import badge
from qualcode.ui.coders.menus import fill_colours, set_view, view_names
from qualcode.ui.seeing import CoderView
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import Choice, choose
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.workspace import Workspace

_INITIALS = 16 * GRID


class CoderRow(QWidget):
    """Badge, name, initials and how the codings are shown; the rest is in a menu. Every change is one edit."""

    def __init__(self, workspace: Workspace, coder: CoderId) -> None:
        """Show a coder who is in the study."""
        super().__init__()
        self._workspace, self.coder = workspace, coder
        self.picture = QLabel()
        self.name, self.initials = QLineEdit(), QLineEdit()
        self.name.setAccessibleName(_("Name"))
        self.initials.setAccessibleName(_("Initials"))
        self.initials.setMaxLength(3)
        self.initials.setFixedWidth(_INITIALS)
        self.here = label(_("codes here"), "caption", quiet=True)
        self.view = StillCombo()
        for view, word in view_names().items():
            self.view.addItem(word, view.value)
        self.more = button(_("More"))
        self.more.setMenu(QMenu(self.more))
        self._lay_out()
        self.name.editingFinished.connect(self._rename)
        self.initials.editingFinished.connect(self._write_initials)
        self.view.activated.connect(lambda at: self._show(CoderView(self.view.itemData(at))))
        self.more.menu().aboutToShow.connect(self._fill)
        self.refresh()

    def refresh(self) -> None:
        """Show the coder as the study has it; a field that is typed in keeps its cursor."""
        study = self._workspace.study
        known = study.coders[self.coder]
        self.picture.setPixmap(badge(study, self.coder, tokens_in(self.palette()).dark))
        self.picture.setAccessibleName(known.initials)
        for field, text in ((self.name, known.name), (self.initials, known.initials)):
            if field.text() != text:
                field.setText(text)
        self.view.setAccessibleName(_("Codings by {name}").format(name=known.name))
        self.more.setAccessibleName(_("More about {name}").format(name=known.name))
        project = self._workspace.project
        self.here.setVisible(project is not None and project.coder == self.coder)
        view = self._workspace.seeing.views.get(self.coder, CoderView.SHOWN)
        self.view.setCurrentIndex(self.view.findData(view.value))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.name, 1)
        row.addWidget(self.here)
        row.addWidget(self.initials)
        row.addWidget(self.view)
        row.addWidget(self.more)

    def _rename(self) -> None:
        name = self.name.text().strip()
        if self._is_there() and name != self._workspace.study.coders[self.coder].name:
            self._workspace.edit(people.change_coder, self.coder, name=name)
            self.refresh()

    def _write_initials(self) -> None:
        written = self.initials.text().strip()
        if self._is_there() and written != self._workspace.study.coders[self.coder].initials:
            self._workspace.edit(people.change_coder, self.coder, initials=written)

    def _show(self, view: CoderView) -> None:
        set_view(self._workspace, self.coder, view)

    def _is_there(self) -> bool:
        return self._workspace.project is not None and self.coder in self._workspace.study.coders

    def _fill(self) -> None:
        menu, project = self.more.menu(), self._workspace.project
        menu.clear()
        if project is None:
            return
        working = menu.addAction(_("Codes at this machine"), lambda: self._workspace.choose_coder(self.coder))
        working.setCheckable(True)
        working.setChecked(project.coder == self.coder)
        fill_colours(menu.addMenu(_("Colour")), project.study.coders[self.coder], self._colour)
        others = [other for other in project.study.coders.ordered() if other.id != self.coder]
        same = menu.addMenu(_("Is the same person as"))
        same.setEnabled(bool(others))
        for other in others:
            same.addAction(other.name.replace("&", "&&"), partial(self._merge, other.id))
        menu.addSeparator()
        remove = menu.addAction(_("Remove"), lambda: self._workspace.edit(coders.remove_coder, self.coder))
        remove.setEnabled(bool(others) and not coders.is_used(project.study, self.coder))

    def _colour(self, colour: str) -> None:
        self._workspace.edit(people.change_coder, self.coder, colour=colour)

    def _merge(self, kept: CoderId) -> None:
        study = self._workspace.study
        name, other = study.coders[self.coder].name, study.coders[kept].name
        sentence = _(
            "All that {name} has coded and written becomes {other}'s. Codings that both made alike become one."
            " You can undo it."
        ).format(name=name, other=other)
        if choose(self, _("Is the same person as"), sentence, [Choice("merge", _("Make them one"), "primary")]):
            self._workspace.edit(coders.merge_coders, kept, self.coder)
