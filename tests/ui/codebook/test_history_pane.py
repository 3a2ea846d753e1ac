"""What the history of a code says."""

from qualcode.edits import codebook, history
from qualcode.edits.code_history import history_of_code, names_of_gone
from qualcode.ui.codebook.history_pane import sentence
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.workspace import Workspace


def _said(workspace: Workspace, code: str) -> list[str]:
    events = history_of_code(workspace.project, code)  # type: ignore[arg-type]
    return [sentence(workspace.study, event) for event in events if event.label != "fill"]


def test_that_a_merge_names_what_is_there_and_counts_what_is_gone(workspace: Workspace, code) -> None:
    keep = code("Barrierer / Tidspress").id
    gone = [code(name).id for name in ("Rekker det ikke", "Samme kaffemaskin")]
    codebook.merge_codes(workspace.project, keep, gone[:1])
    assert _said(workspace, keep) == ["Took over from a code that is gone"]
    codebook.merge_codes(workspace.project, keep, [gone[1], code("Hver på sitt kontor").id])
    assert _said(workspace, keep)[0] == "Took over from 2 codes that are gone"
    history.undo(workspace.project)
    assert _said(workspace, keep)[0] == "Taken back: Took over from “Samme kaffemaskin”, “Hver på sitt kontor”"


def test_that_a_new_code_says_how_it_came_to_be(workspace: Workspace) -> None:
    made = codebook.add_code(workspace.project, "Ny")
    assert _said(workspace, made) == ["Came to be: New code"]


def test_that_the_room_shows_the_latest_events_and_all_on_demand(room: CodebookRoom, workspace, code) -> None:
    chosen = code("Barrierer / Avstand").id
    workspace.choose_code(chosen)
    for n in range(9):
        codebook.rename_code(workspace.project, chosen, f"Avstand {n}")
        codebook.recolour_codes(workspace.project, [chosen], str(n))
    lines = room.history.lines.layout()
    assert lines.count() == 6 * 3
    room.history.more.click()
    assert lines.count() == 19 * 3
    codebook.rename_code(workspace.project, chosen, "Til slutt")
    assert lines.count() == 20 * 3


def test_that_a_merge_names_what_it_took_over_as_long_as_it_can_be_undone(
    room: CodebookRoom, workspace: Workspace, code
) -> None:
    keep, gone = code("Barrierer / Tidspress").id, code("Rekker det ikke").id
    workspace.choose_code(keep)
    workspace.edit(codebook.merge_codes, keep, [gone])
    assert workspace.project is not None
    event = history_of_code(workspace.project, keep)[0]
    told = sentence(workspace.study, event, names_of_gone(workspace.project))
    assert told == "Took over from “Rekker det ikke”"
    assert room.history.lines.layout().itemAt(0).widget().text() == told
    workspace.undo()
    assert names_of_gone(workspace.project) == {}
