"""The room "Koding": documents, text, codebook and inspector side by side, kept in step with the workspace."""

from typing import ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qualcode.analysis.counting import CodeCounter
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import CodeId, CodingId
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.beside import Beside
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.cues import Cues
from qualcode.ui.reading.documents_list import DocumentsList
from qualcode.ui.reading.footprints import Footprints, Stand
from qualcode.ui.reading.gestures.desk_tools import DeskTools
from qualcode.ui.reading.gestures.gestures import Gestures
from qualcode.ui.reading.gestures.keys import TextKeys, listen
from qualcode.ui.reading.gestures.likely_codes import LikelyCodes
from qualcode.ui.reading.languages import read_tables
from qualcode.ui.reading.last_place import LastPlace
from qualcode.ui.reading.layout.look import look_in
from qualcode.ui.reading.memos.desk import MemoDesk
from qualcode.ui.reading.menus.voice_menu import open_voices
from qualcode.ui.reading.plan import PLAN, all_gestures
from qualcode.ui.reading.showing import Showing, only_moved
from qualcode.ui.reading.side import Side
from qualcode.ui.reading.transcript.transcript_tools import TranscriptTools
from qualcode.ui.reading.view.reading_view import ReadingView
from qualcode.ui.reading.wiring import Parts, Wiring
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.table_sets import CODED, SPEAKERS, TEXTS
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label, on_paper
from qualcode.ui.workspace import Workspace

_ONLY_TEXT = "reading/only_text"
_SHAPE, _SIDE_SHAPE = "reading", "reading-side"
_WIDTHS = [152, 740, 284]


