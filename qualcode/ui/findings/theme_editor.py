"""The theme that is worked on: its name and central idea, where it lies, what is behind it, what is found on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.findings import outline
from qualcode.analysis.themes import ThemeCount, codes_of_theme, findings_of_theme, nested_themes
from qualcode.analysis.units import Unit
from qualcode.i18n import _, _n
from qualcode.model.ids import ThemeId
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten, shorten
from qualcode.ui.findings.claim_field import ClaimField
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.counted_tree import CountedRole, CountedTree
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.widgets.section import Section
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

_LONGEST = 60


class ThemeEditor(QWidget):
    """``changed`` carries the theme, the name of the field and its new value."""

    changed = Signal(str, str, object)
    quotes_wanted = Signal()
    finding_wanted = Signal(object)

    def __init__(self) -> None:
        """Show no theme yet."""
        super().__init__()
        on_paper(self)
        self._theme: ThemeId | None = None
        self._showing = False
        self.name = ClaimField(_("Name of the theme"), _("What holds the codes together"), chrome_font("heading"))
        idea = _("The central idea: what do the codes together say? A sentence or three.")
        self.idea = WrittenField(_("Central idea"), idea, self._write_idea, lines=(3, 10))
        self.idea.setProperty("field", True)
        self.parent_theme, self.question = StillCombo(), StillCombo()
        self.count = button("", "quiet")
        self.count.setToolTip(_("Show the quotes of the theme"))
        self.findings = QStandardItemModel()
        self.list = CountedTree(flat=True, has_dots=False)
        self.list.setModel(self.findings)
        self.list.setAccessibleName(_("Findings on the theme"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.none = label("", quiet=True, wraps=True)
        self.new_finding = button(_("New finding"), "quiet", "add")
        self._lay_out()
        self._connect()

    @property
    def theme(self) -> ThemeId | None:
        """The theme that is shown."""
        return self._theme

    def show_theme(self, study: Study, theme: ThemeId, count: ThemeCount) -> None:
        """Show a theme; what is being typed about another one is written down first."""
        is_other = theme != self._theme
        if is_other:
            self.write_down()
        self._theme = theme
        value = study.themes[theme]
        self.name.show_words(value.name)
        if is_other:
            self.idea.begin_with(value.idea)
        else:
            self.idea.show_words(value.idea)
        self._showing = True
        self._offer_themes(study, theme)
        _offer(self.question, [("", _("Across the questions")), *_questions(study)], value.question)
        self._showing = False
        self._show_count(len(codes_of_theme(study, theme)), count)
        self._show_findings(study, theme)

    def write_down(self) -> None:
        """Tell what is being typed now."""
        self.name.write_down()
        self.idea.write_down()

    def forget(self) -> None:
        """Show no theme; what is being typed is dropped."""
        self._theme = None
        self.name.show_words("")
        self.idea.begin_with("")

    def _offer_themes(self, study: Study, theme: ThemeId) -> None:
        inside, offered = {theme}, [("", _("No wider theme"))]
        for each, depth in nested_themes(study):
            if each.id in inside or each.parent in inside:
                inside.add(each.id)
            else:
                offered.append((each.id, "\u2003" * depth + each.name))
        _offer(self.parent_theme, offered, study.themes[theme].parent)

    def _show_count(self, codes: int, count: ThemeCount) -> None:
        words = interface_words()
        told = _("{codes}: {quotes} from {informants}").format(
            codes=_n("%d code", "%d codes", codes) % codes,
            quotes=counted(count.quotes, Unit.QUOTES, words),
            informants=counted(count.informants, Unit.INFORMANTS, words),
        )
        self.count.setText(told)
        self.count.setEnabled(bool(count.quotes))

    def _show_findings(self, study: Study, theme: ThemeId) -> None:
        self.findings.clear()
        for number, finding in findings_of_theme(study, theme):
            item = QStandardItem(f"{number}  {flatten(finding.claim)}")
            item.setData(finding.id, CountedRole.KEY)
            item.setToolTip(finding.claim)
            self.findings.appendRow(item)
        rows = self.findings.rowCount()
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(min(rows, 8) * max(1, self.list.sizeHintForRow(0)) + 2)
        self.none.setVisible(not rows)
        self.none.setText(_("No finding speaks of the theme yet."))

    def _write_idea(self, words: str) -> bool:
        self._tell("idea", words.strip())
        return True

    def _tell(self, field: str, value: object) -> None:
        if self._theme is not None and not self._showing:
            self.changed.emit(self._theme, field, value)

    def _go_to(self, key: object) -> None:
        self.finding_wanted.emit(str(key))

    def _connect(self) -> None:
        self.name.written.connect(lambda words: self._tell("name", words))
        self.parent_theme.currentIndexChanged.connect(
            lambda _at: self._tell("parent", self.parent_theme.currentData() or None)
        )
        self.question.currentIndexChanged.connect(
            lambda _at: self._tell("question", self.question.currentData() or None)
        )
        self.count.clicked.connect(self.quotes_wanted)
        self.list.clicked.connect(lambda index: self._go_to(index.data(CountedRole.KEY)))
        self.list.activated.connect(lambda index: self._go_to(index.data(CountedRole.KEY)))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(3 * GRID)
        for row, (name, combo) in enumerate(
            ((_("Lies in"), self.parent_theme), (_("Research question"), self.question))
        ):
            told = label(name, quiet=True)
            told.setBuddy(combo)
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(16)
            combo.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(told, row, 0)
            grid.addWidget(combo, row, 1)
        found = Section(_("Findings on the theme"), self.list)
        found.add(self.none)
        found.add_action(self.new_finding)
        count = QHBoxLayout()
        count.addWidget(self.count)
        count.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.name)
        column.addWidget(self.idea)
        column.addLayout(count)
        column.addLayout(grid)
        column.addWidget(found)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _questions(study: Study) -> list[tuple[str, str]]:
    return [
        (part.question.id, f"{part.number}  {shorten(flatten(part.question.text), _LONGEST)}")
        for part in outline(study)
    ]


def _offer(combo: StillCombo, options: list[tuple[str, str]], chosen: str | None) -> None:
    combo.clear()
    for key, name in options:
        combo.addItem(name, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen or "")))
