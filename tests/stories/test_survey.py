"""Survey answers from the file to the table of percent of those who answered, through the window."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from qualcode.importers.survey import ColumnKind
from qualcode.shipped import folder
from qualcode.ui import reports
from qualcode.ui.documents.room import DocumentsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.surveys.alike_dialog import AlikeDialog
from qualcode.ui.surveys.import_dialog import SurveyDialog
from qualcode.ui.surveys.plan import TABLE
from qualcode.ui.surveys.room import SurveysRoom
from tests.builders import Builder
from tests.ui.windows import Told, entered, open_window, project_in

_Key = Qt.Key
_SURVEY = folder("sample_transcripts") / "survey.csv"


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Return the window with a study that has a codebook and nothing else."""
    told = Told(monkeypatch)
    window = open_window(tmp_path, qtbot)
    make = Builder()
    for path in ("Barrierer / Tid", "Barrierer / Datasystemer", "Barrierer / Ansvar"):
        make.code(path)
    window.workspace.take(project_in(tmp_path, make=make))
    yield window
    window.close()
    assert told.reasons() == []


def _asked(dialog: SurveyDialog) -> bool:
    """Say what the columns are, as a person would in the dialog."""
    kinds = {
        "par": ColumnKind.PAIR,
        "rolle": ColumnKind.ROLE,
        "q1": ColumnKind.IGNORE,
        "q7": ColumnKind.OPEN,
        "q8": ColumnKind.OPEN,
    }
    for row in dialog.columns.rows:
        name = row.column().name
        if name in kinds:
            row.be(kinds[name])
        if name == "q7":
            row.title.setText("Hva hindrer samarbeidet?")
            row.title.editingFinished.emit()
    dialog.title.setCurrentText("Ansatte")
    assert dialog.accept_button.isEnabled()
    assert dialog.accept_button.text() == "Import 60 respondents"
    return True


def _import(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SurveysRoom:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(_SURVEY), ""))
    monkeypatch.setattr(SurveyDialog, "asked", _asked)
    window.commands["import-survey"].action.trigger()
    room = window.rooms["answers"]
    assert isinstance(room, SurveysRoom)
    qtbot.waitUntil(lambda: room.question.count() == 2)
    return room


def _press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def _code_time(room: SurveysRoom, qtbot: QtBot) -> int:
    """Code what is said of time, by the palette once and by the number key from then on; return how many."""
    room.answers.bar.words.setText("tid")
    room.answers.bar.words.changed_after_pause.emit("tid")
    room.answers.list.setFocus()
    listed = len(room.answers.list.answers.rows)
    room.answers.coding.apply_path("Barrierer / Tid")
    for _answer in range(listed - 1):
        _press(qtbot, _Key.Key_Return, _Key.Key_1)
    assert room.answers.progress.text() == f"{listed} of 48 answers coded · {listed} listed"
    room.answers.bar.words.clear()
    room.answers.bar.words.changed_after_pause.emit("")
    return listed


def _code_alike(room: SurveysRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def asked(dialog: AlikeDialog) -> bool:
        words = [dialog.groups.item(at).text() for at in range(dialog.groups.count())]
        dialog.groups.setCurrentRow(next(at for at, each in enumerate(words) if "ansvaret" in each))
        code = room.workspace.study.codebook.find("Barrierer / Ansvar")
        assert code is not None
        dialog.take_code(code.id)
        return True

    monkeypatch.setattr(AlikeDialog, "asked", asked)
    before = len(room.workspace.study.codings)
    room.answers.alike.click()
    qtbot.waitUntil(lambda: len(room.workspace.study.codings) == before + 3)


def _save_table(room: SurveysRoom, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    monkeypatch.setattr(reports, "ask_path", lambda *_args: target)
    menu = room.table.export.menu()
    next(action for action in menu.actions() if action.text().startswith("CSV")).trigger()
    qtbot.waitUntil(target.exists)
    return list(csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_that_answers_go_from_the_file_to_percent_of_those_who_answered(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = _import(window, qtbot, monkeypatch)
    assert room.answers.counts.text().startswith("48 of 57 who were asked answered (84%)")

    listed = _code_time(room, qtbot)
    _code_alike(room, qtbot, monkeypatch)

    room.turn_to(TABLE)
    room.table.by.setCurrentIndex(1)
    room.table.by.activated.emit(1)
    model = room.table.model
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    assert heads == [
        "Code",
        "All (n = 48)",
        "Veileder (n = 19)",
        "Lærer (n = 16)",
        "Leder (n = 7)",
        "Frivillig (n = 6)",
    ]
    rows = {model.index(at, 0).data().strip(): at for at in range(model.rowCount())}
    assert model.index(rows["Tid"], 1).data() == f"{listed} · {100 * listed / 48:.0f}%"
    assert model.index(rows["Ansvar"], 1).data() == "3 · 6%"
    assert "%" not in model.index(rows["Tid"], 4).data()

    written = _save_table(room, tmp_path / "tabell.csv", qtbot, monkeypatch)
    assert any(str(listed) in row and any("Tid" in cell for cell in row) for row in written)
    _go_behind(window, room, rows["Ansvar"], qtbot)


def _go_behind(window: MainWindow, room: SurveysRoom, row: int, qtbot: QtBot) -> None:
    """Go from a number to its quotes, and see the answers folded under their survey among the documents."""
    room.table.view.setCurrentIndex(room.table.model.index(row, 1))
    qtbot.keyClick(room.table.view, _Key.Key_Return)
    assert window.is_in("quotes")
    quotes = window.rooms["quotes"]
    assert isinstance(quotes, QuotesRoom)
    documents = entered(window, "documents", DocumentsRoom)
    titles = [documents.model.index(at, 0).data() for at in range(documents.model.rowCount())]
    assert titles == ["▸ Ansatte"]
