"""The table of who answered what, two questions side by side, and answers that are alike."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.filters import QuoteFilter
from qualcode.edits.answers import CodedTogether
from qualcode.text.alike import alike_groups
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.surveys.alike_dialog import AlikeDialog
from qualcode.ui.surveys.answers_bar import Wanted
from qualcode.ui.surveys.plan import LIST, PAIRS, TABLE
from qualcode.ui.surveys.room import SurveysRoom


def _code_time(room: SurveysRoom) -> None:
    room.answers.ask(Wanted("tid"))
    room.answers.list.selectAll()
    code = room.workspace.study.codebook.find("Barrierer / Tid")
    assert code is not None
    room.answers.coding.apply(code.id)


def _cells(room: SurveysRoom, column: int) -> dict[str, str]:
    model = room.table.model
    return {model.index(row, 0).data().strip(): model.index(row, column).data() for row in range(model.rowCount())}


def test_that_the_table_has_percent_of_those_who_answered(room: SurveysRoom) -> None:
    _code_time(room)
    n = len(room.answers.list.answers.rows)
    room.turn_to(TABLE)
    cells = _cells(room, 1)
    assert cells["Tid"] == cells["Barrierer"] == f"{n} · {100 * n / 48:.0f}%"
    assert (cells["Språk"], cells["Answered"], cells["Not asked"]) == ("0 · 0%", "48", "3")
    assert cells["– of these without a code"] == str(48 - n)
    room.table.every.setChecked(False)
    assert "Språk" not in _cells(room, 1)


def test_that_a_number_leads_to_its_quotes_and_the_answered_to_the_list(room: SurveysRoom, qtbot: QtBot) -> None:
    _code_time(room)
    room.turn_to(TABLE)
    asked: list[QuoteFilter] = []
    room.workspace.quotes_wanted.connect(asked.append)
    room.table.view.setCurrentIndex(room.table.model.index(room.table.model.who_rows, 1))
    qtbot.keyClick(room.table.view, Qt.Key.Key_Return)
    assert asked[0].guide_questions == frozenset({room.current})
    room.table.view.behind_wanted.emit(0, 1)
    assert room.tabs.currentIndex() == LIST
    assert len(room.answers.list.answers.rows) == 48


def test_that_two_surveys_stand_side_by_side_for_the_same_respondents(room: SurveysRoom) -> None:
    room.turn_to(PAIRS)
    model = room.pairs.model
    assert model.rowCount() == 18
    assert model.index(0, 0).data() == "A01"
    words = [model.index(row, 3).data() for row in range(model.rowCount())]
    assert "(does not know)" in words
    assert "Tid." in words


def test_that_alike_answers_are_coded_together_as_ticked_and_in_one_step(room: SurveysRoom, qtbot: QtBot) -> None:
    rows = list(room.answers.list.answers.rows)
    groups = alike_groups([row.words for row in rows])
    dialog = AlikeDialog(room, room.workspace.study, rows, groups, QuickCodes())
    qtbot.addWidget(dialog)
    assert not dialog.answer()
    dialog.answers.item(0).setCheckState(Qt.CheckState.Unchecked)
    code = room.workspace.study.codebook.find("Barrierer / Tid")
    assert code is not None
    dialog.take_code(code.id)
    dialog.take_code(None, "Barrierer / Ansvar")
    wanted = dialog.answer()
    assert [len(each.segments) for each in wanted] == [len(groups[0].places) - 1, len(groups[1].places)]
    room.answers.coding.code_together(wanted)
    coded = sum(len(each.segments) for each in wanted)
    assert room.answers.progress.text() == f"{coded} of 48 answers coded"
    room.workspace.undo()
    assert room.answers.progress.text() == "0 of 48 answers coded"
    assert room.workspace.study.codebook.find("Barrierer / Ansvar") is None


def test_that_what_is_coded_already_has_no_tick_among_the_alike(room: SurveysRoom, qtbot: QtBot) -> None:
    _code_time(room)
    room.answers.ask(Wanted())
    rows = list(room.answers.list.answers.rows)
    groups = alike_groups([row.words for row in rows])
    dialog = AlikeDialog(room, room.workspace.study, rows, groups, QuickCodes())
    qtbot.addWidget(dialog)
    ticks = [dialog.answers.item(at).checkState() for at in range(dialog.answers.count())]
    assert set(ticks) == {Qt.CheckState.Unchecked}


def test_that_looking_for_alike_answers_codes_what_the_dialog_hands_back(
    room: SurveysRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    segments = tuple(room.answers.target())
    answer = [CodedTogether(segments, None, "Nytt")]
    monkeypatch.setattr(AlikeDialog, "ask", lambda *_args: answer)
    room.answers.look_for_alike()
    qtbot.waitUntil(lambda: room.workspace.study.codebook.find("Nytt") is not None)
    assert room.answers.progress.text() == "1 of 48 answers coded"
