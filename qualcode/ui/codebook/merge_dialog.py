"""Asking which code keeps the codings when codes are merged, and saying what will happen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import label
from qualcode.wording.filling import listed, quoted


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """``keep`` takes over from ``absorb``."""

    keep: CodeId
    absorb: frozenset[CodeId]


class MergeDialog(AskDialog):
    """With several codes selected, one of them is kept; with one, it goes into any other."""

    def __init__(self, parent: QWidget | None, study: Study, selected: Sequence[CodeId]) -> None:
        """Offer the codes that can keep."""
        super().__init__(parent, _("Merge codes"))
        self._study, self._selected = study, selected
        self.keep = QComboBox()
        several = len(selected) > 1
        offered = selected if several else [code.id for code, _depth in study.codebook.walk()]
        for code in offered:
            if several or code not in study.codebook.branch(selected[0]):
                self.keep.addItem(study.codebook.path(code), code)
        self.told = label("", quiet=True, wraps=True)
        form = Form()
        form.add(_("The code that stays"), self.keep)
        self.add(form)
        self.add(self.told)
        self.add_accept(_("Merge")).setEnabled(self.keep.count() > 0)
        self.keep.currentIndexChanged.connect(lambda _at: self._tell())
        self._tell()

    @staticmethod
    def ask(parent: QWidget | None, study: Study, selected: Sequence[CodeId]) -> MergeRequest | None:
        """Return what shall be merged into what; None when cancelled or nothing is selected."""
        if not selected:
            return None
        dialog = MergeDialog(parent, study, selected)
        return dialog.request() if dialog.asked() and dialog.keep.count() else None

    def request(self) -> MergeRequest:
        """Return what is chosen."""
        keep = self.keep.currentData()
        return MergeRequest(keep, frozenset(code for code in self._selected if code != keep))

    def _tell(self) -> None:
        if not self.keep.count():
            return
        request = self.request()
        codings = sum(len(self._study.codings_of(code)) for code in request.absorb)
        moved = _n("%d coding moves", "%d codings move", codings) % codings
        gone = listed(self._study.codes[code].name for code in request.absorb)
        text = _("{moved} to {keep}. {gone} goes; subcodes move along.")
        self.told.setText(text.format(moved=moved, keep=quoted(self._study.codes[request.keep].name), gone=gone))