class ReadingRoom(Room):
    """The coding desk."""

    key: ClassVar[str] = PLAN.key
    shows: ClassVar[frozenset[str]] = (
        TEXTS
        | SPEAKERS
        | CODED
        | {"memos", "memo_quotes", "evidence", "findings", "code_sets", "code_set_members", "conflicts"}
        | {"guide_questions", "questions_put"}
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Put the parts together and connect them."""
        super().__init__(workspace, jobs, settings)
        self.documents, self.side = DocumentsList(jobs), Side(workspace)
        self.centre = Centre(look_in(settings), self.side.tree.current_code)
        self.showing, self._quick, self._counter = Showing(workspace, self.centre), QuickCodes(), CodeCounter()
        self.gestures = Gestures(workspace, self.centre, self._quick, self._on_keys)
        self.tools = DeskTools(self, self.centre, self.gestures, LikelyCodes(workspace, jobs))
        self.view = ReadingView(self, self.centre, settings)
        self.memos = MemoDesk(self, workspace, self.centre, self.gestures, self.side)
        self.transcript = TranscriptTools(self, workspace, self.centre)
        self.beside = Beside(workspace, self.centre, self.showing, settings)
        self.cues = Cues(workspace, jobs, self.centre, settings)
        self.last_place = LastPlace(workspace, self.centre, settings)
        self._footprints = Footprints(workspace, self.centre, self.tools.own_marks)
        self._stand: Stand | None = None
        self._shown_choice: tuple[CodingId, CodeId] | None = None
        self._begun = self._alone = False
        self._splitter, self._list_part = QSplitter(), QWidget()
        self._lay_out()
        parts = Parts(workspace, self.documents, self.centre, self.side, self.memos)
        self._wiring = Wiring(self, parts, self.gestures, self.tools, self.transcript)
        self._wiring.connect_all(self.showing, self._show_codes, self._show_choice)
        gestures = all_gestures(lambda: self)
        self._keys = TextKeys(self, gestures, self.gestures.apply_key)
        self.centre.for_each(lambda reader: reader.pane.pressed_key.connect(self._keys.hear))
        self.documents.beside_wanted.connect(self.beside.open)
        workspace.closing.connect(self.beside.keep)
        listen(self, gestures)
        if settings.truth(_ONLY_TEXT, False):
            self._show_only_text(True)

    def first_focus(self) -> QWidget:
        """Let the keyboard begin in the text, or in the turn that is being corrected."""
        correcting = self.transcript.correcting
        return correcting.editor.field if correcting.is_open else self.centre.pane

    # --- In step with the study

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands; words are set anew only when they or their turns changed."""
        if change_set is None:
            self._begin()
        else:
            self.showing.spare_new(change_set)
        self.showing.show()
        if change_set is None or not only_moved(change_set):
            self._show_codes()
        self.memos.show_study()
        self.documents.show_study(self.workspace.study, self.workspace.document)
        chosen = self._follow(change_set) if change_set is not None else self.workspace.coding
        if chosen != self.workspace.coding:
            # Announced by the workspace, and so shown.
            self.workspace.choose_coding(chosen)
        else:
            self._show_choice(chosen)

    def _on_changed(self, change_set: ChangeSet) -> None:
        self._stand = self._footprints.follow(change_set)
        super()._on_changed(change_set)
        self._footprints.arrive()

    def _follow(self, change_set: ChangeSet) -> CodingId | None:
        """Go where a change happened, or where one stood before what is undone; return the coding to choose."""
        stand, self._stand = self._stand, None
        if stand is None or stand.document not in self.workspace.study.documents:
            restored = self.showing.follow(change_set)
            return restored.id if restored is not None else self.workspace.coding
        self.showing.return_to(stand)
        return stand.coding if stand.coding in self.workspace.study.codings else None

    def _begin(self) -> None:
        project = self.workspace.project
        if project is not None and not self._begun:
            self._begun = True
            read_tables(self.jobs, self.centre)
            self._quick.begin(self.workspace.study, project.coder, self.settings.text(self._keys_name(), ""))
            self._keep_keys()
            self.showing.show()
            self.last_place.restore()
            self.beside.restore()
            if self._alone:
                self._tell_way_back()
            self.transcript.correcting.resume()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._begun = False
        self._footprints.forget()
        self.showing.forget()
        self.side.tree.clear()
        self.side.inspector.show_coding(None, None, None, [])
        self.documents.clear()
        self.centre.quick.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was chosen in other rooms."""
        super().showEvent(event)
        workspace, page = self.workspace, self.showing.page
        shown = page.document.id if page is not None else None
        if workspace.project is not None and (
            shown != workspace.document or self.centre.pane.spotlight.chosen != workspace.coding
        ):
            self.refresh(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Correct what is being corrected when another room is entered, where every list shows it."""
        super().hideEvent(event)
        if not event.spontaneous() and self.workspace.project is not None:
            self.transcript.correcting.leave()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.workspace.project is not None:
            self._renew(None)

    def _on_keys(self) -> None:
        self._keep_keys()
        self._show_codes()

    def _keep_keys(self) -> None:
        # Hands learn places: a key must not mean another code tomorrow.
        self.settings.put(self._keys_name(), self._quick.written)

    def _keys_name(self) -> str:
        return f"number-keys/{self.workspace.study.info.id}"

    def _show_codes(self) -> None:
        study = self.workspace.shown
        colouring = self.centre.pane.scenery.colouring(study.codebook)
        keys = self._quick.keys(study)
        on_keys = {code: key for key, code in keys.items()}
        shown = Shown(study, colouring, self._counter.counts(study), on_keys, None, self.workspace.proposed)
        self.side.tree.show_codes(shown, self.side.filter.text().strip())
        self.centre.quick.show_keys(study, keys, colouring)

    def _show_choice(self, chosen: CodingId | None) -> None:
        """Single the coding out in text, margin, inspector and tree."""
        self.showing.choose(chosen)
        page, study = self.showing.page, self.workspace.study
        found = study.codings.get(chosen) if chosen is not None else None
        if found is None or page is None or found.document != page.document.id:
            self._shown_choice = None
            self.side.inspector.show_coding(study, None, None, [])
            return
        here = page.intervals.at(self._wiring.place_in(found))
        colouring = self.centre.pane.scenery.colouring(study.codebook)
        self.side.inspector.show_coding(study, found, colouring, here)
        if self._shown_choice != (found.id, found.code):
            # What is done in the tree must not lead away from there.
            self._shown_choice = (found.id, found.code)
            self.side.tree.show_current(found.code)

    # --- Building

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._list_part)
        column.setContentsMargins(GRID, 3 * GRID, GRID, 0)
        column.setSpacing(GRID)
        heading = label(_("Documents"), "strong", quiet=True)
        heading.setContentsMargins(2 * GRID, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.documents, 1)
        on_paper(self._list_part)
        for part, width in zip((self._list_part, self.centre, self.side), _WIDTHS, strict=True):
            self._splitter.addWidget(part)
            part.setMinimumWidth(min(width, 420) * 2 // 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes(_WIDTHS)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        for splitter, name in ((self._splitter, _SHAPE), (self.side, _SIDE_SHAPE)):
            shape = self.settings.shape(name)
            if shape is not None:
                splitter.restoreState(shape)
            splitter.splitterMoved.connect(lambda _at, _index, part=splitter, name=name: self._remember(part, name))

    def _remember(self, splitter: QSplitter, name: str) -> None:
        self.settings.put_shape(name, splitter.saveState())

    @property
    def is_only_text(self) -> bool:
        """Tell whether the text stands alone on the desk."""
        return self._alone

    @property
    def is_alone(self) -> bool:
        """Tell whether rail and status line are to step back, as they do for the text alone."""
        return self._alone

    def open_voices(self) -> None:
        """Ask at the caret what sort of words the chosen coding holds."""
        open_voices(self, self.gestures)

    def turn_only_text(self) -> None:
        """Show the text alone, or everything again, and remember it."""
        self._show_only_text(not self._alone)
        if self._alone:
            self._tell_way_back()

    def _tell_way_back(self) -> None:
        self.workspace.say(_("Only the text is shown. Esc brings everything else back."))

    def let_go(self) -> None:
        """Let the coding, the words or the memos go; where there is nothing to let go, show everything again."""
        is_held = self.workspace.coding is not None or self.centre.pane.selected is not None
        if self._alone and not is_held and not self.memos.place.is_open:
            self._show_only_text(False)
        else:
            self._wiring.let_go()

    def _show_only_text(self, alone: bool) -> None:
        """Show the text alone, or everything again."""
        self._alone = alone
        for part in (self._list_part, self.side):
            part.setVisible(not alone)
        self.centre.show_only_text(alone)
        self.settings.put(_ONLY_TEXT, alone)
        self.alone_changed.emit()
