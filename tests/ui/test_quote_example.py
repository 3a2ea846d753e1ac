"""The example of a quote's style among the settings of the project."""

from pytestqt.qtbot import QtBot

from qualcode.model.study import Study
from qualcode.ui.project_settings import ProjectSettingsDialog
from tests.builders import Builder


def _study() -> Study:
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.document("Intervju 1", "R1: En to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten.")
    make.coding("Tid", "En to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten.")
    return make.study()


def test_that_the_example_follows_template_and_omission_mark(qtbot: QtBot) -> None:
    study = _study()
    dialog = ProjectSettingsDialog(None, study.info, study)
    qtbot.addWidget(dialog)
    assert dialog.example.words.text() == "«En to tre fire fem seks (...) ti elleve tolv tretten fjorten femten.»"
    dialog.omission.setCurrentIndex(1)
    dialog.attribution.setCurrentText("{role}, {case}")
    assert "[...]" in dialog.example.words.text()
    assert dialog.example.whose.text() == "Leder, Havnes"


def test_that_a_template_that_points_at_few_is_warned_of_while_it_is_chosen(qtbot: QtBot) -> None:
    study = _study()
    dialog = ProjectSettingsDialog(None, study.info, study)
    qtbot.addWidget(dialog)
    assert dialog.example.warning.isHidden()
    dialog.attribution.setCurrentText("{role}")
    assert "Leder (1 person)" in dialog.example.warning.text()
