"""The lines above the hits: how many there are, how they are sorted, and what to do with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from qualcode.analysis.units import Unit
from qualcode.i18n import _, _n
from qualcode.text.concordance import Side
from qualcode.ui.search.asked import Answer
from qualcode.ui.settings import Settings
from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.language import interface_words
from qualcode.wording.search import side_name
from qualcode.wording.units import counted


class HitsBar(QWidget):
    """Shows the counts and holds the order of the hits; ``sorted_anew`` tells that it is another."""

    sorted_anew = Signal()

    def __init__(self, settings: Settings) -> None:
        """Sort as the last time."""
        super().__init__()
        self._settings = settings
        self.counts = label("", "heading", wraps=True)
        self.counts.setFont(tabular(self.counts.font()))
        self.order = QComboBox()
        self.order.setAccessibleName(_("Sort by"))
        for side in Side:
            self.order.addItem(side_name(side), side)
        self.order.setCurrentIndex(max(0, self.order.findData(settings.text("search/order", Side.PLACE.value))))
        self.selected = label("", quiet=True)
        self.code = button(_("Code hits …"), "primary")
        self.export = button(_("Export"))
        self.export.setMenu(QMenu(self.export))
        self.synonyms = button(_("Synonyms"))
        self.synonyms.setCheckable(True)
        self.order.currentIndexChanged.connect(self._on_order)
        self._lay_out()

    @property
    def side(self) -> Side:
        """What the hits are sorted by."""
        return Side(self.order.currentData())

    def show_answer(self, answer: Answer, selected: int) -> None:
        """Say how many hits there are, where and of whom, and how many of them are selected."""
        self.counts.setText(tally_text(answer))
        text = _n("%d hit selected", "%d hits selected", selected) % selected
        self.selected.setText(text if selected > 1 else "")
        for each in (self.code, self.export, self.order):
            each.setEnabled(bool(answer.hits))

    def _on_order(self) -> None:
        self._settings.put("search/order", self.side.value)
        self.sorted_anew.emit()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.counts, 1)
        for each in (self.code, self.export, self.synonyms):
            above.addWidget(each)
        name = QLabel(_("Sort by"))
        name.setBuddy(self.order)
        below.addWidget(name)
        below.addWidget(self.order)
        below.addStretch(1)
        below.addWidget(self.selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(above)
        column.addLayout(below)


def tally_text(answer: Answer) -> str:
    """Return how many hits there are, such as ``159 hits in 6 documents from 5 informants``; nothing for none."""
    n = len(answer.hits)
    if not n:
        return ""
    words = interface_words()
    documents = counted(answer.documents, Unit.DOCUMENTS, words)
    informants = counted(answer.informants, Unit.INFORMANTS, words)
    hits = _n("%d hit", "%d hits", n) % n
    pattern = _("{hits} in {documents} from {informants}") if answer.informants else _("{hits} in {documents}")
    return pattern.format(hits=hits, documents=documents, informants=informants)
