"""Which part of a card lies at a point."""

from typing import Literal

from PySide6.QtCore import QPointF

from qualcode.ui.cards.face import CodeChip
from qualcode.ui.cards.typeset import SetRow
from qualcode.ui.theme.tokens import GRID

Part = Literal["tick", "words", "place", "context", "chip", "none"]


def part_at(row: SetRow, point: QPointF) -> Part:
    """Return the part of a set row at a point of it; the tick reaches over the whole left margin."""
    if row.face is None:
        return "none"
    if row.tick is not None and point.x() < row.tick.right() + 2 * GRID:
        return "tick"
    for part, box in (("context", row.context), ("place", row.place)):
        if box.adjusted(-GRID, -GRID, GRID, GRID).contains(point):
            return "context" if part == "context" else "place"
    if chip_at(row, point) is not None:
        return "chip"
    return "words" if row.words.contains(point) else "none"


def chip_at(row: SetRow, point: QPointF) -> CodeChip | None:
    """Return the code chip at a point of a set row."""
    return next((chip for chip, box in row.chips if box.contains(point)), None)
