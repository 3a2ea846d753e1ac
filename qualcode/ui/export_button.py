"""A table out of the program: as a Word table, as data, as a page, or on the clipboard."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QPushButton

from qualcode.i18n import _
from qualcode.ui.reports import Asker, Build, add_formats, copy_report, save_report


class ExportButton(QPushButton):
    """A button whose menu offers the formats; what is written is asked for when a format is chosen."""

    def __init__(self, asker: Asker, name: Callable[[], str], build: Callable[[], Build]) -> None:
        """``name`` proposes a file's name, ``build`` returns what makes the report of frozen values."""
        super().__init__(_("Export"))
        self._asker, self._name, self._build = asker, name, build
        menu = QMenu(self)
        add_formats(menu, self.save)
        menu.addSeparator()
        menu.addAction(_("Copy as a table")).triggered.connect(lambda _on=False: self.copy())
        self.setMenu(menu)

    def save(self, suffix: str) -> None:
        """Ask for a file and write the table."""
        save_report(self._asker, self._name(), suffix, self._build())

    def copy(self) -> None:
        """Put the table on the clipboard."""
        copy_report(self._asker, self._build(), _("The table is copied."))
