"""The preview of a merge: everything it would do, before it does anything, and codes that may be the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qualcode.analysis.same_codes import SameCode
from qualcode.edits.merging import Incoming
from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.sharing.outline import Told
from qualcode.ui.sharing.outline_view import OutlineView
from qualcode.ui.sharing.words import brought, whose
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.section import Section
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.merging import UNREMEMBERED

_SIZE = (190 * GRID, 165 * GRID)
_ROWS = 3


@dataclass(frozen=True)
class Looked:
    """A copy that was looked at, and codes in it that may be ones that are there already."""

    incoming: Incoming
    same: tuple[SameCode, ...]


class MergeDialog(AskDialog):
    """Shows what a copy brings; accepted, it is to be merged, with the codes that are ticked made one."""

    def __init__(self, parent: QWidget | None, looked: Looked, told: Told, is_blind: bool = False) -> None:
        """Show everything that may be seen; no code is ticked."""
        super().__init__(parent, _("Merge {whose}").format(whose=whose(looked.incoming)))
        self.resize(*_SIZE)
        self._looked = looked
        sentences = [brought(told.plan), _("Nothing has been changed yet.")]
        if not looked.incoming.is_remembered:
            sentences.append(_(UNREMEMBERED))
        if is_blind:
            sentences.append(_("What others have coded is not told until both are done with the document."))
        self.set_sentence(" ".join(filter(None, sentences)))
        self.outline = OutlineView(told, _("What the copy brings"))
        self.add(self.outline, 1)
        self.same = TickedList(_("Codes that may be the same"))
        if looked.same:
            self._offer(told.plan.result, looked.same)
        self.add_accept(_("Merge"))
        self.outline.tree.setFocus()

    @staticmethod
    def ask(
        parent: QWidget | None, looked: Looked, told: Told, is_blind: bool
    ) -> tuple[tuple[CodeId, CodeId], ...] | None:
        """Return the codes to be made one, new and known, when the copy is to be merged; None when cancelled."""
        dialog = MergeDialog(parent, looked, told, is_blind)
        return dialog.ticked() if dialog.asked() else None

    def ticked(self) -> tuple[tuple[CodeId, CodeId], ...]:
        """Return the pairs that are ticked."""
        same = self._looked.same
        return tuple((pair.new, pair.known) for row, pair in enumerate(same) if self.same.is_ticked(row))

    def _offer(self, study: Study, same: Sequence[SameCode]) -> None:
        for pair in same:
            n = len(study.codings_of(pair.new))
            told = {"new": study.codebook.path(pair.new), "known": study.codebook.path(pair.known)}
            moved = _n("%d coding comes along", "%d codings come along", n) % n
            definition = study.codes[pair.known].definition
            below = " · ".join(part for part in (moved, definition) if part)
            self.same.add(_("“{new}” goes into “{known}”").format(**told), below, Tick.OFF)
        self.same.setFixedHeight(min(_ROWS, len(same)) * 12 * GRID + GRID)
        self.add(Section(_("These codes may be the same. Tick those that shall be one."), self.same))
