"""The lines above the cards: how many there are, how they are grouped and sorted, and what to do with them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from qualcode.analysis.dimensions import EVERYWHERE, Dimension
from qualcode.i18n import _, _n
from qualcode.ui.quotes.arrangement import Tally
from qualcode.ui.quotes.names import group_title, tally_text
from qualcode.ui.settings import Settings
from qualcode.ui.theme.fonts import tabular
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import button, label

_NONE = "none"


class QuotesBar(QWidget):
    """Shows the counts and holds how to group and sort; ``rearranged`` tells that this is another way now."""

    rearranged = Signal()
    all_wanted = Signal()
    none_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        """Group and sort as the last time."""
        super().__init__()
        self._settings = settings
        self.counts = label("", "heading")
        self.counts.setFont(tabular(self.counts.font()))
        self.group = _combo(_("Group by"), settings.text("quotes/group", Dimension.CODE), with_none=True)
        self.order = _combo(_("Sort by"), settings.text("quotes/order", Dimension.DOCUMENT), with_none=False)
        self.add = button(_("Add to finding"))
        self.add.setMenu(QMenu(self.add))
        self.export = button(_("Export"))
        self.export.setMenu(QMenu(self.export))
        self.left_out = label("", "caption", quiet=True, wraps=True)
        self.left_out.hide()
        self.selected = label("", quiet=True)
        self.all = button(_("Select all"), "quiet")
        self.none = button(_("Select none"), "quiet")
        self.all.clicked.connect(self.all_wanted)
        self.none.clicked.connect(self.none_wanted)
        self.group.currentIndexChanged.connect(self._on_choice)
        self.order.currentIndexChanged.connect(self._on_choice)
        self._lay_out()

    @property
    def grouping(self) -> Dimension | None:
        """By what quotes are grouped; None for not at all."""
        chosen = self.group.currentData()
        return None if chosen == _NONE else Dimension(chosen)

    @property
    def sorting(self) -> Dimension:
        """By what quotes are sorted within a group."""
        return Dimension(self.order.currentData())

    def show_tally(self, tally: Tally, selected: int, left_out: str = "") -> None:
        """Say how many quotes and informants there are, and how many quotes are selected.

        ``left_out`` says whose codings are not among them.
        """
        self.counts.setText(tally_text(tally))
        self.left_out.setText(left_out)
        self.left_out.setVisible(bool(left_out))
        text = _n("%d quote selected", "%d quotes selected", selected) % selected
        self.selected.setText(text if selected else "")
        self.all.setEnabled(selected < tally.quotes)
        self.none.setVisible(selected > 0)
        for each in (self.add, self.export):
            each.setEnabled(tally.quotes > 0)

    def _on_choice(self) -> None:
        self._settings.put("quotes/group", str(self.group.currentData()))
        self._settings.put("quotes/order", str(self.order.currentData()))
        self.rearranged.emit()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), FlowLayout(gap=2 * GRID)
        above.addWidget(self.counts, 1)
        above.addWidget(self.add)
        above.addWidget(self.export)
        for combo in (self.group, self.order):
            words = QLabel(combo.accessibleName())
            words.setBuddy(combo)
            combo.setToolTip(combo.accessibleName())
            below.addWidget(words)
            below.addWidget(combo)
        for each in (self.selected, self.none, self.all):
            below.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(above)
        column.addWidget(self.left_out)
        column.addLayout(below)


def _combo(name: str, chosen: str, *, with_none: bool) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    if with_none:
        combo.addItem(_("nothing"), _NONE)
    for dimension in EVERYWHERE:
        combo.addItem(group_title(dimension), dimension.value)
    combo.setCurrentIndex(max(0, combo.findData(str(chosen))))
    return combo
