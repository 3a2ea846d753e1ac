"""Asking how a survey is read: its columns, rows that cannot be used, and what was chosen last time."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qualcode.edits.answers import whole_answer
from qualcode.edits.coding import apply_code
from qualcode.i18n import set_language
from qualcode.importers.survey import ColumnKind, SurveyFile, read_survey
from qualcode.ui.surveys.asking import known_surveys, proposed_title
from qualcode.ui.surveys.import_dialog import SurveyDialog
from qualcode.ui.surveys.labels_dialog import labels_in
from qualcode.ui.surveys.room import SurveysRoom
from tests.survey_samples import SAMPLES

TEXT = "nr;kommune;q7\n1;Vik;Tid\n2;;Penger\n2;Nes;Språk\n"


def _dialog(qtbot: QtBot, survey: SurveyFile, room: SurveysRoom | None = None) -> SurveyDialog:
    known = known_surveys(room.workspace.study) if room is not None else {}
    dialog = SurveyDialog(None, survey, known, proposed_title(survey, known))
    qtbot.addWidget(dialog)
    return dialog


def _survey(tmp_path: Path, text: str = TEXT) -> SurveyFile:
    path = tmp_path / "svar_2026.csv"
    path.write_text(text, "utf-8")
    return read_survey(path)


def test_that_nothing_can_be_imported_before_there_is_an_id_and_an_open_column(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _dialog(qtbot, _survey(tmp_path, "nr;q7\n1;Tid\n2;Penger\n"))
    assert dialog.title.currentText() == "Svar 2026"
    dialog.columns.rows[0].be(ColumnKind.IGNORE)
    assert "tells respondents apart" in dialog.told.text()
    dialog.columns.rows[0].be(ColumnKind.KEY)
    assert dialog.told.text() == "Choose at least one column of open answers."
    assert dialog.answer() is None
    dialog.columns.rows[1].be(ColumnKind.OPEN)
    assert dialog.accept_button.text() == "Import 2 respondents"
    assert dialog.rows.item(0, 1).text() == "Tid"


def test_that_rows_that_cannot_be_used_are_named_and_left_out_only_when_said(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, _survey(tmp_path))
    dialog.columns.rows[0].be(ColumnKind.KEY)
    dialog.columns.rows[2].be(ColumnKind.OPEN)
    assert "line 4: the label “2” stands on line 3 already" in dialog.told.text()
    assert not dialog.accept_button.isEnabled()
    dialog.leave_out.setChecked(True)
    answer = dialog.answer()
    assert answer is not None
    assert [each.key for each in answer.respondents] == ["1", "2"]


def test_that_there_is_one_id_at_most(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _dialog(qtbot, _survey(tmp_path, "nr;par;q7\n1;a;Tid\n2;b;Penger\n"))
    dialog.columns.rows[1].be(ColumnKind.KEY)
    kinds = [column.kind for column in dialog.taken().columns]
    assert kinds[:2] == [ColumnKind.IGNORE, ColumnKind.KEY]


def test_that_a_file_with_the_same_columns_is_taken_as_the_last_time(room: SurveysRoom, qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, read_survey(SAMPLES / "survey.csv"), room)
    assert dialog.title.currentText() == "Ansatte i tre kommuner"
    assert dialog.taken().columns[6].labels == {
        "1": "Helt enig",
        "2": "Ganske enig",
        "3": "Ganske uenig",
        "4": "Helt uenig",
    }
    assert dialog.accept_button.text() == "Import 60 respondents"


def test_that_labels_are_written_a_line_each() -> None:
    assert labels_in("1 = Helt enig\n2=\n\n 3 = Vet = ikke\n") == {"1": "Helt enig", "3": "Vet = ikke"}


def test_that_what_was_coded_is_kept_and_told_when_a_survey_is_read_again(
    room: SurveysRoom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = room.workspace.study
    row = room.answers.list.answers.rows[1]
    code = study.codebook.find("Barrierer / Tid")
    assert code is not None
    room.workspace.edit(apply_code, whole_answer(study, row.document), code.id)
    path = tmp_path / "survey.csv"
    text = (SAMPLES / "survey.csv").read_text("utf-8").replace("Tiden strekker ikke til.;", "Tiden er knapp.;")
    path.write_text(text, "utf-8")
    said: list[str] = []
    room.workspace.said.connect(lambda text, _undoable: said.append(text))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(SurveyDialog, "asked", lambda _dialog: True)
    room.survey_import.ask_file()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [
        "0 answers brought in · 0 new respondents · 60 were known · "
        "1 is another in the file and stays as it was, because it is coded"
    ]
    assert room.workspace.study.text(row.document) == "Tiden strekker ikke til."


def test_that_the_first_rows_show_numbers_as_the_interfaces_language_writes_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    set_language("nb")
    dialog = _dialog(qtbot, _survey(tmp_path, "nr;år;q7\nA;3,5;Tid\nB;4,25;Penger\n"))
    assert [dialog.rows.item(row, 1).text() for row in (0, 1)] == ["3,5", "4,25"]
