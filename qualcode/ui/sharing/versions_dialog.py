"""The versions of a project that were kept under a name: to look at, to compare with now, to delete."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from qualcode.i18n import _
from qualcode.i18n import language as interface_language
from qualcode.store.snapshots import Snapshot
from qualcode.ui.sharing.outline import Told
from qualcode.ui.sharing.outline_view import OutlineView
from qualcode.ui.tell_dialog import TellDialog
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.numbers import moment

_LIST = 80 * GRID
_SIZE = (180 * GRID, 150 * GRID)


class VersionsDialog(TellDialog):
    """Hands back what is to be done with which version; it does nothing itself."""

    def __init__(self, parent: QWidget | None, snapshots: Sequence[Snapshot]) -> None:
        """Show the versions, the latest first."""
        super().__init__(
            parent,
            _("Versions"),
            [_("Each is the whole project as it stood, in a file of its own. The project itself goes on.")],
        )
        self.setMinimumWidth(130 * GRID)
        self._snapshots = snapshots
        self.wanted: str = ""
        self.list = TickedList(_("Versions"), has_ticks=False)
        self.list.setMinimumHeight(min(_LIST, max(2, len(snapshots)) * 12 * GRID + GRID))
        for each in snapshots:
            taken = moment(each.taken.astimezone(), interface_language())
            self.list.add(each.name, _("Kept {moment}").format(moment=taken), Tick.NONE)
        self.add(self.list)
        self.delete = self._verb("delete", _("Delete …"))
        self.compare = self._verb("compare", _("Compare with now"))
        self.look = self._verb("look", _("Look at it"))
        self.add_close()
        self.list.itemActivated.connect(lambda _item: self._take("look"))
        if snapshots:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    @property
    def chosen(self) -> Snapshot | None:
        """The version that the list stands on."""
        row = self.list.currentRow()
        return self._snapshots[row] if 0 <= row < len(self._snapshots) else None

    def _verb(self, key: str, word: str) -> QPushButton:
        made = self.add_button(word)
        made.clicked.connect(lambda: self._take(key))
        made.setEnabled(bool(self._snapshots))
        return made

    def _take(self, key: str) -> None:
        if self.chosen is not None:
            self.wanted = key
            self.accept()


class SinceDialog(TellDialog):
    """What is new, changed and gone since a version."""

    def __init__(self, parent: QWidget | None, name: str, told: Told) -> None:
        """Show what has happened since the version of that name."""
        nothing = _("Nothing is different: the project is as it was.")
        said = _("What is new, changed and gone since then; nothing is changed by looking.")
        is_same = not any(told.plan.count(each) for each in told.words) and not told.plan.texts
        super().__init__(parent, _("Since “{name}”").format(name=name), [nothing if is_same else said])
        self.outline = OutlineView(told, _("What is different"))
        if is_same:
            self.outline.hide()
        else:
            self.add(self.outline)
            self.resize(*_SIZE)
        self.add_close()
