"""How the desk of settling looks: list at the left, words and choices, what the codes mean at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.analysis.agreement.settling.choices import Choices
from qualcode.ui.analysis.agreement.settling.meaning import Meaning
from qualcode.ui.analysis.agreement.settling.passage import PassageView
from qualcode.ui.analysis.agreement.settling.place_filter import FilterBar
from qualcode.ui.analysis.agreement.settling.place_list import PlaceList
from qualcode.ui.analysis.agreement.shown import PlaceLine
from qualcode.ui.code_palette.palette import CodePalette
from qualcode.ui.memo_fields.written_field import Save, WrittenField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, hairline, label
from qualcode.ui.workspace import Workspace


class DeskFace(QWidget):
    """The parts of the desk, laid out; what they do is the desk's own."""

    def __init__(self, workspace: Workspace, save_reason: Save) -> None:
        """Lay out the parts."""
        super().__init__()
        self.back = button(_("Back to the numbers"), "quiet", "left")
        self.progress_words = label("", "strong")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.agreed = button("")
        self.filters = FilterBar()
        self.list = PlaceList()
        self.heading = label("", "strong", wraps=True)
        self.text = button(_("T  Show in the text"), "quiet")
        self.passage = PassageView()
        self.choices = Choices()
        self.decided = label("", quiet=True, wraps=True)
        placeholder = _("M  Why? What you write is kept with the decision.")
        self.reason = WrittenField(_("Why it was decided so"), placeholder, save_reason, (1, 4))
        self.meaning = Meaning(workspace)
        self.codes = CodePalette(self)
        self.empty = EmptyState(_("There is nothing here to settle. Choose other disagreements above."))
        self._place: PlaceLine | None = None
        self._lay_out()

    def go_to_meaning(self) -> None:
        """Let the keyboard go on where the code is defined."""
        field = next(iter(self.meaning.fields.values()), None)
        if field is not None:
            field.setFocus()

    def show_nothing(self, is_empty: bool) -> None:
        """Show a sentence in the place of the words, or the words."""
        self._middle.setCurrentIndex(1 if is_empty else 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        self.progress.setMaximumWidth(60 * GRID)
        for each in (self.back, self.progress_words, self.progress):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.agreed)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(hairline())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part in (self.list, self._place_side(), self.meaning):
            split.addWidget(part)
        split.setSizes([250, 640, 250])
        split.setStretchFactor(1, 1)
        column.addWidget(split, 1)

    def _place_side(self) -> QWidget:
        page, inner = QWidget(), QWidget()
        self._middle = QStackedLayout(page)
        self._middle.addWidget(inner)
        self._middle.addWidget(self.empty)
        column = QVBoxLayout(inner)
        column.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.text)
        column.addLayout(head)
        column.addWidget(self.passage, 1)
        for each in (self.choices, self.decided, self.reason):
            column.addWidget(each)
        return page
