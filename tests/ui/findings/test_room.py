from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qualcode.edits import findings
from qualcode.edits.coding import remove_codings
from qualcode.edits.history import undo_label
from qualcode.store.files import open_project
from qualcode.ui import reports
from qualcode.ui.cards.mime import mime_of_codings
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow
from qualcode.ui.findings import actions, menus, picker
from qualcode.ui.findings.outline_model import NOTE, NUMBER
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.workspace import Place


def outline(room: FindingsRoom) -> list[tuple[str, str, str]]:
    model = room.desk.outline
    rows = []
    for at in range(model.rowCount()):
        question = model.item(at)
        for item in (question, *(question.child(place) for place in range(question.rowCount()))):
            rows.append((item.data(NUMBER), item.text(), item.data(NOTE)))
    return rows


def evidence(room: FindingsRoom) -> list[str]:
    cards, shown = room.desk.evidence_cards, []
    for at, row in enumerate(cards.rows):
        if isinstance(row, CardRow):
            shown.append(cards.face(at).words)
        else:
            shown.append(row.title if isinstance(row, HeadingRow) else "-" if isinstance(row, NoteRow) else "")
    return shown


def coding(room: FindingsRoom, words: str) -> str:
    study = room.workspace.study
    return next(one.id for one in study.codings.values() if study.words(one) == words)


def finding(room: FindingsRoom, claim: str) -> str:
    return next(one.id for one in room.workspace.study.findings.values() if claim in one.claim)


def pick(room: FindingsRoom, words: str) -> None:
    cards = room.desk.picker.cards
    row = next(at for at in range(cards.rowCount()) if cards.face(at).words == f"«{words}»")
    room.desk.picker.list.select_rows([row])


def drop(room: FindingsRoom, data: QMimeData, row: int) -> None:
    view = room.desk.evidence
    box = view.row_rect(row) if row < view.cards.rowCount() else view.row_rect(row - 1)
    at = box.topLeft() + QPoint(5, 2) if row < view.cards.rowCount() else box.bottomLeft() + QPoint(5, 20)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(at.toPointF(), copy, data, left, none))


def test_that_findings_stand_numbered_under_their_questions_with_what_carries_them(room: FindingsRoom) -> None:
    assert outline(room) == [
        ("1", "Hva hindrer?", ""),
        ("1.1", "Tiden strekker ikke til.", "1 quote, 1 against"),
        ("1.2", "Ingen sier noe om ledelsen.", "no quotes"),
        ("2", "Hva fremmer?", ""),
        ("2.1", "Å sitte sammen hjelper.", "no quotes"),
    ]


def test_that_the_first_finding_is_shown_with_its_evidence_line(room: FindingsRoom) -> None:
    assert room.desk.editor.claim.words == "Tiden strekker ikke til."
    assert evidence(room) == ["Carried by", "«aldri tid»", "Contradicted by", "«god tid»"]
    assert room.desk.editor.evidence.text().startswith("1 quote from 1 of 2 informants (leder 1)")


def test_that_one_informant_behind_most_quotes_is_warned_of(room: FindingsRoom) -> None:
    assert not room.desk.editor.warning.isVisible()
    codings = [coding(room, words) for words in ("Det går i ett", "Alt haster", "Ingen puster")]
    room.workspace.edit(findings.add_evidence, room.finding, codings)
    assert room.desk.editor.warning.text() == "R1 supplies 4 of 4 quotes."
    assert room.desk.editor.warning.isVisible()


def test_that_a_picked_quote_carries_the_finding_and_leaves_the_list(room: FindingsRoom, qtbot: QtBot) -> None:
    before = room.desk.picker.cards.rowCount()
    pick(room, "Det går i ett")
    qtbot.mouseClick(room.desk.picker.add, Qt.MouseButton.LeftButton)
    assert evidence(room) == ["Carried by", "«aldri tid»", "«Det går i ett»", "Contradicted by", "«god tid»"]
    assert room.desk.picker.cards.rowCount() == before - 1


def test_that_a_quote_can_be_picked_against_the_finding(room: FindingsRoom, qtbot: QtBot) -> None:
    pick(room, "sitte i samme hus")
    qtbot.mouseClick(room.desk.picker.contradict, Qt.MouseButton.LeftButton)
    assert evidence(room)[2:] == ["Contradicted by", "«god tid»", "«sitte i samme hus»"]


