"""The matrix out of the room: to Word with or without the quotes behind it, as data, or on the clipboard."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.matrix import Column
from qualcode.i18n import _
from qualcode.ui.reports import add_formats, copy_report, save_report
from qualcode.ui.room import Room
from qualcode.ui.widgets.parts import button

if TYPE_CHECKING:
    from qualcode.exporters.report import Report

Asked = Callable[[], tuple[Dimension, Sequence[Column]]]
"""Tells what stands down and across when something is written."""


class MatrixExport:
    """The button with its menu, and what it does."""

    def __init__(self, room: Room, asked: Asked, before: Callable[[], object]) -> None:
        """``before`` lets what is being typed be written down first."""
        self._room, self._asked, self._before = room, asked, before
        self.button: QPushButton = button(_("Export"))
        menu = QMenu(self.button)
        quotes = menu.addAction(_("Word, with the quotes behind the summaries …"))
        add_formats(menu, self.save)
        menu.addSeparator()
        menu.addAction(_("Copy as a table")).triggered.connect(lambda _on=False: self.copy())
        menu.insertAction(menu.actions()[2], quotes)
        quotes.triggered.connect(lambda _on=False: self.save(".docx", with_quotes=True))
        self.button.setMenu(menu)

    def save(self, suffix: str, with_quotes: bool = False) -> None:
        """Ask for a file and write the matrix."""
        self._before()
        save_report(self._room, _("Summary matrix"), suffix, self._build(with_quotes))

    def copy(self) -> None:
        """Put the matrix on the clipboard."""
        self._before()
        copy_report(self._room, self._build(False), _("The table is copied."))

    def _build(self, with_quotes: bool) -> "Callable[[], Report]":
        from qualcode.exporters.reports.matrix_report import matrix_report

        rows, columns = self._asked()
        return partial(matrix_report, self._room.workspace.study, rows, columns, with_quotes)
