"""A field for where a new file shall lie, with a button that browses; it never replaces what is there."""

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from qualcode.i18n import _
from qualcode.ui.widgets.parts import button

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class PlaceField(QWidget):
    """The path as it is typed; a file of that name must not be there yet."""

    is_own = False
    """Whether the user chose the place: then none is proposed any more."""
    chosen = Signal()
    """The user typed or browsed."""

    def __init__(self, suffix: str, title: str) -> None:
        """Take files that end in ``suffix``; ``title`` stands above the window that browses."""
        super().__init__()
        self._suffix, self._title = suffix, title
        self.edit = QLineEdit()
        browse = button(_("Browse …"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(browse)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_own)

    def path(self) -> Path:
        """Return the path, with the suffix."""
        path = Path(self.edit.text().strip()).expanduser()
        return path if path.suffix == self._suffix else path.with_name(path.name + self._suffix)

    def problem(self) -> str:
        """Return what is wrong with the place; empty when nothing is, or when nothing is there yet."""
        if not self.edit.text().strip():
            return ""
        path = self.path()
        if not path.parent.is_dir():
            return _("There is no folder {folder}.").format(folder=path.parent)
        return _("There is a file of that name already; choose another name.") if path.exists() else ""

    def propose(self, folder: Path, name: str, otherwise: str) -> None:
        """Propose a free place in a folder for a file of that name, unless the user chose one."""
        if self.is_own:
            return
        plain = _NOT_IN_NAMES.sub(" ", name).strip(" .") or otherwise
        place, number = folder / f"{plain}{self._suffix}", 1
        while place.exists():
            number += 1
            place = place.with_name(f"{plain} {number}{self._suffix}")
        self.edit.setText(str(place))

    def _on_own(self) -> None:
        self.is_own = True
        self.chosen.emit()

    def _browse(self) -> None:
        # Whether the file is there is said below the field: nothing is ever replaced here.
        path, _filter = QFileDialog.getSaveFileName(
            self,
            self._title,
            self.edit.text(),
            f"*{self._suffix}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.edit.setText(path)
            self._on_own()
