"""Which parts a report has; the dialog asks, and whoever asked has it written."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from qualcode.analysis.pointed_at import pointed_at
from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.representative import MANY
from qualcode.exporters.reports.whole_report import PARTS
from qualcode.i18n import _, _n, language
from qualcode.model.study import Study
from qualcode.ui.report_dialog.part_list import PartList, remembered
from qualcode.ui.report_dialog.stand_ins import StandInsDialog
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import name_edits
from qualcode.ui.widgets.parts import button, label
from qualcode.wording.language import interface_words
from qualcode.wording.report_parts import ReportPart
from qualcode.wording.sample import pointed_at_sentence

_WIDTH, _HEIGHT = 150 * GRID, 168 * GRID
_MOST = 20


class ReportDialog(AskDialog):
    """Ticks, order, and the quotes that stand for themes; with a warning where the attribution points at few."""

    def __init__(
        self,
        parent: QWidget | None,
        study: Study,
        parts: str = "",
        turned_down: frozenset[SegmentKey] = frozenset(),
    ) -> None:
        """Offer the parts as they were chosen last (``part_list.written``)."""
        super().__init__(
            parent,
            _("Report to Word"),
            _("Tick what shall be in it, and put it in order. Each part has its heading."),
        )
        self.resize(_WIDTH, _HEIGHT)
        self._study, self.turned_down = study, turned_down
        self.list = PartList(remembered(parts, PARTS))
        self.up, self.down = button(_("Move up"), "quiet"), button(_("Move down"), "quiet")
        self.told = label("", "caption", quiet=True)
        self.many = QSpinBox()
        self.many.setRange(1, _MOST)
        self.many.setValue(MANY)
        self.many.setAccessibleName(_("Quotes per theme"))
        name_edits(self.many)
        self.picks = button(_("Look at them, and swap …"), "quiet")
        self.warning = label("", "caption", wraps=True)
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        self._lay_out()
        self._accept = self.add_accept(_("Save to Word …"))
        self._connect()
        self._show()

    def answer(self) -> list[ReportPart]:
        """Return the parts that were chosen, in order."""
        return self.list.chosen()

    def look_at_picks(self) -> None:
        """Show the quotes that stand for the themes, and let them be swapped."""
        dialog = StandInsDialog(self, self._study, self.many.value(), self.turned_down)
        if dialog.asked():
            self.turned_down = dialog.turned_down

    def _show(self) -> None:
        chosen = self.list.chosen()
        n = len(chosen)
        self.told.setText(_n("%d part", "%d parts", n) % n)
        self._accept.setEnabled(bool(chosen))
        for part in (self.many, self.picks, self._many_name):
            part.setEnabled(ReportPart.REPRESENTATIVE in chosen)

    def _connect(self) -> None:
        self.up.clicked.connect(lambda: self.list.move_current(-1))
        self.down.clicked.connect(lambda: self.list.move_current(1))
        self.picks.clicked.connect(self.look_at_picks)
        self.list.itemChanged.connect(lambda _item: self._show())

    def _lay_out(self) -> None:
        moving = QHBoxLayout()
        for each in (self.up, self.down):
            moving.addWidget(each)
        moving.addStretch(1)
        moving.addWidget(self.told)
        themes = QHBoxLayout()
        self._many_name = label(_("Quotes per theme"))
        self._many_name.setBuddy(self.many)
        for widget in (self._many_name, self.many, self.picks):
            themes.addWidget(widget)
        themes.addStretch(1)
        sentence = pointed_at_sentence(pointed_at(self._study), interface_words(), language())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        self.add(self.list, 1)
        self.add(moving)
        self.add(themes)
        self.add(self.warning)
