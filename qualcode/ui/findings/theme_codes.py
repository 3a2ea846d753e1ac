"""The codebook beside a theme: a tick for each code that it gathers; codes can be dragged to themes as well."""

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from qualcode.analysis.counting import CodeCounter
from qualcode.i18n import _
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.mime import mime_of_codes
from qualcode.ui.filtering.facets import Facet, Option
from qualcode.ui.filtering.options import OptionModel
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.keeping import kept
from qualcode.ui.widgets.parts import label

_KEY = Qt.ItemDataRole.UserRole + 1


class _Codes(OptionModel):
    """Codes that can be ticked and dragged; what a ticked one brings is ticked and faint."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let every code be dragged."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        """Return the codes that are dragged."""
        codes = [CodeId(index.data(_KEY)) for index in indexes]
        return mime_of_codes(codes, "\n".join(str(index.data()) for index in indexes))


class ThemeCodes(QWidget):
    """``ticked`` and ``unticked`` carry codes that the theme shall gather, or let go."""

    ticked = Signal(list)
    unticked = Signal(list)

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._counter = CodeCounter()
        self._held: frozenset[CodeId] = frozenset()
        self._following = False
        self._theme: ThemeId | None = None
        self._study: Study | None = None
        self.codes = _Codes()
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setSourceModel(self.codes)
        self.finder = FilterEdit(_("Find a code"))
        self.tree = QTreeView()
        self.tree.setModel(self._proxy)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(4 * GRID)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.tree.setAccessibleName(_("Codes that the theme gathers"))
        self.finder.changed_after_pause.connect(self._filter)
        self.codes.chosen_changed.connect(self._on_ticks)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(_("Codes in the theme"), "heading"))
        column.addWidget(self.finder)
        column.addWidget(self.tree, 1)
        told = _("Tick the codes that the theme gathers; those under a code come along.")
        column.addWidget(label(told, "caption", quiet=True, wraps=True))

    def show_codes(self, study: Study, theme: ThemeId | None) -> None:
        """Show the codebook, with the codes of a theme ticked."""
        bonds = study.theme_codes.by("theme", theme) if theme is not None else ()
        held = frozenset(bond.code for bond in bonds)
        if theme == self._theme and held == self._held == (self.codes.chosen or frozenset()) and self._knows(study):
            return
        counts = self._counter.counts(study)
        options = tuple(
            Option(code.id, f"{code.name}  {counts[code.id].branch.quotes}", depth)
            for code, depth in study.codebook.walk()
        )
        facet = Facet("code", "", options, lambda _where: None, lambda where, _chosen: where, brings_children=True)
        is_other, self._theme, self._held = theme != self._theme, theme, held
        self.setEnabled(theme is not None)
        self._following = True
        first = self.codes.rowCount() == 0
        with kept(self.tree, _KEY):
            self.codes.offer(facet, self._held or None)
        if first:
            self.tree.expandAll()
        self._following = False
        if is_other:
            self._show_first()

    def _knows(self, study: Study) -> bool:
        """Tell whether codes and numbers are those of the study that was shown last, and remember this one."""
        before, self._study = self._study, study
        if before is None or before.codebook is not study.codebook:
            return False
        return before.codings is study.codings and before.turns is study.turns

    def _show_first(self) -> None:
        """Bring the first code of the theme into sight."""
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        ticked = Qt.CheckState.Checked.value
        found = self._proxy.match(self._proxy.index(0, 0), Qt.ItemDataRole.CheckStateRole, ticked, 1, flags)
        if found:
            self.tree.scrollTo(found[0], QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_ticks(self) -> None:
        if self._following:
            return
        chosen = frozenset(CodeId(str(each)) for each in self.codes.chosen or ())
        new, gone = chosen - self._held, self._held - chosen
        if new:
            self.ticked.emit(list(new))
        if gone:
            self.unticked.emit(list(gone))

    def _filter(self, letters: str) -> None:
        self._proxy.setFilterFixedString(letters)
        self.tree.expandAll()
