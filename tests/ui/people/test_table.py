"""People as a spreadsheet: blocks in and out, Enter and Delete, values with types, names spelt once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qualcode.edits import people
from qualcode.model.errors import Rule
from qualcode.model.people import Attribute, AttributeType, Certainty
from qualcode.ui.attribute_fields.changing import change_attribute
from qualcode.ui.attribute_fields.dialog import AttributeDialog, WantedAttribute
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people import header_menu
from qualcode.ui.people.columns import CASE, LABEL, ROLES
from qualcode.ui.people.room import PeopleRoom
from qualcode.ui.widgets.cells import read_cells, spread, write_cells
from tests.ui.windows import Told

VALUE = 3
"""Place of the first attribute's column."""


@pytest.fixture
def room(whole_window: MainWindow) -> PeopleRoom:
    """Return the room with R1 (Leder) and R2 (Veileder) and a number attribute."""
    whole_window.show_room("people")
    room = whole_window.rooms["people"]
    assert isinstance(room, PeopleRoom)
    room.workspace.edit(people.add_attribute, "Ansiennitet", AttributeType.NUMBER)
    return room


def texts(room: PeopleRoom) -> list[list[str]]:
    model = room.model
    return [[model.index(row, column).data() for column in range(VALUE + 1)] for row in range(model.rowCount())]


def paste(room: PeopleRoom, row: int, column: int, text: str) -> bool:
    QGuiApplication.clipboard().setText(text)
    room.table.setCurrentIndex(room.model.index(row, column))
    return room.table.paste()


def test_that_a_block_from_a_spreadsheet_is_one_step_and_makes_those_who_are_new(room: PeopleRoom) -> None:
    before = room.workspace.study
    assert paste(room, 1, LABEL, 'R2\tRektor, Leder\tSkole\t3,5\r\nR3\t"Lærer"\tSkole\t?\r\nR4\t\t\t(12)\r\n')
    assert texts(room)[1:] == [
        ["R2", "Rektor, Leder", "Skole", "3.5"],
        ["R3", "Lærer", "Skole", "unknown"],
        ["R4", "", "", "(12)"],
    ]
    room.workspace.undo()
    assert room.workspace.study == before


def test_that_one_cell_fills_all_that_is_selected(room: PeopleRoom) -> None:
    QGuiApplication.clipboard().setText("NAV")
    room.table.clearSelection()
    for row in (0, 1):
        room.table.selectionModel().select(
            room.model.index(row, CASE), room.table.selectionModel().SelectionFlag.Select
        )
    room.table.paste()
    assert [row[CASE] for row in texts(room)] == ["NAV", "NAV"]


def test_that_a_block_with_a_wrong_value_changes_nothing(room: PeopleRoom, told: Told, qtbot: QtBot) -> None:
    before = room.workspace.study
    assert not paste(room, 0, ROLES, "Leder\tNAV\t4\nVeileder\tNAV\tmange")
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [Rule.WRONG_TYPE]
    assert room.workspace.study == before


def test_that_a_block_copied_comes_back_the_same(room: PeopleRoom) -> None:
    paste(room, 0, LABEL, "R1\tLeder\tNAV\t4\nR2\tVeileder\t\t")
    before = texts(room)
    room.table.selectAll()
    room.table.copy()
    assert QGuiApplication.clipboard().text().splitlines()[0] == "R1\tLeder\tNAV\t4\t1\tIntervju 1\t"
    room.table.setCurrentIndex(room.model.index(0, LABEL))
    room.table.paste()
    assert texts(room) == before


def test_that_delete_empties_cells_and_never_removes_anybody(room: PeopleRoom, qtbot: QtBot) -> None:
    room.table.selectAll()
    qtbot.keyClick(room.table, Qt.Key.Key_Delete)
    assert [row[:3] for row in texts(room)] == [["R1", "", ""], ["R2", "", ""]]
    room.workspace.undo()
    assert texts(room)[0][ROLES] == "Leder"


def test_that_enter_edits_and_enter_again_goes_down(room: PeopleRoom, qtbot: QtBot) -> None:
    room.table.setFocus()
    room.table.setCurrentIndex(room.model.index(0, CASE))
    qtbot.keyClick(room.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Skole")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(room)[0][CASE] == "Skole")
    assert (room.table.currentIndex().row(), room.table.currentIndex().column()) == (1, CASE)


def test_that_brackets_and_a_question_mark_say_how_sure_one_is(room: PeopleRoom) -> None:
    (attribute,) = room.workspace.study.attributes
    room.model.setData(room.model.index(0, VALUE), "(7)")
    room.model.setData(room.model.index(1, VALUE), "?")
    values = [room.workspace.study.values_of(room.model.informant(row))[attribute] for row in (0, 1)]
    assert [(value.value, value.certainty) for value in values] == [
        ("7", Certainty.INFERRED),
        ("", Certainty.UNKNOWN),
    ]


def test_that_a_new_informant_gets_the_first_free_label_whatever_the_case(room: PeopleRoom) -> None:
    room.model.setData(room.model.index(1, LABEL), "r3")
    room.add()
    assert [row[LABEL] for row in texts(room)] == ["R1", "r3", "R2"]
    assert room.table.currentIndex().row() == 2


def test_that_a_role_is_renamed_for_everybody_who_has_it(room: PeopleRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.model.fill([(0, ROLES, "Leder"), (1, ROLES, "Veileder, Leder")])
    monkeypatch.setattr(header_menu, "ask_text", lambda *_args: "Avdelingsleder")
    actions = room.header_menu.menu(ROLES, None).actions()
    next(action for action in actions if action.text() == "Rename Leder …").trigger()
    assert [row[ROLES] for row in texts(room)] == ["Avdelingsleder", "Veileder, Avdelingsleder"]


def test_that_an_attribute_whose_values_do_not_fit_keeps_its_type(
    room: PeopleRoom, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.model.setData(room.model.index(0, VALUE), "4")
    (attribute,) = room.workspace.study.attributes
    wanted = WantedAttribute("Ansiennitet", AttributeType.DATE)
    monkeypatch.setattr(AttributeDialog, "ask", lambda *_args: wanted)
    change_attribute(room, room.workspace, attribute)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [Rule.WRONG_TYPE]
    assert room.workspace.study.attributes[attribute].type is AttributeType.NUMBER


def test_that_choices_are_asked_for_only_where_values_are_chosen_among_some(qtbot: QtBot, room: PeopleRoom) -> None:
    attribute = next(iter(room.workspace.study.attributes.values()))
    assert isinstance(attribute, Attribute)
    dialog = AttributeDialog(None)
    qtbot.addWidget(dialog)
    dialog.name_field.setText("Nivå")
    assert dialog.choices_field.isHidden() or not dialog.choices_field.isVisibleTo(dialog)
    dialog.type_field.setCurrentIndex(dialog.type_field.findData(AttributeType.CHOICE))
    assert dialog.choices_field.isVisibleTo(dialog)
    assert not dialog.accept_button.isEnabled()
    dialog.choices_field.setPlainText("leder\n\n ansatt\nleder")
    assert dialog.wanted() == WantedAttribute("Nivå", AttributeType.CHOICE, "leder\nansatt")


def test_that_cells_with_line_breaks_and_quotes_come_through() -> None:
    assert read_cells('a\t"b\n""c"""\r\nd\n') == [["a", 'b "c"'], ["d"]]
    assert write_cells([["a\tb", "c\nd"]]) == "a b\tc d"
    assert spread([["x", "y"]], [(2, 1), (3, 1)]) == [(2, 1, "x"), (2, 2, "y")]
