from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.analysis.search import Extent
from qualcode.analysis.word_index import NO_INDEX, index_study
from qualcode.edits import coding, transcript
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.text.concordance import Side
from qualcode.text.matching import Mode
from qualcode.text.query import QueryFault, QueryProblem
from qualcode.ui import reports
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.search import room as room_module
from qualcode.ui.search.asked import Answer, Asked
from qualcode.ui.search.review_dialog import CodeRequest, ReviewDialog
from qualcode.ui.search.review_rows import passages
from qualcode.ui.search.room import SearchRoom
from qualcode.ui.workspace import Place, Workspace
from tests.ui.search.reading import forms, found, ticked, toggle


def mode(room: SearchRoom, wanted: Mode) -> None:
    room.query.mode.setCurrentIndex(room.query.mode.findData(wanted))


def test_that_a_word_finds_its_forms_grouped_by_kind_with_counts(room: SearchRoom) -> None:
    room.query.ask("samarbeid")
    assert forms(room)["As typed"] == {"samarbeid": (4, True)}
    assert "samarbeidet" in forms(room)["Inflected"]
    assert "samarbeidsavtale" in forms(room)["Compound"]
    assert room.bar.counts.text() == "7 hits in 2 documents from 2 informants"


def test_that_what_a_query_leaves_out_has_a_group_of_its_own(room: SearchRoom) -> None:
    room.query.ask("samarbeid ikke tid")
    assert forms(room)["Left out (not)"] == {"tid": (1, True)}
    assert "tid" not in {form for name, group in forms(room).items() if name != "Left out (not)" for form in group}
    toggle(room, "tid")
    assert forms(room)["Left out (not)"] == {"tid": (1, False)}


def test_that_words_that_never_stand_together_are_told(room: SearchRoom) -> None:
    room.query.ask("navnet nær tillit")
    assert "not together" in room.empty.accessibleName()
    assert forms(room) == {}


def test_that_a_pattern_that_takes_long_takes_the_last_answer_away(room: SearchRoom) -> None:
    mode(room, Mode.REGEX)
    room.query.ask("(a")
    assert "cannot be asked" in room.empty.accessibleName()
    room._searching.answered.emit(Answer(Asked("(a+)+$", Mode.REGEX), waiting=True))
    assert "Searching" in room.empty.accessibleName()
    slow = QueryProblem(QueryFault.REGEX_SLOW, 0, 6)
    room._searching.answered.emit(Answer(Asked("(a+)+$", Mode.REGEX), problem=slow))
    assert "given up" in room.empty.accessibleName()


def test_that_the_interviewers_words_are_found_only_when_asked_for(room: SearchRoom) -> None:
    room.query.ask("samarbeid")
    assert len(found(room)) == 7
    room.where.words.setCurrentIndex(1)
    assert len(found(room)) == 8
    said = [room.list.hits.line(row).source for row in range(8)]
    assert said[0] == "Interviewer · Intervju 1, paragraph 1"


@pytest.mark.parametrize(
    ("query", "finds", "not_ticked"),
    [
        ("mål", {"mål", "målet"}, {"spørsmål"}),
        ("NAV", {"nav"}, {"navnet"}),
        ("hemme", {"hemme"}, {"hemmelig"}),
        ("uenig", {"uenig"}, {"enige"}),
        ("leder", {"leder"}, {"ledige"}),
        ("skjønn", {"skjønn", "skjønnsmessig"}, {"skjønne"}),
    ],
)
def test_that_words_that_only_look_alike_are_not_ticked(
    room: SearchRoom, query: str, finds: set[str], not_ticked: set[str]
) -> None:
    room.query.ask(query)
    assert finds <= ticked(room)
    assert not not_ticked & ticked(room)
    assert not not_ticked & {words.lower() for words in found(room)}


def test_that_a_word_that_looks_alike_counts_when_it_is_ticked(room: SearchRoom) -> None:
    room.query.ask("skjønn")
    before = len(found(room))
    assert forms(room)["Another word"]["skjønne"] == (1, False)
    toggle(room, "skjønne")
    assert len(found(room)) == before + 1


def test_that_misspellings_stand_apart_without_a_tick(room: SearchRoom) -> None:
    mode(room, Mode.FUZZY)
    room.query.ask("uttrykk")
    assert forms(room) == {"Similar spelling": {"utrykk": (1, False)}}
    assert found(room) == []
    assert "Tick those that you mean" in room.empty.accessibleName()


