"""A draft held against the interviews, through the real window, on the sample study."""

from collections import Counter
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.text.quote_check import Checked, Verdict
from qualcode.ui.draft import room as draft_room
from qualcode.ui.draft.items import NAMES, TO_LOOK_AT
from qualcode.ui.draft.room import DraftRoom
from qualcode.ui.main_window import MainWindow
from tests.analysis.manuscripts import ALTERED, EXACT, INVENTED, LITERATURE, shortened, write_manuscript
from tests.ui.windows import Told, entered


@pytest.fixture
def draft(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> DraftRoom:
    """Return the room with the prepared draft checked: altered, shortened, invented, literature, and exact ones."""
    path = tmp_path / "utkast.docx"
    write_manuscript(path, window.workspace.study, names=("Kari Eksempel",))
    room = entered(window, "draft", DraftRoom)
    room.check(path)
    qtbot.waitUntil(lambda: room.draft is not None, timeout=20_000)
    return room


def _verdicts(room: DraftRoom) -> dict[str, str]:
    assert room.draft is not None
    return {item.words: item.kind for item in room.draft.items}


def test_that_all_ten_doubtful_quotes_are_classed_right_and_no_exact_one_is_accused(
    draft: DraftRoom, window: MainWindow
) -> None:
    by_words = _verdicts(draft)
    assert [by_words[words] for words in ALTERED] == [Verdict.ALTERED] * 5
    assert [by_words[words] for words in shortened(window.workspace.study)] == [Verdict.SHORTENED] * 2
    assert [by_words[words] for words in INVENTED] == [Verdict.NOT_FOUND]
    assert [by_words[words] for words, _reference in LITERATURE] == [Verdict.LITERATURE] * 2
    assert Counter(by_words.values())[Verdict.EXACT] == EXACT + 1
    accused = {item.words for item in draft.items if isinstance(item.found, Checked)}
    assert accused == {*ALTERED, *INVENTED}


def test_that_the_differences_are_told_and_enter_shows_the_place_in_the_interview(
    draft: DraftRoom, window: MainWindow
) -> None:
    draft.desk.classes.choose(Verdict.ALTERED)
    assert draft.desk.list.count() == 5
    draft.desk.list.setCurrentRow(0)
    rich = draft.desk.detail.difference.text()
    assert "<s>" in rich or "<u>" in rich
    draft.desk.list.itemActivated.emit(draft.desk.list.item(0))
    assert window.stack.currentWidget() is window.rooms["coding"]
    window.show_room("draft")
    assert draft.desk.list.currentRow() == 0


def test_that_a_name_is_found_with_the_key_and_a_mended_draft_is_checked_again(
    draft: DraftRoom, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "nøkkel.csv"
    key.write_text("etikett;navn\nR1;Kari Eksempel\n", "utf-8")
    monkeypatch.setattr(draft, "_ask_file", lambda *_asked: key)
    before = draft.draft
    draft.ask_key()
    qtbot.waitUntil(lambda: draft.draft is not before, timeout=20_000)
    assert NAMES in _verdicts(draft).values()

    assert draft.draft is not None
    before, path = draft.draft, draft.draft.path
    write_manuscript(path, window.workspace.study)
    draft.look()
    assert draft.desk.again.property("kind") == "primary"
    draft.desk.again.click()
    qtbot.waitUntil(lambda: draft.draft is not before, timeout=20_000)
    assert NAMES not in _verdicts(draft).values()
    assert draft.desk.classes.current == TO_LOOK_AT


def test_that_the_commented_copy_leaves_the_draft_as_it_was(
    draft: DraftRoom, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    assert draft.draft is not None
    path, copy = draft.draft.path, tmp_path / "kopi.docx"
    before = path.read_bytes()
    monkeypatch.setattr(draft_room, "ask_path", lambda *_asked: copy)
    with qtbot.waitSignal(window.workspace.said, timeout=20_000):
        draft.save_commented()
    assert path.read_bytes() == before
    assert len(list(Document(str(copy)).comments)) >= len(ALTERED) + len(INVENTED) + 2

    monkeypatch.setattr(draft_room, "ask_path", lambda *_asked: path)
    told = Told(monkeypatch)
    draft.save_commented()
    qtbot.waitUntil(lambda: bool(told.problems))
    assert path.read_bytes() == before
