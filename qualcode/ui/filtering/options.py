"""The options of one facet as a tree of boxes to tick."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from qualcode.ui.filtering.facets import Chosen, Facet, implied

Index = QModelIndex | QPersistentModelIndex
_KEY = Qt.ItemDataRole.UserRole + 1


class OptionModel(QStandardItemModel):
    """A facet's options; ticking one changes what is chosen. What a ticked parent brings is ticked and faint."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._facet: Facet | None = None
        self._items: dict[Hashable, QStandardItem] = {}
        self._chosen: set[Hashable] = set()

    @property
    def chosen(self) -> Chosen:
        """What is ticked; None when nothing is."""
        return frozenset(self._chosen) or None

    def offer(self, facet: Facet, chosen: Chosen) -> None:
        """Offer a facet's options, with those that are chosen ticked."""
        self._facet, self._chosen = facet, set(chosen or ())
        self._items = {}
        self.clear()
        line: list[QStandardItem] = []
        for option in facet.options:
            item = QStandardItem(option.label)
            item.setData(option.key, _KEY)
            item.setEditable(False)
            item.setCheckable(True)
            del line[option.depth :]
            (line[-1] if line else self.invisibleRootItem()).appendRow(item)
            line.append(item)
            self._items[option.key] = item
        self._show_ticks()

    def choose(self, chosen: Chosen) -> None:
        """Tick exactly these."""
        self._chosen = set(chosen or ())
        self._show_ticks()
        self.chosen_changed.emit()

    def toggle(self, index: Index) -> None:
        """Tick an option, or take its tick away; one that is brought by another stays."""
        if self.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            self._chosen.symmetric_difference_update({index.data(_KEY)})
            self._show_ticks()
            self.chosen_changed.emit()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Take a tick from the view."""
        if role == Qt.ItemDataRole.CheckStateRole:
            self.toggle(index)
            return True
        return super().setData(index, value, role)

    def _show_ticks(self) -> None:
        if self._facet is None:
            return
        brought = implied(self._facet, self.chosen)
        for key, item in self._items.items():
            ticked = key in self._chosen or key in brought
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            item.setEnabled(key not in brought)
