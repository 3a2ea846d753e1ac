"""Keeps the centre in step with the study: which page is shown, through which filter, and where in it one was."""

from dataclasses import replace

from qualcode.model.changes import ChangeSet
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.page import CodingFilter, Page
from qualcode.ui.reading.place import Anchor
from qualcode.ui.workspace import Place, Workspace


class Showing:
    """Shows the workspace's document in the centre. A text stays as it is while only its codings change."""

    def __init__(self, workspace: Workspace, centre: Centre) -> None:
        """Show nothing yet."""
        self._workspace, self._centre = workspace, centre
        self.filter = CodingFilter()
        self._places: dict[DocumentId, tuple[Anchor, Span]] = {}

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._centre.pane.page

    def show(self) -> None:
        """Show the current document as the study has it now."""
        study, document, before = self._workspace.study, self._workspace.document, self.page
        if document is None or document not in study.documents:
            self.clear()
            return
        if before is not None and before.document.id != document:
            self._remember(before)
        page = Page(study, document, self._valid_filter(study), before)
        pane = self._centre.pane
        pane.show_page(page)
        if before is None or before.document.id != document:
            self._return_to(document)
        self._centre.show_text(True)
        colouring = pane.scenery.colouring(study.codebook)
        self._centre.header.show_page(study, page.document.title, self.filter, colouring)
        self._centre.find_bar.set_text(page.text, pane.caret)

    def clear(self) -> None:
        """Show no document."""
        self._centre.pane.show_page(None)
        self._centre.show_text(False)

    def forget(self) -> None:
        """Forget everything about the project that was closed."""
        self.filter, self._places = CodingFilter(), {}
        self.clear()

    def set_filter(self, wanted: CodingFilter) -> None:
        """Let another filter hold."""
        self.filter = wanted
        self.show()

    def spare(self, codings: set[CodingId]) -> None:
        """Let codings be shown whatever the filter says."""
        if self.filter.hides and not codings <= self.filter.spared:
            self.filter = replace(self.filter, spared=self.filter.spared | codings)

    def choose(self, coding: CodingId | None) -> None:
        """Single a coding out in text and margin; one that the filter hides is shown from now on."""
        pane = self._centre.pane
        if coding is not None and self.filter.hides and coding not in self.filter.spared:
            self.spare({coding})
            self.show()
        pane.spotlight.chosen = coding
        pane.repaint_all()

    def go_to(self, place: Place) -> None:
        """Scroll to a place and put the caret there; words that are not coded are selected."""
        page = self.page
        if page is None or page.document.id != place.document:
            return
        coding = page.study.codings.get(place.coding) if place.coding is not None else None
        span = place.span or (coding.span if coding is not None else None)
        if span is not None:
            span = Span(min(span.start, len(page.text)), min(span.stop, len(page.text)))
            self._centre.pane.select(Span(span.start, span.start) if coding is not None else span)
            self._centre.pane.reveal(span)

    def follow(self, change_set: ChangeSet) -> Coding | None:
        """Scroll to the first coding that a change touched, and return the one to choose, if there is one."""
        page = self.page
        if "texts" in change_set.tables:
            # Codings have only moved along.
            self._show_rewritten()
            return None
        touched = [change for change in change_set.changes if change.table == "codings"]
        if page is None or not touched:
            return None
        row = touched[0].new or touched[0].old or {}
        if row["document"] == page.document.id:
            self._centre.pane.reveal(Span(int(row["start"] or 0), int(row["stop"] or 0)))
        added = [change.id for change in touched if change.old is None]
        return page.study.codings.get(CodingId(added[0])) if len(added) == 1 else None

    def _show_rewritten(self) -> None:
        """Show the words that changed; when any of them is visible, nothing moves."""
        pane = self._centre.pane
        if pane.rewritten is not None:
            now, height = pane.verticalScrollBar().value(), pane.viewport().height()
            top, bottom = pane.line(pane.rewritten.start)[0], pane.line(pane.rewritten.stop)[1]
            if bottom < now or top > now + height:
                pane.reveal(pane.rewritten)

    def _valid_filter(self, study: Study) -> CodingFilter:
        """Return the filter without what is gone from the study."""
        chosen = self.filter
        if chosen.coder is not None and chosen.coder not in study.coders:
            chosen = replace(chosen, coder=None)
        if chosen.branch is not None and chosen.branch not in study.codes:
            chosen = replace(chosen, branch=None)
        self.filter = chosen
        return chosen

    def _remember(self, page: Page) -> None:
        pane = self._centre.pane
        self._places[page.document.id] = (pane.anchor(), Span(pane.caret, pane.caret))

    def _return_to(self, document: DocumentId) -> None:
        anchor, caret = self._places.get(document, (Anchor(), Span(0, 0)))
        self._centre.pane.select(caret)
        if document in self._places:
            self._centre.pane.scroll_to(anchor)
        else:
            self._centre.pane.verticalScrollBar().setValue(0)


def only_moved(change_set: ChangeSet) -> bool:
    """Tell whether a text was corrected and nothing came or went with it, so that no code counts otherwise."""
    return "texts" in change_set.tables and all(
        change.old is not None and change.new is not None for change in change_set.changes
    )
