"""The quotes that stand for the themes: what the rule picks, and the next one for a quote that is turned down."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.representative import representative
from qualcode.analysis.theme_quotes import segment_of
from qualcode.analysis.units import Unit
from qualcode.exporters.reports.representative_report import representative_rule
from qualcode.i18n import _, _n
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten
from qualcode.text.words import count_words
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted
from qualcode.wording.whereabouts import who

_WIDTH, _HEIGHT = 180 * GRID, 140 * GRID


class StandInsDialog(AskDialog):
    """Swaps one quote after the other; nothing of the study is changed."""

    def __init__(self, parent: QWidget | None, study: Study, many: int, turned_down: Iterable[SegmentKey]) -> None:
        """Show ``many`` quotes for each theme, without those turned down before."""
        super().__init__(parent, _("Quotes that stand for the themes"), representative_rule(interface_words()))
        self.resize(_WIDTH, _HEIGHT)
        self._study, self._many = study, many
        self.turned_down: frozenset[SegmentKey] = frozenset(turned_down)
        self._shown: list[Quotation] = []
        self.list = TickedList(_("Quotes that stand for the themes"), has_ticks=False)
        self.swap, self.again = button(_("Swap for the next")), button(_("As the rule picks"), "quiet")
        self.told = label("", "caption", quiet=True, wraps=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.swap)
        buttons.addWidget(self.again)
        buttons.addStretch(1)
        self.swap.clicked.connect(self.swap_current)
        self.again.clicked.connect(self.start_again)
        QShortcut(QKeySequence("Del"), self.list, self.swap_current)
        self.add(self.list, 1)
        self.add(self.told)
        self.add(buttons)
        self.add_accept(_("Use these"))
        self._fill()

    def swap_current(self) -> None:
        """Turn the current quote down; the rule picks the next one of its theme."""
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            self.turned_down |= {segment_of(self._shown[row])}
            self._fill()
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def start_again(self) -> None:
        """Turn nothing down."""
        self.turned_down = frozenset()
        self._fill()

    def _fill(self) -> None:
        words = interface_words()
        self.list.clear()
        self._shown = []
        for theme in self._study.themes.ordered():
            found = representative(self._study, theme, self._many, self.turned_down)
            of = counted(found.of, Unit.QUOTES, words)
            for quotation in found.picked:
                n = count_words(quotation.words)
                length = _n("%d word", "%d words", n) % n
                below = " · ".join(
                    (theme.name, who(quotation, words), length, _("one of {quotes}").format(quotes=of))
                )
                self.list.add(flatten(quotation.words), below, Tick.NONE)
                self._shown.append(quotation)
        self.list.setCurrentRow(0)
        down = len(self.turned_down)
        self.swap.setEnabled(bool(self._shown))
        self.again.setEnabled(bool(down))
        nothing = _("The study has no themes with quotes yet.")
        told = _n("%d quote turned down.", "%d quotes turned down.", down) % down if down else ""
        self.told.setText(told if self._shown else nothing)
