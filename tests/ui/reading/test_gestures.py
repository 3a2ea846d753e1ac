from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import history
from qualcode.edits.coding import copy_codings
from qualcode.edits.transcript import correct_turn
from qualcode.model.codes import Origin
from qualcode.model.codings import Coding, Segment, Stance
from qualcode.model.span import Span
from qualcode.ui.reading.pane import Pane
from qualcode.ui.reading.positions.page import CodingFilter
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Place, Workspace

Find = Callable[[str], Span]
Coded = Callable[[str], Coding]


def test_that_a_new_coding_is_chosen_and_the_selection_stays_for_the_next_code(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find
) -> None:
    pane.select(span_of("tar vi det over kaffen"))
    codes = [code for code in workspace.study.codes.ordered() if code.parent is not None]
    room.gestures.apply(codes[0].id)
    first = workspace.coding
    room.gestures.apply(codes[1].id)
    assert workspace.coding != first
    assert {workspace.study.codings[id].span for id in (first, workspace.coding) if id} == {pane.selected}


def test_that_a_code_and_its_parent_are_made_in_one_step(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find
) -> None:
    pane.select(span_of("kaffen"))
    room.gestures.create("Drivere / Uformelle møter / Kaffe")
    made = workspace.study.codings[workspace.coding] if workspace.coding else None
    assert made is not None
    assert workspace.study.codebook.path(made.code) == "Drivere / Uformelle møter / Kaffe"
    workspace.undo()
    assert workspace.study.codebook.find("Drivere / Uformelle møter") is None


def test_that_an_in_vivo_code_has_the_informants_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find
) -> None:
    pane.select(span_of("over kaffen"))
    room.gestures.in_vivo()
    assert workspace.coding is not None
    code = workspace.study.codes[workspace.study.codings[workspace.coding].code]
    assert (code.name, code.origin) == ("over kaffen", Origin.IN_VIVO)


def test_that_the_last_code_is_repeated_on_the_next_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    pane.select(span_of("brukerne"))
    room.gestures.apply(coded("Avstand").code)
    pane.select(span_of("språket"))
    room.gestures.repeat()
    assert workspace.coding is not None
    assert workspace.study.codings[workspace.coding].code == coded("Avstand").code