def test_that_the_picker_filters_by_code_and_words(room: FindingsRoom, qtbot: QtBot) -> None:
    code = room.workspace.study.codebook.find("Drivere")
    room.desk.picker.choice("code").chosen.emit("code", frozenset({code.id}))
    assert room.desk.picker.count.text() == "1 quote"
    room.desk.picker.text.setText("finnes ikke")
    qtbot.waitUntil(lambda: room.desk.picker.count.text() == "0 quotes")
    assert room.desk.picker.nothing.isVisible()


def test_that_quotes_are_dropped_where_they_are_let_go(room: FindingsRoom) -> None:
    drop(room, mime_of_codings([coding(room, "Det går i ett")], ""), 1)
    assert evidence(room)[:3] == ["Carried by", "«Det går i ett»", "«aldri tid»"]
    drop(room, mime_of_codings([coding(room, "Det går i ett")], ""), 5)
    assert evidence(room) == ["Carried by", "«aldri tid»", "Contradicted by", "«god tid»", "«Det går i ett»"]
    assert undo_label(room.workspace.project) == "Arrange evidence"


def test_that_alt_and_arrows_order_the_quotes(room: FindingsRoom, qtbot: QtBot) -> None:
    room.workspace.edit(findings.add_evidence, room.finding, [coding(room, "Det går i ett")])
    view = room.desk.evidence
    view.select_rows([2])
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert evidence(room)[:3] == ["Carried by", "«Det går i ett»", "«aldri tid»"]
    assert view.selected_rows() == [1]
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert evidence(room)[:3] == ["Carried by", "«aldri tid»", "«Det går i ett»"]


def test_that_quotes_move_to_the_other_side_and_back(room: FindingsRoom, qtbot: QtBot) -> None:
    room.desk.evidence.select_rows([1])
    assert room.desk.turn.text() == "Move to “Contradicted by”"
    qtbot.mouseClick(room.desk.turn, Qt.MouseButton.LeftButton)
    assert evidence(room) == ["Carried by", "-", "Contradicted by", "«god tid»", "«aldri tid»"]
    room.desk.evidence.select_rows([4])
    assert room.desk.turn.text() == "Move to “Carried by”"
    qtbot.mouseClick(room.desk.turn, Qt.MouseButton.LeftButton)
    assert evidence(room) == ["Carried by", "«aldri tid»", "Contradicted by", "«god tid»"]


def test_that_delete_takes_a_quote_out_and_undo_brings_it_back(room: FindingsRoom, qtbot: QtBot) -> None:
    room.desk.evidence.select_rows([1])
    with qtbot.waitSignal(room.workspace.said) as said:
        qtbot.keyClick(room.desk.evidence, Qt.Key.Key_Delete)
    assert said.args == ["1 quote taken out of the finding.", True]
    assert evidence(room)[1] == "-"
    room.workspace.undo()
    assert evidence(room)[1] == "«aldri tid»"


def test_that_typing_a_claim_is_written_down_as_one_step(room: FindingsRoom, qtbot: QtBot) -> None:
    field = room.desk.editor.claim
    field.setPlainText("Tiden er knapp.")
    qtbot.waitUntil(lambda: outline(room)[1][1] == "Tiden er knapp.")
    field.setPlainText("Tiden er for knapp.")
    field.write_down()
    room.workspace.undo()
    assert field.words == "Tiden strekker ikke til."


def test_that_an_emptied_claim_comes_back(room: FindingsRoom, qtbot: QtBot) -> None:
    field = room.desk.editor.claim
    field.setFocus()
    field.setPlainText("")
    room.desk.tree.setFocus()
    assert field.words == "Tiden strekker ikke til."
    assert outline(room)[1][1] == "Tiden strekker ikke til."


def test_that_words_typed_last_are_written_to_the_finding_they_were_typed_for(room: FindingsRoom) -> None:
    room.desk.editor.concept.setPlainText("Knapphet")
    room.choose(finding(room, "Å sitte"))
    study = room.workspace.study
    assert study.findings[finding(room, "Tiden")].concept == "Knapphet"
    assert study.findings[finding(room, "Å sitte")].concept == ""
    assert room.desk.editor.concept.words == ""


