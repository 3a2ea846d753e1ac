"""Attributes of documents and cases: typed beside their table, typed once, and found by the analysis."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qualcode.analysis.crosstab import cross_table
from qualcode.analysis.dimensions import Axis, Dimension
from qualcode.edits.documents import remove_documents
from qualcode.model.errors import Rule
from qualcode.model.people import AttributeType, Certainty, Owner
from qualcode.ui.attribute_fields.changing import remove_attribute
from qualcode.ui.attribute_fields.dialog import AttributeDialog, WantedAttribute
from qualcode.ui.attribute_fields.fields import AttributeFields
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.people.room import PeopleRoom
from tests.ui.windows import Told, entered


def _asked(fields: AttributeFields, monkeypatch: pytest.MonkeyPatch, wanted: WantedAttribute) -> QLineEdit:
    monkeypatch.setattr(AttributeDialog, "ask", lambda *_args: wanted)
    fields.new.click()
    return list(fields.fields.values())[-1]


def _type(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_a_documents_attributes_are_typed_beside_the_table_and_counted_by(
    whole_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "documents", DocumentsRoom)
    study = room.workspace.study
    room.table.setCurrentIndex(room.model.index(0, 0))
    room.show_attributes()
    fields = room.attributes.fields
    field = _asked(fields, monkeypatch, WantedAttribute("Fase", AttributeType.TEXT))
    _type(qtbot, field, "(før)")
    (value,) = room.workspace.study.attribute_values.values()
    assert (value.document, value.informant) == (room.model.rows[0].id, None)
    assert (value.value, value.certainty) == ("før", Certainty.INFERRED)
    table = cross_table(room.workspace.study, Dimension.CODE, Axis(Dimension.ATTRIBUTE, value.attribute))
    assert "før" in {heading.key for heading in table.columns}
    qtbot.keyClicks(field, "!")
    room.table.setCurrentIndex(room.model.index(1, 0))
    assert field.text() == ""
    room.table.setCurrentIndex(room.model.index(0, 0))
    assert field.text() == "(før)!"
    for _step in range(3):
        room.workspace.undo()
    assert room.workspace.study == study
    assert not fields.fields


def test_that_a_cases_attributes_are_typed_below_the_tree_and_a_wrong_one_stands_no_longer(
    whole_window: MainWindow, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "people", PeopleRoom)
    room.show_cases()
    pane = room.cases
    (case,) = room.workspace.study.cases
    pane.tree.choose(case, 0)
    assert pane.attributes.isVisible()
    wanted = WantedAttribute("Innbyggere", AttributeType.NUMBER)
    field = _asked(pane.attributes, monkeypatch, wanted)
    (attribute,) = room.workspace.study.attributes.by("owner", Owner.CASE.value)
    assert room.attribute_at(room.table.rect().topLeft()) != attribute.id
    _type(qtbot, field, "mange")
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.reasons() == [Rule.WRONG_TYPE]
    assert field.text() == ""
    _type(qtbot, field, "12,5")
    (value,) = room.workspace.study.attribute_values.by("attribute", attribute.id)
    assert (value.value, value.case) == ("12.5", case)
    remove_attribute(room.workspace, attribute.id)
    assert not pane.attributes.fields
    assert not room.workspace.study.attribute_values.by("attribute", attribute.id)


def test_that_what_is_typed_is_kept_when_the_project_closes(
    whole_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "documents", DocumentsRoom)
    room.table.setCurrentIndex(room.model.index(0, 0))
    room.show_attributes()
    field = _asked(room.attributes.fields, monkeypatch, WantedAttribute("Fase", AttributeType.TEXT))
    qtbot.keyClicks(field, "etter")
    room.workspace.write_down()
    assert [each.value for each in room.workspace.study.attribute_values.values()] == ["etter"]


def test_that_what_is_typed_about_a_document_goes_with_it(
    whole_window: MainWindow, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "documents", DocumentsRoom)
    room.table.setCurrentIndex(room.model.index(0, 0))
    room.show_attributes()
    field = _asked(room.attributes.fields, monkeypatch, WantedAttribute("Fase", AttributeType.TEXT))
    qtbot.keyClicks(field, "før")
    room.workspace.edit(remove_documents, [room.model.rows[0].id])
    assert not room.workspace.study.attribute_values
    assert field.text() == ""
    qtbot.keyClicks(field, "etter")
    room.workspace.close()
    assert not room.attributes.fields.fields
    assert not told.problems
