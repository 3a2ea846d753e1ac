"""How the room of the quote check is laid out: a bar, the classes, the list, and one thing in full."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.draft.checking import CheckedDraft
from qualcode.ui.draft.detail import Detail
from qualcode.ui.draft.items import CLASSES, TO_LOOK_AT, class_name
from qualcode.ui.reports import add_formats
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.count_list import CountList
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, hairline, label, on_paper
from qualcode.ui.widgets.ticked_list import TickedList
from qualcode.wording.language import interface_words

_WIDTHS = (220, 380, 520)


class DraftDesk(QObject):
    """The widgets of the room; what they do is the room's affair. ``export_wanted`` carries a file's ending."""

    export_wanted = Signal(str)

    def __init__(self, room: QWidget) -> None:
        """Lay the room out."""
        super().__init__(room)
        self.empty = EmptyState(
            _(
                "Open a draft in Word, and every quote in it is held against the interviews. "
                "The draft itself is not touched."
            ),
            _("Open a draft …"),
        )
        self.name = label("", "heading")
        self.saved = label("", "caption", quiet=True)
        self.again = button(_("Check again"))
        self.open = button(_("Open a draft …"), "quiet")
        self.key = button(_("Key of names …"), "quiet")
        self.key.setToolTip(
            _("A table of labels and names. It is read to find names in the draft, and kept nowhere.")
        )
        self.commented = button(_("Save with comments …"))
        self.export = button(_("Export"))
        kinds = [(kind, class_name(kind, interface_words())) for kind in CLASSES]
        self.classes, self.detail = CountList(_("Classes of what was found"), kinds), Detail()
        self.list = TickedList(_("What was found in the draft"), has_ticks=False)
        self.nothing = EmptyState("")
        self.told = label("", "caption", quiet=True)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out(room)

    def show_draft(self, draft: CheckedDraft | None, key: Path | None) -> None:
        """Show the desk for a draft, or the invitation to open one."""
        self._pages.setCurrentIndex(1 if draft is not None else 0)
        if draft is not None:
            self.name.setText(draft.path.name)
            self.key.setText(_("Names from {name} …").format(name=key.name) if key else _("Key of names …"))

    def show_saved_again(self, is_newer: bool) -> None:
        """Tell whether the draft was saved after it was read."""
        words = _("The draft was saved again after this check.") if is_newer else _("Checked as it was saved last.")
        if self.saved.text() != words:
            self.saved.setText(words)
            self.again.setProperty("kind", "primary" if is_newer else "plain")
            self.again.style().polish(self.again)

    def show_list(self, has_any: bool, kind: str) -> None:
        """Show the list, or that there is nothing in this class."""
        if kind == TO_LOOK_AT:
            self.nothing.set_words(_("Nothing in the draft needs a look: every quote is as in its source."))
        else:
            self.nothing.set_words(_("There is nothing of this class in the draft."))
        self._lists.setCurrentIndex(0 if has_any else 1)

    def _lay_out(self, room: QWidget) -> None:
        desk = QWidget()
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for place, pane in enumerate((self._left(), self._middle(), self.detail)):
            pane.setMinimumWidth(_WIDTHS[place] // 2)
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(place, 1 if place == 2 else 0)
        self.panes.setSizes(list(_WIDTHS))
        column = QVBoxLayout(desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(hairline())
        column.addWidget(self.panes, 1)
        self._pages = QStackedLayout(room)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(desk)

    def _bar(self) -> QHBoxLayout:
        menu = QMenu(self.export)
        add_formats(menu, self.export_wanted.emit)
        self.export.setMenu(menu)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.saved)
        bar = QHBoxLayout()
        bar.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        bar.setSpacing(2 * GRID)
        bar.addLayout(words, 1)
        for each in (self.open, self.key, self.again, self.commented, self.export):
            bar.addWidget(each)
        return bar

    def _left(self) -> QWidget:
        pane = QWidget()
        on_paper(pane)
        column = QVBoxLayout(pane)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(self.classes, 1)
        return pane

    def _middle(self) -> QWidget:
        pane = QWidget()
        on_paper(pane)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.list)
        self._lists.addWidget(self.nothing)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * GRID, 0, 2 * GRID, 0)
        foot.addWidget(self.told)
        column.addWidget(self._lists, 1)
        column.addLayout(foot)
        return pane
