"""Where is searched: what informants say or every word, in which documents, codes, roles, cases and attributes."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.scope import Scope
from qualcode.i18n import _
from qualcode.model.study import Study
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, facets_of, pruned
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label

_ABOUT_CODINGS = tuple(
    each.value
    for each in (
        Dimension.CODER,
        Dimension.STANCE,
        Dimension.KIND,
        Dimension.WAVE,
        Dimension.GUIDE_QUESTION,
    )
)
"""What the words of a text are not asked for."""


class WherePanel(QWidget):
    """Holds the scope of the search and shows it; ``changed`` tells that it is another."""

    changed = Signal()

    def __init__(self) -> None:
        """Search what the informants say."""
        super().__init__()
        self._where = EVERYTHING
        self._buttons: dict[str, ChoiceButton] = {}
        self.words = QComboBox()
        self.words.setAccessibleName(_("Whose words"))
        self.words.addItem(_("What informants say"), False)
        self.words.addItem(_("Every word, interviewers and plans too"), True)
        self.everywhere = button(_("Everywhere"), "quiet")
        self.words.currentIndexChanged.connect(lambda _at: self._on_words())
        self.everywhere.clicked.connect(self.reset)
        self._lay_out()
        self._show()

    @property
    def scope(self) -> Scope:
        """Where is searched now."""
        return Scope(self._where, whole=bool(self.words.currentData()))

    def show_study(self, study: Study) -> None:
        """Offer what a study has; what was chosen and is gone asks nothing any more."""
        facets = [facet for facet in facets_of(study) if facet.key not in _ABOUT_CODINGS]
        self._where = pruned(self._where, facets)
        if [facet.key for facet in facets] != list(self._buttons):
            for old in self._buttons.values():
                self._choices.removeWidget(old)
                old.deleteLater()
            self._buttons = {}
            for facet in facets:
                made = ChoiceButton(facet, facet.read(self._where))
                made.chosen.connect(self._on_chosen)
                self._choices.addWidget(made)
                self._buttons[facet.key] = made
        for facet in facets:
            self._buttons[facet.key].offer(facet, facet.read(self._where))
        self._show()

    def reset(self) -> None:
        """Search what the informants say, everywhere."""
        self.words.blockSignals(True)
        self.words.setCurrentIndex(0)
        self.words.blockSignals(False)
        self._take(EVERYTHING)
        self.changed.emit()

    def choice(self, key: str) -> ChoiceButton:
        """Return the button of a facet; KeyError when the study does not offer it."""
        return self._buttons[key]

    def _on_words(self) -> None:
        self._show()
        self.changed.emit()

    def _on_chosen(self, key: str, chosen: Chosen) -> None:
        self._take(self._buttons[key].facet.write(self._where, chosen))
        self.changed.emit()

    def _take(self, where: QuoteFilter) -> None:
        self._where = replace(where, with_children=True)
        for made in self._buttons.values():
            made.offer(made.facet, made.facet.read(self._where))
        self._show()

    def _show(self) -> None:
        self.everywhere.setEnabled(self.scope != Scope())

    def _lay_out(self) -> None:
        inner = QWidget()
        self._choices = QVBoxLayout(inner)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(GRID)
        self._choices.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(label(_("Where"), "heading"))
        head.addStretch(1)
        head.addWidget(self.everywhere)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(area, 1)
