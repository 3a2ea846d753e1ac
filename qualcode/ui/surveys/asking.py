"""From a survey's file to its answers: read off the UI thread, asked about, brought in as one step."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from qualcode.analysis.survey_answers import surveys
from qualcode.edits.surveys import SurveyResult, import_survey
from qualcode.i18n import _, _n, language
from qualcode.importers.survey import SurveyFile, read_survey
from qualcode.importers.survey_columns import Taken, as_json, from_json
from qualcode.importers.tables import ENDINGS
from qualcode.model.ids import GuideId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.jobs import Jobs
from qualcode.ui.settings import Settings
from qualcode.ui.surveys.import_dialog import SurveyDialog, SurveyWanted
from qualcode.ui.workspace import Workspace
from qualcode.wording.numbers import number


class SurveyImport:
    """One survey at a time, from the file chosen to the answers stored. Cancel at any point leaves nothing."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        jobs: Jobs,
        settings: Settings,
        done: Callable[[GuideId], object],
    ) -> None:
        """Ask over ``parent``; ``done`` gets the survey that was brought in."""
        self._parent, self._workspace, self._jobs, self._settings = parent, workspace, jobs, settings
        self._done = done

    def ask_file(self) -> None:
        """Ask for a file, and go on with it."""
        pattern = _("Tables") + f" ({' '.join(f'*{ending}' for ending in ENDINGS)});;" + _("All files") + " (*)"
        folder = self._settings.text("import-folder", "")
        name, _filter = QFileDialog.getOpenFileName(
            self._parent.window(), _("Import survey answers"), folder, pattern
        )
        if name:
            self._settings.put("import-folder", str(Path(name).parent))
            self.start(Path(name))

    def start(self, path: Path) -> None:
        """Read a file, then ask how it is meant."""

        def work(progress: Progress) -> SurveyFile:
            progress(0, 0, "")
            return read_survey(path)

        self._jobs.start(_("Reading {name}").format(name=path.name), work, self._show)

    def _show(self, survey: SurveyFile) -> None:
        project = self._workspace.project
        if project is None:
            return
        known = known_surveys(self._workspace.study)
        wanted = SurveyDialog.ask(self._parent.window(), survey, known, proposed_title(survey, known))
        if wanted is not None and self._workspace.project is project:
            self._bring(survey, wanted)

    def _bring(self, survey: SurveyFile, wanted: SurveyWanted) -> None:
        remembered = as_json(wanted.taken)
        result = self._workspace.edit(
            import_survey, wanted.title, survey, wanted.taken.columns, wanted.respondents, remembered
        )
        if result is not None:
            self._done(result.guide)
            self._workspace.say(told(result), undoable=True)


def known_surveys(study: Study) -> dict[str, Taken]:
    """Return the surveys of a study by title, with how their columns were taken."""
    return {guide.title: from_json(guide.columns) or Taken(()) for guide in surveys(study)}


def proposed_title(survey: SurveyFile, known: dict[str, Taken]) -> str:
    """Return the title of the survey that has the file's columns; else the file's name, as words."""
    names = {name.strip().casefold() for name in survey.table.columns}
    for title, taken in known.items():
        if taken.columns and {column.name.strip().casefold() for column in taken.columns} == names:
            return title
    return survey.path.stem.replace("_", " ").replace("-", " ").strip().capitalize()


def told(result: SurveyResult) -> str:
    """Return what came of bringing in a survey: what was new, known, and kept because it is coded."""

    def counted(n: int, text: str) -> str:
        return text % number(n, language())

    parts = [
        counted(result.answers, _n("%s answer brought in", "%s answers brought in", result.answers)),
        counted(result.new, _n("%s new respondent", "%s new respondents", result.new)),
    ]
    if result.known:
        parts.append(counted(result.known, _n("%s was known", "%s were known", result.known)))
    if result.kept:
        n = len(result.kept)
        text = _n(
            "%s is another in the file and stays as it was, because it is coded",
            "%s are others in the file and stay as they were, because they are coded",
            n,
        )
        parts.append(counted(n, text))
    return " · ".join(parts)