def test_that_closing_the_project_writes_down_what_is_being_typed(room: FindingsRoom, tmp_path: Path) -> None:
    room.desk.editor.claim.setPlainText("Siste ord.")
    path = room.workspace.project.path
    room.workspace.close()
    room.workspace.take(open_project(path))
    assert any(one.claim == "Siste ord." for one in room.workspace.study.findings.values())


def test_that_a_question_is_worded_anew_beside_its_findings(room: FindingsRoom) -> None:
    room.desk.tree.setCurrentIndex(room.desk.outline.index(0, 0))
    assert room.desk.question.count.text() == "2 findings answer this question."
    room.desk.question.words.setPlainText("Hva er i veien?")
    room.desk.tree.setCurrentIndex(room.desk.outline.index(1, 0))
    assert outline(room)[0][1] == "Hva er i veien?"
    assert room.desk.question.words.words == "Hva fremmer?"
    assert room.desk.picker.nothing.text() == "Choose a finding to pick quotes for it."


def test_that_rows_are_edited_in_place(room: FindingsRoom) -> None:
    model = room.desk.outline
    model.setData(model.index(0, 0), "Hva  er i veien?")
    model.setData(model.index(1, 0, model.index(0, 0)), "Ledelsen nevnes ikke.")
    model.setData(model.index(0, 0), " ")
    assert [row[1] for row in outline(room)][:3] == [
        "Hva er i veien?",
        "Tiden strekker ikke til.",
        "Ledelsen nevnes ikke.",
    ]