def test_that_a_tick_taken_away_is_remembered_and_comes_back_with_undo(
    room: SearchRoom, workspace: Workspace
) -> None:
    room.query.ask("samarbeid")
    toggle(room, "samarbeidsavtale")
    assert len(found(room)) == 6
    room.query.ask("tid")
    room.query.ask("samarbeid")
    assert "samarbeidsavtale" not in ticked(room)
    workspace.undo()
    assert "samarbeidsavtale" in ticked(room)
    assert len(found(room)) == 7


def test_that_the_box_of_a_kind_is_that_of_all_its_forms_in_one_step(
    room: SearchRoom, workspace: Workspace
) -> None:
    room.query.ask("samarbeid")
    room.forms.model.toggle(room.forms.model.index(1, 0))
    assert not any(on for _count, on in forms(room)["Inflected"].values())
    workspace.undo()
    assert all(on for _count, on in forms(room)["Inflected"].values())


def test_that_space_unticks_the_form_that_the_keyboard_is_on(room: SearchRoom, qtbot: QtBot) -> None:
    room.query.ask("samarbeid")
    room.forms.tree.setCurrentIndex(room.forms.model.index_of("samarbeidet"))
    qtbot.keyClick(room.forms.tree, Qt.Key.Key_Space)
    assert "samarbeidet" not in ticked(room)
    assert room.forms.tree.currentIndex() == room.forms.model.index_of("samarbeidet")


def test_that_a_form_says_why_it_is_there(room: SearchRoom) -> None:
    room.query.ask("samarbeid")
    why = room.forms.model.index_of("samarbeidsavtale").data(Qt.ItemDataRole.ToolTipRole)
    assert why.startswith("Why is it here? samarbeidsavtale: compound, 1 occurrence.")


