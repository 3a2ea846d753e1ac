"""The tree of cases beside the table: named, nested and ordered there."""

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from qualcode.edits import cases, people
from qualcode.i18n import _, _n
from qualcode.model.ids import CaseId
from qualcode.model.people import Owner
from qualcode.model.study import Study
from qualcode.ui.attribute_fields.fields import AttributeFields
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.giving_way import GivingWay
from qualcode.ui.widgets.nested_model import Nested, NestedModel
from qualcode.ui.widgets.nested_tree import NestedTree
from qualcode.ui.widgets.parts import button, icon_button, label
from qualcode.ui.workspace import Workspace

_WIDTH = 76 * GRID
NAME = 0
"""Place of the column that is typed in."""


class CasesPane(QWidget):
    """Hidden until it is asked for. A county holds municipalities, and a municipality schools."""

    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        """Show nothing yet."""
        super().__init__()
        self._workspace = workspace
        self.setFixedWidth(_WIDTH)
        self.model = NestedModel((_("Case"), _("Informants")), (NAME,))
        self.tree = NestedTree(self.model, _("Cases"))
        self.attributes = AttributeFields(workspace, Owner.CASE)
        self.new = button(_("New case"), icon="add")
        self.close_button = icon_button("close", _("Close the cases"))
        self._lay_out()
        self.new.clicked.connect(self.add)
        self.close_button.clicked.connect(self.put_away)
        self.tree.addition_wanted.connect(self.add)
        self.tree.removal_wanted.connect(self._remove)
        self.tree.moved.connect(self._move)
        self.model.rename_wanted.connect(self._rename)
        self.tree.selectionModel().currentChanged.connect(lambda *_change: self._show_attributes())
        self.hide()

    def show_study(self, study: Study) -> None:
        """Show the cases as they are; what is chosen and folded stays."""
        if self.isHidden():
            return
        held: dict[CaseId, int] = {}
        for informant in study.informants.values():
            if informant.case is not None:
                held[informant.case] = held.get(informant.case, 0) + 1
        self.tree.show_items(
            [
                Nested(case.id, case.parent, (case.name, str(held.get(case.id, "") or "")))
                for case in study.cases.ordered()
            ]
        )
        self._show_attributes()

    def open(self) -> None:
        """Show the pane, and put the keyboard into the tree."""
        self.show()
        self.show_study(self._workspace.study)
        self.tree.setFocus()

    def put_away(self) -> None:
        """Hide the pane."""
        self.attributes.write_down()
        self.hide()
        self.closed.emit()

    def add(self) -> None:
        """Add a case beside the current one, and let the user type its name."""
        study, current = self._workspace.study, self._current()
        parent = study.cases[current].parent if current is not None else None
        taken = {case.name.casefold() for case in study.cases.by("parent", parent)}
        name = _("New case")
        names = (name if n == 1 else f"{name} {n}" for n in range(1, len(taken) + 2))
        free = next(each for each in names if each.casefold() not in taken)
        new = self._workspace.edit(cases.add_case, free, parent)
        if new is not None:
            self.tree.choose(new, NAME)
            self.tree.edit(self.tree.currentIndex())

    def _current(self) -> CaseId | None:
        key = self.tree.current_key()
        return CaseId(str(key)) if key is not None else None

    def _show_attributes(self) -> None:
        current = self._current()
        self.attributes.setVisible(current is not None)
        self.attributes.show_about(current)

    def _rename(self, key: Hashable, _column: int, name: str) -> None:
        self._workspace.edit(people.rename_case, CaseId(str(key)), name)

    def _move(self, key: Hashable, parent: Hashable | None, before: Hashable | None) -> None:
        above = CaseId(str(parent)) if parent is not None else None
        ahead = CaseId(str(before)) if before is not None else None
        if self._workspace.done(cases.move_case, CaseId(str(key)), above, ahead):
            self.tree.choose(key, NAME)

    def _remove(self, key: Hashable) -> None:
        case = CaseId(str(key))
        study = self._workspace.study
        name, n = study.cases[case].name, len(study.informants.by("case", case))
        if self._workspace.done(cases.remove_cases, [case]):
            told = _("{name} is removed.").format(name=name)
            stay = _n("%d informant is without a case now.", "%d informants are without a case now.", n) % n
            self._workspace.say(f"{told} {stay}" if n else told, undoable=True)

    def _lay_out(self) -> None:
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head = QHBoxLayout()
        head.addWidget(label(_("Cases"), "strong"))
        head.addStretch(1)
        head.addWidget(self.new)
        head.addWidget(self.close_button)
        keys = _("Enter types · Insert adds · Alt and the arrows move, out and in · Delete removes")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addWidget(label(keys, "caption", quiet=True, wraps=True))
        column.addWidget(GivingWay(self.attributes, 40 * GRID))
