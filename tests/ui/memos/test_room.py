"""The room of the memos: what is listed, what is written, and that nothing written is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, history, people
from qualcode.model.memos import Memo, MemoType
from qualcode.store.files import open_project
from qualcode.ui import reports
from qualcode.ui.memos import exports, subjects
from qualcode.ui.memos.list_model import MemoRole
from qualcode.ui.memos.room import MemosRoom
from qualcode.ui.workspace import Place, Workspace
from tests.memos import add_memo


def titles(room: MemosRoom) -> list[str]:
    model = room.desk.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def memo_titled(room: MemosRoom, text: str) -> Memo:
    return next(memo for memo in room.workspace.study.memos.values() if text in memo.text)


def type_in(room: MemosRoom, qtbot: QtBot, words: str) -> None:
    room.desk.page.field.selectAll()
    qtbot.keyClicks(room.desk.page.field, words)


def written(room: MemosRoom) -> list[str]:
    return [memo.text for memo in room.workspace.study.memos.ordered()]


def test_that_the_newest_memo_is_open_and_all_say_what_they_are_about(room: MemosRoom) -> None:
    assert titles(room) == ["Grensen mot ressurser", "Ring veileder"]
    assert room.desk.page.field.words.startswith("# Grensen")
    index = room.desk.model.index(0)
    assert index.data(MemoRole.ABOUT) == "Code: Barrierer / Tid"
    assert index.data(MemoRole.CAPTION) == "Code · Anna · 21 November 2026"
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Grensen mot ressurser. Code: Barrierer / Tid. Code · Anna · 21 November 2026"


def test_that_what_is_typed_is_written_after_a_pause(room: MemosRoom, qtbot: QtBot) -> None:
    type_in(room, qtbot, "Tid")
    qtbot.waitUntil(lambda: "Tid" in written(room), timeout=3_000)
    type_in(room, qtbot, "Tid igjen")
    qtbot.waitUntil(lambda: "Tid igjen" in written(room), timeout=3_000)
    assert titles(room)[0] == "Tid igjen"
    history.undo(room.workspace.project)
    assert room.desk.page.field.words.startswith("# Grensen")


def test_that_turning_to_another_memo_writes_down_what_was_typed(room: MemosRoom, qtbot: QtBot) -> None:
    type_in(room, qtbot, "Ikke ferdig")
    room.desk.list.setCurrentIndex(room.desk.model.index(1))
    assert room.desk.page.field.words == "Ring veileder\n\nOm utvalget"
    assert "Ikke ferdig" in written(room)
    room.desk.list.setCurrentIndex(room.desk.model.index(0))
    assert room.desk.page.field.words == "Ikke ferdig"


def test_that_closing_the_project_and_leaving_the_room_write_down_what_was_typed(
    room: MemosRoom, qtbot: QtBot
) -> None:
    type_in(room, qtbot, "På vei ut")
    room.hide()
    assert "På vei ut" in written(room)
    room.show()
    type_in(room, qtbot, "Helt ut")
    path = room.workspace.project.path
    room.workspace.close()
    assert room.desk.page.field.words == ""
    room.workspace.take(open_project(path))
    assert "Helt ut" in written(room)


def test_that_words_that_cannot_be_written_stay_and_are_tried_again(
    room: MemosRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_fields: object) -> bool:
        room.refresh(None)
        return False

    with monkeypatch.context() as patch:
        patch.setattr(room.workspace, "done", refuse)
        type_in(room, qtbot, "Disken er full")
        room.desk.list.setCurrentIndex(room.desk.model.index(1))
        assert room.desk.page.field.words == "Disken er full"
        assert room.desk.list.currentIndex().row() == 0
    room.desk.list.setCurrentIndex(room.desk.model.index(1))
    assert "Disken er full" in written(room)


def test_that_a_draft_is_kept_with_its_first_words_and_an_empty_one_leaves_nothing(
    room: MemosRoom, qtbot: QtBot
) -> None:
    steps = len(room.workspace.project.history.done)
    room.add()
    room.desk.list.setCurrentIndex(room.desk.model.index(1))
    assert len(room.workspace.study.memos) == 2
    room.add()
    assert not room.desk.list.selectionModel().hasSelection()
    qtbot.keyClicks(room.desk.page.field, "Ny tanke")
    room.desk.page.field.write_down()
    assert titles(room)[0] == "Ny tanke"
    assert room.desk.list.currentIndex().row() == 0
    assert [step.label for step in room.workspace.project.history.done[steps:]] == ["New memo"]


def test_that_a_draft_can_be_about_what_is_current(room: MemosRoom, qtbot: QtBot) -> None:
    study = room.workspace.study
    coding = study.codings.ordered()[0]
    room.workspace.choose_code(coding.code)
    room.workspace.choose_coding(coding.id)
    room.add()
    menu = QMenu()
    subjects.fill(menu, room.workspace, room._set_subject)
    offered = [action.text() for action in menu.actions()]
    assert offered[:3] == ["The project", "Document: Intervju 1", "Code: Barrierer / Tid"]
    assert offered[3].startswith("Barrierer / Tid on «aldri tid»")
    menu.actions()[2].trigger()
    assert room.desk.page.about.text() == "Code: Barrierer / Tid"
    qtbot.keyClicks(room.desk.page.field, "Om koden")
    room.desk.page.field.write_down()
    kept = memo_titled(room, "Om koden")
    assert (kept.code, kept.type) == (coding.code, MemoType.CODE)
    menu.actions()[1].trigger()
    assert room.workspace.study.memos[kept.id].document == room.workspace.document


def test_that_a_draft_outlives_what_it_was_about(room: MemosRoom, qtbot: QtBot) -> None:
    code = room.workspace.study.codebook.find("Drivere / Hus")
    room.begin(subjects.draft_about(room.workspace.project, code=code.id))
    codebook.delete_codes(room.workspace.project, [code.id])
    assert room.desk.page.about.text() == "The project"
    qtbot.keyClicks(room.desk.page.field, "Likevel")
    room.desk.page.field.write_down()
    assert memo_titled(room, "Likevel").code is None


def test_that_type_and_subject_are_changed_and_can_be_undone(room: MemosRoom) -> None:
    memo = memo_titled(room, "Grensen")
    room.desk.page.type.setCurrentIndex(room.desk.page.type.findData(MemoType.THEORY.value))
    room.desk.page.type.activated.emit(room.desk.page.type.currentIndex())
    assert room.workspace.study.memos[memo.id].type is MemoType.THEORY
    history.undo(room.workspace.project)
    assert room.desk.page.type.currentData() == MemoType.CODE.value


def test_that_a_deleted_memo_comes_back(room: MemosRoom) -> None:
    said: list[tuple[str, bool]] = []
    room.workspace.said.connect(lambda text, undoable: said.append((text, undoable)))
    room.remove()
    assert titles(room) == ["Ring veileder"]
    assert room.desk.page.field.words.startswith("Ring veileder")
    assert said == [("The memo is deleted.", True)]
    room.workspace.undo()
    assert titles(room) == ["Grensen mot ressurser", "Ring veileder"]
    assert len(room.workspace.study.memo_quotes) == 1


def test_that_deleting_the_last_memo_leaves_the_empty_room_and_a_way_in(room: MemosRoom) -> None:
    room.remove()
    room.remove()
    assert room.desk.nothing_written.isVisible()
    room.desk.nothing_written.acted.emit()
    assert room.desk.page.field.isVisible()
    assert room.desk.page.field.words == ""


def test_that_memos_are_found_by_words_type_and_subject(room: MemosRoom) -> None:
    finder = room.desk.finder
    finder.text.setText("utvalget")
    finder.changed.emit()
    assert titles(room) == ["Ring veileder"]
    assert room.desk.count.text() == "1 memo of 2"
    finder.type.setCurrentIndex(finder.type.findData(MemoType.CODE.value))
    assert titles(room) == []
    assert room.desk.nothing_found.isVisible()
    room.desk.nothing_found.acted.emit()
    assert len(titles(room)) == 2
    finder.kind.setCurrentIndex(finder.kind.findData("code"))
    assert titles(room) == ["Grensen mot ressurser"]


def test_that_authors_are_offered_where_there_are_several(room: MemosRoom) -> None:
    assert not room.desk.finder.author.isVisible()
    project = room.workspace.project
    project.coder = people.add_coder(project, "Berit")
    add_memo(project, "Fra Berit")
    finder = room.desk.finder
    assert finder.author.isVisible()
    finder.author.setCurrentIndex(finder.author.findText("Berit"))
    assert titles(room) == ["Fra Berit"]


def test_that_the_memo_that_is_written_on_stays_in_the_list(room: MemosRoom, qtbot: QtBot) -> None:
    room.desk.finder.text.setText("grensen")
    room.desk.finder.changed.emit()
    type_in(room, qtbot, "Noe helt annet")
    room.desk.page.field.write_down()
    assert titles(room) == ["Noe helt annet"]


def test_that_the_preview_shows_the_words_without_marks(room: MemosRoom, qtbot: QtBot) -> None:
    room.desk.page.preview.setChecked(True)
    assert room.desk.page.read.isVisible()
    assert room.desk.page.read.toPlainText() == "Grensen mot ressurser\nTid er ikke ressurser."
    room.desk.page.preview.setChecked(False)
    assert room.desk.page.field.isVisible()


def test_that_going_to_the_subject_leads_where_it_is_at_home(room: MemosRoom) -> None:
    wanted: list[object] = []
    workspace = room.workspace
    workspace.room_wanted.connect(wanted.append)
    workspace.place_wanted.connect(wanted.append)
    workspace.informant_wanted.connect(wanted.append)
    workspace.finding_wanted.connect(wanted.append)
    study = workspace.study
    informant, document = study.informants.ordered()[0].id, study.documents.ordered()[1].id
    coding, turn = study.codings.ordered()[0], study.turns.ordered()[1]
    room.desk.page.about.click()
    assert (wanted, workspace.code) == (["codebook"], coding.code)
    for subject, places in (
        ({"informant": informant}, ["people", informant]),
        ({"document": document}, ["coding", Place(document)]),
        ({"coding": coding.id}, ["coding", Place(coding.document, coding.span, coding.id)]),
        ({"turn": turn.id}, ["coding", Place(turn.document, turn.span)]),
    ):
        wanted.clear()
        room.begin(subjects.draft_about(workspace.project, **subject))
        room.desk.page.about.click()
        assert wanted == places


def test_that_a_memo_about_the_project_has_nowhere_to_go(room: MemosRoom) -> None:
    room.choose(memo_titled(room, "Ring").id)
    assert not room.desk.page.about.isVisible()
    assert room.desk.page.about_nowhere.text() == "The project"


def test_that_quotes_are_shown_gone_to_and_taken_out(room: MemosRoom, workspace: Workspace) -> None:
    places: list[Place] = []
    workspace.place_wanted.connect(places.append)
    (card,) = room.desk.page.cards.cards
    assert card.words.text() == "«Alt haster»"
    assert card.source.text() == "R1 · Leder · Intervju 1, paragraph 2"
    card.go.click()
    assert [place.span.of(workspace.study.text(place.document)) for place in places] == ["Alt haster"]
    card.out.click()
    assert room.desk.page.cards.cards == []
    workspace.undo()
    assert len(room.desk.page.cards.cards) == 1


def test_that_a_coded_quote_is_found_and_quoted(room: MemosRoom, qtbot: QtBot) -> None:
    study = room.workspace.study
    coding = next(each for each in study.codings.values() if study.words(each) == "samme hus")
    room.workspace.choose_coding(coding.id)
    room.ask_quote()
    palette = room.palette_of_quotes
    assert palette._rows("")[0].data == coding.segment
    assert [row.title for row in palette._rows("barrierer leder")] == ["aldri tid"]
    palette.picked.emit(coding.segment, Qt.KeyboardModifier.NoModifier)
    assert [card.words.text() for card in room.desk.page.cards.cards] == ["«Alt haster»", "«samme hus»"]


def test_that_a_quote_keeps_the_draft_that_takes_it_in(room: MemosRoom, qtbot: QtBot) -> None:
    segment = room.workspace.study.codings.ordered()[0].segment
    room.add()
    qtbot.keyClicks(room.desk.page.field, "Hør her")
    room.quote(segment)
    kept = memo_titled(room, "Hør her")
    assert [quote.segment for quote in room.workspace.study.memo_quotes.by("memo", kept.id)] == [segment]
    assert room.desk.page.field.words == "Hør her"
    assert len(room.desk.page.cards.cards) == 1


@pytest.mark.parametrize("suffix", [".docx", ".html", ".xlsx"])
def test_that_the_memos_that_are_shown_are_written_to_a_file(
    room: MemosRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, suffix: str
) -> None:
    path = tmp_path / f"Notater{suffix}"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(room.workspace.said, timeout=20_000):
        exports.save(room, room.desk.model.memos, suffix)
    assert path.stat().st_size > 0


def test_that_somebody_who_asks_for_a_memo_gets_to_it_whatever_the_filter(room: MemosRoom) -> None:
    room.desk.finder.text.setText("grensen")
    room.desk.finder.changed.emit()
    memo = memo_titled(room, "Ring")
    room.workspace.memo_wanted.emit(memo.id)
    assert room.desk.page.field.words == memo.text
    assert titles(room) == ["Grensen mot ressurser", "Ring veileder"]


def test_that_words_with_spaces_that_do_not_break_are_left_as_they_are(room: MemosRoom, qtbot: QtBot) -> None:
    text = "40\u00a0% av\u00a0alle\n🌊 a\u030a"
    made = add_memo(room.workspace.project, text)
    room.choose(made)
    assert room.desk.page.field.words == text
    qtbot.keyClick(room.desk.page.field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(room.desk.page.field, "!")
    room.desk.page.field.write_down()
    assert room.workspace.study.memos[made].text == text + "!"


def test_that_a_long_subject_is_cut_in_the_middle_to_the_room_there_is(
    room: MemosRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    code = workspace.study.codebook.find("Barrierer / Tid")
    assert code is not None
    workspace.edit(codebook.rename_code, code.id, "Tid & " + "alt som tar lenger tid enn man trodde " * 4)
    about = room.desk.page.about
    assert about.accessibleName().startswith("Code: Barrierer / Tid & alt")
    for width in (1100, 760, 1100):
        room.resize(width, 700)
        assert about.text().startswith("Code: Barr")
        assert "…" in about.text()
        qtbot.waitUntil(lambda: about.width() >= about.sizeHint().width())
