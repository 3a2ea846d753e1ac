"""What the matrix shows: what stands down and across, which rows, and how much is done."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.matrix import ROWS, Column, usual_columns
from qualcode.i18n import _
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study
from qualcode.ui.analysis.matrix.cell_model import Wanted
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet, Option
from qualcode.ui.settings import Settings
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.parts import label
from qualcode.wording.language import interface_words
from qualcode.wording.matrix import rows_name

_ROWS, _COLUMNS = "matrix/rows", "matrix/columns"
_WIDTH = 52 * GRID


class MatrixBar(QWidget):
    """``changed`` tells that another matrix is wanted, ``filtered`` that other rows of it are."""

    changed = Signal()
    filtered = Signal()

    def __init__(self, settings: Settings, export: QPushButton) -> None:
        """Ask for informants by themes, as long as nothing else was asked for before."""
        super().__init__()
        self._settings = settings
        self.rows = StillCombo()
        self.rows.setAccessibleName(_("Down the side"))
        for each in ROWS:
            self.rows.addItem(rows_name(each, interface_words()), each)
        self.rows.setCurrentIndex(max(0, self.rows.findData(settings.text(_ROWS, Dimension.INFORMANT))))
        self.across = ChoiceButton(_facet(()), None)
        self.wanted = StillCombo()
        self.wanted.setAccessibleName(_("Which rows"))
        for name, value in (
            (_("All rows"), Wanted.ALL),
            (_("With quotes and no summary"), Wanted.UNWRITTEN),
            (_("With drafts"), Wanted.DRAFTS),
        ):
            self.wanted.addItem(name, value)
        self.words = FilterEdit(_("Words in the rows"))
        self.progress = label("", quiet=True)
        self._chosen: tuple[Column, ...] = tuple(
            CodeId(each) for each in settings.text(_COLUMNS, "").split(",") if each
        )
        self._columns: tuple[Column, ...] = ()
        self._lay_out(export)
        self._connect()

    @property
    def dimension(self) -> Dimension:
        """What stands down the side."""
        return Dimension(self.rows.currentData())

    @property
    def columns(self) -> tuple[Column, ...]:
        """What stands across."""
        return self._columns

    def offer(self, study: Study) -> None:
        """Offer the themes and codes of a study; what was chosen and is gone is not shown any more."""
        options = tuple(_options(study))
        there = [CodeId(str(option.key)) for option in options]
        chosen = set(self._chosen)
        self._columns = tuple(each for each in there if each in chosen) or usual_columns(study)
        self.across.offer(_facet(options), frozenset(self._columns) or None)

    def choose(self, columns: Sequence[Column]) -> None:
        """Show these themes and codes across; for none, the usual ones."""
        self._chosen = tuple(columns)
        self._settings.put(_COLUMNS, ",".join(self._chosen))
        self.changed.emit()

    def everything(self) -> None:
        """Ask for all rows."""
        self.wanted.setCurrentIndex(0)
        self.words.clear()
        self.filtered.emit()

    def _on_across(self, _key: str, chosen: Chosen) -> None:
        self.choose([CodeId(str(each)) for each in chosen or ()])

    def _on_rows(self) -> None:
        self._settings.put(_ROWS, self.dimension.value)
        self.changed.emit()

    def _connect(self) -> None:
        self.rows.currentIndexChanged.connect(lambda _at: self._on_rows())
        self.across.chosen.connect(self._on_across)
        self.wanted.currentIndexChanged.connect(lambda _at: self.filtered.emit())
        self.words.changed_after_pause.connect(lambda _text: self.filtered.emit())

    def _lay_out(self, export: QPushButton) -> None:
        flow = FlowLayout(self, 2 * GRID)
        flow.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        down = QLabel(_("Down"))
        down.setBuddy(self.rows)
        self.across.setFixedWidth(_WIDTH)
        self.words.setMaximumWidth(_WIDTH)
        for part in (down, self.rows, self.across, self.wanted, self.words, self.progress, export):
            flow.addWidget(part)


def _facet(options: tuple[Option, ...]) -> Facet:
    return Facet("across", _("Across"), options, read=lambda _where: None, write=lambda where, _chosen: where)


def _options(study: Study) -> Iterator[Option]:
    yield from _themes(study, None, 0)
    for code, depth in study.codebook.walk():
        yield Option(code.id, code.name, depth)


def _themes(study: Study, parent: ThemeId | None, depth: int) -> Iterator[Option]:
    for theme in study.themes.ordered():
        if theme.parent == parent:
            yield Option(theme.id, _("Theme: {name}").format(name=theme.name), depth)
            yield from _themes(study, theme.id, depth + 1)
