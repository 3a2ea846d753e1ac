from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.edits import codebook, coding, findings
from qualcode.edits.codebook import rename_code
from qualcode.model.study import Study
from qualcode.ui import reports
from qualcode.ui.cards.rows import CardRow, HeadingRow
from qualcode.ui.quotes import room as room_module
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.workspace import Place, Workspace


def headings(room: QuotesRoom) -> list[tuple[str, str, str]]:
    return [(row.above, row.title, row.count) for row in room.cards.rows if isinstance(row, HeadingRow)]


def words(room: QuotesRoom) -> list[str]:
    rows = enumerate(room.cards.rows)
    return [room.cards.face(at).words for at, row in rows if isinstance(row, CardRow)]


def row_of(room: QuotesRoom, text: str) -> int:
    rows = enumerate(room.cards.rows)
    return next(at for at, row in rows if isinstance(row, CardRow) and text in room.cards.face(at).words)


def choose(combo, dimension: Dimension) -> None:
    combo.setCurrentIndex(combo.findData(dimension.value))


def click(qtbot: QtBot, room: QuotesRoom, row: int, part: str) -> None:
    box = getattr(room.list.set_row(row), part)
    at = box.center().toPoint() + room.list.row_rect(row).topLeft()
    qtbot.mouseClick(room.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_that_the_count_says_its_unit(room: QuotesRoom) -> None:
    assert room.bar.counts.text() == "3 quotes from 2 informants"


def test_that_quotes_stand_under_their_codes_with_counts(room: QuotesRoom) -> None:
    assert headings(room) == [
        ("Barrierer /", "Tidspress", "1 quote from 1 informant"),
        ("Barrierer /", "Avstand", "1 quote from 1 informant"),
        ("Drivere /", "Samlokalisering", "1 quote from 1 informant"),
    ]


def test_that_quotes_can_stand_under_their_roles(room: QuotesRoom) -> None:
    choose(room.bar.group, Dimension.ROLE)
    assert headings(room) == [
        ("", "Leder", "2 quotes from 1 informant"),
        ("", "Veileder", "1 quote from 1 informant"),
    ]


def test_that_a_card_tells_who_where_and_which_codes(room: QuotesRoom) -> None:
    face = room.cards.face(row_of(room, "samme hus"))
    assert (face.words, face.who, face.place) == ("«sitte i samme hus»", "R2 · Veileder", "Intervju 2, paragraph 2")
    assert [chip.text for chip in face.chips] == ["+ Samlokalisering"]


def test_that_a_filter_leaves_the_quotes_it_asks_for(room: QuotesRoom) -> None:
    drivers = room.workspace.study.codebook.find("Drivere")
    room.panel.choice("code").chosen.emit("code", frozenset({drivers.id}))
    assert words(room) == ["«sitte i samme hus»"]
    room.panel.with_children.setChecked(False)
    assert words(room) == []
    room.nothing_found.acted.emit()
    assert len(words(room)) == 3
    assert room.panel.filter == EVERYTHING


def test_that_typing_words_filters_after_a_pause(room: QuotesRoom, qtbot: QtBot) -> None:
    room.panel.text.setText("ALDRI tid")
    qtbot.waitUntil(lambda: words(room) == ["«aldri tid til å møtes»"])


def test_that_attributes_filter_too(room: QuotesRoom) -> None:
    service = room.workspace.study.attributes.ordered()[0].id
    room.panel.choice(service).chosen.emit(service, frozenset({"Skole"}))
    assert words(room) == ["«sitte i samme hus»"]


def test_that_other_rooms_can_ask_for_quotes(room: QuotesRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.workspace.room_wanted) as asked:
        room.workspace.quotes_wanted.emit(QuoteFilter(text="hus"))
    assert asked.args == ["quotes"]
    assert room.bar.counts.text() == "1 quote from 1 informant"
    assert room.panel.text.text() == "hus"


def test_that_clicking_the_words_goes_to_their_place(room: QuotesRoom, qtbot: QtBot) -> None:
    row = row_of(room, "samme hus")
    card = room.cards.rows[row]
    with qtbot.waitSignal(room.workspace.place_wanted) as asked:
        click(qtbot, room, row, "words")
    first = card.codings[0]
    assert asked.args == [Place(first.document, first.span, first.id)]


def test_that_enter_goes_to_the_place_of_the_current_card(room: QuotesRoom, qtbot: QtBot) -> None:
    room.list.setCurrentIndex(room.cards.index(row_of(room, "samme hus")))
    with qtbot.waitSignal(room.workspace.place_wanted):
        qtbot.keyClick(room.list, Qt.Key.Key_Return)


def test_that_cards_are_ticked_by_box_and_space_and_stay_so(room: QuotesRoom, qtbot: QtBot) -> None:
    first, last = row_of(room, "aldri tid"), row_of(room, "samme hus")
    click(qtbot, room, first, "tick")
    click(qtbot, room, last, "tick")
    assert room.list.selected_rows() == [first, last]
    room.list.setCurrentIndex(room.cards.index(first))
    qtbot.keyClick(room.list, Qt.Key.Key_Space)
    qtbot.keyClick(room.list, Qt.Key.Key_Down)
    assert room.list.selected_rows() == [last]
    assert room.bar.selected.text() == "1 quote selected"


def test_that_all_are_selected_at_once_and_none_again(room: QuotesRoom, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.bar.all, Qt.MouseButton.LeftButton)
    assert len(room.list.selected_rows()) == 3
    assert not room.bar.all.isEnabled()
    qtbot.mouseClick(room.bar.none, Qt.MouseButton.LeftButton)
    assert room.list.selected_rows() == []
    qtbot.keyClick(room.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(room.list.selected_rows()) == 3


def test_that_the_keyboard_passes_over_headings(room: QuotesRoom, qtbot: QtBot) -> None:
    room.list.setFocus()
    room.list.setCurrentIndex(room.cards.index(1))
    qtbot.keyClick(room.list, Qt.Key.Key_Down)
    assert room.list.currentIndex().row() == 3
    qtbot.keyClick(room.list, Qt.Key.Key_Home)
    assert room.list.currentIndex().row() == 1


def test_that_context_shows_the_question_and_the_rest_of_the_turn(room: QuotesRoom, qtbot: QtBot) -> None:
    row = row_of(room, "aldri tid")
    before = room.list.row_rect(row).height()
    click(qtbot, room, row, "context")
    face = room.cards.face(row)
    assert (face.asked, face.before, face.after) == ("I: Hva er vanskelig?", "Vi har", ". Vi snakker ikke sammen.")
    assert room.list.row_rect(row).height() > before
    qtbot.keyClick(room.list, Qt.Key.Key_Left)
    room.list.setCurrentIndex(room.cards.index(row))
    qtbot.keyClick(room.list, Qt.Key.Key_Left)
    assert room.cards.face(row).asked == ""


def test_that_selection_and_current_card_survive_an_edit(room: QuotesRoom) -> None:
    row = row_of(room, "samme hus")
    room.list.setCurrentIndex(room.cards.index(row))
    room.list.select_rows([row])
    study = room.workspace.study
    gone = [one.id for one in study.codings.values() if "snakker" in study.words(one)]
    room.workspace.edit(coding.remove_codings, gone)
    row = row_of(room, "samme hus")
    assert room.list.selected_rows() == [row]
    assert room.list.currentIndex().row() == row
    assert room.bar.counts.text() == "2 quotes from 2 informants"


def test_that_a_hidden_room_catches_up_when_shown(room: QuotesRoom) -> None:
    room.hide()
    code = room.workspace.study.codebook.find("Drivere / Samlokalisering")
    room.workspace.edit(rename_code, code.id, "Samme hus")
    room.show()
    assert ("Drivere /", "Samme hus", "1 quote from 1 informant") in headings(room)


def test_that_ticked_quotes_come_to_carry_a_finding(room: QuotesRoom) -> None:
    finding = room.workspace.study.findings.ordered()[0].id
    room.list.select_rows([row_of(room, "samme hus")])
    said: list[tuple[str, bool]] = []
    room.workspace.said.connect(lambda text, undoable: said.append((text, undoable)))
    room.add_to_finding(finding)
    room.add_to_finding(finding)
    evidence = room.workspace.study.evidence.by("finding", finding)
    assert len(evidence) == 2
    assert said == [("1 quote carries the finding now.", True), ("The finding had these quotes already.", False)]


def test_that_the_findings_menu_lists_claims_and_can_make_one(
    room: QuotesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.list.select_rows([row_of(room, "aldri tid")])
    monkeypatch.setattr(room_module, "ask_text", lambda *_args: "Tiden strekker ikke til.")
    menu = room.bar.add.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["1  Å sitte sammen hjelper.", "New finding …"]
    menu.actions()[-1].trigger()
    made = room.workspace.study.findings.ordered()[-1]
    assert made.claim == "Tiden strekker ikke til."
    assert len(room.workspace.study.evidence.by("finding", made.id)) == 1


def test_that_without_questions_the_first_one_is_asked_for(
    room: QuotesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = room.workspace.study.questions.ordered()[0].id
    room.workspace.edit(findings.remove_question, question)
    answers = iter(["Hva hindrer?", "Tiden."])
    monkeypatch.setattr(room_module, "ask_text", lambda *_args: next(answers))
    room.add_to_new_finding(None)
    study = room.workspace.study
    assert [one.text for one in study.questions.ordered()] == ["Hva hindrer?"]
    assert [one.claim for one in study.findings.ordered()] == ["Tiden."]


def test_that_what_is_shown_is_written_as_a_word_table(
    room: QuotesRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    path = tmp_path / "Sitater.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(room.workspace.said) as said:
        room.export()
    assert said.args == ["Sitater.docx is saved.", False]
    cells = {cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells}
    assert any("sitte i samme hus" in cell for cell in cells)


def test_that_ticked_quotes_are_copied_as_text(room: QuotesRoom, qtbot: QtBot) -> None:
    room.list.select_rows([row_of(room, "samme hus")])
    with qtbot.waitSignal(room.workspace.said) as said:
        room.copy()
    assert said.args == ["1 quote copied.", False]
    data = QGuiApplication.clipboard().mimeData()
    assert "sitte i samme hus" in data.text()
    assert "aldri tid" not in data.text()
    assert data.hasHtml()


def test_that_an_uncoded_study_says_what_belongs_here(room: QuotesRoom, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.edit(coding.remove_codings, list(workspace.study.codings))
    assert room.nothing_coded.isVisible()
    with qtbot.waitSignal(workspace.room_wanted) as asked:
        room.nothing_coded.acted.emit()
    assert asked.args == ["coding"]


def test_that_another_project_begins_without_a_filter(room: QuotesRoom, workspace: Workspace) -> None:
    room.panel.text.setText("hus")
    room.show_filter(QuoteFilter(text="hus"))
    workspace.close()
    assert room.panel.filter == EVERYTHING
    assert room.cards.rowCount() == 0


def test_that_every_control_has_an_accessible_name(room: QuotesRoom) -> None:
    for button in room.panel._buttons.values():
        assert button.accessibleName().endswith(": All")
    assert room.list.accessibleName() == "Quotes"
    spoken = room.cards.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "«aldri tid til å møtes». R1 · Leder. Intervju 1, paragraph 2. Codes: Barrierer / Tidspress (hinders)"
    )


def test_that_the_tip_of_a_code_is_its_path(room: QuotesRoom) -> None:
    row = row_of(room, "samme hus")
    _chip, box = room.list.set_row(row).chips[0]
    at = box.center().toPoint() + room.list.row_rect(row).topLeft()
    assert room.list._tip(at.toPointF()) == "Drivere / Samlokalisering (helps)"
    assert room.list._tip(QPoint(2, 2).toPointF()) == ""


def counted_arrangements(monkeypatch: pytest.MonkeyPatch) -> list[Study]:
    arranged: list[Study] = []
    arrange = room_module.arrange

    def counting(study: Study, *how: object) -> object:
        arranged.append(study)
        return arrange(study, *how)

    monkeypatch.setattr(room_module, "arrange", counting)
    return arranged


def test_that_describing_and_colouring_a_code_arranges_no_quotes(
    room: QuotesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    arranged, before = counted_arrangements(monkeypatch), room.cards.rows
    code = room.workspace.study.codebook.find("Barrierer / Avstand")
    room.workspace.edit(codebook.describe_code, code.id, definition="Når ingen snakker sammen.")
    room.workspace.edit(codebook.recolour_codes, [code.id], "3")
    assert arranged == []
    assert room.cards.rows is before
    assert room.cards.study is room.workspace.study


def test_that_a_new_name_of_a_code_stands_above_the_quotes_as_they_were_arranged(
    room: QuotesRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    arranged = counted_arrangements(monkeypatch)
    code = room.workspace.study.codebook.find("Barrierer / Avstand")
    room.workspace.edit(rename_code, code.id, "Taushet")
    assert arranged == []
    assert ("Barrierer /", "Taushet", "1 quote from 1 informant") in headings(room)
    assert room.cards.face(row_of(room, "snakker ikke")).chips[0].name == "Taushet"


def test_that_moving_a_code_arranges_the_quotes_anew(room: QuotesRoom) -> None:
    book = room.workspace.study.codebook
    code, parent = book.find("Barrierer / Avstand"), book.find("Drivere")
    room.workspace.edit(codebook.move_codes, [code.id], parent.id)
    assert ("Drivere /", "Avstand", "1 quote from 1 informant") in headings(room)
