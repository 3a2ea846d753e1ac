"""Connects the parts of the desk with each other and with the workspace: what happens when something is pressed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from qualcode.edits import codebook
from qualcode.model.codings import Coding, Segment
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.documents_list import DocumentsList
from qualcode.ui.reading.gestures.desk_tools import DeskTools
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.memos.desk import MemoDesk
from qualcode.ui.reading.menus.context_menu import open_text_menu
from qualcode.ui.reading.menus.tree_menu import open_tree_menu
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.showing import Showing
from qualcode.ui.reading.side import Side
from qualcode.ui.reading.spoken import announce, spoken_codes, spoken_place
from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools
from qualcode.ui.workspace import Place, Workspace

_SPEAK_AFTER = 150


@dataclass(frozen=True, slots=True)
class Parts:
    """What the desk consists of."""

    workspace: Workspace
    documents: DocumentsList
    centre: Centre
    side: Side
    memos: MemoDesk


class Wiring(QObject):
    """Hears every part of the desk, and tells the others."""

    def __init__(
        self, room: QWidget, parts: Parts, gestures: Gestures, tools: DeskTools, transcript: TranscriptTools
    ) -> None:
        """Belong to the room."""
        super().__init__(room)
        self._room, self._parts, self._gestures, self._tools = room, parts, gestures, tools
        self._transcript = transcript
        self._clicked = -1
        self._spoken = ""
        self._speaking = QTimer(self)
        self._speaking.setSingleShot(True)
        self._speaking.setInterval(_SPEAK_AFTER)
        self._speaking.timeout.connect(self._speak)

    def connect_all(
        self,
        showing: Showing,
        show_codes: Callable[[], None],
        show_choice: Callable[[CodingId | None], None],
    ) -> None:
        """Connect everything; the room says how codes and the chosen coding are shown."""
        self._showing, self._show_codes, self._show_choice = showing, show_codes, show_choice
        self._connect_centre()
        self._connect_side()
        self._connect_workspace()

    def place_in(self, coding: Coding) -> int:
        """Return the place in a coding that was clicked last, or its start."""
        return self._clicked if coding.start <= self._clicked < coding.stop else coding.start

    def let_go(self) -> None:
        """Choose no coding; where none is chosen, select no words; where none are, close the memos."""
        pane = self._parts.centre.pane
        if self._parts.workspace.coding is not None:
            self._parts.workspace.choose_coding(None)
        elif pane.selected is not None:
            pane.select(Span(pane.caret, pane.caret))
        else:
            self._parts.memos.place.put_away()

    # --- The text

    def _connect_centre(self) -> None:
        centre, workspace = self._parts.centre, self._parts.workspace
        centre.for_each(self._connect_reader)
        centre.quick.applied.connect(self._gestures.apply)
        centre.empty.acted.connect(lambda: workspace.room_wanted.emit("documents"))

    def _connect_reader(self, reader: Reader) -> None:
        reader.pane.clicked.connect(self._on_click)
        reader.pane.caret_moved.connect(self._speaking.start)
        reader.pane.caret_key.connect(self._on_caret_key)
        reader.pane.menu_wanted.connect(self._on_menu)
        reader.margin.hovered.connect(lambda coding: _light(reader.pane, coding))
        reader.margin.chosen.connect(self._on_stripe)
        reader.margin.opened.connect(self._open)
        reader.margin.menu_wanted.connect(self._on_stripe_menu)
        reader.handles.resized.connect(self._gestures.resize)
        reader.dropping.dropped.connect(self._on_codes_dropped)
        reader.header.filter_wanted.connect(self._showing.set_filter)

    def _on_click(self, position: int) -> None:
        """Choose what is on the clicked word; a click on the same word goes on to the next coding there."""
        page, workspace = self._showing.page, self._parts.workspace
        self._clicked = position
        here = [coding.id for coding in page.intervals.at(position)] if page is not None and position >= 0 else []
        if not here:
            workspace.choose_coding(None)
        elif workspace.coding in here:
            workspace.choose_coding(here[(here.index(workspace.coding) + 1) % len(here)])
        else:
            workspace.choose_coding(here[0])

    def _on_caret_key(self) -> None:
        """Moving the caret lets the chosen coding go, so that Shift and arrows select words again."""
        self._gestures.leave()

    def _on_stripe(self, coding: CodingId | None) -> None:
        found = self._parts.workspace.study.codings.get(coding) if coding is not None else None
        self._parts.workspace.choose_coding(coding)
        if found is not None:
            self._parts.centre.pane.select(Span(found.start, found.start))
        self._parts.centre.pane.setFocus()

    def _on_stripe_menu(self, coding: CodingId, at: QPoint) -> None:
        """Choose the coding whose stripe the menu is asked for on, and open the menu that its words have."""
        self._on_stripe(coding)
        self._open_menu(at)

    def _open(self, coding: CodingId) -> None:
        """Show the whole coding in the text and its memo in the inspector, ready to be written."""
        found = self._parts.workspace.study.codings.get(coding)
        if found is not None:
            self._gestures.choose(found)
            self._parts.side.show()
            self._parts.side.inspector.memos.write_on()

    def _on_codes_dropped(self, segment: Segment, codes: list[CodeId]) -> None:
        self._gestures.apply(*codes, segment=segment)
        self._parts.centre.pane.setFocus()

    def _on_menu(self, at: QPoint) -> None:
        self._go_under_menu(at)
        self._open_menu(at)

    def _open_menu(self, at: QPoint) -> None:
        open_text_menu(self._room, at, self._gestures, self._tools, self._transcript, self._parts.memos)

    def _go_under_menu(self, at: QPoint) -> None:
        """Put the caret where the menu is opened, for the turn meant is the one pointed at; a selection stays."""
        pane = self._parts.centre.pane
        if pane.page is not None and pane.selected is None and self._gestures.chosen is None:
            place = pane.nearest_position(pane.viewport().mapFromGlobal(at))
            pane.select(Span(place, place))

    def _speak(self) -> None:
        page, pane = self._showing.page, self._parts.centre.pane
        pane.setAccessibleDescription(spoken_place(page, pane.caret) if page is not None else "")
        codes = spoken_codes(page, pane.caret) if page is not None else ""
        if codes != self._spoken:
            self._spoken = codes
            announce(pane, codes)

    # --- The side

    def _connect_side(self) -> None:
        tree, inspector = self._parts.side.tree, self._parts.side.inspector
        self._parts.side.filter.changed_after_pause.connect(lambda _letters: self._show_codes())
        tree.chosen.connect(self._parts.workspace.choose_code)
        tree.applied.connect(self._on_applied)
        tree.segment_dropped.connect(lambda segment, code: self._gestures.apply(code, segment=segment))
        tree.codings_dropped.connect(self._gestures.move)
        tree.codes_moved.connect(self._move_codes)
        tree.rename_wanted.connect(self._rename)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(
            lambda at: open_tree_menu(tree, at, self._gestures, self._parts.workspace)
        )
        inspector.recode_wanted.connect(lambda: self._tools.open_recode(False))
        inspector.remove_wanted.connect(self._gestures.remove)
        inspector.stance_wanted.connect(self._gestures.set_stance)
        inspector.speaker_wanted.connect(self._gestures.set_speaker)
        inspector.voice_wanted.connect(self._gestures.set_voice)
        inspector.coding_chosen.connect(self._parts.workspace.choose_coding)
        inspector.finished.connect(lambda: self._parts.centre.pane.setFocus())

    def _on_applied(self, code: CodeId) -> None:
        self._gestures.apply(code)
        self._parts.centre.pane.setFocus()

    def _move_codes(self, codes: list[CodeId], above: CodeId | None, before: CodeId | None) -> None:
        self._parts.workspace.edit(codebook.move_codes, codes, above, before)

    def _rename(self, code: CodeId, name: str) -> None:
        self._parts.workspace.edit(codebook.rename_code, code, name)

    # --- The workspace

    def _connect_workspace(self) -> None:
        workspace = self._parts.workspace
        workspace.document_chosen.connect(self._on_document)
        workspace.coding_chosen.connect(self._on_coding)
        workspace.code_chosen.connect(self._parts.side.tree.show_current)
        workspace.place_wanted.connect(self._on_place)
        self._parts.documents.follow(workspace)
        self._parts.documents.chosen.connect(workspace.choose_document)
        self._parts.centre.turned.connect(self._on_turned)

    def _on_turned(self) -> None:
        """Make the document of the active pane the current one."""
        page, workspace = self._showing.page, self._parts.workspace
        if page is None or workspace.project is None:
            return
        if page.document.id == workspace.document:
            self._show_choice(workspace.coding)
        else:
            workspace.choose_document(page.document.id)

    def _on_document(self, document: DocumentId | None) -> None:
        if self._room.isVisible():
            self._showing.show()
            self._parts.documents.show_current(document)
            self._show_choice(self._parts.workspace.coding)

    def _on_coding(self, coding: CodingId | None) -> None:
        self._speaking.start()
        if self._parts.workspace.project is not None and self._room.isVisible():
            self._show_choice(coding)

    def _on_place(self, place: Place) -> None:
        self._showing.go_to(place)
        if place.coding is not None:
            self._parts.workspace.choose_coding(place.coding)
        self._parts.centre.pane.setFocus()


def _light(pane: Pane, coding: CodingId | None) -> None:
    pane.spotlight.hovered = coding
    pane.repaint_all()
