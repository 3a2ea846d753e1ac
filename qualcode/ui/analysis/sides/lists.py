"""Two lists of cards under the same headings: where one is scrolled to a code, the other goes there too."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.side_by_side import Shelf, SideBySide, quotes_of
from qualcode.i18n import _
from qualcode.ui.analysis.found_cards import Cards
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow, Row
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import hairline, label
from qualcode.wording.language import interface_words
from qualcode.wording.side_by_side import side_told
from qualcode.wording.words import heading_path

_AT_TOP = QAbstractItemView.ScrollHint.PositionAtTop


class SideList(Cards):
    """The cards of one side; ``group_seen`` tells which code is at the top now."""

    group_seen = Signal(str)
    step_wanted = Signal(int)
    """Somebody wants the next code (1) or the one before it (-1)."""
    other_wanted = Signal()
    """Somebody wants the keyboard in the other list."""

    def __init__(self, room: Room) -> None:
        """Show nothing yet."""
        super().__init__(room, "")
        self._following = False
        self.verticalScrollBar().valueChanged.connect(lambda _at: self._on_scroll())

    @property
    def group(self) -> str:
        """The code at the top."""
        seen = self.visible_rows()
        return self.faces.rows[seen[0]].group if len(seen) else ""

    def go_to_group(self, group: str) -> None:
        """Bring a code's heading to the top, without telling of it."""
        row = self.faces.row_of((group, "heading"))
        if row >= 0:
            self._following = True
            self.scrollTo(self.faces.index(row), _AT_TOP)
            self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from code to code with Ctrl and the arrows, and to the other list with them as well."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            self.other_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_scroll(self) -> None:
        if not self._following and self.group:
            self.group_seen.emit(self.group)


class SideLists(QWidget):
    """The two lists with their headings, in step by code."""

    def __init__(self, room: Room) -> None:
        """Show nothing yet."""
        super().__init__()
        self.titles = (label("", "heading", wraps=True), label("", "heading", wraps=True))
        self.counts = (label("", quiet=True, wraps=True), label("", quiet=True, wraps=True))
        self.lists = (SideList(room), SideList(room))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (title, counts, cards) in enumerate(zip(self.titles, self.counts, self.lists, strict=True)):
            if at:
                row.addWidget(hairline(Qt.Orientation.Vertical))
            row.addWidget(_column(title, counts, cards), 1)
            other = self.lists[1 - at]
            cards.group_seen.connect(lambda group, other=other: self._follow(other, group))
            cards.step_wanted.connect(lambda by, cards=cards: self._step(cards, by))
            cards.other_wanted.connect(other.setFocus)

    def show_both(self, both: SideBySide | None) -> None:
        """Show other sides; each list stays at the code where it was."""
        if both is None:
            for cards in self.lists:
                cards.show_rows(None, [])
            return
        words = interface_words()
        for at, cards in enumerate(self.lists):
            name = heading_path(both.study, both.headings[at], words)
            told = side_told(both.whole[at], both.heard[at], words)
            self.titles[at].setText(name)
            self.counts[at].setText(told)
            cards.setAccessibleName(f"{name}: {told}")
            cards.show_rows(both.study, [row for shelf in both.shelves for row in _rows(both, shelf, at)])

    def _follow(self, other: SideList, group: str) -> None:
        if other.group != group:
            other.go_to_group(group)

    def _step(self, cards: SideList, by: int) -> None:
        """Bring the next code to the top of both lists, or the one before."""
        groups = list(dict.fromkeys(row.group for row in cards.faces.rows))
        if cards.group in groups:
            at = max(0, min(len(groups) - 1, groups.index(cards.group) + by))
            for each in self.lists:
                each.go_to_group(groups[at])


def _rows(both: SideBySide, shelf: Shelf, at: int) -> list[Row]:
    """Return a code's heading and, below it, what one side says."""
    side, words, group = shelf.sides[at], interface_words(), str(shelf.code)
    above = " ".join(f"{code.name} /" for code in both.study.codebook.lineage(shelf.code)[:-1])
    name = both.study.codes[shelf.code].name
    rows: list[Row] = [HeadingRow(group, name, side_told(side, both.heard[at], words), shelf.depth, above)]
    rows += [CardRow(group, codings) for codings in quotes_of(side.codings)]
    if len(rows) == 1:
        rows.append(NoteRow(group, _("No quotes here") if both.heard[at] else _("Nobody here was interviewed")))
    return rows


def _column(title: QWidget, counts: QWidget, cards: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    title.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 0)
    counts.setContentsMargins(4 * GRID, GRID, 4 * GRID, 2 * GRID)
    column.addWidget(title)
    column.addWidget(counts)
    column.addWidget(hairline())
    column.addWidget(cards, 1)
    return made
