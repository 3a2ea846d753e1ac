"""The repairs that are proposed for one file: a tick for each, with the first place before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from qualcode.i18n import N_, _, _n, language
from qualcode.text.excerpt import shorten
from qualcode.text.repair import AUTOMATIC, Proposal, Repair
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.numbers import number

REPAIRS = {
    Repair.REFLOW: N_("Join lines that the page broke"),
    Repair.HEADS: N_("Remove running heads and page numbers"),
    Repair.HYPHENS: N_("Join words divided at line ends"),
    Repair.BULLETS: N_("Turn bullets into lines of their own"),
    Repair.SOFT_HYPHENS: N_("Remove soft hyphens"),
    Repair.FOOTNOTES: N_("Remove footnote numbers glued to words"),
}

_SAMPLE = 160
_INDENT = 7 * GRID


class RepairRows(QWidget):
    """Ticked are the repairs that are hardly ever wrong; the user has the last word."""

    changed = Signal()

    def __init__(self, proposals: Sequence[Proposal]) -> None:
        """Show the proposals."""
        super().__init__()
        self.boxes: dict[Repair, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for proposal in proposals:
            self.boxes[proposal.kind] = box = _box(proposal)
            box.toggled.connect(lambda _on: self.changed.emit())
            column.addWidget(box)
            column.addWidget(_sample(proposal))

    def ticked(self) -> frozenset[Repair]:
        """Return the repairs that shall be made."""
        return frozenset(kind for kind, box in self.boxes.items() if box.isChecked())


def _box(proposal: Proposal) -> QCheckBox:
    places = _n("%s place", "%s places", proposal.count) % number(proposal.count, language())
    box = QCheckBox(f"{_(REPAIRS[proposal.kind])} ({places})")
    box.setChecked(proposal.kind in AUTOMATIC)
    return box


def _sample(proposal: Proposal) -> QWidget:
    sample = QWidget()
    grid = QGridLayout(sample)
    grid.setContentsMargins(_INDENT, 0, 0, GRID)
    grid.setHorizontalSpacing(3 * GRID)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for row, (word, text) in enumerate(((_("Before"), proposal.before), (_("After"), proposal.after))):
        grid.addWidget(label(word, "caption", quiet=True), row, 0)
        grid.addWidget(label(_shown(text), "caption", wraps=True), row, 1)
    return sample


def _shown(text: str) -> str:
    """Return a sample in one paragraph, with a sign where a line ends."""
    lines = [" ".join(line.split()) for line in text.strip().split("\n")]
    return shorten(" ⏎ ".join(lines), _SAMPLE)
