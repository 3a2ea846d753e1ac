"""The board of the thematic map: themes and codes are dragged or moved by keys, lines are drawn between them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from qualcode.analysis.pictures.thematic import UNIT, ThematicMap
from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.ids import MapLinkId, MapPlaceId
from qualcode.ui.analysis.drawn.board_items import BoxItem, LineItem, point_at, spot_of
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.widgets.parts import on_paper
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FAR, _NEAR = UNIT // 2, UNIT // 10
_MARGIN = 120

Spots = dict[MapPlaceId, tuple[int, int]]


class MapBoard(QGraphicsView):
    """Asks for what shall change and changes nothing itself.

    N and P go from one to the next, arrows move what is chosen (with Shift by little), L draws a line, F2 names a
    line, Delete takes away, Enter asks for the quotes.
    """

    moved = Signal(object)
    """Things shall stand elsewhere: a dict of ``MapPlaceId`` to x and y in steps."""
    link_wanted = Signal(object, object)
    """A line shall be drawn between two ``MapPlaceId``."""
    naming_wanted = Signal(object)
    """Somebody wants to say something else on the line of this ``MapLinkId``."""
    removal_wanted = Signal(object, object)
    """Lists of ``MapPlaceId`` and ``MapLinkId`` shall go from the map."""
    part_wanted = Signal(object, str)
    """Somebody wants the quotes behind the part with this ``Key``."""
    chosen = Signal()
    """Something else is chosen, or a line is begun."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._board = QGraphicsScene(self)
        self.setScene(self._board)
        self._boxes: dict[MapPlaceId, BoxItem] = {}
        self._lines: dict[MapLinkId, LineItem] = {}
        self._start: MapPlaceId | None = None
        self._shown: ThematicMap | None = None
        self._waiting: ThematicMap | None = None
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAccessibleName(_("Thematic map"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        on_paper(self.viewport())
        self._board.selectionChanged.connect(self._on_selection)

    # --- What is shown

    def show_map(self, shown: ThematicMap) -> None:
        """Show the map as it stands; what was chosen stays so where it is still there.

        While something is dragged it waits until that is let go.
        """
        if self._board.mouseGrabberItem() is not None:
            self._waiting = shown
            return
        places, links = set(self.chosen_places()), set(self.chosen_links())
        self._shown = shown
        self._board.blockSignals(True)
        self._board.clear()
        self._boxes, self._lines = {}, {}
        words, tokens = interface_words(), tokens_in(self.palette())
        for box in shown.boxes:
            item = BoxItem(box, counted(box.quotes, Unit.QUOTES, words), tokens, self._on_drop)
            self._boxes[box.place] = item
            self._board.addItem(item)
            item.setSelected(box.place in places)
        for line in shown.lines:
            drawn = LineItem(line, self._boxes[line.first], self._boxes[line.second], tokens)
            self._lines[line.link] = drawn
            self._board.addItem(drawn)
            drawn.setSelected(line.link in links)
        self._set_start(self._start if self._start in self._boxes else None)
        around = self._board.itemsBoundingRect()
        self._board.setSceneRect(around.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        self._board.blockSignals(False)
        self._on_selection()

    def clear(self) -> None:
        """Show nothing."""
        self._shown, self._waiting, self._start = None, None, None
        self._boxes, self._lines = {}, {}
        self._board.clear()

    def chosen_places(self) -> list[MapPlaceId]:
        """Return the boxes that are chosen, in the order of the map."""
        return [place for place, item in self._boxes.items() if item.isSelected()]

    def chosen_links(self) -> list[MapLinkId]:
        """Return the lines that are chosen."""
        return [link for link, item in self._lines.items() if item.isSelected()]

    @property
    def start(self) -> MapPlaceId | None:
        """The box that a line is being drawn from."""
        return self._start

    def choose(self, places: Iterable[MapPlaceId]) -> None:
        """Choose these boxes, and nothing else."""
        wanted = set(places)
        for item in (*self._boxes.values(), *self._lines.values()):
            item.setSelected(False)
        for place, box in self._boxes.items():
            box.setSelected(place in wanted)
            if place in wanted:
                self.ensureVisible(box)

    # --- What is asked for

    def draw_line(self) -> None:
        """Draw a line between the two boxes that are chosen; or begin one at the box, or end it there."""
        places = self.chosen_places()
        if len(places) == 2:
            self._set_start(None)
            self.link_wanted.emit(places[0], places[1])
        elif len(places) == 1 and self._start not in (None, places[0]):
            start = self._start
            self._set_start(None)
            self.link_wanted.emit(start, places[0])
        elif len(places) == 1:
            self._set_start(None if self._start == places[0] else places[0])
        self.chosen.emit()

    def name_line(self) -> None:
        """Ask for other words on the line that is chosen, or on the only one at the box that is chosen."""
        links = self.chosen_links() or self._links_at(self.chosen_places())
        if len(links) == 1:
            self.naming_wanted.emit(links[0])

    def remove_chosen(self) -> None:
        """Ask for what is chosen to go from the map."""
        places, links = self.chosen_places(), self.chosen_links()
        if places or links:
            self.removal_wanted.emit(places, links)

    def step(self, by: int) -> None:
        """Choose the next thing on the map, boxes first and lines after them, or the one before."""
        every: list[BoxItem | LineItem] = [*self._boxes.values(), *self._lines.values()]
        if not every:
            return
        at = next((n for n, item in enumerate(every) if item.isSelected()), -1 if by > 0 else 0)
        for item in every:
            item.setSelected(False)
        item = every[(at + by) % len(every)]
        item.setSelected(True)
        self.ensureVisible(item)

    def move_chosen(self, across: int, down: int) -> None:
        """Ask for the chosen boxes to stand so many steps to the right and down."""
        places = self.chosen_places()
        spots = {place: spot_of(self._boxes[place].pos()) for place in places}
        moved = {place: (x + across, y + down) for place, (x, y) in spots.items()}
        if moved:
            # At once, so that the next key goes on from here and not from what is being drawn.
            for place, spot in moved.items():
                self._boxes[place].setPos(point_at(spot))
            self.moved.emit(moved)

    def open_chosen(self) -> None:
        """Ask for the quotes behind the chosen box."""
        for place in self.chosen_places()[:1]:
            box = self._boxes[place].box
            self.part_wanted.emit((box.subject,), box.name)

    def _links_at(self, places: list[MapPlaceId]) -> list[MapLinkId]:
        shown = self._shown
        return [line.link for line in shown.lines if set(line.ends) & set(places)] if shown is not None else []

    def _on_drop(self) -> None:
        shown = self._shown
        if shown is None:
            return
        before = {box.place: (round(box.x * UNIT), round(box.y * UNIT)) for box in shown.boxes}
        spots = {place: spot_of(item.pos()) for place, item in self._boxes.items()}
        moved = {place: spot for place, spot in spots.items() if spot != before[place]}
        if moved:
            # What waits does not know of the move; what does is on its way.
            self._waiting = None
            self.moved.emit(moved)

    def _set_start(self, place: MapPlaceId | None) -> None:
        self._start = place
        for each, item in self._boxes.items():
            item.is_start = each == place
            item.update()

    def _on_selection(self) -> None:
        names = [self._boxes[place].box.name for place in self.chosen_places()]
        names += [self._lines[link].line.label or _("line without words") for link in self.chosen_links()]
        self.setAccessibleDescription(", ".join(names))
        self.chosen.emit()

    # --- Mouse and keys

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_map(waiting)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, LineItem):
            self.naming_wanted.emit(item.line.link)
        elif isinstance(item, BoxItem):
            self.part_wanted.emit((item.box.subject,), item.box.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        verbs = {
            Qt.Key.Key_N: lambda: self.step(1),
            Qt.Key.Key_P: lambda: self.step(-1),
            Qt.Key.Key_L: self.draw_line,
            Qt.Key.Key_F2: self.name_line,
            Qt.Key.Key_Delete: self.remove_chosen,
            Qt.Key.Key_Backspace: self.remove_chosen,
            **dict.fromkeys(_ENTER, self.open_chosen),
        }
        if is_plain and key in _STEPS and self.chosen_places():
            far = _NEAR if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _FAR
            across, down = _STEPS[Qt.Key(key)]
            self.move_chosen(across * far, down * far)
        elif is_plain and key in verbs:
            verbs[Qt.Key(key)]()
        else:
            super().keyPressEvent(event)
