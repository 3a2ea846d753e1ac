"""The place in the text where one was when a project was left, so that one goes on there the next day."""

from qualcode.model.span import Span
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.positions.place import Anchor
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class LastPlace:
    """Keeps the document's id, the caret and the line at the top for each project; never a word of the text."""

    def __init__(self, workspace: Workspace, centre: Centre, settings: Settings) -> None:
        """Keep the place when the project is closed."""
        self._workspace, self._centre, self._settings = workspace, centre, settings
        workspace.closing.connect(self.keep)

    def keep(self) -> None:
        """Remember where one is; nothing when no text was shown."""
        pane = self._centre.pane
        if self._workspace.project is not None and pane.page is not None:
            anchor = pane.anchor()
            place = (pane.page.document.id, pane.caret, anchor.position, round(anchor.below))
            self._settings.put(self._name(), " ".join(map(str, place)))

    def restore(self) -> None:
        """Go to the remembered place, where its document is the one that is shown."""
        pane = self._centre.pane
        document, *numbers = self._settings.text(self._name(), "").split() or [""]
        if pane.page is None or pane.page.document.id != document or len(numbers) != 3:
            return
        try:
            caret, top, below = map(int, numbers)
        except ValueError:
            return
        # Another program may have shortened the text since.
        last = len(pane.page.text)
        caret, top = max(0, min(caret, last)), max(0, min(top, last))
        pane.select(Span(caret, caret))
        pane.scroll_to(Anchor(top, below))

    def _name(self) -> str:
        return f"reading/place/{self._workspace.study.info.id}"