def test_that_findings_and_questions_are_moved_by_alt_and_arrows(room: FindingsRoom, qtbot: QtBot) -> None:
    tree = room.desk.tree
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[1] for row in outline(room)][1:3] == ["Ingen sier noe om ledelsen.", "Tiden strekker ikke til."]
    assert tree.currentIndex().data() == "Tiden strekker ikke til."
    tree.setCurrentIndex(room.desk.outline.index(1, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert outline(room)[0][1] == "Hva fremmer?"


def test_that_a_finding_is_dragged_to_another_question(room: FindingsRoom) -> None:
    model = room.desk.outline
    data = model.mimeData([model.find(finding(room, "Tiden"))])
    target = model.index(1, 0)
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index(0, 0, target))
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
    assert [row[:2] for row in outline(room)][2:] == [
        ("2", "Hva fremmer?"),
        ("2.1", "Å sitte sammen hjelper."),
        ("2.2", "Tiden strekker ikke til."),
    ]
    assert room.desk.editor.claim.words == "Tiden strekker ikke til."


def test_that_new_questions_and_findings_are_asked_for_and_shown(
    room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["Hva nå?", "Ingen vet."])
    monkeypatch.setattr(actions, "ask_text", lambda *_args: next(answers))
    room.add_question()
    assert room.desk.question.words.words == "Hva nå?"
    assert room.desk.question.count.text().startswith("No finding answers this question yet.")
    room.desk.question.new_finding.click()
    assert outline(room)[-2:] == [("3", "Hva nå?", ""), ("3.1", "Ingen vet.", "no quotes")]
    assert room.desk.editor.claim.words == "Ingen vet."


def test_that_removing_is_undone_and_the_next_one_is_shown(room: FindingsRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.workspace.said) as said:
        qtbot.keyClick(room.desk.tree, Qt.Key.Key_Delete)
    assert said.args == ["The finding is removed. Its quotes are still coded.", True]
    assert room.finding == finding(room, "Ingen")
    room.workspace.undo()
    assert outline(room)[1][1] == "Tiden strekker ikke til."
    room.desk.tree.setCurrentIndex(room.desk.outline.index(0, 0))
    with qtbot.waitSignal(room.workspace.said) as said:
        room.remove()
    assert said.args == ["The question and its findings are removed.", True]
    assert [row[1] for row in outline(room)] == ["Hva fremmer?", "Å sitte sammen hjelper."]


def test_that_gaps_lead_to_findings_and_to_quotes(room: FindingsRoom, qtbot: QtBot) -> None:
    gaps = room.desk.gaps
    assert [gaps.findings.item(at).text() for at in range(gaps.findings.rowCount())] == [
        "Ingen sier noe om ledelsen.",
        "Å sitte sammen hjelper.",
    ]
    assert [gaps.codes.item(at).text() for at in range(gaps.codes.rowCount())] == ["Uro"]
    gaps._findings_list.clicked.emit(gaps.findings.index(1, 0))
    assert room.finding == finding(room, "Å sitte")
    with qtbot.waitSignal(room.workspace.quotes_wanted) as asked:
        gaps._codes_list.clicked.emit(gaps.codes.index(0, 0))
    code = room.workspace.study.codebook.find("Barrierer / Uro")
    assert asked.args[0].codes == frozenset({code.id})


def test_that_a_code_is_a_gap_no_more_when_a_quote_of_it_is_picked(room: FindingsRoom, qtbot: QtBot) -> None:
    room.workspace.edit(findings.add_evidence, room.finding, [coding(room, "Alt haster")])
    qtbot.waitUntil(lambda: room.desk.gaps.codes.rowCount() == 0)
    assert not room.desk.gaps.without_finding.isVisible()


def test_that_a_finding_without_quotes_is_listed_in_its_own_words(room: FindingsRoom) -> None:
    room.workspace.edit(findings.change_finding, finding(room, "Å sitte"), claim="Felles hus hjelper.")
    assert room.desk.gaps.findings.item(1).text() == "Felles hus hjelper."


def test_that_a_place_is_shown_in_its_text(room: FindingsRoom, qtbot: QtBot) -> None:
    card = room.desk.evidence_cards.rows[1].codings[0]
    with qtbot.waitSignal(room.workspace.place_wanted) as asked:
        room.desk.evidence.place_wanted.emit(1)
    assert asked.args == [Place(card.document, card.span, card.id)]


def test_that_a_removed_coding_leaves_its_finding(room: FindingsRoom) -> None:
    room.workspace.edit(remove_codings, [coding(room, "aldri tid")])
    assert evidence(room) == ["Carried by", "-", "Contradicted by", "«god tid»"]
    assert outline(room)[1][2] == "no quotes, 1 against"


def test_that_a_study_without_questions_says_what_belongs_here(
    room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    for question in room.workspace.study.questions.ordered():
        room.workspace.edit(findings.remove_question, question.id)
    assert room.desk.no_questions.isVisible()
    monkeypatch.setattr(actions, "ask_text", lambda *_args: "Hva hindrer?")
    room.desk.no_questions.acted.emit()
    assert outline(room) == [("1", "Hva hindrer?", "")]
    assert not room.desk.no_questions.isVisible()


def test_that_findings_are_written_to_word(
    room: FindingsRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    path = tmp_path / "Funn.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(room.workspace.said) as said:
        room.export()
    assert said.args == ["Funn.docx is saved.", False]
    cells = {cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells}
    assert any("Tiden strekker ikke til." in cell for cell in cells)


def test_that_selection_and_scroll_of_the_lists_survive_an_edit(room: FindingsRoom) -> None:
    room.desk.picker.list.select_rows([2])
    room.desk.evidence.select_rows([1])
    room.workspace.edit(findings.add_evidence, room.finding, [coding(room, "sitte i samme hus")])
    assert room.desk.picker.list.selected_rows() == [2]
    assert room.desk.evidence.selected_rows() == [1]


def test_that_the_right_button_offers_what_fits_the_row(
    room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []

    class Menu(QMenu):
        def exec(self, _at: QPoint) -> None:
            shown.append([one.text() for one in self.actions() if one.text()])

    monkeypatch.setattr(menus, "QMenu", Menu)
    tree, view = room.desk.tree, room.desk.evidence
    tree.customContextMenuRequested.emit(tree.visualRect(room.desk.outline.index(0, 0)).center())
    tree.customContextMenuRequested.emit(QPoint(5, tree.viewport().height() + 500))
    view.customContextMenuRequested.emit(view.row_rect(1).center())
    view.customContextMenuRequested.emit(view.row_rect(0).center())
    assert [texts[-1] for texts in shown] == ["Remove", "New research question …", "Take out"]


def test_that_quotes_are_searched_anew_only_when_they_may_be_others(
    room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[object] = []
    find = picker.find_segments

    def counting(study: object, *how: object) -> object:
        searched.append(study)
        return find(study, *how)

    monkeypatch.setattr(picker, "find_segments", counting)
    for finding in room.workspace.study.findings:
        room.choose(finding)
    room.desk.picker.list.select_rows([1])
    before = room.desk.picker.cards.rowCount()
    room.desk.picker.add.click()
    assert room.desk.picker.cards.rowCount() == before - 1
    assert searched == []
    room.workspace.edit(remove_codings, [next(iter(room.workspace.study.codings))])
    assert len(searched) == 1
