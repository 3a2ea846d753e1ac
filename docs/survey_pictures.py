"""What the guide shows of survey answers: the import, the list to code, alike answers, the table, two surveys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog

from qualcode.edits import codebook
from qualcode.edits.surveys import import_survey
from qualcode.importers.codebooks import read_codebook
from qualcode.importers.survey import ColumnKind, SurveyColumn, read_survey, sifted
from qualcode.importers.survey_columns import Taken, as_json, read_columns
from qualcode.model.ids import CodeId
from qualcode.shipped import folder as shipped
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.text.alike import alike_groups
from qualcode.ui.main_window import MainWindow
from qualcode.ui.surveys.alike_dialog import AlikeDialog
from qualcode.ui.surveys.asking import known_surveys, proposed_title
from qualcode.ui.surveys.import_dialog import SurveyDialog
from qualcode.ui.surveys.plan import LIST, PAIRS, TABLE
from qualcode.ui.surveys.room import SurveysRoom

Save = Callable[[MainWindow, Path], None]
Settle = Callable[[], None]

_SAMPLES = shipped("sample_transcripts")
_AFTER = Taken(
    (
        SurveyColumn("svarnr", ColumnKind.KEY),
        SurveyColumn("par", ColumnKind.PAIR),
        SurveyColumn("q7", ColumnKind.OPEN, "Hva hindrer samarbeidet nå?"),
    ),
    title="Et halvt år etter",
)
_SAID = {
    "tid": "Tid",
    "møt": "Tid",
    "språk": "Språk og tolk",
    "tolk": "Språk og tolk",
    "datasystem": "Datasystemer",
    "taushets": "Taushetsplikt",
    "teieplikt": "Taushetsplikt",
    "ansvar": "Uklart ansvar",
    "lommer": "Økonomi",
    "avstand": "Avstand",
    "skjema": "Skjema og frister",
    "regelverk": "Kjenner ikke regelverket",
}
"""Beginnings of words in the invented answers, and the code that they get."""


def take_surveys(window: MainWindow, folder: Path, theme: str, save: Save, settle: Settle) -> None:
    """Write the pictures into ``folder``, of a study of its own beside the open project."""
    assert window.workspace.project is not None
    path = window.workspace.project.path.with_name(f"Ansatte i tre kommuner {theme}.qualcode")
    _make(path)
    window.files.open(path)
    window.who.hide()
    window.show_room("answers")
    room = window.rooms["answers"]
    assert isinstance(room, SurveysRoom)
    settle()
    _dialogs(window, room, folder, theme, settle)
    _code(room)
    room.turn_to(LIST)
    room.answers.list.go(20)
    save(window, folder / f"survey-list-{theme}.png")
    room.turn_to(TABLE)
    room.table.every.setChecked(False)
    room.table.by.setCurrentIndex(1)
    room.table.by.activated.emit(1)
    save(window, folder / f"survey-table-{theme}.png")
    room.turn_to(PAIRS)
    save(window, folder / f"survey-pairs-{theme}.png")


def _dialogs(window: MainWindow, room: SurveysRoom, folder: Path, theme: str, settle: Settle) -> None:
    study = window.workspace.study
    survey, known = read_survey(_SAMPLES / "survey.csv"), known_surveys(study)
    _grab(
        SurveyDialog(window, survey, known, proposed_title(survey, known)),
        folder / f"survey-import-{theme}.png",
        settle,
    )
    rows = list(room.answers.list.answers.rows)
    groups = alike_groups([row.words for row in rows])
    alike = AlikeDialog(window, study, rows, groups, room.answers.coding.quick)
    alike.take_code(next(iter(study.codes.ordered())).id)
    alike.groups.setCurrentRow(2)
    _grab(alike, folder / f"survey-alike-{theme}.png", settle)


def _grab(dialog: QDialog, path: Path, settle: Settle) -> None:
    dialog.show()
    settle()
    dialog.grab().save(str(path))
    print(path)
    dialog.close()
    dialog.deleteLater()


def _make(path: Path) -> None:
    project = create(path, "Ansatte i tre kommuner", "Anna Vik")
    codebook.import_codebook(project, read_codebook(shipped("codebooks") / "samarbeid.yaml"))
    _bring(project, "survey.csv", read_columns(_SAMPLES / "survey-columns.yaml"))
    _bring(project, "survey-after.csv", _AFTER)
    project.close()


def _bring(project: Project, name: str, taken: Taken) -> None:
    survey = read_survey(_SAMPLES / name)
    taken = taken.of(survey.table, others_likely=False)
    people = sifted(survey, taken.columns, taken.dont_know, taken.not_asked).respondents
    import_survey(project, taken.title, survey, taken.columns, people, as_json(taken))


def _code(room: SurveysRoom) -> None:
    """Code what is said in the first three quarters of the answers."""
    workspace, rows = room.workspace, list(room.answers.list.answers.rows)
    made: dict[str, CodeId] = {}
    for number, row in enumerate(rows[: len(rows) * 3 // 4]):
        room.answers.list.go(number)
        for beginning, name in _SAID.items():
            if any(word.startswith(beginning) for word in row.words.casefold().split()):
                if name in made:
                    room.answers.coding.apply(made[name])
                    continue
                room.answers.coding.apply_path(f"Hindringer / {name}")
                found = workspace.study.codebook.find(f"Hindringer / {name}")
                assert found is not None
                made[name] = found.id
