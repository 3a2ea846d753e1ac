"""Findings made of quotes wherever quotes are: a menu of the findings there are, and of one more."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from qualcode.edits import findings
from qualcode.i18n import _, _n
from qualcode.model.ids import CodingId, FindingId, QuestionId, ThemeId
from qualcode.ui import findings_menu
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.workspace import Workspace


class FindingMaker:
    """Asks over a widget, and edits through the workspace."""

    def __init__(
        self,
        over: QWidget,
        workspace: Workspace,
        codings: Callable[[], Sequence[CodingId]],
        claim: Callable[[], str] = lambda: "",
        theme: Callable[[], ThemeId | None] = lambda: None,
    ) -> None:
        """Make findings of what ``codings`` returns; ``claim`` is proposed for a new one, which is on ``theme``."""
        self._over, self._workspace, self._codings = over, workspace, codings
        self._claim, self._theme = claim, theme

    def fill(self, menu: QMenu) -> None:
        """Offer the findings of the study, and a new one."""
        findings_menu.fill(menu, self._workspace.study, self.add, self.make)

    def add(self, finding: FindingId) -> None:
        """Let the quotes carry a finding that is there; those that do already are not told of."""
        before = len(self._workspace.study.evidence)
        if self._workspace.done(findings.add_evidence, finding, self._codings()):
            n = len(self._workspace.study.evidence) - before
            told = _n("The finding rests on %d more quote.", "The finding rests on %d more quotes.", n) % n
            self._workspace.say(told if n else _("The finding had these quotes already."), undoable=bool(n))

    def make(self, question: QuestionId | None) -> FindingId | None:
        """Ask for a claim and make a finding that the quotes carry; without questions, ask for one first."""
        if question is None:
            title, field = _("New research question"), _("What do you want to find out?")
            text = ask_text(self._over, title, field, _("Add question"))
            question = self._workspace.edit(findings.add_question, text) if text else None
        if question is None:
            return None
        codings = self._codings()
        field = _("What do the quotes show?")
        claim = ask_text(self._over, _("New finding"), field, _("Add finding"), self._claim())
        add, theme = findings.add_finding, self._theme()
        made = self._workspace.edit(add, question, claim, codings, theme=theme) if claim else None
        if made is not None:
            told = _n("The finding is added, with %d quote.", "The finding is added, with %d quotes.", len(codings))
            self._workspace.say(told % len(codings), undoable=True)
        return made
