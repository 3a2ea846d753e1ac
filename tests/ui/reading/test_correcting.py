from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from qualcode.edits import transcript
from qualcode.model.codings import Coding
from qualcode.model.corrections import Replacement
from qualcode.model.documents import DocumentText, Speaker
from qualcode.model.span import Span
from qualcode.ui.reading.menus.pin_menu import add_pins
from qualcode.ui.reading.menus.turn_menu import add_turn
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.reading.transcript.replace_dialog import ReplaceDialog
from qualcode.ui.reading.transcript.replace_hits import hit_line
from qualcode.ui.reading.transcript.turn_editor import PAD, TurnEditor
from qualcode.ui.reading.transcript.turn_gestures import voices
from qualcode.ui.workspace import Workspace

_SHIFT, _KEY = Qt.KeyboardModifier.ShiftModifier, Qt.Key
_SPAN_OF = Callable[[str], Span]


def begin(qtbot: QtBot, pane: Pane, span: Span) -> None:
    """Put the caret before the words and open the editor over their turn."""
    pane.select(Span(span.start, span.start))
    qtbot.keyClick(pane, _KEY.Key_F2)


def press(qtbot: QtBot, *keys: Qt.Key, shift: bool = False) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key, _SHIFT if shift else Qt.KeyboardModifier.NoModifier)


def test_that_f2_and_enter_correct_the_words_at_the_caret_as_one_step(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF, coded: Callable[[str], Coding]
) -> None:
    before = workspace.study
    begin(qtbot, room.centre.pane, span_of("snakker"))
    qtbot.keyClicks(QApplication.focusWidget(), "nei ")
    press(qtbot, _KEY.Key_Return)
    assert "Vi nei snakker ikke sammen" in workspace.study.words(coded("Avstand"))
    assert workspace.study.words(coded("Tidspress")) == "aldri tid til å møtes"
    assert workspace.study.words(coded("Samlokalisering")) == "sitte i samme hus"
    assert room.centre.pane.caret == span_of("snakker").start
    assert room.centre.pane.hasFocus()
    workspace.undo()
    assert workspace.study == before


