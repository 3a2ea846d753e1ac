"""Asking for a code set: its name, and which codes belong to it, ticked in the tree."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from PySide6.QtWidgets import QLineEdit, QTreeView, QWidget

from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.filtering.facets import Facet, Option
from qualcode.ui.filtering.options import OptionModel
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import label


@dataclass(frozen=True, slots=True)
class SetRequest:
    """A set's name and the codes that shall belong to it."""

    name: str
    codes: frozenset[CodeId]


class SetDialog(AskDialog):
    """A field for the name above the codebook as a tree of boxes; a code is ticked for itself alone."""

    def __init__(
        self, parent: QWidget | None, study: Study, title: str, verb: str, name: str, ticked: Collection[CodeId]
    ) -> None:
        """Begin with a name and some codes ticked."""
        super().__init__(parent, title)
        self.resize(480, 600)
        self.name = QLineEdit(name)
        self.model = OptionModel()
        self.model.offer(_facet(study), frozenset(ticked) or None)
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setMinimumHeight(260)
        self.tree.expandAll()
        self.told = label("", "caption", quiet=True)
        form = Form()
        form.add(_("Name of the set"), self.name)
        form.add(_("Codes in the set"), self.tree)
        self.add(form, 1)
        self.add(self.told)
        self._accept = self.add_accept(verb)
        self.name.textChanged.connect(lambda _text: self._tell())
        self.model.chosen_changed.connect(self._tell)
        self._tell()
        self.name.selectAll()
        self.name.setFocus()

    @staticmethod
    def ask(
        parent: QWidget | None, study: Study, title: str, verb: str, name: str, ticked: Collection[CodeId]
    ) -> SetRequest | None:
        """Return the name and the codes; None when cancelled."""
        dialog = SetDialog(parent, study, title, verb, name, ticked)
        return dialog.request() if dialog.asked() else None

    def request(self) -> SetRequest:
        """Return what is entered and ticked."""
        ticked = cast(frozenset[CodeId], self.model.chosen or frozenset())
        return SetRequest(self.name.text().strip(), ticked)

    def _tell(self) -> None:
        count = len(self.request().codes)
        self.told.setText(_n("%d code in the set", "%d codes in the set", count) % count)
        self._accept.setEnabled(bool(self.name.text().strip()))


def _facet(study: Study) -> Facet:
    options = tuple(Option(code.id, code.name, depth) for code, depth in study.codebook.walk())
    return Facet("set", _("Codes"), options, lambda _where: None, lambda where, _chosen: where)
