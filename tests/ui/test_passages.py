from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.word_index import index_study
from qualcode.ui.jobs import Jobs
from qualcode.ui.passages import PassageKeeper
from qualcode.ui.workspace import Workspace
from tests.ui.windows import project_in


@pytest.fixture
def workspace(qapp: object, jobs: Jobs, tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace()
    workspace.closed.connect(jobs.drop_all)
    yield workspace
    workspace.close()


@pytest.fixture
def keeper(workspace: Workspace, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> PassageKeeper:
    monkeypatch.setattr("qualcode.ui.passages.PAUSE", 1)
    return PassageKeeper(workspace, jobs)


def settle(qtbot: QtBot, keeper: PassageKeeper) -> None:
    qtbot.waitUntil(lambda: keeper.is_at_rest, timeout=20_000)


def test_that_passages_are_read_when_the_words_are(
    qtbot: QtBot, workspace: Workspace, keeper: PassageKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    keeper._read()
    assert keeper.is_at_rest
    workspace.set_words(index_study(workspace.study).words)
    settle(qtbot, keeper)
    assert workspace.passages is not None
    assert workspace.passages.is_current(workspace.study)


def test_that_passages_that_somebody_waits_for_are_read_before_the_words(
    qtbot: QtBot, workspace: Workspace, keeper: PassageKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    workspace.passages_wanted.emit()
    settle(qtbot, keeper)
    assert workspace.passages is not None


def test_that_closing_while_passages_are_read_leaves_nothing_behind(
    qtbot: QtBot, workspace: Workspace, keeper: PassageKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    workspace.passages_wanted.emit()
    workspace.close()
    qtbot.wait(50)
    assert keeper.is_at_rest
    assert workspace.passages is None


def test_that_passages_that_somebody_waits_for_are_read_however_much_hands_are_at_work(
    qtbot: QtBot,
    workspace: Workspace,
    keeper: PassageKeeper,
    jobs: Jobs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs.hands, "rest_s", lambda _begun: 0.01)
    workspace.take(project_in(tmp_path))
    workspace.set_words(index_study(workspace.study).words)
    qtbot.waitUntil(lambda: keeper._job is not None)
    workspace.passages_wanted.emit()
    settle(qtbot, keeper)
    assert workspace.passages is not None
