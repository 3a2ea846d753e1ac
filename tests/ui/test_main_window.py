"""The window itself: what it remembers, that closing loses nothing, and that problems are told once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, people
from qualcode.edits.coding import apply_code, set_stance
from qualcode.i18n import set_language
from qualcode.model.codings import Segment
from qualcode.model.errors import FileReason, Missing, Rule
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.ui import guard, main_window
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people.columns import LABEL, ROLES
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.reading.room import ReadingRoom
from tests.ui.windows import Told, entered, open_window, project_in


def codebook_room(window: MainWindow) -> CodebookRoom:
    window.show_room("codebook")
    room = window.rooms["codebook"]
    assert isinstance(room, CodebookRoom)
    return room


def people_room(window: MainWindow) -> PeopleRoom:
    window.show_room("people")
    room = window.rooms["people"]
    assert isinstance(room, PeopleRoom)
    return room


def test_that_without_a_project_only_the_start_room_can_be_chosen(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.show_room("coding")
    assert empty_window.is_in("start")
    empty_window.workspace.take(project_in(tmp_path))
    for key in empty_window.rooms:
        empty_window.show_room(key)
        assert empty_window.is_in(key)
        assert empty_window.rail.current() == (key if empty_window.rooms.plans[key].is_on_rail else None)
    empty_window.workspace.close()
    assert empty_window.is_in("start")


def test_that_undo_and_redo_carry_the_name_of_the_step(whole_window: MainWindow) -> None:
    action = whole_window.commands["undo"].action
    assert (action.text(), action.isEnabled()) == ("Undo", False)
    whole_window.workspace.edit(codebook.add_code, "Tid")
    assert (action.text(), action.isEnabled()) == ("Undo New code", True)
    action.trigger()
    assert whole_window.commands["redo"].action.text() == "Redo New code"


def test_that_size_theme_and_language_are_remembered(tmp_path: Path, qtbot: QtBot, told: Told) -> None:
    first = open_window(tmp_path, qtbot)
    first.resize(1100, 720)
    first.commands["theme-dark"].action.trigger()
    first.commands["language-nb"].action.trigger()
    first.close()
    set_language("en")
    assert (first.settings.text("theme", ""), first.settings.text("language", "")) == ("dark", "nb")
    assert first.settings.shape("window") is not None


def test_that_settings_that_make_no_sense_do_not_keep_the_window_from_opening(
    tmp_path: Path, qtbot: QtBot, told: Told
) -> None:
    (tmp_path / "window.ini").write_text(
        '[General]\ntheme=pink\nspeakers=[1]\nrecent="[{\\"path\\": 3}, {\\"path\\": \\"a\\", \\"title\\": \\"A\\",'
        ' \\"opened\\": \\"i går\\", \\"documents\\": 1, \\"codings\\": 1}, 7]"\n',
        encoding="utf-8",
    )
    window = open_window(tmp_path, qtbot)
    assert window.settings.recent() == []
    window.close()


def test_that_closing_writes_down_what_is_typed_about_a_code(whole_window: MainWindow, qtbot: QtBot) -> None:
    path = _path(whole_window)
    room = codebook_room(whole_window)
    code = next(code for code in whole_window.workspace.study.codes.values() if code.name == "Avstand")
    whole_window.workspace.choose_code(code.id)
    qtbot.keyClicks(room.details.texts["definition"], "Lang vei")
    qtbot.keyClicks(room.details.gloss, "Distance")
    qtbot.keyClicks(room.details.name, "er")
    whole_window.close()
    again = open_project(path)
    saved = again.study.codes[code.id]
    assert (saved.definition, saved.gloss, saved.name) == ("Lang vei", "Distance", "Avstander")
    again.close()


def test_that_closing_writes_down_the_cell_that_is_being_edited(whole_window: MainWindow, qtbot: QtBot) -> None:
    path = _path(whole_window)
    room = people_room(whole_window)
    second = room.model.informant(1)
    index = room.model.index(1, ROLES)
    room.table.setCurrentIndex(index)
    room.table.edit(index)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.setText("Programrådgiver")
    whole_window.close()
    again = open_project(path)
    assert [role.name for role in again.study.roles_of(second)] == ["Programrådgiver"]
    again.close()


def test_that_a_window_whose_words_cannot_be_written_down_stays_open_once(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    room = codebook_room(whole_window)
    whole_window.workspace.choose_code(whole_window.workspace.study.codebook.roots[0].id)
    os.remove(_path(whole_window))
    qtbot.keyClicks(room.details.texts["definition"], "Fire måneders arbeid")
    assert not whole_window.close()
    assert told.reasons() == [FileReason.GONE]
    assert [way.verb for way in told.ways_out] == ["Save a copy …"]
    assert room.details.texts["definition"].toPlainText() == "Fire måneders arbeid"
    assert whole_window.close()


def test_that_what_was_refused_before_a_window_closes_is_not_told_after_it_has_gone(
    whole_window: MainWindow, told: Told
) -> None:
    study = whole_window.workspace.study
    room = entered(whole_window, "coding", ReadingRoom)
    coding = next(each for each in study.codings.values() if study.words(each) == "aldri tid")
    room.centre.pane.select(Span(coding.start, coding.start))
    room.transcript.correcting.begin()
    room.transcript.correcting.editor.put("Vi har . Vi snakker ikke sammen.")
    assert not whole_window.close()
    assert whole_window.close()
    QApplication.processEvents()
    assert told.reasons() == [Rule.WOULD_SWALLOW]


def test_that_a_window_stays_open_again_for_what_is_refused_after_another_step(
    whole_window: MainWindow, told: Told
) -> None:
    workspace = whole_window.workspace
    workspace.closing.connect(lambda: workspace.edit(codebook.add_code, " "))
    assert not whole_window.close()
    workspace.edit(codebook.add_code, "Nytt")
    assert not whole_window.close()
    assert whole_window.close()
    assert told.reasons() == 2 * [Rule.NAME_EMPTY]


def test_that_words_that_could_not_be_written_down_go_into_the_copy_that_is_saved(
    whole_window: MainWindow, tmp_path: Path, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = codebook_room(whole_window)
    code = whole_window.workspace.study.codebook.roots[0].id
    whole_window.workspace.choose_code(code)
    os.remove(_path(whole_window))
    qtbot.keyClicks(room.details.texts["definition"], "Fire måneder")
    room.details.save_typed()
    qtbot.waitUntil(lambda: bool(told.problems))
    target = tmp_path / "Reddet.qualcode"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    told.ways_out[0].act()
    whole_window.show_room("codebook")
    whole_window.workspace.choose_code(code)
    room.details.save_typed()
    assert _path(whole_window) == target
    assert whole_window.workspace.study.codes[code].definition == "Fire måneder"


def test_that_a_name_that_is_taken_is_told_once_and_the_field_shows_the_old_one(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    room = codebook_room(whole_window)
    code = next(code for code in whole_window.workspace.study.codes.values() if code.name == "Avstand")
    whole_window.workspace.choose_code(code.id)
    room.details.name.setFocus()
    room.details.name.selectAll()
    qtbot.keyClicks(room.details.name, "Tidspress")
    qtbot.keyClick(room.details.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told.problems))
    room.details.texts["definition"].setFocus()
    qtbot.wait(1)
    assert told.reasons() == [Rule.NAME_TAKEN]
    assert room.details.name.text() == "Avstand"


def test_that_a_label_that_is_taken_is_told_once_and_the_cell_shows_the_old_one(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    room = people_room(whole_window)
    room.model.setData(room.model.index(1, LABEL), "R1")
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [Rule.NAME_TAKEN]
    assert room.model.index(1, LABEL).data() == "R2"


def test_that_a_gesture_on_what_another_has_just_removed_is_told_calmly(
    whole_window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    workspace = whole_window.workspace
    coding, document = next(iter(workspace.study.codings.values())), workspace.study.documents.ordered()[0]
    workspace.edit(codebook.delete_codes, [coding.code])
    before = workspace.study
    workspace.edit(apply_code, Segment(document.id, Span(0, 3)), coding.code)
    workspace.edit(set_stance, [coding.id], None)
    qtbot.waitUntil(lambda: len(told.problems) == 2)
    assert set(told.reasons()) == {Missing.GONE}
    assert workspace.study is before


def test_that_problems_of_one_cause_are_told_once(
    whole_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []

    def tell(_parent: object, error: object, _ways_out: object) -> None:
        told.append(error)
        # A dialog runs an event loop of its own, in which the next problem arrives.
        QApplication.processEvents()

    monkeypatch.setattr(main_window, "show_problem", tell)
    os.remove(_path(whole_window))
    whole_window.workspace.edit(people.add_informant, "R8")
    whole_window.workspace.edit(people.add_informant, "R9")
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(1)
    assert len(told) == 1


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_that_a_qt_that_ends_programs_is_refused_with_a_sentence(python: tuple[int, int]) -> None:
    assert "Python 3.12" in guard.complaint(python, "6.12.0")
    assert guard.complaint(python, "6.11.3") == ""
    assert guard.complaint((3, 12), "6.12.0") == ""
    assert guard.complaint(python, "") == ""


def test_that_a_program_that_cannot_trust_qt_ends_with_two_before_qt_is_loaded() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from qualcode import __main__ as program; from qualcode.ui import guard\n"
            "guard.version = lambda _name: '6.12.1'\n"
            "guard.complaint.__defaults__ = ((3, 11), None)\n"
            "sys.argv = ['qualcode']\n"
            "try: program.main()\n"
            "finally: print('PySide6' in sys.modules)",
        ],
        capture_output=True,
        text=True,
    )
    assert told.returncode == 2
    assert "6.12.1" in told.stderr
    assert told.stdout.strip() == "False"


def _path(window: MainWindow) -> Path:
    assert window.workspace.project is not None
    return window.workspace.project.path


def test_that_rail_and_status_line_step_back_when_only_the_text_is_shown(whole_window: MainWindow) -> None:
    whole_window.show_room("coding")
    room = whole_window.rooms["coding"]
    whole_window.commands["reading-focus"].action.trigger()
    assert room.is_alone
    assert (whole_window.rail.isVisible(), whole_window.status.isVisible()) == (False, False)
    assert "Esc" in whole_window.notice.accessibleName()
    whole_window.show_room("codebook")
    assert (whole_window.rail.isVisible(), whole_window.status.isVisible()) == (True, True)
    whole_window.show_room("coding")
    for _again in range(2):
        whole_window.commands["reading-focus"].action.trigger()
    assert whole_window.notice.isVisible()
    whole_window.commands["reading-focus"].action.trigger()
    assert whole_window.rail.isVisible()
    assert not whole_window.notice.isVisible()


def test_that_the_first_notice_is_no_higher_than_its_words(whole_window: MainWindow) -> None:
    whole_window.workspace.say("Only the text is shown.")
    assert whole_window.notice.height() == whole_window.notice.sizeHint().height()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_the_window_fits_a_small_screen_at_twice_its_scale(
    tmp_path: Path, qtbot: QtBot, told: Told, language: str
) -> None:
    window = open_window(tmp_path, qtbot, language)
    window.workspace.take(project_in(tmp_path))
    least = window.minimumSizeHint()
    # 1920 x 1080 at 200 %, with room for the title of the window.
    assert least.width() <= 960
    assert least.height() <= 512
    window.close()
