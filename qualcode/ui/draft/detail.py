"""One thing found, in full: what is said of it, the draft's paragraph, and the source beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.text.quote_check import Checked
from qualcode.ui.draft.checking import CheckedDraft
from qualcode.ui.draft.items import DraftItem, class_name, explained, source_line
from qualcode.ui.draft.marked import differing, in_paragraph
from qualcode.ui.theme.fonts import reading_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.widgets.section import Section
from qualcode.wording.draft import differences
from qualcode.wording.language import interface_words


class Detail(QScrollArea):
    """``place_wanted`` asks for the place in the source."""

    place_wanted = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("What was found"))
        self.heading = label("", "heading", wraps=True)
        self.sentence = label("", wraps=True)
        self.in_draft, self.in_source, self.difference = _reading(), _reading(), _reading()
        self.draft = Section("", self.in_draft)
        self.source = Section("", self.in_source)
        self.apart = Section(_("The differences"), self.difference)
        self.apart.add(
            label(_("[Struck through] is left out, underlined is put in."), "caption", quiet=True, wraps=True)
        )
        self.go = button(_("Show in the interview"))
        self.go.clicked.connect(self.place_wanted)
        self._page = QWidget()
        self._lay_out()

    def show_item(self, draft: CheckedDraft | None, item: DraftItem | None) -> None:
        """Show one thing found in a draft, or nothing."""
        self._page.setVisible(item is not None)
        if draft is None or item is None:
            return
        words = interface_words()
        self.heading.setText(class_name(item.kind, words))
        self.sentence.setText(explained(item, words))
        self.draft.set_title(_("In the draft, paragraph {n}").format(n=item.paragraph + 1))
        paragraph = draft.paragraph(item)
        _tell(self.in_draft, in_paragraph(paragraph, item.span), paragraph)
        self._show_source(draft, item)
        self.verticalScrollBar().setValue(0)

    def _show_source(self, draft: CheckedDraft, item: DraftItem) -> None:
        words, found = interface_words(), item.found
        place = found.place if isinstance(found, Checked) else None
        line = source_line(draft.study, item, words)
        self.source.setVisible(bool(line))
        self.go.setVisible(bool(line))
        if place is not None and line:
            text = draft.study.text(DocumentId(place.text))
            self.source.set_title(line)
            _tell(self.in_source, in_paragraph(text, place.span), place.span.of(text))
        diff = found.diff if isinstance(found, Checked) else ()
        self.apart.setVisible(bool(diff))
        if isinstance(found, Checked) and diff:
            _tell(self.difference, differing(diff), differences(found, words))

    def _lay_out(self) -> None:
        on_paper(self._page)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        going = QHBoxLayout()
        going.addWidget(self.go)
        going.addStretch(1)
        for part in (self.heading, self.sentence, self.apart, self.draft, self.source):
            column.addWidget(part)
        column.addLayout(going)
        column.addStretch(1)
        self.setWidget(self._page)
        on_paper(self.viewport())


def _reading() -> QLabel:
    made = label("", wraps=True)
    made.setFont(reading_font("serif", 12))
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _tell(field: QLabel, rich: str, plain: str) -> None:
    field.setText(rich)
    field.setAccessibleName(plain)
