"""The history in its window: filtered, gone from, and written to a file."""

import pytest
from PySide6.QtCore import QDate

from qualcode.edits import codebook, people
from qualcode.model.ids import CodeId
from qualcode.ui.history.dialog import HistoryDialog, show_history
from qualcode.ui.history.model import CODES, WHAT, WHO
from qualcode.ui.main_window import MainWindow
from tests.memos import add_memo


@pytest.fixture
def dialog(whole_window: MainWindow) -> HistoryDialog:
    """Return the dialog over a window in which two coders have done something."""
    workspace = whole_window.workspace
    berit = workspace.edit(people.add_coder, "Berit")
    assert berit is not None
    workspace.edit(codebook.add_code, "Tillit")
    workspace.choose_coder(berit)
    workspace.edit(add_memo, "Husk", document=workspace.document)
    return show_history(whole_window)


def _lines(dialog: HistoryDialog) -> list[tuple[str, str, str]]:
    model = dialog.model
    rows = range(model.rowCount())
    return [tuple(str(model.index(row, each).data()) for each in (WHO, WHAT, CODES)) for row in rows]  # type: ignore[misc]


def test_that_the_window_tells_who_did_what_and_lets_one_choose(dialog: HistoryDialog) -> None:
    assert _lines(dialog)[:2] == [("Berit", "New memo", ""), ("Uten navn", "New code", "Tillit")]
    dialog.bar.coder.setCurrentIndex(dialog.bar.coder.findText("Berit"))
    dialog.bar.coder.activated.emit(dialog.bar.coder.currentIndex())
    assert [what for _who, what, _codes in _lines(dialog)] == ["New memo"]
    dialog.show_codebook()
    assert _lines(dialog)[0] == ("Uten navn", "New code", "Tillit")


def test_that_a_line_leads_to_its_thing_and_says_when_that_is_gone(
    dialog: HistoryDialog, whole_window: MainWindow
) -> None:
    workspace = whole_window.workspace
    code = next(each.id for each in workspace.study.codes.values() if each.name == "Tillit")
    dialog.go(1)
    assert whole_window.is_in("codebook")
    assert workspace.code == code
    dialog.go(0)
    assert whole_window.is_in("memos")
    workspace.edit(codebook.delete_codes, [CodeId(code)])
    dialog.refresh()
    row = next(row for row, line in enumerate(_lines(dialog)) if line[1] == "New code")
    assert _lines(dialog)[row][2] == "Tillit"
    said: list[str] = []
    workspace.said.connect(lambda text, _undo: said.append(text))
    dialog.go(row)
    assert said == ["What this line is about is not there any more."]


def test_that_the_window_follows_what_happens_and_closes_with_the_project(
    dialog: HistoryDialog, whole_window: MainWindow
) -> None:
    before = dialog.model.rowCount()
    whole_window.workspace.edit(codebook.add_code, "Humor")
    dialog.refresh()
    assert dialog.model.rowCount() == before + 1
    whole_window.workspace.close()
    assert not dialog.isVisible()


def test_that_two_days_can_be_asked_for(dialog: HistoryDialog) -> None:
    bar, today = dialog.bar, QDate.currentDate()
    assert not bar.first.isVisible()
    bar.time.setCurrentIndex(bar.time.count() - 1)
    assert bar.first.isVisible()
    bar.last.setDate(today)
    assert len(_lines(dialog)) > 1
    bar.first.setDate(today.addDays(-3))
    bar.last.setDate(today.addDays(-2))
    assert _lines(dialog) == []
    bar.last.setDate(today.addDays(-9))
    assert (bar.filter.since, bar.filter.until) == (bar.last.date().toPython(), bar.first.date().toPython())
    dialog.show_codebook()
    assert (bar.filter.since, bar.filter.until) == (None, None)