def test_that_a_problem_is_told_while_it_is_typed_and_its_place_is_marked(
    room: SearchRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks: list[tuple[int, int]] = []
    monkeypatch.setattr(room.query.edit, "mark", lambda start, stop: marks.append((start, stop)))
    room.query.edit.setText('tid "felles mål')
    assert room.query.told == "The quotation mark is never closed."
    assert marks[-1][0] == 4
    room.query.edit.setText("tid")
    assert room.query.told != "The quotation mark is never closed."
    assert marks[-1] == (0, 0)


def test_that_a_pattern_that_does_not_compile_says_why_while_it_is_typed(room: SearchRoom) -> None:
    mode(room, Mode.REGEX)
    room.query.edit.setText("(tid")
    assert room.query.told == "Character 1 of the pattern: this bracket is never closed."


def test_that_a_pattern_is_searched_for_in_the_background(room: SearchRoom, qtbot: QtBot) -> None:
    mode(room, Mode.REGEX)
    room.query.ask("samarbeids?\\w+")
    qtbot.waitUntil(lambda: bool(found(room)), timeout=20_000)
    assert "samarbeidsavtale" in found(room)


def test_that_hits_are_sorted_by_the_words_after_them(room: SearchRoom) -> None:
    room.query.ask("samarbeid")
    room.bar.order.setCurrentIndex(room.bar.order.findData(Side.RIGHT))
    after = [room.list.hits.line(row).context.kwic.right.lower() for row in range(len(found(room)))]
    assert [text.split(" ")[0].strip(".,") for text in after if text][-1] == "tar"


def test_that_only_a_code_s_segments_are_searched_when_it_is_chosen(room: SearchRoom, workspace: Workspace) -> None:
    room.query.ask("samarbeid")
    code = workspace.study.codebook.find("Drivere / Samarbeid")
    assert code is not None
    room.where._on_chosen("code", frozenset([code.id]))
    assert found(room) == ["Samarbeidet"]
    room.where.everywhere.click()
    assert len(found(room)) == 7


def test_that_enter_opens_the_hit_in_its_text(room: SearchRoom, workspace: Workspace, qtbot: QtBot) -> None:
    places: list[Place] = []
    workspace.place_wanted.connect(places.append)
    room.query.ask("bolig")
    room.list.setFocus()
    qtbot.keyClick(room.list, Qt.Key.Key_Return)
    (place,) = places
    assert place.span.of(workspace.study.text(place.document)) == "bustad"


def test_that_the_list_stays_where_it_was_when_something_else_changes(
    room: SearchRoom, workspace: Workspace
) -> None:
    room.query.ask("samarbeid")
    room.list.setCurrentIndex(room.list.hits.index(4))
    document = workspace.study.documents.ordered()[0].id
    code = workspace.study.codebook.find("Barrierer / Tid")
    workspace.edit(coding.apply_code, Segment(document, Span(40, 50)), code.id)
    room.refresh(None)
    assert room.list.currentIndex().row() == 4
    assert [index.row() for index in room.list.selectedIndexes()] == [4]


def test_that_a_corrected_document_is_left_out_until_it_has_been_read(
    room: SearchRoom, workspace: Workspace
) -> None:
    room.query.ask("samarbeid")
    turn = workspace.study.turns_of(workspace.study.documents.ordered()[1].id)[2]
    workspace.edit(transcript.correct_turn, turn.id, "Tillit.", swallow=True)
    assert len(found(room)) == 2
    workspace.set_words(index_study(workspace.study, workspace.words).words)
    assert len(found(room)) == 4


def test_that_choices_stand_close_below_one_another_in_a_tall_window(room: SearchRoom) -> None:
    room.resize(1100, 1400)
    boxes = sorted((each.geometry() for each in room.where.findChildren(ChoiceButton)), key=lambda box: box.top())
    assert all(below.top() - above.bottom() < above.height() for above, below in pairwise(boxes))


def test_that_an_unread_study_says_that_its_words_are_being_read(room: SearchRoom, workspace: Workspace) -> None:
    wanted: list[bool] = []
    workspace.words_wanted.connect(lambda: wanted.append(True))
    workspace.set_words(NO_INDEX)
    room.query.ask("samarbeid")
    assert "being read" in room.empty.accessibleName()
    assert wanted
    wanted.clear()
    workspace.set_words(index_study(workspace.study).words)
    assert (len(found(room)), wanted) == (7, [])


def test_that_selected_words_are_searched_for_as_a_phrase(room: SearchRoom) -> None:
    room.search_for("felles mål")
    assert room.query.query == '"felles mål"'
    assert found(room) == ["felles mål"]


def test_that_reviewed_passages_are_coded_in_one_step(
    room: SearchRoom, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, bool]] = []
    workspace.said.connect(lambda text, undoable: told.append((text, undoable)))

    def ask(_parent: object, study: object, hits: object, _coder: object) -> CodeRequest:
        rows = passages(study, hits, Extent.SENTENCE)
        return CodeRequest(tuple(row.segment for row in rows), None, "Drivere / Avtaler")

    monkeypatch.setattr(ReviewDialog, "ask", staticmethod(ask))
    room.query.ask("samarbeid")
    room.bar.code.click()
    code = workspace.study.codebook.find("Drivere / Avtaler")
    assert len(workspace.study.codings_of(code.id)) == 5
    assert told == [("5 passages are coded with «Drivere / Avtaler».", True)]
    workspace.undo()
    assert workspace.study.codebook.find("Drivere / Avtaler") is None


def test_that_several_selected_hits_are_those_that_are_looked_through(
    room: SearchRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr(room_module.ReviewDialog, "ask", staticmethod(lambda *args: asked.append(len(args[2]))))
    room.query.ask("samarbeid")
    room.list.setCurrentIndex(room.list.hits.index(0))
    room.code_hits()
    room.list.selectAll()
    room.list.selectionModel().select(room.list.hits.index(0), room.list.selectionModel().SelectionFlag.Deselect)
    room.code_hits()
    assert asked == [7, 6]


def test_that_hits_are_written_as_a_table(
    room: SearchRoom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "treff.csv"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: target)
    room.query.ask("samarbeid")
    room.bar.export.menu().aboutToShow.emit()
    actions = room.bar.export.menu().actions()
    assert actions[0].text() == "All that is found: 7 hits"
    next(action for action in actions if action.text().startswith("CSV")).trigger()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert "samarbeidsavtale" in target.read_text(encoding="utf-8-sig")


def test_that_closing_the_project_empties_the_room(room: SearchRoom, workspace: Workspace) -> None:
    room.query.ask("samarbeid")
    workspace.close()
    assert room.query.query == ""
    assert room.list.hits.rowCount() == 0
    assert forms(room) == {}
