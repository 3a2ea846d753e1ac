"""How the room of the findings is laid out: three panes, and what stands there while there is nothing yet."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.cards.model import CardModel
from qualcode.ui.findings.editor import FindingEditor
from qualcode.ui.findings.evidence import EvidenceList
from qualcode.ui.findings.gaps import Gaps
from qualcode.ui.findings.outline import OutlineView
from qualcode.ui.findings.outline_model import OutlineModel
from qualcode.ui.findings.picker import Picker
from qualcode.ui.findings.question_editor import QuestionEditor
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.giving_way import GivingWay
from qualcode.ui.widgets.parts import button, hairline, label, on_paper

_LEAST_EDITOR = 50 * GRID
_WIDTHS = (290, 540, 370)


def turn_words(*, against: bool) -> str:
    """Return the words of the button that moves quotes to the one side or the other."""
    return _("Move to “Contradicted by”") if against else _("Move to “Carried by”")


class FindingsDesk:
    """The widgets of the room; what they do is the room's affair."""

    def __init__(self, room: QWidget) -> None:
        """Lay the room out."""
        self.outline = OutlineModel()
        self.tree = OutlineView(self.outline)
        self.gaps = Gaps()
        self.editor = FindingEditor()
        self.evidence_cards = CardModel()
        self.evidence = EvidenceList(self.evidence_cards)
        self.picker = Picker()
        self.new_finding = button(_("New finding"), "quiet", "add")
        self.new_question = button(_("New question"), "quiet", "add")
        self.export = button(_("Export"))
        self.export.setMenu(QMenu(self.export))
        self.turn = button(turn_words(against=True), "quiet")
        self.take_out = button(_("Take out"), "quiet")
        self.no_questions = EmptyState(
            _("Here belong your research questions, and under each the findings that answer it."),
            _("New research question"),
        )
        self.question = QuestionEditor()
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out(room)

    def show_page(self, page: Literal["desk", "empty"]) -> None:
        """Show the panes, or the invitation to begin."""
        self._pages.setCurrentIndex(0 if page == "desk" else 1)

    def show_middle(self, page: Literal["finding", "question"]) -> None:
        """Show the finding with its quotes, or the question with its invitation to answer it."""
        self._middle.setCurrentIndex(0 if page == "finding" else 1)

    def _lay_out(self, room: QWidget) -> None:
        # From the outside in: what is moved into a parent is styled anew, with all that is in it.
        self._pages = QStackedLayout(room)
        self._pages.addWidget(self.panes)
        self._pages.addWidget(self.no_questions)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for place, pane in enumerate((self._left(), self._centre(), self.picker)):
            pane.setMinimumWidth(_WIDTHS[place] * 5 // 8)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(place, 1 if place == 1 else 0)
        self.panes.setSizes(list(_WIDTHS))
        QWidget.setTabOrder(self.tree, self.export)

    def _left(self) -> QWidget:
        pane = QWidget()
        on_paper(pane)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        head.addWidget(label(_("Findings"), "heading"), 1)
        head.addWidget(self.export)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        foot.addWidget(self.new_finding)
        foot.addWidget(self.new_question)
        foot.addStretch(1)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)
        column.addWidget(hairline())
        column.addWidget(self.gaps)
        return pane

    def _centre(self) -> QWidget:
        pane, work = QWidget(), QWidget()
        on_paper(work)
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID)
        bar.addWidget(self.turn)
        bar.addWidget(self.take_out)
        bar.addStretch(1)
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(GivingWay(self.editor, _LEAST_EDITOR))
        column.addLayout(bar)
        column.addWidget(hairline())
        column.addWidget(self.evidence, 1)
        self._middle = QStackedLayout(pane)
        self._middle.addWidget(work)
        self._middle.addWidget(self.question)
        return pane
