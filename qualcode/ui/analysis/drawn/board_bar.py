"""The verbs of the thematic map: what comes on it, lines, words, what goes; each is one step of undo."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.analysis.pictures.thematic import free_spots
from qualcode.edits import maps
from qualcode.i18n import _
from qualcode.model.ids import CodeId, MapLinkId, MapPlaceId, ThemeId
from qualcode.ui.analysis.drawn.board import MapBoard, Spots
from qualcode.ui.analysis.drawn.board_dialogs import PutOnMap
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label


class BoardBar(QWidget):
    """Carries out what the board asks for, and what its buttons say."""

    def __init__(self, room: Room, board: MapBoard) -> None:
        """Follow a board."""
        super().__init__()
        self._room, self._board = room, board
        self.put = button(_("Put on the map …"))
        self.line = button(_("Draw line"))
        self.name = button(_("Name line …"))
        self.off = button(_("Take off the map"))
        self.told = label("", "caption", quiet=True, wraps=True)
        self._lay_out()
        self._connect()
        self._show_state()

    def put_on(self) -> None:
        """Ask what comes onto the map, and put it there."""
        workspace = self._room.workspace
        if workspace.project is None:
            return
        chosen = PutOnMap.ask(self, workspace.study)
        if chosen:
            self._place(chosen)

    def put_themes(self) -> None:
        """Put all themes onto the map."""
        study = self._room.workspace.study
        there = {place.theme for place in study.map_places.values()}
        self._place([theme.id for theme in study.themes.ordered() if theme.id not in there])

    def _place(self, subjects: list[ThemeId | CodeId]) -> None:
        workspace = self._room.workspace
        spots = free_spots(workspace.study, len(subjects))
        workspace.edit(maps.place_on_map, dict(zip(subjects, spots, strict=True)))
        ids = set(subjects)
        places = workspace.study.map_places.values()
        self._board.choose(place.id for place in places if (place.theme or place.code) in ids)
        self._board.setFocus()

    def _move(self, spots: Spots) -> None:
        self._room.workspace.edit(maps.move_on_map, spots)

    def _link(self, first: MapPlaceId, second: MapPlaceId) -> None:
        link = self._room.workspace.edit(maps.link_on_map, first, second)
        if link is not None:
            self._name(link)

    def _name(self, link: MapLinkId) -> None:
        study = self._room.workspace.study
        now = study.map_links[link].label
        words = ask_text(self, _("What the line says"), _("Words"), _("Write"), now)
        if words is not None:
            self._room.workspace.edit(maps.label_link, link, words)

    def _remove(self, places: list[MapPlaceId], links: list[MapLinkId]) -> None:
        workspace = self._room.workspace
        gone = workspace.done(maps.take_off_map, *places) if places else True
        left = [link for link in links if link in workspace.study.map_links]
        if gone and left:
            gone = workspace.done(maps.unlink_on_map, *left)
        if gone:
            workspace.say(_("Taken off the map. Themes and codes stay."), True)

    def _show_state(self) -> None:
        board = self._board
        n = len(board.chosen_places())
        self.line.setEnabled(n in (1, 2))
        self.line.setText(_("Draw line to here") if n == 1 and self._ends_here() else _("Draw line"))
        self.name.setEnabled(len(board.chosen_links()) == 1)
        self.off.setEnabled(bool(n or board.chosen_links()))
        if board.start is not None:
            self.told.setText(_("A line begins at the dashed box. Choose where it ends, and press L."))
        else:
            self.told.setText(
                _(
                    "Drag, or N and P to choose and arrows to move (with Shift by little). "
                    "L draws a line, F2 names it, Delete takes away, Enter shows quotes."
                )
            )

    def _ends_here(self) -> bool:
        return self._board.start is not None and self._board.start not in self._board.chosen_places()

    def _connect(self) -> None:
        board = self._board
        self.put.clicked.connect(self.put_on)
        self.line.clicked.connect(board.draw_line)
        self.name.clicked.connect(board.name_line)
        self.off.clicked.connect(board.remove_chosen)
        board.moved.connect(self._move)
        board.link_wanted.connect(self._link)
        board.naming_wanted.connect(self._name)
        board.removal_wanted.connect(self._remove)
        board.chosen.connect(self._show_state)

    def _lay_out(self) -> None:
        flow = FlowLayout(gap=2 * GRID)
        for part in (self.put, self.line, self.name, self.off):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.addLayout(flow)
        column.addWidget(self.told)
