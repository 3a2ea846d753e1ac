"""Coding answers by keyboard: what a key does, and that the list stays where it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut, QTextCursor
from pytestqt.qtbot import QtBot

from qualcode.edits import coding, history
from qualcode.edits.people import add_coder
from qualcode.model.codings import Segment, Stance
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.ui.seeing import CoderView
from qualcode.ui.surveys.answers_bar import WITHOUT, Wanted
from qualcode.ui.surveys.room import SurveysRoom

_Key = Qt.Key


def _code(room: SurveysRoom, path: str) -> CodeId:
    found = room.workspace.study.codebook.find(path)
    assert found is not None
    return found.id


def _names(room: SurveysRoom, row: int) -> list[str]:
    study = room.workspace.study
    return [study.codes[code].name for code in room.answers.list.answers.codes(row)]


def _press(qtbot: QtBot, room: SurveysRoom, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(room.answers.list, key)


def test_that_answers_alone_are_listed_and_the_rest_is_counted_above(room: SurveysRoom) -> None:
    assert len(room.answers.list.answers.rows) == 48
    assert room.answers.counts.text() == (
        "48 of 57 who were asked answered (84%) · 5 left it blank · 4 do not know · 3 were not asked"
    )
    assert room.answers.progress.text() == "0 of 48 answers coded"
    first = room.answers.list.answers.index(0)
    assert first.data().startswith("Vi har aldri nok tid")
    assert "A01" in first.data(Qt.ItemDataRole.AccessibleTextRole)


def test_that_number_keys_the_last_code_and_enter_code_answer_after_answer(room: SurveysRoom, qtbot: QtBot) -> None:
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    _press(qtbot, room, _Key.Key_Return, _Key.Key_1, _Key.Key_Down, _Key.Key_Period)
    assert [_names(room, row) for row in range(3)] == [["Tid"]] * 3
    whole = room.answers.list.answers.codings(1)[0]
    assert (whole.start, whole.stop) == (0, len(room.answers.list.answers.rows[1].words))
    room.answers.coding.apply(_code(room, "Barrierer / Språk"))
    assert _names(room, 2) == ["Tid", "Språk"]
    assert room.answers.progress.text() == "3 of 48 answers coded"
    room.workspace.undo()
    assert _names(room, 2) == ["Tid"]


def test_that_delete_takes_the_chosen_code_and_else_the_last_one(room: SurveysRoom, qtbot: QtBot) -> None:
    for path in ("Barrierer / Tid", "Barrierer / Språk"):
        room.answers.coding.apply(_code(room, path))
    _press(qtbot, room, _Key.Key_Right, _Key.Key_Delete)
    assert _names(room, 0) == ["Språk"]
    _press(qtbot, room, _Key.Key_Delete, _Key.Key_Delete)
    assert _names(room, 0) == []


def test_that_selected_words_are_coded_instead_of_the_answer(room: SurveysRoom, qtbot: QtBot) -> None:
    qtbot.keyClick(room.answers.list, _Key.Key_S)
    cursor = room.answers.pane.words.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    room.answers.pane.words.setTextCursor(cursor)
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    (made,) = room.answers.list.answers.codings(0)
    assert made.span == Span(3, 6)
    assert room.answers.list.answers.chip(0, made.code) == "Tid …"


def test_that_several_chosen_answers_get_a_code_in_one_step(room: SurveysRoom) -> None:
    room.answers.list.selectAll()
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    assert room.answers.progress.text() == "48 of 48 answers coded"
    room.workspace.undo()
    assert room.answers.progress.text() == "0 of 48 answers coded"


def test_that_a_path_makes_the_code_in_the_same_step(room: SurveysRoom) -> None:
    before = room.workspace.study.codes
    room.answers.coding.apply_path("Barrierer / Taushetsplikt")
    assert _names(room, 0) == ["Taushetsplikt"]
    room.workspace.undo()
    assert room.workspace.study.codes == before


def test_that_what_is_listed_stays_while_it_is_coded(room: SurveysRoom) -> None:
    room.answers.ask(Wanted(codes=WITHOUT))
    room.answers.list.go(5)
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    assert len(room.answers.list.answers.rows) == 48
    assert room.answers.list.currentIndex().row() == 5
    room.answers.ask(Wanted(codes=WITHOUT))
    assert len(room.answers.list.answers.rows) == 47


def test_that_answers_are_found_by_words_codes_and_respondents(room: SurveysRoom) -> None:
    code = _code(room, "Barrierer / Tid")
    room.answers.coding.apply(code)
    page, wanted = room.answers, []
    for asked in (Wanted("taushets"), Wanted(codes=code), Wanted(codes=_code(room, "Barrierer"))):
        page.ask(asked)
        wanted.append(len(page.list.answers.rows))
    assert wanted == [3, 1, 1]
    who = next(page.bar.who.itemData(at) for at in range(1, page.bar.who.count()))
    page.ask(Wanted(group=who))
    assert 0 < len(page.list.answers.rows) < 48


def test_that_u_goes_to_the_next_answer_without_a_code(room: SurveysRoom, qtbot: QtBot) -> None:
    rows = room.answers.list.answers.rows
    for row in (0, 1, 2):
        segment = Segment(rows[row].document, Span(0, 3))
        room.workspace.edit(coding.apply_code, segment, _code(room, "Barrierer / Tid"))
    _press(qtbot, room, _Key.Key_U)
    assert room.answers.list.currentIndex().row() == 3


def test_that_going_on_after_each_code_is_a_choice(room: SurveysRoom) -> None:
    room.answers.onward.setChecked(True)
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    assert room.answers.list.currentIndex().row() == 1
    assert room.settings.truth("answers/onward", False)


def test_that_undo_of_the_import_empties_the_room(room: SurveysRoom) -> None:
    project = room.workspace.project
    assert project is not None
    history.undo(project)
    history.undo(project)
    assert room.question.count() == 0
    assert room.empty.isVisible()


def test_that_codings_of_a_hidden_coder_are_neither_seen_nor_removed(room: SurveysRoom, qtbot: QtBot) -> None:
    project = room.workspace.project
    assert project is not None
    anna, other = project.coder, add_coder(project, "Berit")
    room.workspace.choose_coder(other)
    room.answers.coding.apply(_code(room, "Barrierer / Tid"))
    room.workspace.choose_coder(anna)
    assert _names(room, 0) == ["Tid"]
    room.workspace.show_coders({other: CoderView.HIDDEN})
    assert _names(room, 0) == []
    _press(qtbot, room, _Key.Key_Delete)
    assert len(project.study.codings) == 1


def test_that_the_desks_stance_keys_say_how_answers_voice_their_code(room: SurveysRoom, qtbot: QtBot) -> None:
    tid, words = _code(room, "Barrierer / Tid"), room.answers.list
    helps, hinders = (room.answers.findChildren(QShortcut)[at].activated for at in (0, 1))
    before = room.workspace.study
    helps.emit()
    assert room.workspace.study is before
    room.answers.coding.apply(tid)
    helps.emit()
    assert words.answers.chip(0, tid) == "+ Tid"
    assert "Tid (helps)" in words.answers.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    hinders.emit()
    assert [each.stance for each in words.answers.codings(0)] == [Stance.HINDERS]
    hinders.emit()
    assert [each.stance for each in words.answers.codings(0)] == [None]
    room.answers.list.choose([row.document for row in words.answers.rows[:3]], None)
    room.answers.coding.apply(tid)
    hinders.emit()
    assert {words.answers.chip(row, tid) for row in range(3)} == {"− Tid"}
    room.workspace.undo()
    assert {words.answers.chip(row, tid) for row in range(3)} == {"Tid"}
