from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.search import find
from qualcode.analysis.word_index import NO_INDEX
from qualcode.edits.documents import remove_documents
from qualcode.edits.transcript import correct_turn
from qualcode.edits.withdrawal import withdraw_informant
from qualcode.model.errors import FileProblem, FileReason
from qualcode.store import word_index as store
from qualcode.store.files import open_project
from qualcode.ui.jobs import Jobs
from qualcode.ui.word_index import PAUSE, WordKeeper
from qualcode.ui.workspace import Workspace
from tests.ui.windows import project_in, two_voices


@pytest.fixture
def workspace(qapp: object, jobs: Jobs, tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace()
    workspace.closed.connect(jobs.drop_all)
    yield workspace
    workspace.close()


@pytest.fixture
def keeper(workspace: Workspace, jobs: Jobs) -> WordKeeper:
    return WordKeeper(workspace, jobs)


def settle(qtbot: QtBot, keeper: WordKeeper) -> None:
    qtbot.waitUntil(lambda: keeper.is_at_rest, timeout=20_000)


def test_that_words_are_read_and_stored_after_opening(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    settle(qtbot, keeper)
    assert workspace.words.is_current(workspace.study)
    assert len(find(workspace.study, workspace.words, "tid").hits) == 1
    assert len(store.load(workspace.project).documents) == 2


def test_that_a_correction_is_found_when_it_has_been_read(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    settle(qtbot, keeper)
    document = workspace.study.documents.ordered()[0].id
    turn = workspace.study.turns_of(document)[1]
    workspace.edit(correct_turn, turn.id, "Vi har sjelden tid.", swallow=True)
    settle(qtbot, keeper)
    assert len(find(workspace.study, workspace.words, "sjelden").hits) == 1
    assert not find(workspace.study, workspace.words, "aldri").hits


def test_that_what_the_file_has_is_not_read_again(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace.take(project_in(tmp_path))
    settle(qtbot, keeper)
    path = workspace.project.path
    workspace.close()
    monkeypatch.setattr("qualcode.analysis.word_index.read_words", None)
    workspace.take(open_project(path))
    settle(qtbot, keeper)
    assert workspace.words.is_current(workspace.study)


def test_that_closing_while_words_are_read_leaves_nothing_behind(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    keeper._read()
    workspace.close()
    qtbot.wait(2 * PAUSE)
    assert workspace.words is NO_INDEX
    assert keeper.is_at_rest


def test_that_closing_while_words_are_stored_leaves_nothing_behind(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    def close() -> None:
        if workspace.project is not None:
            workspace.close()

    workspace.words_read.connect(close)
    project = project_in(tmp_path)
    workspace.take(project)
    qtbot.waitUntil(lambda: workspace.project is None, timeout=20_000)
    qtbot.wait(2 * PAUSE)
    assert workspace.words is NO_INDEX
    assert keeper.is_at_rest
    workspace.words_read.disconnect(close)
    workspace.take(open_project(project.path))
    assert store.load(workspace.project).documents == {}


def test_that_a_removed_document_leaves_the_index(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    settle(qtbot, keeper)
    gone = workspace.study.documents.ordered()[0].id
    workspace.edit(remove_documents, [gone])
    settle(qtbot, keeper)
    assert gone not in workspace.words.read
    assert gone not in store.load(workspace.project).documents


def test_that_words_of_a_document_removed_while_it_was_read_are_not_written(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    workspace.take(project_in(tmp_path))
    qtbot.waitUntil(lambda: keeper._job is not None or keeper.is_at_rest, timeout=20_000)
    workspace.edit(remove_documents, [workspace.study.documents.ordered()[0].id])
    settle(qtbot, keeper)
    assert "snakker" not in dict(store.load(workspace.project).keys())
    assert workspace.words.is_current(workspace.study)


def test_that_what_waits_to_be_written_is_not_when_one_of_several_speakers_withdraws(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path
) -> None:
    written: list[int] = []

    def withdraw() -> None:
        workspace.words_read.disconnect(withdraw)
        assert keeper._portions
        (gone,) = [each.id for each in workspace.study.informants.values() if each.label == "R2"]
        withdraw_informant(workspace.project, gone)
        keeper._store_portion()
        written.append(store.load(workspace.project).count)

    workspace.words_read.connect(withdraw)
    workspace.take(project_in(tmp_path, make=two_voices()))
    qtbot.waitUntil(lambda: bool(written), timeout=20_000)
    assert written == [0]
    settle(qtbot, keeper)
    assert "kaffen" not in dict(store.load(workspace.project).keys())
    assert workspace.words.is_current(workspace.study)


def test_that_a_file_that_cannot_be_written_keeps_nobody_from_searching(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_in(tmp_path)
    problems: list[object] = []
    workspace.failed.connect(problems.append)

    def refuse() -> None:
        raise FileProblem(project.path, FileReason.GONE)

    monkeypatch.setattr(project, "check_in_place", refuse)
    workspace.take(project)
    settle(qtbot, keeper)
    assert find(workspace.study, workspace.words, "tid").hits
    assert problems == []
    assert not keeper._is_kept


def test_that_words_that_somebody_waits_for_are_read_however_much_hands_are_at_work(
    qtbot: QtBot,
    workspace: Workspace,
    keeper: WordKeeper,
    jobs: Jobs,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs.hands, "rest_s", lambda begun: 0.01 if begun > 0 else 0.0)
    workspace.take(project_in(tmp_path))
    qtbot.waitUntil(keeper._load.isActive)
    assert keeper._stored is None
    workspace.words_wanted.emit()
    qtbot.waitUntil(lambda: workspace.words.is_current(workspace.study), timeout=20_000)
    monkeypatch.undo()
    settle(qtbot, keeper)


def test_that_what_the_file_has_is_not_written_again_after_a_correction(
    qtbot: QtBot, workspace: Workspace, keeper: WordKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    write = store._write_page
    monkeypatch.setattr(
        store, "_write_page", lambda project, page: (written.append(page.rows), write(project, page))
    )
    monkeypatch.setattr("qualcode.text.stored_index.PAGE", 2)
    workspace.take(project_in(tmp_path))
    settle(qtbot, keeper)
    pages = len(written)
    document = workspace.study.documents.ordered()[0].id
    turn = workspace.study.turns_of(document)[1]
    workspace.edit(correct_turn, turn.id, "Vi har sjelden tid.", swallow=True)
    settle(qtbot, keeper)
    assert 0 < len(written) - pages < pages
    assert {"sjelden", "aldri"} & dict(store.load(workspace.project).keys()).keys() == {"sjelden"}
