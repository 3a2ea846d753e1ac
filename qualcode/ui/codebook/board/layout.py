"""Where cards and groups lie on one half of the board, in device-independent pixels from its top left corner."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect

from qualcode.model.ids import CodeId
from qualcode.ui.codebook.board.groups import BoardRow
from qualcode.ui.theme.tokens import GRID

LEAST_WIDTH = 52 * GRID
"""A column is at least so wide."""

HEAD, EMPTY = 10 * GRID, 12 * GRID
GAP, INSET = 3 * GRID, 2 * GRID
_BETWEEN = GRID + 2

Height = Callable[[int, int], int]
"""Answers how high the card of a row is in a width."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A group's box; without a group it is the place where codes are dropped to make one."""

    group: CodeId | None
    box: QRect
    head: int = -1
    """The row of its head."""
    cards: tuple[int, ...] = ()


@dataclass(slots=True)
class Layout:
    """The places of all rows of one half of the board."""

    boxes: dict[int, QRect] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    height: int = 0

    def row_at(self, point: QPoint) -> int:
        """Return the row at a point; -1 where there is none."""
        return next((row for row, box in self.boxes.items() if box.contains(point)), -1)

    def frame_at(self, point: QPoint) -> Frame | None:
        """Return the group's box at a point."""
        return next((frame for frame in self.frames if frame.box.contains(point)), None)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Columns of equal width that fill a width."""

    count: int
    width: int

    def left(self, column: int) -> int:
        return GAP + column * (self.width + GAP)


def _columns(width: int) -> _Columns:
    count = max(1, (width - GAP) // (LEAST_WIDTH + GAP))
    return _Columns(count, max(1, (width - GAP) // count - GAP))


def loose_layout(rows: Iterable[int], width: int, height_of: Height) -> Layout:
    """Lay cards out in as many columns as there is room for, along the lines."""
    layout, columns = Layout(), _columns(width)
    bottoms = [GAP] * columns.count
    for place, row in enumerate(rows):
        column = place % columns.count
        height = height_of(row, columns.width)
        layout.boxes[row] = QRect(columns.left(column), bottoms[column], columns.width, height)
        bottoms[column] += height + _BETWEEN
    layout.height = max(bottoms) + GAP
    return layout


def grouped_layout(rows: Sequence[BoardRow], first: int, width: int, height_of: Height) -> Layout:
    """Lay groups out in columns, along the lines, and last the place for a new one; rows count from ``first``.

    A group stays in its column whatever lies in the others, so that nothing jumps when a card is moved.
    """
    layout, columns = Layout(), _columns(width)
    bottoms = [GAP] * columns.count
    heads = [row for row in range(first, len(rows)) if rows[row].is_head]
    stops = [*heads[1:], len(rows)]
    for place, head in enumerate(heads):
        column = place % columns.count
        corner = QPoint(columns.left(column), bottoms[column])
        cards = tuple(range(head + 1, stops[place]))
        box = _lay_group(layout, corner, columns.width, head, cards, height_of)
        layout.frames.append(Frame(rows[head].group, box, head, cards))
        bottoms[column] = box.bottom() + 1 + GAP
    column = len(heads) % columns.count
    box = QRect(columns.left(column), bottoms[column], columns.width, HEAD + EMPTY)
    layout.frames.append(Frame(None, box))
    bottoms[column] = box.bottom() + 1 + GAP
    layout.height = max(bottoms)
    return layout


def _lay_group(
    layout: Layout, corner: QPoint, width: int, head: int, cards: Sequence[int], height_of: Height
) -> QRect:
    layout.boxes[head] = QRect(corner.x(), corner.y(), width, HEAD)
    top, inner = corner.y() + HEAD, width - 2 * INSET
    for card in cards:
        height = height_of(card, inner)
        layout.boxes[card] = QRect(corner.x() + INSET, top, inner, height)
        top += height + _BETWEEN
    if not cards:
        top += EMPTY
    return QRect(corner.x(), corner.y(), width, top - corner.y() + INSET)
