"""The list at the right from which quotes are picked for a finding."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.analysis.by_document import ByDocument
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.quotes import find_segments
from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.model.ids import CodingId, FindingId
from qualcode.model.study import Study
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, codings_of
from qualcode.ui.cards.view import CardView
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet, facets_of, pruned
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

_OFFERED = ("code", "role")


class Picker(QWidget):
    """Quotes that the finding does not have yet, filtered by words, codes and roles."""

    picked = Signal(list, bool)
    """Codings to become evidence; True: against the finding."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.filter = EVERYTHING
        self._known = ByDocument(_cards, lambda card: card.codings[0].document)
        self._study: Study | None = None
        self._finding: FindingId | None = None
        self._choices: dict[str, ChoiceButton] = {}
        self.cards = CardModel()
        self.list = CardView(self.cards, _("Quotes to pick from"))
        self.text = FilterEdit(_("Words in the quote"))
        self.count = label("", "caption", quiet=True)
        self.add = button(_("Add as evidence"))
        self.contradict = button(_("Add against"))
        self.add.setToolTip(_("Let the quote carry the finding"))
        self.contradict.setToolTip(_("Let the quote speak against the finding"))
        self.nothing = label("", quiet=True, wraps=True)
        self._lay_out()
        self._connect()

    def show_study(self, study: Study, finding: FindingId) -> None:
        """Offer what a finding does not have; selection and scroll stay."""
        self._study, self._finding = study, finding
        facets = [facet for facet in facets_of(study) if facet.key in _OFFERED]
        self.filter = pruned(self.filter, facets)
        self._offer(facets)
        self._show_quotes()

    def rest(self) -> None:
        """Offer nothing while no finding is worked on; the filter stays."""
        self._finding = None
        self.cards.show(None, ())
        self.count.setText("")
        self.nothing.setText(_("Choose a finding to pick quotes for it."))
        self._stack.setCurrentIndex(1)
        self._on_selection()

    def clear(self) -> None:
        """Offer nothing, and ask for nothing."""
        self.filter, self._study, self._finding = EVERYTHING, None, None
        self._known.forget()
        self.text.clear()
        self.cards.show(None, ())

    def selected_codings(self) -> list[CodingId]:
        """Return the codings of the selected quotes."""
        return codings_of(self.cards.rows[row] for row in self.list.selected_rows())

    def choice(self, key: str) -> ChoiceButton:
        """Return the button of a facet; KeyError when the study does not offer it."""
        return self._choices[key]

    def _offer(self, facets: list[Facet]) -> None:
        if [facet.key for facet in facets] != list(self._choices):
            for old in self._choices.values():
                self._row.removeWidget(old)
                old.deleteLater()
            self._choices = {facet.key: ChoiceButton(facet, facet.read(self.filter)) for facet in facets}
            for made in self._choices.values():
                made.chosen.connect(self._on_chosen)
                self._row.addWidget(made, 1)
        for facet in facets:
            self._choices[facet.key].offer(facet, facet.read(self.filter))

    def _on_chosen(self, key: str, chosen: Chosen) -> None:
        facet = self._choices[key].facet
        self._ask(facet.write(self.filter, chosen))
        self._choices[key].offer(facet, chosen)

    def _ask(self, where: QuoteFilter) -> None:
        self.filter = where
        self._show_quotes()
        self.list.scrollToTop()

    def _show_quotes(self) -> None:
        if self._study is None or self._finding is None:
            return
        taken = {evidence.coding for evidence in self._study.evidence.by("finding", self._finding)}
        rows = [
            row
            for row in self._known.found(self._study, self.filter)
            if taken.isdisjoint(one.id for one in row.codings)
        ]
        self.cards.show(self._study, rows)
        self.count.setText(counted(len(rows), Unit.QUOTES, interface_words()))
        self.nothing.setText(_("No quotes are like what the filter asks for."))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._on_selection()

    def _on_selection(self) -> None:
        some = bool(self.list.selected_rows())
        self.add.setEnabled(some)
        self.contradict.setEnabled(some)

    def _pick(self, against: bool) -> None:
        codings = self.selected_codings()
        if codings:
            self.picked.emit(codings, against)

    def _connect(self) -> None:
        self.text.changed_after_pause.connect(lambda text: self._ask(replace(self.filter, text=text)))
        self.add.clicked.connect(lambda: self._pick(against=False))
        self.contradict.clicked.connect(lambda: self._pick(against=True))
        self.list.activated.connect(lambda _index: self._pick(against=False))
        self.list.selectionModel().selectionChanged.connect(lambda *_change: self._on_selection())

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 2 * GRID)
        head.setSpacing(2 * GRID)
        title = QHBoxLayout()
        title.addWidget(label(_("Pick quotes"), "heading"), 1)
        title.addWidget(self.count)
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID)
        head.addLayout(title)
        head.addWidget(self.text)
        head.addLayout(self._row)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID)
        foot.addWidget(self.add, 1)
        foot.addWidget(self.contradict)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)


def _cards(study: Study, where: QuoteFilter) -> list[CardRow]:
    return [CardRow("", codings) for codings in find_segments(study, where, Dimension.DOCUMENT)]
