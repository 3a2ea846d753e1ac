"""Where codes that are dragged over the board would land."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPoint

from qualcode.model.ids import CodeId
from qualcode.ui.codebook.board.half import BoardHalf
from qualcode.ui.codebook.board.layout import Frame


@dataclass(frozen=True, slots=True)
class Landing:
    """In a group, among the loose codes (``group`` None), or in a new group; ahead of ``before`` or last."""

    group: CodeId | None = None
    is_new: bool = False
    before: CodeId | None = None
    line: QLineF | None = None
    """Where the codes would come in between others, in coordinates of the viewport."""


def landing_at(half: BoardHalf, point: QPoint) -> Landing:
    """Return where something dropped at a point of the viewport lands."""
    at = half.on_board(point)
    if half.is_loose:
        return _among(half, tuple(half.layout_of_rows.boxes), None, at)
    frame = half.layout_of_rows.frame_at(at)
    if frame is None or frame.group is None:
        return Landing(is_new=True)
    return _among(half, frame.cards, frame, at)


def _among(half: BoardHalf, cards: tuple[int, ...], frame: Frame | None, at: QPoint) -> Landing:
    """Land before the first card whose middle lies below the point, in its column."""
    group = frame.group if frame else None
    for card in cards:
        box = half.layout_of_rows.boxes[card]
        if box.left() <= at.x() <= box.right() and at.y() < box.center().y():
            y = box.top() - half.verticalOffset() - 3
            line = QLineF(box.left(), y, box.right(), y)
            return Landing(group, before=half.board.rows[card].code, line=line)
    return Landing(group)
