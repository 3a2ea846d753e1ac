"""The parts of a report, ticked and in the order in which they come; remembered as one line of text."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from qualcode.i18n import _
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.language import interface_words
from qualcode.wording.report_parts import ReportPart, part_explained, part_name

USUAL = (ReportPart.FINDINGS, ReportPart.QUOTES_BY_CODE, ReportPart.SAMPLE, ReportPart.METHODS, ReportPart.CODEBOOK)
"""What is ticked when nobody has chosen before."""


def remembered(text: str, known: Iterable[ReportPart]) -> list[tuple[ReportPart, bool]]:
    """Return all known parts with whether each is ticked, as ``written`` tells; new parts come last, unticked."""
    every = list(known)
    names = {part.value: part for part in every}
    if not text:
        return [(part, part in USUAL) for part in every]
    told = [
        (names[name.lstrip("-")], not name.startswith("-")) for name in text.split(",") if name.lstrip("-") in names
    ]
    return told + [(part, False) for part in every if part not in dict(told)]


def written(parts: Iterable[tuple[ReportPart, bool]]) -> str:
    """Return parts as a line of text: in order, those that are not ticked with a minus before them."""
    return ",".join(part.value if ticked else f"-{part.value}" for part, ticked in parts)


class PartList(TickedList):
    """Space ticks; Alt with the arrows moves a part up or down."""

    def __init__(self, parts: Sequence[tuple[ReportPart, bool]]) -> None:
        """Show parts in an order."""
        super().__init__(_("Parts of the report"))
        self._order: list[ReportPart] = []
        self._fill(parts)

    def parts(self) -> list[tuple[ReportPart, bool]]:
        """Return the parts in their order, with whether each is ticked."""
        return [(part, self.is_ticked(row)) for row, part in enumerate(self._order)]

    def chosen(self) -> list[ReportPart]:
        """Return the ticked parts, in order."""
        return [part for part, ticked in self.parts() if ticked]

    def move_current(self, step: int) -> None:
        """Move the current part up (-1) or down (1)."""
        row, parts = self.currentRow(), self.parts()
        if row >= 0 and 0 <= row + step < len(parts):
            parts.insert(row + step, parts.pop(row))
            self._fill(parts)
            self.setCurrentRow(row + step)
            self.itemChanged.emit(self.item(row + step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def _fill(self, parts: Sequence[tuple[ReportPart, bool]]) -> None:
        words = interface_words()
        self.blockSignals(True)
        self.clear()
        self._order = [part for part, _ticked in parts]
        for part, ticked in parts:
            self.add(part_name(part, words), part_explained(part, words), Tick.ON if ticked else Tick.OFF)
        self.blockSignals(False)
        self.setCurrentRow(0)
