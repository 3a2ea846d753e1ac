"""Two coders' sample study: see the agreement, settle ten disagreements by keyboard, take the report to Word."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcode.edits.sample import build_sample
from qualcode.model.consensus import CONSENSUS
from qualcode.ui import reports
from qualcode.ui.analysis.agreement.view import AgreementView
from qualcode.ui.app import build
from qualcode.ui.main_window import MainWindow
from qualcode.ui.settings import Settings

_KEY = Qt.Key


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    path = tmp_path / "Studie.qualcode"
    build_sample(path).close()
    settings = Settings(tmp_path / "window.ini")
    settings.put("analysis/view", "agreement")
    window = build(settings)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.files.open(path)
    yield window
    window.close()


def _view(window: MainWindow, qtbot: QtBot) -> AgreementView:
    window.show_room("analysis")
    view = next(each for each in window.findChildren(AgreementView))
    qtbot.waitUntil(lambda: view.is_at_rest, timeout=30_000)
    return view


def _press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def test_that_ten_disagreements_are_settled_by_keyboard_and_the_report_reads_back_from_word(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = _view(window, qtbot)
    before = set(window.workspace.study.codings)
    _settle_ten(view)
    study = window.workspace.study
    assert before < set(study.codings)
    assert study.codings.by("coder", CONSENSUS)
    assert sum("Vi leste stedet sammen." in memo.text for memo in study.memos.values()) == 1
    _press(_KEY.Key_Escape)
    assert not view.is_settling

    path = tmp_path / "Samsvar.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_args: path)
    with qtbot.waitSignal(window.workspace.said, timeout=30_000):
        view.export()
    _read_back(path, view)


def _settle_ten(view: AgreementView) -> None:
    """Settle as the one, as the other, both, none, on other words, with a reason; then go on."""
    view.table.setFocus()
    _press(*[_KEY.Key_Down] * view.table.lines.rowCount(), _KEY.Key_Return)
    assert view.places.table.hasFocus()
    _press(_KEY.Key_S)
    desk = view.desk
    assert desk.list.hasFocus()
    _press(_KEY.Key_1, _KEY.Key_2, _KEY.Key_B, _KEY.Key_0, _KEY.Key_1, _KEY.Key_2)
    QTest.keyClick(desk.list, _KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    _press(_KEY.Key_Return)
    _press(_KEY.Key_M)
    QTest.keyClicks(QApplication.focusWidget(), "Vi leste stedet sammen.")
    _press(_KEY.Key_Escape, _KEY.Key_1, _KEY.Key_2, _KEY.Key_B)
    assert desk.standing.done == 10


def _read_back(path: Path, view: AgreementView) -> None:
    from docx import Document

    word = Document(str(path))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    of = view.desk.standing.of
    assert "Forsker A, Forsker B" in text
    assert f"10 of {of}" in text or f"10 av {of}" in text
    cells = {cell.text for table in word.tables for row in table.rows for cell in row.cells}
    assert "Drivere" in cells
    shown = view.table.lines.line(view.table.lines.rowCount() - 1)
    assert any(shown.cells[3].text.replace(".", ",") in cell for cell in cells)
