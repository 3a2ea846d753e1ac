"""Three coders code the sample study apart in three files: bring in, see agreement, settle ten, report to Word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qualcode.edits import coding
from qualcode.edits.coders import remove_coder
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.model.codings import Segment
from qualcode.model.consensus import CONSENSUS
from qualcode.model.span import Span
from qualcode.store.project import Project
from qualcode.ui import reports
from qualcode.ui.analysis.agreement.view import AgreementView
from qualcode.ui.main_window import MainWindow
from tests.projects_on_disk import sample_in
from tests.teams import opened
from tests.ui.windows import open_window

_KEY = Qt.Key
_PLACES = 12


def _code_alone(project: Project, coder: int) -> None:
    """Code the first two interviews as one of three: often as the others do, at times not, or not at all."""
    codes = [code.id for code, _depth in project.study.codebook.walk() if code.codable and not code.parent]
    for document in project.study.documents.ordered()[:2]:
        turns = [turn for turn in project.study.turns_of(document.id) if turn.informant][:_PLACES]
        for place, turn in enumerate(turns):
            if (place + coder) % 5:
                differs = (place + coder) % 4 == 0
                code = codes[(place + differs) % len(codes)]
                coding.apply_code(project, Segment(document.id, Span(turn.start, turn.stop)), code)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """The leader's file without a coding, and a copy for each of two others; all three are then coded apart."""
    master, berit, per = (tmp_path / f"{name}.qualcode" for name in ("Studie", "Berit", "Per"))
    sample_in(tmp_path)
    with opened(master) as project:
        coding.remove_codings(project, list(project.study.codings))
        other = next(each.id for each in project.study.coders.values() if each.id != project.coder)
        remove_coder(project, other)
        share(project, berit, add_coder(project, "Berit Vik"))
        share(project, per, add_coder(project, "Per Aas"))
        _code_alone(project, 0)
    for number, path in enumerate((berit, per), 1):
        with opened(path) as copy:
            _code_alone(copy, number)
    return master, berit, per


@pytest.fixture
def window(files: tuple[Path, Path, Path], tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The leader's window with both copies brought in."""
    master, *copies = files
    window = open_window(tmp_path, qtbot)
    window.files.open(master)
    accepting = QTimer(interval=5)

    def accept() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.accept()

    accepting.timeout.connect(accept)
    accepting.start()
    window.sharing.merging.take(copies)
    qtbot.waitUntil(lambda: window.sharing.merging.is_at_rest, timeout=20_000)
    accepting.stop()
    yield window
    window.close()


def _press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def _agreement(window: MainWindow, qtbot: QtBot) -> AgreementView:
    window.activateWindow()
    window.commands["analysis-agreement"].action.trigger()
    view = window.findChild(AgreementView)
    assert isinstance(view, AgreementView)
    qtbot.waitUntil(lambda: view.isVisible() and view.is_at_rest, timeout=30_000)
    return view


def test_that_three_who_coded_apart_see_where_they_differ_settle_ten_places_and_report_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = window.workspace.study
    assert len({each.coder for each in study.codings.values()}) == 3
    assert not study.conflicts
    view = _agreement(window, qtbot)
    view.table.setFocus()
    _press(*[_KEY.Key_Down] * view.table.lines.rowCount(), _KEY.Key_Return, _KEY.Key_S)
    _press(_KEY.Key_1, _KEY.Key_2, _KEY.Key_3, _KEY.Key_B, _KEY.Key_0)
    _press(_KEY.Key_1, _KEY.Key_2, _KEY.Key_3, _KEY.Key_B, _KEY.Key_0)
    assert view.desk.standing.done == 10
    _press(_KEY.Key_Escape)
    assert set(study.codings) < set(window.workspace.study.codings)
    assert window.workspace.study.codings.by("coder", CONSENSUS)

    path = tmp_path / "Samsvar.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=30_000):
        view.export()
    word = Document(str(path))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "Berit Vik" in text
    assert f"10 av {view.desk.standing.of}" in text or f"10 of {view.desk.standing.of}" in text
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    assert {"Drivere", "Barrierer"} <= cells
