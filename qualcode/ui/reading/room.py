"""The room "Koding": documents, text, codebook and inspector side by side, kept in step with the workspace."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qualcode.analysis.counting import CodeCounter
from qualcode.i18n import N_, _
from qualcode.model.changes import ChangeSet
from qualcode.model.ids import CodingId
from qualcode.ui.code_tree.model import Shown
from qualcode.ui.commands import Command
from qualcode.ui.jobs import Jobs
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.desk_tools import DeskTools
from qualcode.ui.reading.documents_list import DocumentsList
from qualcode.ui.reading.gesture_table import table
from qualcode.ui.reading.gestures import Gestures
from qualcode.ui.reading.keys import KeyGesture, TextKeys, commands_of, listen
from qualcode.ui.reading.look import look_in
from qualcode.ui.reading.quick_codes import QuickCodes
from qualcode.ui.reading.showing import Showing, only_moved
from qualcode.ui.reading.side import Side
from qualcode.ui.reading.transcript_tools import TranscriptTools
from qualcode.ui.reading.turn_table import turn_table
from qualcode.ui.reading.wiring import Parts, Wiring
from qualcode.ui.room import Room
from qualcode.ui.settings import Settings
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label, on_paper
from qualcode.ui.workspace import Workspace

_SHAPE, _SIDE_SHAPE = "reading", "reading-side"
_WIDTHS = [152, 740, 284]


class ReadingRoom(Room):
    """The coding desk."""

    key: ClassVar[str] = "coding"
    title: ClassVar[str] = N_("Coding")
    shows: ClassVar[frozenset[str]] = frozenset(
        {"documents", "texts", "turns", "codings", "codes", "coders", "informants", "roles", "roles_held"}
        | {"memos", "evidence", "findings"}
    )

    def __init__(self, workspace: Workspace, jobs: Jobs, settings: Settings) -> None:
        """Put the parts together and connect them."""
        super().__init__(workspace, jobs, settings)
        self.documents, self.side = DocumentsList(jobs), Side()
        self.centre = Centre(look_in(settings), self.side.tree.current_code)
        self.showing, self._quick, self._counter = Showing(workspace, self.centre), QuickCodes(), CodeCounter()
        self.gestures = Gestures(workspace, self.centre.pane, self._quick, self._show_codes)
        self.tools = DeskTools(self, self.centre, self.gestures, settings)
        self.transcript = TranscriptTools(self, workspace, self.centre)
        self._begun = False
        self._splitter, self._list_part = QSplitter(), QWidget()
        self._lay_out()
        parts = Parts(workspace, self.documents, self.centre, self.side)
        self._wiring = Wiring(self, parts, self.gestures, self.tools, self.transcript)
        self._wiring.connect_all(self.showing, self._show_codes, self._show_choice)
        self._table = self._gesture_table()
        self._keys = TextKeys(self, self._table, self.gestures.apply_key)
        self.centre.pane.pressed_key.connect(self._keys.hear)
        listen(self, self._table)
        self.setFocusProxy(self.centre.pane)

    def commands(self) -> list[Command]:
        """Return the desk's gestures for the menus."""
        return commands_of(self._table, self.isVisible)

    # --- In step with the study

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the study as it stands; words are set anew only when they or their turns changed."""
        if change_set is None:
            self._begin()
        else:
            added = {change.id for change in change_set.changes if change.table == "codings" and not change.old}
            self.showing.spare({CodingId(id) for id in added})
        self.showing.show()
        if change_set is None or not only_moved(change_set):
            self._show_codes()
        self.documents.show_study(self.workspace.study, self.workspace.document)
        restored = self.showing.follow(change_set) if change_set is not None else None
        if restored is not None and restored.id != self.workspace.coding:
            # Announced by the workspace, and so shown.
            self.workspace.choose_coding(restored.id)
        else:
            self._show_choice(self.workspace.coding)

    def _begin(self) -> None:
        project = self.workspace.project
        if project is not None and not self._begun:
            self._begun = True
            self._quick.begin(project.study, project.coder)

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._begun = False
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.workspace.project is not None:
            self._renew(None)

    def _show_codes(self) -> None:
        study = self.workspace.study
        colouring = self.centre.pane.scenery.colouring(study.codebook)
        keys = self._quick.keys(study)
        on_keys = {code: key for key, code in keys.items()}
        shown = Shown(study, colouring, self._counter.counts(study), on_keys)
        self.side.tree.show_codes(shown, self.side.filter.text().strip())
        self.centre.quick.show_keys(study, keys, colouring)

    def _show_choice(self, chosen: CodingId | None) -> None:
        """Single the coding out in text, margin, inspector and tree."""
        self.showing.choose(chosen)
        page, study = self.showing.page, self.workspace.study
        found = study.codings.get(chosen) if chosen is not None else None
        if found is None or page is None or found.document != page.document.id:
            self.side.inspector.show_coding(study, None, None, [])
            return
        here = page.intervals.at(self._wiring.place_in(found))
        colouring = self.centre.pane.scenery.colouring(study.codebook)
        self.side.inspector.show_coding(study, found, colouring, here)
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

    def _write_memo(self) -> None:
        # Without a coding the field is hidden: what is typed into it would go where nobody sees it.
        if self.workspace.coding is not None:
            self.side.inspector.memo.field.setFocus()

    def _gesture_table(self) -> list[KeyGesture]:
        tools = replace(
            self.tools.tools(),
            write_memo=self._write_memo,
            toggle_focus=self._toggle_focus,
            let_go=self._wiring.let_go,
        )
        return table(self.gestures, tools, turn_table(self.transcript))

    def _toggle_focus(self) -> None:
        """Show the text alone, or everything again."""
        alone = self.side.isVisible()
        for part in (self._list_part, self.side):
            part.setVisible(not alone)
        self.centre.show_only_text(alone)
