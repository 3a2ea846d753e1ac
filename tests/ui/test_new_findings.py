"""Quotes that carry a finding, from wherever they are."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qualcode.edits import findings
from qualcode.ui.new_findings import FindingMaker
from qualcode.ui.workspace import Workspace


def test_that_only_quotes_that_are_new_to_a_finding_are_told_of(workspace: Workspace, qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    question = workspace.edit(findings.add_question, "Hva hindrer?")
    assert question is not None
    codings = list(workspace.study.codings)
    finding = workspace.edit(findings.add_finding, question, "Tiden.", codings[:1])
    assert finding is not None
    said: list[tuple[str, bool]] = []
    workspace.said.connect(lambda text, undoable: said.append((text, undoable)))
    maker = FindingMaker(over, workspace, lambda: codings)
    maker.add(finding)
    maker.add(finding)
    assert said == [
        ("The finding rests on 2 more quotes.", True),
        ("The finding had these quotes already.", False),
    ]
