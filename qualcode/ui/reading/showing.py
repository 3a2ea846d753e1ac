"""Keeps the centre in step with the study: which page is shown, through which filter, and where in it one was."""

from dataclasses import replace

from qualcode.model.changes import ChangeSet
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId, DocumentId
from qualcode.model.span import Span
from qualcode.ui.coders.words import hidden_words
from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.footprints import Stand
from qualcode.ui.reading.positions.page import CodingFilter, Page
from qualcode.ui.reading.positions.place import Anchor
from qualcode.ui.reading.reader import Reader
from qualcode.ui.seeing import CoderView
from qualcode.ui.workspace import Place, Workspace


class Showing:
    """Shows the workspace's document in the centre. A text stays as it is while only its codings change."""

    def __init__(self, workspace: Workspace, centre: Centre) -> None:
        """Show nothing yet."""
        self._workspace, self._centre = workspace, centre
        self.filter = CodingFilter()
        self._places: dict[tuple[Reader, DocumentId], tuple[Anchor, Span]] = {}

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._centre.pane.page

    def show(self) -> None:
        """Show the current document, and the one beside it, as the study has them now.

        Where the current one is already shown by the other reader, that one becomes the active one.
        """
        study, document, centre = self._workspace.study, self._workspace.document, self._centre
        if document is None or document not in study.documents:
            self.clear()
            return
        seeing = self._workspace.seeing
        self.filter = replace(self.filter.valid(study), hidden=seeing.hidden, dimmed=seeing.dimmed)
        if self.page is not None and self.page.document.id != document and _shown_in(centre.other) == document:
            centre.activate(centre.other)  # type: ignore[arg-type]  # it shows a document
        self.show_in(centre.active, document)
        beside, other = centre.other, _shown_in(centre.other)
        if beside is not None and other is not None and other in study.documents:
            self.show_in(beside, other)
        elif beside is not None:
            self.close(beside)
        centre.show_text(True)

    def show_in(self, reader: Reader, document: DocumentId) -> None:
        """Show a document in one of the readers, at the place where it was left there."""
        study, before, pane = self._workspace.study, reader.pane.page, reader.pane
        if before is not None and before.document.id != document:
            self._remember(reader)
        page = Page(study, document, self.filter, before)
        pane.show_page(page)
        if before is None or before.document.id != document:
            self._return_to(reader, document)
        reader.header.show_page(study, page.document.title, self.filter, pane.scenery.colouring(study.codebook))
        reader.header.show_hidden(*hidden_words(self._workspace, document))
        reader.find_bar.set_text(page.text, pane.caret)

    def close(self, reader: Reader) -> None:
        """Show the other one of two documents alone, at the place where it is."""
        left, right = self._centre.readers
        if reader is left and right.pane.page is not None:
            anchor, caret, document = right.pane.anchor(), right.pane.caret, right.pane.page.document.id
            self._places[left, document] = (anchor, Span(caret, caret))
            self.show_in(left, document)
        self._centre.close_second()

    def return_to(self, stand: Stand) -> None:
        """Show what was seen and selected at an earlier moment, in the reader in which it was."""
        centre = self._centre
        if not stand.reader.isHidden():
            centre.activate(stand.reader)
        self._workspace.choose_document(stand.document)
        page = self.page
        if page is not None and page.document.id == stand.document:
            centre.pane.set_marks(*(min(mark, len(page.text)) for mark in stand.marks))
            centre.pane.scroll_to(stand.anchor)

    def clear(self) -> None:
        """Show no document."""
        self._centre.close_second()
        for reader in self._centre.readers:
            reader.clear()
        self._centre.show_text(False)

    def forget(self) -> None:
        """Forget everything about the project that was closed."""
        self.filter, self._places = CodingFilter(), {}
        self.clear()

    def set_filter(self, wanted: CodingFilter) -> None:
        """Let another filter hold; whose codings it hides or dims holds for the whole window."""
        self.filter = wanted
        views = dict.fromkeys(wanted.dimmed, CoderView.DIMMED) | dict.fromkeys(wanted.hidden, CoderView.HIDDEN)
        if views == self._workspace.seeing.views:
            self.show()
        else:
            self._workspace.show_coders(views)

    def spare(self, codings: set[CodingId]) -> None:
        """Let codings be shown whatever the filter says."""
        if self.filter.hides and not codings <= self.filter.spared:
            self.filter = replace(self.filter, spared=self.filter.spared | codings)

    def spare_new(self, change_set: ChangeSet) -> None:
        """Spare the codings that a change made, and those in sight to which it gave another code."""
        if not self.filter.hides:
            return
        added, recoded = set(), set()
        for change in change_set.changes:
            if change.table == "codings" and change.new is not None:
                if change.old is None:
                    added.add(CodingId(change.id))
                elif change.old["code"] != change.new["code"]:
                    recoded.add(CodingId(change.id))
        pages = [reader.pane.page for reader in self._centre.shown] if recoded else []
        in_sight = {coding.id for page in pages if page is not None for coding in page.intervals.codings}
        self.spare(added | (recoded & in_sight))

    def choose(self, coding: CodingId | None) -> None:
        """Single a coding out in text and margin; one that the filter hides is shown from now on."""
        pane = self._centre.pane
        if coding is not None and self.filter.hides and coding not in self.filter.spared:
            self.spare({coding})
            self.show()
        other = self._centre.other
        if other is not None and other.pane.spotlight.chosen is not None:
            other.pane.spotlight.chosen = None
            other.pane.repaint_all()
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

    def _remember(self, reader: Reader) -> None:
        pane = reader.pane
        if pane.page is not None:
            self._places[reader, pane.page.document.id] = (pane.anchor(), Span(pane.caret, pane.caret))

    def _return_to(self, reader: Reader, document: DocumentId) -> None:
        anchor, caret = self._places.get((reader, document), (Anchor(), Span(0, 0)))
        reader.pane.select(caret)
        if (reader, document) in self._places:
            reader.pane.scroll_to(anchor)
        else:
            reader.pane.verticalScrollBar().setValue(0)


def _shown_in(reader: Reader | None) -> DocumentId | None:
    return reader.pane.page.document.id if reader is not None and reader.pane.page is not None else None


def only_moved(change_set: ChangeSet) -> bool:
    """Tell whether a text was corrected and nothing came or went with it, so that no code counts otherwise."""
    return "texts" in change_set.tables and all(
        change.old is not None and change.new is not None for change in change_set.changes
    )
