"""Settling at the desk: keys, filters, drawing anew, reasons, definitions, undo, and the consensus after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qualcode.analysis.agreement.disagreements import Difference
from qualcode.edits.codebook import describe_code
from qualcode.edits.log import log
from qualcode.model.consensus import CONSENSUS, decision_on, reason_in
from qualcode.model.span import Span
from qualcode.ui.analysis.agreement.pages import CONFUSED, PAIRS
from qualcode.ui.analysis.agreement.pages import CONSENSUS as PAGE
from qualcode.ui.analysis.agreement.settling.choices import Choices, Side
from qualcode.ui.analysis.agreement.settling.desk import SettlingDesk
from qualcode.ui.analysis.agreement.settling.passage import Mark, Passage, PassageView
from qualcode.ui.analysis.agreement.view import AgreementView
from qualcode.ui.main_window import MainWindow
from tests.builders import Builder
from tests.ui.analysis.settling import room_of, view_of
from tests.ui.windows import Told, open_window, project_in

_TEXT = "I: Hva er vanskelig?\nR1: Vi har ikke tid.\nI: Ikke?\nR1: Avstanden er lang.\nR1: Ingen hjelper oss."
_KEY = Qt.Key


def _study() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.informant("R1")
    for code in ("Tid", "Avstand", "Hjelp"):
        make.code(code)
    for number in range(3):
        document = make.document(f"Intervju {number + 1}", _TEXT)
        for coder in ("Anna", "Bo"):
            make.coding("Tid", "ikke tid" if coder == "Anna" else "tid", document, coder)
            make.coding("Avstand", "er lang", document, coder)
            make.coding("Avstand" if coder == "Anna" else "Hjelp", "Ingen hjelper oss", document, coder)
    return make


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, told: Told) -> Iterator[MainWindow]:
    window = open_window(tmp_path, qtbot)
    window.workspace.take(project_in(tmp_path, make=_study()))
    window.show_room("analysis")
    yield window
    window.close()


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> AgreementView:
    room = room_of(window)
    room.views.show_view("agreement")
    view = view_of(room, AgreementView)
    _wait(qtbot, view)
    return view


@pytest.fixture
def desk(view: AgreementView) -> SettlingDesk:
    """Return the desk with all disagreements."""
    view.table.setCurrentIndex(view.table.lines.index(view.table.lines.rowCount() - 1, 0))
    view.places.table.setFocus()
    QTest.keyClick(view.places.table, _KEY.Key_S)
    assert view.is_settling
    return view.desk


def _wait(qtbot: QtBot, view: AgreementView) -> None:
    qtbot.waitUntil(lambda: view.is_at_rest, timeout=20_000)


def _press(desk: SettlingDesk, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(desk.list, key, held)


def _held(window: MainWindow) -> list[tuple[str, str]]:
    study = window.workspace.study
    return [
        (study.codes[one.code].name, one.span.of(study.text(one.document)))
        for one in study.codings.by("coder", CONSENSUS)
        if study.documents[one.document].title == "Intervju 1"
    ]


def test_that_a_key_settles_and_the_next_place_comes_by_itself(desk: SettlingDesk, window: MainWindow) -> None:
    assert desk.progress_words.text() == "0 of 6 settled"
    assert desk.list.hasFocus()
    _press(desk, _KEY.Key_1)
    assert desk.progress_words.text() == "1 of 6 settled"
    place = desk.list.current()
    assert place is not None
    assert place.words == "Ingen hjelper oss"
    _press(desk, _KEY.Key_B, _KEY.Key_0, _KEY.Key_2, _KEY.Key_1, _KEY.Key_1)
    assert desk.progress_words.text() == "6 of 6 settled"
    assert desk.list.rows.rowCount() == 0
    both = [("Avstand", "Ingen hjelper oss"), ("Hjelp", "Ingen hjelper oss")]
    assert sorted(_held(window)) == sorted([("Tid", "ikke tid"), ("Avstand", "er lang"), *both])


def test_that_undo_opens_the_place_again_and_goes_to_it(desk: SettlingDesk, window: MainWindow) -> None:
    first = desk.list.current()
    _press(desk, _KEY.Key_1, _KEY.Key_2)
    window.workspace.undo()
    window.workspace.undo()
    assert desk.progress_words.text() == "0 of 6 settled"
    current = desk.list.current()
    assert current is not None
    assert first is not None
    assert current.key == first.key
    assert _held(window) == []


def test_that_words_are_marked_anew_by_word_and_settled_with_enter(desk: SettlingDesk, window: MainWindow) -> None:
    shift, alt = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
    _press(desk, _KEY.Key_Left, held=alt)
    _press(desk, _KEY.Key_Left, held=shift)
    assert desk.passage.sheet.passage is not None
    assert desk.passage.sheet.passage.drawn is not None
    assert desk.choices.drawn.text() == "Enter  These words as Tid"
    _press(desk, _KEY.Key_Return)
    assert ("Tid", "har ikke") in _held(window)
    assert desk.progress_words.text() == "1 of 6 settled"


def test_that_escape_gives_up_the_marking_and_then_goes_back(desk: SettlingDesk, view: AgreementView) -> None:
    _press(desk, _KEY.Key_Left, held=Qt.KeyboardModifier.AltModifier)
    _press(desk, _KEY.Key_Escape)
    assert desk.passage.sheet.passage is not None
    assert desk.passage.sheet.passage.drawn is None
    assert view.is_settling
    _press(desk, _KEY.Key_Escape)
    assert not view.is_settling
    assert view.table.hasFocus()


def test_that_another_code_is_chosen_by_the_palette(desk: SettlingDesk, window: MainWindow) -> None:
    code = window.workspace.study.codebook.find("Hjelp")
    assert code is not None
    _press(desk, _KEY.Key_K)
    desk.codes.code_picked.emit(code.id)
    assert ("Hjelp", "ikke tid") in _held(window)


def test_that_a_new_code_and_its_use_are_one_step(desk: SettlingDesk, window: MainWindow) -> None:
    before = set(window.workspace.study.codes)
    _press(desk, _KEY.Key_K)
    desk.codes.path_typed.emit("Tid / Press")
    assert ("Press", "ikke tid") in _held(window)
    window.workspace.undo()
    assert set(window.workspace.study.codes) == before
    assert _held(window) == []


def test_that_a_reason_goes_with_the_decision_and_can_be_changed(desk: SettlingDesk, window: MainWindow) -> None:
    place = desk.list.current()
    assert place is not None
    _press(desk, _KEY.Key_M)
    assert desk.reason.hasFocus()
    QTest.keyClicks(desk.reason, "Ordet før hører med")
    QTest.keyClick(desk.reason, _KEY.Key_Escape)
    assert desk.list.hasFocus()
    _press(desk, _KEY.Key_1)
    memo = decision_on(window.workspace.study, place.found.codings)
    assert memo is not None
    assert reason_in(memo) == "Ordet før hører med"
    assert desk.reason.words == ""
    desk.filters.state.setCurrentIndex(1)
    desk.filters.state.activated.emit(1)
    assert desk.reason.words == "Ordet før hører med"
    desk.reason.setFocus()
    QTest.keyClicks(desk.reason, "Ja. ")
    QTest.keyClick(desk.reason, _KEY.Key_Escape)
    memo = decision_on(window.workspace.study, place.found.codings)
    assert memo is not None
    assert reason_in(memo).startswith("Ja. ")


def test_that_a_decision_is_reopened_with_a_key(desk: SettlingDesk, window: MainWindow) -> None:
    _press(desk, _KEY.Key_1)
    desk.filters.state.setCurrentIndex(1)
    desk.filters.state.activated.emit(1)
    assert desk.list.rows.rowCount() == 1
    _press(desk, _KEY.Key_O)
    assert desk.progress_words.text() == "0 of 6 settled"
    assert desk.list.rows.rowCount() == 0


def test_that_kind_and_document_narrow_the_list(desk: SettlingDesk) -> None:
    desk.filters.kind.choose(Difference.CODE)
    desk.filters.kind.activated.emit(0)
    assert [place.words for place in desk.list.rows.places] == ["Ingen hjelper oss"] * 3
    desk.filters.document.setCurrentIndex(2)
    desk.filters.document.activated.emit(2)
    assert [place.title for place in desk.list.rows.places] == ["Intervju 2"]


def test_that_going_through_places_leaves_definitions_as_they_are(desk: SettlingDesk, window: MainWindow) -> None:
    workspace = window.workspace
    project = workspace.project
    assert project is not None
    for code in list(workspace.study.codes):
        workspace.edit(describe_code, code, definition="Slik er den", exclude="Ikke slik")
    _press(desk, _KEY.Key_N)
    fields = desk.meaning.fields
    assert {key[1]: field.words for key, field in fields.items()} == {
        "definition": "Slik er den",
        "include": "",
        "exclude": "Ikke slik",
    }
    steps = len(log(project))
    _press(desk, _KEY.Key_N, _KEY.Key_P, _KEY.Key_N, _KEY.Key_N, _KEY.Key_Escape)
    assert len(log(project)) == steps
    assert {code.definition for code in workspace.study.codes.values()} == {"Slik er den"}


def test_that_a_definition_is_sharpened_beside_the_words(desk: SettlingDesk, window: MainWindow) -> None:
    _press(desk, _KEY.Key_D)
    code = window.workspace.study.codebook.find("Tid")
    assert code is not None
    field = desk.meaning.fields[code.id, "definition"]
    assert field.hasFocus()
    QTest.keyClicks(field, "Mangel på tid")
    field.write_down()
    assert window.workspace.study.codes[code.id].definition == "Mangel på tid"


def test_that_both_coders_are_told_side_by_side(desk: SettlingDesk) -> None:
    assert [take.accessibleName() for take in desk.choices.takes[:2]] == ["Anna (1)", "Bo (2)"]
    assert desk.choices.takes[0].accessibleDescription() == "Tid: «ikke tid»"
    passage = desk.passage.sheet.passage
    assert passage is not None
    assert {(mark.initials, mark.lane) for mark in passage.marks} == {("A", 0), ("B", 1)}
    assert "Anna: Tid: «ikke tid»" in desk.passage.accessibleName()


def test_that_lines_where_a_mark_only_goes_on_leave_their_room_to_the_words(qtbot: QtBot) -> None:
    words = "Vi har ikke tid til å møtes. " * 12
    heights = []
    for marks in ((0,), (0, 100, 200, 300)):
        view = PassageView()
        qtbot.addWidget(view)
        view.resize(400, 300)
        view.show()
        view.show_passage(Passage(words, 0, tuple(Mark("A", Span(at, len(words)), 0) for at in marks)))
        heights.append(view.sheet.minimumHeight())
    assert heights[0] < heights[1]


def test_that_the_coders_are_compared_with_the_consensus_when_it_is_there(
    view: AgreementView, qtbot: QtBot
) -> None:
    view.pages.tabs.setCurrentIndex(PAGE)
    _wait(qtbot, view)
    assert view.pages.consensus.lines.rowCount() == 0
    view.settle()
    _press(view.desk, *[_KEY.Key_1] * 6)
    _press(view.desk, _KEY.Key_Escape)
    _wait(qtbot, view)
    cells = [line.cells for line in view.pages.consensus.lines.numbers.lines]
    assert [(each[0], each[1], each[2]) for each in cells] == [("Anna", "3", "1.00"), ("Bo", "3", "0.78")]
    assert view.places.heading.text() == "Anna: 0 disagreements"
    view.pages.consensus.setCurrentIndex(view.pages.consensus.lines.index(1, 0))
    assert view.places.heading.text() == "Bo: 6 disagreements"


def test_that_numbers_about_coders_and_about_codes_lead_to_what_is_behind_them(view: AgreementView) -> None:
    view.pages.tabs.setCurrentIndex(PAIRS)
    assert view.places.heading.text() == "Anna – Bo: 6 disagreements"
    view.pages.tabs.setCurrentIndex(CONFUSED)
    assert view.places.heading.text() == "Avstand – Hjelp: 3 disagreements"
    QTest.keyClick(view.pages.confused, _KEY.Key_Return)
    assert view.places.table.hasFocus()
    QTest.keyClick(view.places.table, _KEY.Key_S)
    assert [place.words for place in view.desk.list.rows.places] == ["Ingen hjelper oss"] * 3


def test_that_what_all_agree_on_can_be_taken_without_settling(desk: SettlingDesk, window: MainWindow) -> None:
    assert desk.agreed.text() == "Take in what all agree on: 3 places"
    desk.agreed.click()
    assert _held(window) == [("Avstand", "er lang")]
    assert desk.agreed.isHidden()


def test_that_the_desk_is_empty_when_the_project_is_closed(desk: SettlingDesk, window: MainWindow) -> None:
    window.workspace.close()
    assert desk.list.rows.rowCount() == 0
    assert desk.meaning.fields == {}


def test_that_every_coder_beyond_nine_has_a_button_too(qtbot: QtBot) -> None:
    choices = Choices()
    qtbot.addWidget(choices)
    choices.show()
    choices.show_sides([Side(f"F{n}", f"Forsker {n}", "Tid") for n in range(1, 13)])
    taken: list[int] = []
    choices.coder_taken.connect(taken.append)
    choices.takes[11].click()
    choices.takes[8].click()
    assert taken == [11, 8]
    assert [take.text() for take in choices.takes[8:10]] == ["9  Forsker 9", "Forsker 10"]
    choices.show_sides([Side("A", "Anna", "Tid"), Side("B", "Bo", "Tid")])
    assert [take.isVisible() for take in choices.takes].count(True) == 2
