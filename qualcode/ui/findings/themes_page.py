"""The page of the themes: their tree at the left, the chosen one in the middle, codes to tick at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.themes import ThemeCount, codes_of_theme, nested_themes, theme_counts
from qualcode.edits import findings, themes
from qualcode.i18n import _
from qualcode.model.changes import ChangeSet
from qualcode.model.findings import Theme
from qualcode.model.ids import CodeId, ThemeId
from qualcode.ui.findings.theme_codes import ThemeCodes
from qualcode.ui.findings.theme_editor import ThemeEditor
from qualcode.ui.findings.theme_tree import ThemeTree
from qualcode.ui.page import Page
from qualcode.ui.room import Room
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.empty_state import EmptyState
from qualcode.ui.widgets.parts import button, label, on_paper

_WIDTHS = (290, 540, 370)
_WITHOUT_NUMBERS = {"themes", "findings", "questions"}
"""Tables whose words count for nothing."""


class ThemesPage(Page):
    """Makes, orders, nests and removes themes; every step can be undone."""

    def __init__(self, room: Room) -> None:
        """Build the three panes."""
        super().__init__(room)
        self._workspace = room.workspace
        self._counts: dict[ThemeId, ThemeCount] = {}
        self._nesting: dict[ThemeId, ThemeId | None] = {}
        self.tree, self.editor, self.codes = ThemeTree(), ThemeEditor(), ThemeCodes()
        self.new = button(_("New theme"), "quiet", "add")
        self.nothing = EmptyState(
            _("A theme gathers codes around a central idea; wider themes hold others."), _("New theme")
        )
        self._lay_out()
        self._connect()

    def refresh(self, change_set: ChangeSet | None) -> None:
        """Show the themes as they are now; the current one, selection and scroll stay."""
        study = self._workspace.study
        nesting = {theme.id: theme.parent for theme in study.themes.values()}
        # Typing an idea must not count the whole study.
        if change_set is None or not change_set.tables <= _WITHOUT_NUMBERS or nesting != self._nesting:
            self._counts, self._nesting = theme_counts(study), nesting
        self.tree.show_themes(study, self._counts)
        self._pages.setCurrentIndex(0 if study.themes else 1)
        self._show_theme()

    def clear(self) -> None:
        """Show nothing."""
        self.editor.forget()
        self.tree.themes.show(None, {})

    def first_focus(self) -> QWidget:
        """Let the keyboard begin among the themes."""
        return self.tree if self._pages.currentIndex() == 0 else self.nothing

    def add_theme(self) -> None:
        """Ask for a name and add a theme, beside the current one."""
        name = ask_text(self, _("New theme"), _("What holds the codes together?"), _("Add theme"))
        current = self._current()
        parent = current.parent if current is not None else None
        made = self._workspace.edit(themes.add_theme, name, parent=parent) if name else None
        if made is not None:
            self.tree.choose(made)
            self.tree.setFocus()

    def remove(self) -> None:
        """Remove the current theme; what it gathered stays."""
        theme = self.tree.theme
        self.editor.write_down()
        if theme is not None and self._workspace.done(themes.remove_theme, theme):
            told = _("The theme is removed. Its codes and findings stay; summaries on it went with it.")
            self._workspace.say(told, undoable=True)

    def add_finding(self) -> None:
        """Ask for a claim and add it as a finding on the current theme."""
        study, theme = self._workspace.study, self._current()
        questions = study.questions.ordered()
        if theme is None:
            return
        if not questions:
            self._workspace.say(_("A finding answers a research question: write one first."))
            return
        claim = ask_text(self, _("New finding"), _("What do the quotes show?"), _("Add finding"))
        question = theme.question or questions[0].id
        made = self._workspace.edit(findings.add_finding, question, claim, theme=theme.id) if claim else None
        if made is not None:
            self._workspace.say(_("The finding is added."), undoable=True)

    def _current(self) -> Theme | None:
        return self._workspace.study.themes.get(self.tree.theme) if self.tree.theme is not None else None

    def _show_theme(self) -> None:
        study, theme = self._workspace.study, self.tree.theme
        if theme is None or theme not in study.themes:
            self.editor.forget()
            self.codes.show_codes(study, None)
            return
        self.editor.show_theme(study, theme, self._counts.get(theme, ThemeCount()))
        self.codes.show_codes(study, theme)

    def _on_chosen(self) -> None:
        if self._workspace.project is not None and self.tree.theme != self.editor.theme:
            self._show_theme()

    def _change(self, theme: str, field: str, value: object) -> None:
        known = self._workspace.study.themes.get(ThemeId(theme))
        if known is None or getattr(known, field) == value:
            return
        if not self._workspace.done(themes.change_theme, known.id, **{field: value}):
            self._show_theme()

    def _put_in(self, theme: ThemeId, parent: ThemeId | None) -> None:
        known = self._workspace.study.themes.get(theme)
        if known is not None and theme != parent and known.parent != parent:
            self._workspace.edit(themes.change_theme, theme, parent=parent)

    def _nest(self, inwards: bool) -> None:
        theme = self._current()
        if theme is None:
            return
        study = self._workspace.study
        peers = [each for each in study.themes.ordered() if each.parent == theme.parent]
        at = peers.index(theme)
        if inwards and at:
            self._put_in(theme.id, peers[at - 1].id)
        elif not inwards and theme.parent is not None:
            self._put_in(theme.id, study.themes[theme.parent].parent)

    def _move(self, step: int) -> None:
        theme = self._current()
        if theme is None:
            return
        study = self._workspace.study
        peers = [each.id for each in study.themes.ordered() if each.parent == theme.parent]
        at = peers.index(theme.id) + step
        if not 0 <= at < len(peers):
            return
        order = [each.id for each, _depth in nested_themes(study)]
        here, there = order.index(theme.id), order.index(peers[at])
        order[here], order[there] = order[there], order[here]
        self._workspace.edit(themes.order_themes, order)

    def _gather(self, codes: list[CodeId], theme: ThemeId | None = None) -> None:
        theme = theme or self.tree.theme
        if theme is not None:
            self._workspace.edit(themes.gather_codes, theme, codes)

    def _release(self, codes: list[CodeId]) -> None:
        if self.tree.theme is not None:
            self._workspace.edit(themes.release_codes, self.tree.theme, codes)

    def _show_quotes(self) -> None:
        if self.tree.theme is not None:
            codes = codes_of_theme(self._workspace.study, self.tree.theme)
            self._workspace.quotes_wanted.emit(QuoteFilter(codes=codes, with_children=False))

    def _connect(self) -> None:
        self.new.clicked.connect(self.add_theme)
        self.nothing.acted.connect(self.add_theme)
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(self.editor.name.setFocus)
        self.tree.moved.connect(self._move)
        self.tree.nested.connect(self._nest)
        self.tree.dropped_in.connect(self._put_in)
        self.tree.codes_dropped.connect(self._gather)
        self.tree.remove_wanted.connect(self.remove)
        self.editor.changed.connect(self._change)
        self.editor.quotes_wanted.connect(self._show_quotes)
        self.editor.finding_wanted.connect(self._workspace.finding_wanted)
        self.editor.new_finding.clicked.connect(self.add_finding)
        self.codes.ticked.connect(self._gather)
        self.codes.unticked.connect(self._release)
        self._workspace.closing.connect(self.editor.write_down)

    def _lay_out(self) -> None:
        left = QWidget()
        on_paper(left)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        head.addWidget(label(_("Themes"), "heading"), 1)
        head.addWidget(self.new)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        for at, pane in enumerate((left, self.editor, self.codes)):
            pane.setMinimumWidth(_WIDTHS[at] * 5 // 8)
            panes.addWidget(pane)
            panes.setStretchFactor(at, 1 if at == 1 else 0)
        panes.setSizes(list(_WIDTHS))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(panes)
        self._pages.addWidget(self.nothing)
