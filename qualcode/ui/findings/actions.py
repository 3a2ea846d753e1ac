"""What can be done in the room of the findings, as edits with their notices."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from qualcode.edits import arranging, findings
from qualcode.i18n import _, _n
from qualcode.model.ids import CodingId, EarlierWordingId, FindingId, QuestionId
from qualcode.ui.findings.sides import sides_of
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.workspace import Workspace
from qualcode.wording.filling import sentences


class FindingActions:
    """Asks over a widget, edits through the workspace."""

    def __init__(self, over: QWidget, workspace: Workspace) -> None:
        """Serve a room."""
        self._over, self._workspace = over, workspace

    def new_question(self) -> QuestionId | None:
        """Ask for a research question and add it."""
        title, field = _("New research question"), _("What do you want to find out?")
        text = ask_text(self._over, title, field, _("Add question"))
        return self._workspace.edit(findings.add_question, text) if text else None

    def new_finding(self, question: QuestionId) -> FindingId | None:
        """Ask for a claim and add it as a finding under a question."""
        claim = ask_text(self._over, _("New finding"), _("What do the quotes show?"), _("Add finding"))
        return self._workspace.edit(findings.add_finding, question, claim) if claim else None

    def reword_question(self, question: str, text: str) -> None:
        """Change the wording of a question; nothing happens when it says that already."""
        value = self._workspace.study.questions.get(QuestionId(question))
        if value is not None and value.text != text:
            self._workspace.edit(findings.reword_question, value.id, text)

    def forget_wording(self, wording: EarlierWordingId) -> None:
        """Keep an earlier wording of a question no more."""
        if self._workspace.done(findings.forget_wording, wording):
            self._workspace.say(_("The earlier wording is forgotten."), undoable=True)

    def change(self, finding: str, field: str, words: str) -> None:
        """Change a finding's claim or concept; nothing happens when it says that already."""
        value = self._workspace.study.findings.get(FindingId(finding))
        if value is not None and getattr(value, field) != words:
            self._workspace.edit(findings.change_finding, value.id, **{field: words})

    def remove_finding(self, finding: FindingId) -> None:
        """Remove a finding; its quotes stay codings."""
        memos = len(self._workspace.study.memos.by("finding", finding))
        if self._workspace.done(findings.remove_finding, finding):
            told = _("The finding is removed. Its quotes are still coded.")
            self._workspace.say(sentences(told, _memos_too(memos)), undoable=True)

    def remove_question(self, question: QuestionId) -> None:
        """Remove a question with its findings."""
        study = self._workspace.study
        gone = study.findings.by("question", question)
        memos = sum(len(study.memos.by("finding", finding.id)) for finding in gone)
        text = _("The question and its findings are removed.") if gone else _("The question is removed.")
        if self._workspace.done(findings.remove_question, question):
            self._workspace.say(sentences(text, _memos_too(memos)), undoable=True)

    def move_finding(self, finding: str, question: str, place: int) -> None:
        """Put a finding at a place under a question."""
        self._workspace.edit(findings.move_finding, FindingId(finding), QuestionId(question), place)

    def move_question(self, question: str, place: int) -> None:
        """Put a question at a place among the others."""
        self._workspace.edit(arranging.move_question, QuestionId(question), place)

    def add(self, finding: FindingId, codings: Sequence[CodingId], against: bool) -> None:
        """Let codings carry a finding, or speak against it, after those that do."""
        self._workspace.edit(findings.add_evidence, finding, codings, against=against)

    def place(
        self, finding: FindingId, codings: Sequence[CodingId], against: bool, before: CodingId | None
    ) -> None:
        """Put codings on a side of a finding's evidence, ahead of another one or last."""
        old = sides_of(self._workspace.study, finding)
        new = old.placed(codings, against, before)
        if new != old:
            self._workspace.edit(arranging.arrange_evidence, finding, new.carrying, new.against)

    def let_go(self, finding: FindingId, codings: Sequence[CodingId], quotes: int) -> None:
        """Let codings be evidence no more; they stay codings."""
        study = self._workspace.study
        evidence = [one.id for one in study.evidence.by("finding", finding) if one.coding in set(codings)]
        text = _n("%d quote taken out of the finding.", "%d quotes taken out of the finding.", quotes) % quotes
        if self._workspace.done(findings.remove_evidence, evidence):
            self._workspace.say(text, undoable=True)


def _memos_too(memos: int) -> str:
    """Return how many memos went along, as a sentence; nothing where none did."""
    return _n("%d memo went with it.", "%d memos went with it.", memos) % memos if memos else ""