def test_that_esc_leaves_the_words_and_the_caret_as_they_were(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    before, place = workspace.study, span_of("snakker").start
    begin(qtbot, room.centre.pane, span_of("snakker"))
    qtbot.keyClicks(QApplication.focusWidget(), "tull")
    press(qtbot, _KEY.Key_Escape)
    assert workspace.study is before
    assert room.centre.pane.caret == place
    assert not room.transcript.correcting.is_open


def test_that_a_new_paragraph_stays_in_the_turn(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    turns = len(workspace.study.turns)
    begin(qtbot, room.centre.pane, span_of("Det går ut"))
    press(qtbot, _KEY.Key_Return, shift=True)
    press(qtbot, _KEY.Key_Return)
    page = room.centre.pane.page
    assert page is not None
    assert "\nDet går ut" in page.text
    assert len(workspace.study.turns) == turns
    assert room.centre.pane.document().blockCount() == len(page.source.line_starts)


def test_that_a_coding_that_would_be_swallowed_is_named_before_anything_happens(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF, coded: Callable[[str], Coding]
) -> None:
    before, editor = workspace.study, room.transcript.correcting.editor
    begin(qtbot, room.centre.pane, span_of("Å sitte"))
    editor.field.setPlainText("Å hjelper. Da tar vi det over kaffen.")
    press(qtbot, _KEY.Key_Return)
    assert workspace.study is before
    assert "Drivere / Samlokalisering: «sitte i samme hus»" in editor.strip.names.text()
    editor.strip.go_on.click()
    assert editor.field.hasFocus()
    press(qtbot, _KEY.Key_Return)
    gone = coded("Samlokalisering").id
    editor.strip.go.click()
    assert gone not in workspace.study.codings
    assert not room.transcript.correcting.is_open
    workspace.undo()
    assert workspace.study == before


def test_that_what_is_typed_is_written_down_when_the_project_closes_or_another_document_is_shown(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    one, other = workspace.study.documents.ordered()
    begin(qtbot, room.centre.pane, span_of("snakker"))
    qtbot.keyClicks(QApplication.focusWidget(), "nei ")
    workspace.choose_document(other.id)
    assert "nei snakker" in workspace.study.text(one.id)
    begin(qtbot, room.centre.pane, Span(0, 0))
    qtbot.keyClicks(QApplication.focusWidget(), "Si meg: ")
    workspace.write_down()
    assert workspace.study.text(other.id).startswith("Si meg: Hvem")


def test_that_leaving_a_correction_that_would_swallow_comes_back_to_ask(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    one, other = workspace.study.documents.ordered()
    editor, before = room.transcript.correcting.editor, workspace.study
    begin(qtbot, room.centre.pane, span_of("Å sitte"))
    editor.field.setPlainText("Å hjelper. Da tar vi det over kaffen.")
    workspace.choose_document(other.id)
    qtbot.waitUntil(lambda: workspace.document == one.id)
    assert workspace.study is before
    assert editor.words == "Å hjelper. Da tar vi det over kaffen."
    assert editor.isVisible()


def test_that_undo_of_a_correction_goes_back_to_the_scroll_at_which_it_was_made(
    room: ReadingRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    room.resize(1200, 200)
    pane, turn = room.centre.pane, workspace.study.turns_of(workspace.study.documents.ordered()[0].id)[0]
    bar = pane.verticalScrollBar()
    bar.setValue(10)
    workspace.edit(transcript.correct_turn, turn.id, "Hva er vanskeligst?")
    qtbot.wait(1)
    bar.setValue(bar.maximum())
    workspace.undo()
    assert bar.value() == 10
    bar.setValue(bar.maximum())
    workspace.redo()
    assert bar.value() == 10


def test_that_one_turn_or_all_with_its_label_get_another_speaker(
    room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    turns, pane = room.transcript.turns, room.centre.pane
    pane.select(Span(span_of("hjelper").start, span_of("hjelper").start))
    turn = turns.turn
    assert turn is not None
    r2 = next(who for who in voices(workspace.study) if who.name == "R2")
    turns.set_speaker([turn], r2)
    assert workspace.study.turns[turn.id].informant == r2.informant
    group = next(who for who in voices(workspace.study) if who.speaker is Speaker.GROUP)
    turns.set_speaker(turns.with_same_label(turn), group)
    changed = [each for each in workspace.study.turns.values() if each.speaker is Speaker.GROUP]
    assert [each.label for each in changed] == ["I", "I"]
    workspace.undo()
    assert workspace.study.turns[turn.id].informant == r2.informant


def test_that_a_turn_is_split_at_the_caret_and_joined_again(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    pane, n = room.centre.pane, len(workspace.study.turns)
    pane.select(Span(span_of("Det går").start, span_of("Det går").start))
    qtbot.keyClick(pane, _KEY.Key_X, _SHIFT)
    assert len(workspace.study.turns) == n + 1
    assert pane.caret == span_of("Det går").start
    qtbot.keyClick(pane, _KEY.Key_J, _SHIFT)
    assert len(workspace.study.turns) == n


def test_that_the_menu_pins_the_chosen_code_and_offers_what_can_be_done_with_the_turn(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    room.gestures.choose(coded("Avstand"))
    menu = QMenu()
    add_pins(menu, room.gestures, coded("Avstand").code)
    add_turn(menu, room.transcript)
    keys = menu.actions()[0].menu()
    assert isinstance(keys, QMenu)
    keys.actions()[3].trigger()
    assert workspace.study.codes[coded("Avstand").code].pin == 4
    who = next(each.menu() for each in menu.actions() if each.text() == "Who speaks in the turn")
    assert isinstance(who, QMenu)
    assert [each.text() for each in who.actions() if each.isChecked()] == ["R1 – Leder"]


def test_that_ticked_places_are_replaced_as_one_step(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    before, document = workspace.study, workspace.study.documents.ordered()[0].id
    dialog = ReplaceDialog(room, workspace, document, "vi")
    qtbot.addWidget(dialog)
    dialog.words.setText("me")
    assert dialog.hits.rowCount() == 3
    dialog.hits.setData(dialog.hits.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.replace.click()
    assert workspace.study.words(coded("Avstand")) == "Me snakker ikke sammen"
    assert "Vi har aldri" in workspace.study.text(document)
    assert "Da tar me det" in workspace.study.text(document)
    workspace.undo()
    assert workspace.study == before


def test_that_replacing_names_the_codings_that_would_lose_their_words(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding]
) -> None:
    before, document = workspace.study, workspace.study.documents.ordered()[0].id
    dialog = ReplaceDialog(room, workspace, document, "sitte i samme hus")
    qtbot.addWidget(dialog)
    dialog.replace.click()
    assert workspace.study is before
    assert "Samlokalisering" in dialog.strip.names.text()
    dialog.strip.go.click()
    assert "sitte" not in workspace.study.text(document)


def test_that_the_field_over_a_short_turn_has_no_empty_paper_in_any_width(
    room: ReadingRoom, pane: Pane, qtbot: QtBot, span_of: _SPAN_OF
) -> None:
    begin(qtbot, pane, span_of("vanskelig"))
    editor = pane.findChild(TurnEditor)
    assert isinstance(editor, TurnEditor)
    heights = []
    for width in (500, 120, 500):
        editor.fit(width)
        heights.append(editor.height())
    assert heights[0] == heights[2] < heights[1]


def test_that_a_place_to_be_replaced_is_told_from_a_whole_word_on(workspace: Workspace) -> None:
    text = "Vi har snakket om samordning og samarbeid mellom skolen og kommunen\nDa kom skolen"
    source = DocumentText(workspace.document, text)  # type: ignore[arg-type]  # one is shown
    near, after = text.index("skolen"), text.rindex("skolen")
    told = hit_line(source, Span(near, near + 6), "NAV")
    assert told.startswith("1   … samordning og samarbeid mellom [skolen → NAV]")
    assert hit_line(source, Span(after, after + 6), "NAV") == "2   Da kom [skolen → NAV]"


def test_that_esc_answers_the_warning_of_replacing_before_it_closes_the_dialog(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace
) -> None:
    assert workspace.document is not None
    dialog = ReplaceDialog(room, workspace, workspace.document, "sitte i samme hus")
    dialog.show()
    dialog.carry_out(False)
    assert dialog.strip.isVisible()
    qtbot.keyClick(dialog, _KEY.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.strip.isVisible()
    qtbot.keyClick(dialog, _KEY.Key_Escape)
    assert not dialog.isVisible()


def test_that_replacing_leaves_no_more_selected_than_was(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    pane.select(span_of("snakker"))
    document = workspace.document
    assert document is not None
    text = workspace.study.text(document)
    hits = [Span(at, at + 2) for at in range(len(text)) if text[at : at + 2].lower() == "vi"]
    workspace.edit(transcript.replace_in_document, document, [Replacement(hit, "alle sammen") for hit in hits])
    assert pane.selected is None or len(pane.selected.of(workspace.study.text(document))) <= len("snakker")


def test_that_replacing_begins_with_the_selected_words_when_the_find_bar_is_closed(
    room: ReadingRoom, pane: Pane, span_of: _SPAN_OF, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(ReplaceDialog, "exec", lambda dialog: begun.append(dialog.wanted.text()))
    bar = room.centre.find_bar
    bar.open_bar("kaffen")
    pane.select(span_of("snakker"))
    room.transcript.open_replace()
    bar.close_bar()
    room.transcript.open_replace()
    pane.select(Span(0, 0))
    room.transcript.open_replace()
    assert begun == ["kaffen", "snakker", "kaffen"]


def test_that_words_that_stand_nowhere_are_said_to_have_no_hits(
    room: ReadingRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    assert workspace.document is not None
    dialog = ReplaceDialog(room, workspace, workspace.document, "finnes ikke")
    qtbot.addWidget(dialog)
    assert "no hits" in [each.text() for each in dialog.findChildren(QLabel)]


def test_that_the_caret_stays_at_its_letter_when_what_was_written_is_put_in_its_usual_form(
    room: ReadingRoom, pane: Pane, span_of: _SPAN_OF, qtbot: QtBot
) -> None:
    begin(qtbot, pane, span_of("snakker"))
    room.transcript.correcting.editor.field.insertPlainText("en cafe\u0301 ")
    press(qtbot, _KEY.Key_Return)
    assert pane.caret == span_of("snakker").start


def test_that_spaces_that_are_not_to_be_broken_at_stay_so_when_a_turn_is_corrected(
    qtbot: QtBot, room: ReadingRoom, workspace: Workspace, span_of: _SPAN_OF
) -> None:
    turn = workspace.study.turns_of(workspace.study.documents.ordered()[0].id)[0]
    workspace.edit(transcript.correct_turn, turn.id, "Er 10\u00a0000 kroner nok?")
    before, editor = workspace.study, room.transcript.correcting.editor
    begin(qtbot, room.centre.pane, span_of("kroner"))
    press(qtbot, _KEY.Key_Return)
    assert workspace.study is before
    begin(qtbot, room.centre.pane, span_of("kroner"))
    editor.field.selectAll()
    editor.field.cut()
    editor.field.paste()
    qtbot.keyClicks(editor.field, " Ja?")
    press(qtbot, _KEY.Key_Return)
    assert "Er 10\u00a0000 kroner nok? Ja?" in workspace.study.text(turn.document)


def test_that_the_field_keeps_a_width_in_which_it_can_be_written_where_the_pane_has_none(room: ReadingRoom) -> None:
    editor = room.transcript.correcting.editor
    for width in (-22, 0, 12):
        editor.fit(width)
        assert editor.width() > 100
        assert editor.field.document().textWidth() > 50


def test_that_the_field_ends_where_a_line_of_the_text_begins_or_ends_and_covers_the_old_words(
    room: ReadingRoom, pane: Pane, qtbot: QtBot, span_of: _SPAN_OF
) -> None:
    begin(qtbot, pane, span_of("aldri tid"))
    editor, page = room.transcript.correcting.editor, pane.page
    assert page is not None
    edges = {round(edge) for position in range(len(page.text) + 1) for edge in pane.line(position)}
    turn = page.turn_at(pane.caret)
    assert turn is not None
    for words in (editor.words, "Vi", "Vi\nhar\naldri"):
        editor.put(words)
        bottom = editor.geometry().bottom() + 1 + pane.verticalScrollBar().value()
        assert bottom in edges or bottom > max(edges)
        assert bottom > pane.line(turn.stop)[1]
        assert editor.field.geometry().top() <= 2 * PAD
