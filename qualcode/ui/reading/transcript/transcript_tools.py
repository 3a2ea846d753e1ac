"""What changes the transcript itself, in one place: correcting, replacing, turns, and what has been changed."""

from PySide6.QtWidgets import QWidget

from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.transcript.changes_dialog import show_changes
from qualcode.ui.reading.transcript.correcting import Correcting
from qualcode.ui.reading.transcript.replace_dialog import ReplaceDialog
from qualcode.ui.reading.transcript.turn_gestures import TurnGestures
from qualcode.ui.reading.transcript.turn_language import TurnLanguages
from qualcode.ui.workspace import Workspace


class TranscriptTools:
    """Belongs to the desk and works on the document in its centre."""

    def __init__(self, room: QWidget, workspace: Workspace, centre: Centre) -> None:
        """Open what needs a window of its own over the room."""
        self.workspace = workspace
        self._room, self._centre = room, centre
        self.correcting = Correcting(room, workspace, centre)
        self.turns = TurnGestures(room, workspace, centre)
        self.languages = TurnLanguages(room, workspace, centre)

    def open_replace(self) -> None:
        """Open find and replace with the words of the open find bar, the selected ones, or those found last."""
        page, bar = self._centre.pane.page, self._centre.find_bar
        if page is None or (self.correcting.is_open and not self.correcting.commit()):
            return
        selected = self._centre.pane.selected
        words = selected.of(page.text) if selected is not None and selected.length < 80 else ""
        found = bar.field.text()
        begin = found if bar.isVisible() else words or found
        ReplaceDialog(self._room, self.workspace, page.document.id, begin).exec()
        self._centre.pane.setFocus()

    def open_changes(self) -> None:
        """Show what was corrected in the document since it was imported."""
        page = self._centre.pane.page
        if page is not None and (not self.correcting.is_open or self.correcting.commit()):
            show_changes(self._room, self.workspace, page.document.id)
