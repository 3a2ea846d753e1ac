"""Above the text: the document's title, what the filter hides, and how the text is set."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.positions.page import CodingFilter
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.widgets.parts import icon_button, label


class PaneHeader(QWidget):
    """Title, filter and view. Active filters stand there as chips with a cross."""

    filter_wanted = Signal(object)
    """A ``CodingFilter`` is to hold."""
    view_wanted = Signal()
    """The view settings are to be shown."""
    close_wanted = Signal()
    """Of two documents side by side, this one is to be closed."""

    def __init__(self, current_code: Callable[[], CodeId | None]) -> None:
        """``current_code`` tells which code's branch can be filtered by."""
        super().__init__()
        self._current_code = current_code
        self._study: Study | None = None
        self._filter = CodingFilter()
        self._chips: list[Chip] = []
        self._marked = False
        self.title = _Title()
        self._filter_button = icon_button("filter", _("Filter"), with_word=True)
        self._filter_button.setToolTip(_("Show one coder's codings, one branch of the codebook or one code set"))
        self._filter_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter_button.setMenu(self._menu())
        self.view_button = icon_button("settings", _("Reading view"), with_word=True)
        self.view_button.setToolTip(_("Text size, column width, line height"))
        self.view_button.clicked.connect(self.view_wanted)
        self.hidden = label("", "caption", quiet=True)
        self.hidden.hide()
        self.memos = icon_button("memo", _("Memos"), with_word=True)
        self.close_button = icon_button("close", _("Close this document beside the other"))
        self.close_button.clicked.connect(self.close_wanted)
        self._lay_out()
        self.show_beside(False, True)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3 * GRID, GRID, 2 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.hidden)
        self._row.addWidget(self.memos)
        self._row.addWidget(self._filter_button)
        self._row.addWidget(self.view_button)
        self._row.addWidget(self.close_button)

    def show_beside(self, beside: bool, active: bool) -> None:
        """Show whether another document stands beside, and whether gestures are for this one."""
        self.close_button.setVisible(beside)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if beside else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for made in (self.memos, self._filter_button, self.view_button):
            made.setToolButtonStyle(style)
        role = QPalette.ColorRole.PlaceholderText if beside and not active else QPalette.ColorRole.WindowText
        self.title.setForegroundRole(role)
        self._marked = beside and active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marked:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 3, self.width(), 3, QColor(tokens_in(self.palette()).accent))
            painter.end()

    def show_memos(self, count: int, tip: str) -> None:
        """Show how many memos there are on the document as a whole, and what they say."""
        words = _n("%d memo", "%d memos", count) % count if count else _("Memos")
        self.memos.setText(words)
        self.memos.setAccessibleName(words)
        self.memos.setToolTip(tip)

    def show_hidden(self, told: str, why: str) -> None:
        """Say that codings are hidden in this document, and why; nothing where none are."""
        self.hidden.setText(told)
        self.hidden.setToolTip(why)
        self.hidden.setAccessibleDescription(why)
        self.hidden.setVisible(bool(told))

    def clear(self) -> None:
        """Show no document, and keep no study."""
        self._study = None
        self.title.clear()

    def show_page(self, study: Study, title: str, chosen: CodingFilter, colouring: Colouring) -> None:
        """Show a document's title and the filter that holds."""
        self._study, self._filter = study, chosen
        self.title.setText(title)
        self.title.setToolTip(title)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        chosen = replace(chosen, spared=frozenset())
        if chosen.coder is not None:
            colour = colouring_edge(colouring)
            self._add_chip(study.coders[chosen.coder].name, colour, replace(chosen, coder=None))
        self._add_coders(study, chosen, colouring_edge(colouring))
        if chosen.branch is not None and chosen.branch in study.codes:
            colour = colouring.of(chosen.branch).stripe
            self._add_chip(study.codes[chosen.branch].name, colour, replace(chosen, branch=None))
        if chosen.code_set is not None and chosen.code_set in study.code_sets:
            name = study.code_sets[chosen.code_set].name
            self._add_chip(name, colouring_edge(colouring), replace(chosen, code_set=None))

    def _add_coders(self, study: Study, chosen: CodingFilter, colour: str) -> None:
        """Say whose codings are hidden or faint; the crosses show them again, in the whole window."""
        for coder in study.coders.ordered():
            if coder.id in chosen.hidden:
                without = replace(chosen, hidden=chosen.hidden - {coder.id})
                self._put_chip(_("Without {name}").format(name=coder.name), colour, without)
            elif coder.id in chosen.dimmed:
                without = replace(chosen, dimmed=chosen.dimmed - {coder.id})
                self._put_chip(_("{name} faint").format(name=coder.name), colour, without)

    def _add_chip(self, name: str, colour: str, without: CodingFilter) -> None:
        self._put_chip(_("Only {name}").format(name=name), colour, without)

    def _put_chip(self, words: str, colour: str, without: CodingFilter) -> None:
        chip = Chip(words, colour, removable=True)
        chip.removed.connect(lambda: self.filter_wanted.emit(without))
        chip.clicked.connect(lambda: self.filter_wanted.emit(without))
        self._row.insertWidget(1 + len(self._chips), chip)
        self._chips.append(chip)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        return menu

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self._study is not None:
            chosen = replace(self._filter, spared=frozenset())
            self._fill_coders(menu, self._study, chosen)
            menu.addSeparator()
            self._fill_branches(menu, self._study, chosen)
            self._fill_sets(menu, self._study, chosen)

    def _fill_coders(self, menu: QMenu, study: Study, chosen: CodingFilter) -> None:
        coders = QActionGroup(menu)
        self._add(menu, _("All coders"), chosen.coder is None, replace(chosen, coder=None), coders)
        for coder in study.coders.ordered():
            wanted = replace(chosen, coder=coder.id)
            self._add(menu, _("Only {name}").format(name=coder.name), chosen.coder == coder.id, wanted, coders)

    def _fill_branches(self, menu: QMenu, study: Study, chosen: CodingFilter) -> None:
        branches = QActionGroup(menu)
        self._add(menu, _("All codes"), chosen.branch is None, replace(chosen, branch=None), branches)
        for branch in dict.fromkeys((chosen.branch, self._current_code())):
            if branch is not None and branch in study.codes:
                name = _("Only “{code}” and the codes under it").format(code=study.codes[branch].name)
                self._add(menu, name, chosen.branch == branch, replace(chosen, branch=branch), branches)

    def _fill_sets(self, menu: QMenu, study: Study, chosen: CodingFilter) -> None:
        sets = study.code_sets.ordered()
        if not sets:
            return
        menu.addSeparator()
        group = QActionGroup(menu)
        every = replace(chosen, code_set=None)
        self._add(menu, _("Codes of all sets and of none"), chosen.code_set is None, every, group)
        for code_set in sets:
            name = _("Only the set “{name}”").format(name=code_set.name)
            wanted = replace(chosen, code_set=code_set.id)
            self._add(menu, name, chosen.code_set == code_set.id, wanted, group)

    def _add(self, menu: QMenu, text: str, is_on: bool, wanted: CodingFilter, group: QActionGroup) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda _checked=False: self.filter_wanted.emit(wanted))
        group.addAction(action)
        menu.addAction(action)


class _Title(QLabel):
    """A document's title, which ends in three dots where there is no room for the whole of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(chrome_font("heading"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def shown(self) -> str:
        """As much of the title as there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle = QPainter(self), Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, self.rect(), middle, self.palette(), self.isEnabled(), self.shown, self.foregroundRole()
        )
        painter.end()


def colouring_edge(colouring: Colouring) -> str:
    """Return the colour of a dot that stands for no code."""
    return "#8b8b8b" if colouring.dark else "#777777"
