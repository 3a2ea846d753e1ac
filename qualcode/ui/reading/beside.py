"""Two documents side by side: opened, turned between, closed, and found again when the project is opened anew."""

from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.showing import Showing
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace

_SETTING, _MOST = "reading/beside", 8


class Beside:
    """Opens a second document at the right of the first, and closes either."""

    def __init__(self, workspace: Workspace, centre: Centre, showing: Showing, settings: Settings) -> None:
        """Begin with one document."""
        self._workspace, self._centre, self._showing, self._settings = workspace, centre, showing, settings
        centre.close_wanted.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Tell whether two documents stand side by side."""
        return self._centre.is_double

    def toggle(self) -> None:
        """Open the document that stood beside another last, or else the next one; or show the active one alone."""
        other = self._centre.other
        if other is not None:
            self.close(other)
            return
        document = self._workspace.document
        if document is not None:
            study = self._workspace.study
            known = [id for id in self._known() if id in study.documents and id != document]
            self.open(known[0] if known else next_document(study, document))

    def open(self, document: DocumentId) -> None:
        """Show a document beside the one that is shown, or in the place of the right one, and turn to it."""
        if self._workspace.document is None or document not in self._workspace.study.documents:
            return
        second = self._centre.open_second()
        self._showing.show_in(second, document)
        self._remember(document)
        self._centre.activate(second)
        second.pane.setFocus()

    def close(self, reader: Reader) -> None:
        """Close one of the two; the other one stays where it is."""
        self._forget()
        self._showing.close(reader)
        self._centre.pane.setFocus()

    def switch(self) -> None:
        """Turn to the other document, the keyboard too."""
        other = self._centre.other
        if other is None:
            self._workspace.say(_("Only one document is open. Open one beside it under View."))
        else:
            self._centre.activate(other)
            other.pane.setFocus()

    def restore(self) -> None:
        """Show two documents again where two were shown when the project was left."""
        study = self._workspace.study
        document = next((id for id in self._known() if id in study.documents), None)
        if document is not None and self._workspace.document is not None:
            second = self._centre.open_second()
            self._showing.show_in(second, document)

    def keep(self) -> None:
        """Remember which document stands at the right, which the user may have changed."""
        readers = self._centre.shown
        page = readers[1].pane.page if len(readers) > 1 else None
        if page is not None:
            self._remember(page.document.id)

    def _known(self) -> list[DocumentId]:
        return [DocumentId(id) for id in self._settings.text(_SETTING, "").split() if id]

    def _remember(self, document: DocumentId) -> None:
        # Ids are unique over all projects: one line remembers several of these.
        self._forget()
        self._settings.put(_SETTING, " ".join([document, *self._known()][:_MOST]))

    def _forget(self) -> None:
        study = self._workspace.study
        self._settings.put(_SETTING, " ".join(id for id in self._known() if id not in study.documents))


def next_document(study: Study, document: DocumentId) -> DocumentId:
    """Return the document after another one, the first after the last; the same one when there is no other."""
    ids = [each.id for each in study.documents.ordered()]
    return ids[(ids.index(document) + 1) % len(ids)]
