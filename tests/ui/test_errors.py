"""Bugs are told of one at a time, however often they come."""

import pytest
from pytestqt.qtbot import QtBot

from qualcode.ui.errors import BugDialog, Bugs

pytestmark = pytest.mark.logs("Error")


def _meet(bugs: Bugs, error: Exception) -> None:
    try:
        raise error
    except Exception as met:
        bugs(type(met), met, met.__traceback__)


def test_that_a_bug_met_while_one_is_told_opens_no_second_box(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs = Bugs()
    shown: list[str] = []

    def show(dialog: BugDialog) -> None:
        shown.append(dialog.report.toPlainText())
        _meet(bugs, KeyError("Kari"))

    monkeypatch.setattr(BugDialog, "exec", show)
    _meet(bugs, ValueError("Kari"))
    qtbot.waitUntil(lambda: bool(shown))
    assert len(shown) == 1
    assert "ValueError" in shown[0]
    assert "Kari" not in shown[0]


def test_that_the_same_bug_is_told_once_and_another_one_later_is_told_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs = Bugs()
    shown: list[str] = []
    monkeypatch.setattr(BugDialog, "exec", lambda dialog: shown.append(dialog.report.toPlainText()))
    for _time in range(3):
        _meet(bugs, ValueError())
    _meet(bugs, KeyError())
    assert [report.splitlines()[1] for report in shown] == ["ValueError", "KeyError"]
