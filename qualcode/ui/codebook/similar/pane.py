"""The passages like those of the current code: each is coded, dismissed, or opened in its text."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from qualcode.edits import passages, suggestions
from qualcode.i18n import _, _n
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.text.excerpt import shorten
from qualcode.ui.codebook.similar.finder import SimilarFinder
from qualcode.ui.codebook.similar.rows import SimilarRow, dismissed, suggested
from qualcode.ui.codebook.similar.view import ENTERS, SimilarList
from qualcode.ui.jobs import Jobs
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label, on_paper
from qualcode.ui.widgets.section import Section
from qualcode.ui.workspace import Place, Workspace

_Key = Qt.Key
_DISMISSED_HEIGHT = 150


class SimilarPane(QWidget):
    """Suggestions for one code, and below them what was dismissed for it. Nothing is coded unasked."""

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        """Show nothing until ``show_code``."""
        super().__init__()
        self._workspace = workspace
        self._code: CodeId | None = None
        self.finder = SimilarFinder(workspace, jobs)
        self.name, self.told = label("", "heading", wraps=True), label("", quiet=True, wraps=True)
        self.list, self.dismissed = _suggestions(), _dismissed()
        self.accept, self.dismiss = button(_("Code (Enter)")), button(_("Dismiss (Delete)"))
        self.open, self.again = button(_("Open in the text (O)"), "quiet"), button(_("Look again"), "quiet")
        self.back = button(_("Bring back (Enter)"), "quiet")
        self.below = Section(_("Dismissed"))
        self._lay_out()
        self._connect()

    def show_code(self, code: CodeId | None) -> None:
        """Show what is like a code; nothing for None."""
        known = self._workspace.study.codes.get(code) if code is not None else None
        self._code = known.id if known is not None else None
        self.finder.look(self._code if known is not None and known.codable else None)
        self._show()

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self._code = None
        self.finder.forget()
        self.name.setText("")
        self.told.setText("")
        self.list.show_rows(())
        self._show_dismissed(())

    # --- What can be done

    def code_chosen(self) -> None:
        """Put the code on the chosen passages, as one step."""
        segments, code = self.list.segments(), self._code
        if segments and code is not None and self._workspace.done(passages.code_passages, segments, code):
            n = len(segments)
            said = _n("%d passage is coded with «{code}»", "%d passages are coded with «{code}»", n)
            self._say(said, n, code)

    def dismiss_chosen(self) -> None:
        """Let the chosen passages not be suggested for the code again, as one step."""
        segments, code = self.list.segments(), self._code
        if segments and code is not None and self._workspace.done(suggestions.dismiss_suggestions, code, segments):
            n = len(segments)
            said = _n("%d passage is dismissed for «{code}»", "%d passages are dismissed for «{code}»", n)
            self._say(said, n, code)

    def bring_back(self) -> None:
        """Let the chosen ones of the dismissed passages be suggested again."""
        ids = [row.dismissal for row in self.dismissed.chosen() if row.dismissal is not None]
        if ids and self._workspace.done(suggestions.bring_back_suggestions, ids):
            self.finder.look(self._code, anew=True)

    def look_again(self) -> None:
        """Look anew, with what the code holds now."""
        self.finder.look(self._code, anew=True)
        self.list.setFocus()

    def go_to(self, among: SimilarList) -> None:
        """Show the first chosen passage in its text."""
        for segment in among.segments()[:1]:
            self._workspace.go_to(Place(segment.document, segment.span))

    def _say(self, said: str, n: int, code: CodeId) -> None:
        name = shorten(self._workspace.study.codes[code].name, 60)
        self._workspace.say((said % n).format(code=name), undoable=True)

    # --- What is shown

    def _show(self) -> None:
        """Show what was found as far as it is neither coded nor dismissed since."""
        if self._workspace.project is None:
            return
        study, code = self._workspace.study, self._code
        known = study.codes.get(code) if code is not None else None
        if self.finder.is_used_up:
            self.finder.look(code, anew=True)
            return
        self.name.setText(study.codebook.path(known.id) if known is not None else "")
        found = self.finder.suggestions() if known is not None else []
        if self.finder.state in ("found", "nothing"):
            self.list.show_rows([suggested(study, each) for each in found])
        self.told.setText(self._sentence(known, len(found)))
        self.list.setAccessibleDescription(self.told.text())
        self._show_dismissed(dismissed(study, known.id) if known is not None else ())
        self._enable()

    def _show_dismissed(self, rows: Sequence[SimilarRow]) -> None:
        had_focus = self.dismissed.hasFocus() or self.back.hasFocus()
        self.dismissed.show_rows(rows)
        if had_focus and not rows:
            self.list.setFocus()
        self.below.set_title(_("Dismissed ({n})").format(n=len(rows)))
        self.below.setVisible(bool(rows))

    def _sentence(self, code: Code | None, found: int) -> str:
        if code is None:
            return _("Choose a code to see passages like those it holds.")
        if not code.codable:
            return _("This is a mere heading: choose one of the codes under it.")
        if self.finder.state == "reading":
            return _("The texts are being read. The passages come as soon as that is done.")
        if self.finder.state == "looking":
            return _("Looking for similar passages …")
        study = self._workspace.study
        if not any(study.codings_of(each) for each in study.codebook.branch(code.id)):
            return _("Nothing is coded with this code yet, so that nothing can be like it. Code a passage first.")
        if not found:
            return _("No further passage is like what this code holds.")
        return _(
            "Suggestions: passages without this code that share uncommon words with what it holds, "
            "the most alike first. Nothing is coded before you say so."
        )

    def _enable(self) -> None:
        there = bool(self.list.passages.rows) and self.finder.state == "found"
        for each in (self.accept, self.dismiss, self.open):
            each.setEnabled(there)
        self.again.setEnabled(self.finder.state in ("found", "looking"))

    # --- Building

    def _connect(self) -> None:
        self.finder.changed.connect(self._show)
        self.list.pressed_key.connect(lambda meaning: self._do(meaning, self.list))
        self.dismissed.pressed_key.connect(lambda meaning: self._do(meaning, self.dismissed))
        for view in (self.list, self.dismissed):
            view.doubleClicked.connect(lambda _index, view=view: self.go_to(view))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.accept.clicked.connect(self.code_chosen)
        self.dismiss.clicked.connect(self.dismiss_chosen)
        self.open.clicked.connect(lambda: self.go_to(self.list))
        self.again.clicked.connect(self.look_again)
        self.back.clicked.connect(self.bring_back)

    def _do(self, meaning: str, among: SimilarList) -> None:
        if meaning == "code":
            self.code_chosen()
        elif meaning == "dismiss":
            self.dismiss_chosen()
        elif meaning == "back":
            self.bring_back()
        else:
            self.go_to(among)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for each, act in (
            (self.accept, self.code_chosen),
            (self.dismiss, self.dismiss_chosen),
            (self.open, lambda: self.go_to(self.list)),
        ):
            menu.addAction(each.text(), act).setEnabled(each.isEnabled())
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.name)
        column.addWidget(self.told)
        column.addLayout(_row(self.accept, self.dismiss, self.open, self.again))
        column.addWidget(self.list, 1)
        self.dismissed.setFixedHeight(_DISMISSED_HEIGHT)
        self.below.add(self.dismissed)
        self.below.add_action(self.back)
        self.below.hide()
        column.addWidget(self.below)
        on_paper(self)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row


def _suggestions() -> SimilarList:
    keys: dict[int, str] = {**dict.fromkeys((*ENTERS, _Key.Key_A), "code"), _Key.Key_O: "open"}
    keys |= dict.fromkeys((_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_X), "dismiss")
    return SimilarList(_("Similar passages"), keys)


def _dismissed() -> SimilarList:
    keys: dict[int, str] = {**dict.fromkeys(ENTERS, "back"), _Key.Key_O: "open"}
    return SimilarList(_("Dismissed passages"), keys)
