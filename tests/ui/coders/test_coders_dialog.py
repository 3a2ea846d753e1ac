"""Where coders are changed, and what is said of codings that are hidden."""

from qualcode.edits import people
from qualcode.edits.sharing import set_coding_statuses
from qualcode.model.sharing import CodingStatus
from qualcode.ui.coders.badge import badge, coder_colours
from qualcode.ui.coders.dialog import show_coders
from qualcode.ui.coders.words import blind_words, left_out_words, turn_blind
from qualcode.ui.main_window import MainWindow
from qualcode.ui.seeing import CoderView


def test_that_names_initials_and_views_are_changed_in_their_rows(whole_window: MainWindow) -> None:
    workspace = whole_window.workspace
    dialog = show_coders(whole_window, workspace)
    berit = workspace.edit(people.add_coder, "Berit")
    assert berit is not None
    row = dialog.row_of(berit)
    row.name.setText("Berit Dahl")
    row.name.editingFinished.emit()
    row.initials.setText("BD")
    row.initials.editingFinished.emit()
    row.view.setCurrentIndex(row.view.findData(CoderView.HIDDEN.value))
    row.view.activated.emit(row.view.currentIndex())
    known = workspace.study.coders[berit]
    assert (known.name, known.initials) == ("Berit Dahl", "BD")
    assert workspace.seeing.hidden == {berit}
    workspace.undo()
    assert row.initials.text() == "B"
    row.more.menu().aboutToShow.emit()
    entries = {action.text(): action for action in row.more.menu().actions()}
    assert entries["Remove"].isEnabled()
    entries["Remove"].trigger()
    assert berit not in workspace.study.coders
    assert len(dialog.rows) == len(workspace.study.coders)


def test_that_coders_with_the_same_initials_are_told_of_and_look_different(whole_window: MainWindow) -> None:
    workspace = whole_window.workspace
    one, other = workspace.edit(people.add_coder, "Kari Nes"), workspace.edit(people.add_coder, "Knut Nord")
    assert one is not None
    assert other is not None
    dialog = show_coders(whole_window, workspace)
    assert "KN" in dialog.told.text()
    assert dialog.told.isVisible()
    study = workspace.study
    assert coder_colours(study, one, False) != coder_colours(study, other, False)
    assert badge(study, one, False).toImage() != badge(study, other, False).toImage()
    workspace.edit(people.change_coder, one, initials="KNE", colour="3")
    assert not dialog.told.isVisible()


def test_that_blind_coding_is_said_with_its_reason_and_without_a_number(whole_window: MainWindow) -> None:
    workspace = whole_window.workspace
    assert blind_words(workspace) == ("", "")
    anna = next(coder.id for coder in workspace.study.coders.values() if coder.name == "Anna")
    berit = workspace.edit(people.add_coder, "Berit")
    assert berit is not None
    workspace.choose_coder(berit)
    turn_blind(workspace)
    short, why = blind_words(workspace)
    assert short == "Others' codings are hidden"
    assert "finished" in why
    assert not any(letter.isdigit() for letter in short + why + left_out_words(workspace))
    assert whole_window.status.seen.text() == short
    assert len(workspace.study.codings) == 0
    for coder in (anna, berit):
        workspace.edit(set_coding_statuses, list(workspace.study.documents), coder, CodingStatus.DONE)
    assert len(workspace.study.codings) == 3
    assert blind_words(workspace)[0] == "Blind coding: all are finished"
    turn_blind(workspace)
    assert blind_words(workspace) == ("", "")
