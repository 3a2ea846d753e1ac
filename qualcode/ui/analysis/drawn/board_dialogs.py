"""Asking what comes onto the thematic map."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from qualcode.i18n import N_, _
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.filter_edit import FilterEdit

_ID = Qt.ItemDataRole.UserRole
_HEIGHT = 360
_NOTHING = N_("Everything is on the map already.")


class PutOnMap(AskDialog):
    """The themes and codes that are not on the map yet, with boxes to tick."""

    def __init__(self, parent: QWidget | None, study: Study) -> None:
        """List themes first, then codes by their paths."""
        super().__init__(parent, _("Put on the map"), _("Tick themes and codes. They come below what is there."))
        self.filter = FilterEdit(_("Filter"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Themes and codes"))
        self.list.setMinimumHeight(_HEIGHT)
        for id, name in offered(study):
            item = QListWidgetItem(name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ID, id)
            self.list.addItem(item)
        if not self.list.count():
            self.set_sentence(_(_NOTHING))
        self.add(self.filter)
        self.add(self.list, 1)
        self._accept = self.add_accept(_("Put on the map"))
        self._accept.setEnabled(False)
        self.filter.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self._accept.setEnabled(bool(self.ticked())))
        self.list.setCurrentRow(0)

    @staticmethod
    def ask(parent: QWidget | None, study: Study) -> list[ThemeId | CodeId] | None:
        """Return what was ticked, None when cancelled."""
        dialog = PutOnMap(parent, study)
        return dialog.ticked() if dialog.asked() else None

    def ticked(self) -> list[ThemeId | CodeId]:
        """Return what is ticked, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_ID) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _narrow(self, text: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.strip().casefold() not in item.text().casefold())


def offered(study: Study) -> list[tuple[ThemeId | CodeId, str]]:
    """Return the themes and codes that are not on the map, with their names; codes by their paths."""
    there = {place.theme or place.code for place in study.map_places.values()}
    themes: list[tuple[ThemeId | CodeId, str]] = [
        (theme.id, _("Theme: {name}").format(name=theme.name)) for theme in study.themes.ordered()
    ]
    codes = [(code.id, study.codebook.path(code.id)) for code, _depth in study.codebook.walk()]
    return [(id, name) for id, name in (*themes, *codes) if id not in there]
