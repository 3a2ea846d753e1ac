"""Guides and their questions: typed, nested, tied, made codes and brought in from a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import guides
from qualcode.model.guide_changes import NewQuestion, in_order
from qualcode.text.guide_lines import GuideEntry
from qualcode.ui.guides import making
from qualcode.ui.guides.import_dialog import GuideImportDialog
from qualcode.ui.guides.questions_page import LABEL, WORDS, QuestionsPage
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import entered

_Key = Qt.Key
_ALT = Qt.KeyboardModifier.AltModifier


def outline(page: QuestionsPage) -> list[tuple[int, str]]:
    guide = page.current_guide()
    assert guide is not None
    return [(depth, question.text.split()[-1]) for question, depth in in_order(page.workspace.study, guide)]


def choose(page: QuestionsPage, place: int) -> None:
    guide = page.current_guide()
    assert guide is not None
    page.tree.choose(in_order(page.workspace.study, guide)[place][0].id, WORDS)


def test_that_a_question_is_moved_in_and_out_by_keys_and_stays_current(room: GuidesRoom, qtbot: QtBot) -> None:
    page = room.questions
    before = room.workspace.study
    choose(page, 3)
    qtbot.keyClick(page.tree, _Key.Key_Right, _ALT)
    assert outline(page) == [(0, "Samarbeid"), (1, "vanskelig?"), (1, "hjelper?"), (1, "Skjønn")]
    qtbot.keyClick(page.tree, _Key.Key_Up, _ALT)
    assert [name for _depth, name in outline(page)][2:] == ["Skjønn", "hjelper?"]
    question = page.current_question()
    assert question is not None
    assert room.workspace.study.guide_questions[question].text == "Skjønn"
    qtbot.keyClick(page.tree, _Key.Key_Left, _ALT)
    assert outline(page)[-1] == (0, "Skjønn")
    for _step in range(3):
        room.workspace.undo()
    assert room.workspace.study == before


def test_that_numbers_and_words_are_typed_in_place_and_what_lies_in_itself_is_refused(room: GuidesRoom) -> None:
    page = room.questions
    choose(page, 1)
    index = page.tree.currentIndex()
    page.model.setData(index.siblingAtColumn(LABEL), "1 bis")
    page.model.setData(index, "Hva er vanskeligst?")
    question = room.workspace.study.guide_questions[page.current_question()]  # type: ignore[index]
    assert (question.label, question.text) == ("1 bis", "Hva er vanskeligst?")


def test_that_a_question_is_added_beside_and_removed_with_undo(room: GuidesRoom, qtbot: QtBot) -> None:
    page = room.questions
    choose(page, 1)
    page.add_question()
    assert len(outline(page)) == 5
    assert page.tree.state() == page.tree.State.EditingState
    room.workspace.undo()
    choose(page, 0)
    qtbot.keyClick(page.tree, _Key.Key_Delete)
    assert outline(page) == [(0, "Skjønn")]
    room.workspace.undo()
    assert len(outline(page)) == 4


def test_that_codes_research_questions_and_twins_hang_on_a_question(room: GuidesRoom) -> None:
    page, workspace = room.questions, room.workspace
    project = workspace.project
    assert project is not None
    other = guides.add_guide(project, "Ansatte", [NewQuestion("hva hjelper")])
    (twin,) = workspace.study.guide_questions.by("guide", other)
    code = next(iter(workspace.study.codes))
    choose(page, 2)
    question = page.current_question()
    assert question is not None
    page.card.palette_of_codes.code_picked.emit(code)
    page.card.palette_of_codes.path_typed.emit("Ny kode")
    assert len(workspace.study.question_codes.by("guide_question", question)) == 2
    page.tie_alike()
    assert workspace.study.guide_questions[question].same_as == twin.id
    assert page.card.same.currentData() == twin.id
    page.card.same.setCurrentIndex(0)
    page.card.same.activated.emit(0)
    assert workspace.study.guide_questions[question].same_as is None


def test_that_a_codebook_is_made_of_the_guide_in_one_step(room: GuidesRoom) -> None:
    before = room.workspace.study
    room.make_codes()
    assert room.workspace.study.codebook.find("Ledere / Samarbeid / Hva hjelper") is not None
    room.workspace.undo()
    assert room.workspace.study == before


def test_that_what_was_read_from_a_file_is_corrected_before_it_is_a_guide(qtbot: QtBot) -> None:
    entries = [GuideEntry("Del", "1", 0), GuideEntry("Side 2", "", 1), GuideEntry("Hvem?", "1a", 1)]
    dialog = GuideImportDialog(None, "Guide", entries)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tree.choose(1, WORDS)
    dialog.leave_out.click()
    dialog.tree.choose(2, WORDS)
    qtbot.keyClick(dialog.tree, _Key.Key_Left, _ALT)
    dialog.model.setData(dialog.tree.currentIndex(), "Hvem er du?")
    wanted = dialog.wanted()
    assert [(each.text, each.label, each.depth) for each in wanted.questions] == [
        ("Del", "1", 0),
        ("Hvem er du?", "1a", 0),
    ]
    dialog.title_field.clear()
    assert not dialog.accept_button.isEnabled()


def test_that_an_empty_room_has_one_button_and_a_guide_of_a_file_fills_it(
    whole_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "guides", GuidesRoom)
    assert room.first_focus().text() == "Import a guide …"  # type: ignore[attr-defined]
    (tmp_path / "Ledere.txt").write_text("1. Del\n  a) Hvem er du?\n", "utf-8")
    monkeypatch.setattr(GuideImportDialog, "asked", lambda _dialog: True)
    guide = making.import_guide(room, tmp_path / "Ledere.txt")
    assert guide is not None
    assert room.workspace.study.guides[guide].title == "Ledere"
    assert room.questions.model.rowCount() == 1


def test_that_a_guide_is_named_in_the_list_and_removed_with_undo(room: GuidesRoom) -> None:
    page = room.questions
    room.add_guide()
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["Ledere", "New guide"]
    page.list.currentItem().setText("Ansatte")
    assert {guide.title for guide in room.workspace.study.guides.values()} == {"Ledere", "Ansatte"}
    page.choose_guide(room.workspace.study.guides.ordered()[0].id)
    page.remove_guide()
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["Ansatte"]
    room.workspace.undo()
    assert page.list.count() == 2
