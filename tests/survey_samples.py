"""The two invented surveys of the sample folder, brought into a project."""

from qualcode.edits.surveys import import_survey
from qualcode.importers.survey import ColumnKind, SurveyColumn, read_survey, sifted
from qualcode.importers.survey_columns import Taken, as_json, read_columns
from qualcode.shipped import folder
from qualcode.store.project import Project

SAMPLES = folder("sample_transcripts")
_AFTER = Taken(
    (
        SurveyColumn("svarnr", ColumnKind.KEY),
        SurveyColumn("par", ColumnKind.PAIR),
        SurveyColumn("q7", ColumnKind.OPEN, "Hva hindrer samarbeidet nå?"),
    ),
    title="Et halvt år etter",
)


def bring_both(project: Project) -> None:
    """Bring in the survey of sixty, and the one that asks some of them again."""
    _bring(project, "survey.csv", read_columns(SAMPLES / "survey-columns.yaml"))
    _bring(project, "survey-after.csv", _AFTER)


def _bring(project: Project, name: str, taken: Taken) -> None:
    survey = read_survey(SAMPLES / name)
    taken = taken.of(survey.table, others_likely=False)
    people = sifted(survey, taken.columns, taken.dont_know, taken.not_asked).respondents
    import_survey(project, taken.title, survey, taken.columns, people, as_json(taken))