def test_that_a_code_whose_making_was_undone_is_not_repeated(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    pane.select(span_of("brukerne"))
    room.gestures.apply(coded("Avstand").code)
    pane.select(span_of("språket"))
    room.gestures.create("Språk")
    workspace.undo()
    pane.select(span_of("kaffen"))
    room.gestures.repeat()
    assert workspace.coding is not None
    assert workspace.study.codings[workspace.coding].code == coded("Avstand").code


def test_that_an_end_that_moves_by_key_is_one_step_of_undo(
    room: ReadingRoom, workspace: Workspace, coded: Coded
) -> None:
    before = coded("Avstand")
    workspace.choose_coding(before.id)
    for _press in range(3):
        room.gestures.move_edge("stop", forwards=True)
    assert workspace.study.words(coded("Avstand")) == "Vi snakker ikke sammen. Det går"
    workspace.undo()
    assert coded("Avstand").span == before.span


def test_that_removing_says_so_and_undo_brings_the_coding_back_chosen(
    room: ReadingRoom, workspace: Workspace, coded: Coded, said: list[str]
) -> None:
    before = coded("Tidspress")
    workspace.choose_coding(before.id)
    room.gestures.remove()
    assert said == ["Removed “Tidspress” here"]
    assert before.id not in workspace.study.codings
    workspace.undo()
    assert workspace.coding == before.id


def test_that_pressing_a_stance_twice_takes_it_back(room: ReadingRoom, workspace: Workspace, coded: Coded) -> None:
    workspace.choose_coding(coded("Avstand").id)
    room.gestures.set_stance(Stance.BOTH)
    assert coded("Avstand").stance is Stance.BOTH
    room.gestures.set_stance(Stance.BOTH)
    assert coded("Avstand").stance is None


def test_that_a_coding_is_split_at_the_caret_and_joined_again(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    before = coded("Avstand")
    workspace.choose_coding(before.id)
    pane.select(Span(span_of("ikke sammen").start, span_of("ikke sammen").start))
    room.gestures.split()
    same = [coding for coding in workspace.study.codings.values() if coding.code == before.code]
    assert sorted(workspace.study.words(coding) for coding in same) == ["Vi snakker", "ikke sammen"]
    room.gestures.join()
    assert coded("Avstand").span == before.span


def test_that_the_caret_may_be_moved_to_where_the_coding_is_to_be_cut(
    room: ReadingRoom, pane: Pane, workspace: Workspace, coded: Coded, qtbot: QtBot
) -> None:
    before = coded("Avstand")
    room.gestures.choose(before)
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pane, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert workspace.coding is None
    qtbot.keyClick(pane, Qt.Key.Key_X)
    same = [coding for coding in workspace.study.codings.values() if coding.code == before.code]
    assert sorted(workspace.study.words(coding) for coding in same) == ["Vi snakker", "ikke sammen"]


def test_that_which_of_several_codings_is_to_be_cut_must_be_said(
    room: ReadingRoom, pane: Pane, workspace: Workspace, coded: Coded, said: list[str]
) -> None:
    before = coded("Avstand")
    room.gestures.apply(coded("Tidspress").code, segment=before.segment)
    workspace.choose_coding(None)
    pane.select(Span(before.start + 4, before.start + 4))
    room.gestures.split()
    assert said == ["Several codings lie here. Choose the one to cut with N or P, or click on it."]


def test_that_half_selected_words_dropped_on_a_code_are_coded_whole(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    assert pane.page is not None
    words = span_of(" over kaff")
    room.gestures.apply(coded("Avstand").code, segment=Segment(pane.page.document.id, words))
    assert workspace.coding is not None
    assert workspace.study.words(workspace.study.codings[workspace.coding]) == "over kaffen"


def test_that_sentences_are_selected_and_given_back_by_key(
    pane: Pane, workspace: Workspace, span_of: Find, coded: Coded, qtbot: QtBot
) -> None:
    workspace.choose_coding(coded("Avstand").id)
    place = span_of("snakker").start
    pane.select(Span(place, place))

    def words() -> str:
        return pane.selected.of(pane.page.text) if pane.selected is not None and pane.page is not None else ""

    qtbot.keyClick(pane, Qt.Key.Key_S)
    first = words()
    assert first == "Vi snakker ikke sammen."
    assert workspace.coding is None
    qtbot.keyClick(pane, Qt.Key.Key_S)
    assert words().startswith(first)
    assert len(words()) > len(first)
    for expected in (first, ""):
        qtbot.keyClick(pane, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
        assert words() == expected


def test_that_next_and_previous_visit_every_coding_and_stop_at_the_ends(
    room: ReadingRoom, pane: Pane, workspace: Workspace, said: list[str]
) -> None:
    pane.select(Span(0, 0))
    visited = []
    for _step in range(3):
        room.gestures.go(forwards=True)
        assert workspace.coding is not None
        visited.append(workspace.study.codes[workspace.study.codings[workspace.coding].code].name)
    room.gestures.go(forwards=True)
    assert visited == ["Tidspress", "Avstand", "Samlokalisering"]
    assert said == ["That was the last coding."]


def test_that_next_and_previous_visit_every_coding_of_the_same_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, coded: Coded
) -> None:
    for name in ("En til", "Enda en"):
        room.gestures.create(name, coded("Avstand").segment)
    workspace.choose_coding(None)
    pane.select(Span(coded("Avstand").start, coded("Avstand").start))
    there, back = [], []
    for visited, forwards in ((there, True), (back, False)):
        for _step in range(3):
            room.gestures.go(forwards)
            assert workspace.coding is not None
            visited.append(workspace.coding)
        room.gestures.go(forwards=True)
    same = {each.id for each in workspace.study.codings.values() if each.span == coded("Avstand").span}
    assert set(there) == same
    assert back == there[::-1]


def test_that_uncoded_passages_are_selected_one_after_the_other(room: ReadingRoom, pane: Pane) -> None:
    pane.select(Span(0, 0))
    room.gestures.go_uncoded()
    assert pane.page is not None
    assert pane.selected is not None
    assert pane.selected.of(pane.page.text) == "Vi har"
    room.gestures.go_uncoded()
    assert "kommunen" in pane.selected.of(pane.page.text)


def test_that_a_coding_made_while_a_filter_hides_it_is_shown_all_the_same(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find, coded: Coded
) -> None:
    drivers = workspace.study.codebook.find("Drivere")
    assert drivers is not None
    room.showing.set_filter(CodingFilter(branch=drivers.id))
    assert pane.page is not None
    assert len(pane.page.intervals.codings) == 1
    pane.select(span_of("brukerne"))
    room.gestures.apply(coded("Avstand").code)
    assert workspace.coding in {coding.id for coding in pane.page.intervals.codings}


def test_that_a_place_asked_for_in_another_document_is_shown_with_its_coding(
    room: ReadingRoom, pane: Pane, workspace: Workspace, coded: Coded
) -> None:
    first, second = (document.id for document in workspace.study.documents.ordered())
    workspace.choose_document(second)
    workspace.go_to(Place(first, None, coded("Samlokalisering").id))
    assert pane.page is not None
    assert pane.page.document.id == first
    assert workspace.coding == coded("Samlokalisering").id
    assert pane.caret == coded("Samlokalisering").start


def test_that_everything_done_at_the_desk_can_be_undone_and_redone(
    room: ReadingRoom, pane: Pane, workspace: Workspace, span_of: Find
) -> None:
    before = workspace.study
    pane.select(span_of("kaffen"))
    room.gestures.in_vivo()
    room.gestures.set_stance(Stance.HELPS)
    room.gestures.move_edge("start", forwards=False)
    room.gestures.remove()
    after = workspace.study
    project = workspace.project
    assert project is not None
    while history.undo_label(project):
        workspace.undo()
    assert workspace.study == before
    while history.redo_label(project):
        workspace.redo()
    assert workspace.study == after


def test_that_every_way_to_code_says_when_there_are_no_words(
    room: ReadingRoom, pane: Pane, workspace: Workspace, said: list[str], qtbot: QtBot
) -> None:
    assert workspace.document is not None
    for turn in workspace.study.turns_of(workspace.document):
        workspace.edit(correct_turn, turn.id, "", swallow=True)
    said.clear()
    for key in (Qt.Key.Key_K, Qt.Key.Key_I, Qt.Key.Key_1):
        qtbot.keyClick(pane, key)
    assert said == ["There are no words here to code."] * 3


def test_that_a_coding_that_gives_way_to_a_twin_is_told_and_the_twin_is_chosen(
    room: ReadingRoom, workspace: Workspace, coded: Coded, said: list[str]
) -> None:
    chosen, other = coded("Tidspress"), coded("Avstand").code
    (twin,) = workspace.edit(copy_codings, [chosen.id], other) or []
    workspace.choose_coding(chosen.id)
    room.gestures.recode(other)
    assert workspace.coding == twin
    assert said == ["These words had that code already: the two codings are one now."]
