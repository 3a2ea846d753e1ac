"""The guide appendix, and the table of who was asked what."""

from pathlib import Path

import pytest

from qualcode.analysis.guide_states import usual_guides
from qualcode.edits import guides
from qualcode.exporters.report import Medium, as_text
from qualcode.exporters.reports.guide_report import guide_report
from qualcode.exporters.reports.guide_states_report import guide_states_report
from qualcode.model.guide_changes import NewQuestion, in_order
from qualcode.model.guides import GuideKind
from qualcode.store.files import create
from qualcode.store.project import Project
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An interview that followed a guide of a section and a question, and somebody who never came."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Leder")
    make.document("Intervju 1", "I: Hvem samarbeider du med?\nR1: Med NAV.")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    guide = guides.add_guide(project, "Ledere", [NewQuestion("Samarbeid", "1"), NewQuestion("Hvem?", "1a", 1)])
    guides.use_guides(project, next(iter(project.study.documents)), [guide])
    return project


def test_that_the_appendix_nests_questions_and_leaves_out_empty_columns_on_paper(project: Project) -> None:
    (table,) = guide_report(project.study, language="en").tables
    assert [(row.values[0], as_text(row.values[1]), row.values[1].level) for row in table.rows] == [  # type: ignore[arg-type, union-attr]
        ("1", "Samarbeid", 0),
        ("1a", "Hvem?", 1),
    ]
    assert [column.medium for column in table.columns[3:]] == [Medium.GRID] * 3
    assert table.notes == ("1 interview followed this guide.",)
    project.close()


def test_that_the_table_prints_states_and_never_0_and_tells_why_somebody_never_came(project: Project) -> None:
    from qualcode.edits.people import set_interviewed

    (never,) = [each.id for each in project.study.informants.values() if each.label == "R2"]
    set_interviewed(project, [never], False, "syk.")
    (table,) = guide_states_report(project.study, language="en").tables
    assert table.rows[1].values[2:4] == ("asked, nothing coded", "not interviewed")
    assert "R2 was not interviewed: syk." in table.notes[0]
    project.close()


def test_that_surveys_are_shown_when_they_are_asked_for_or_alone(project: Project) -> None:
    survey = guides.add_guide(project, "Skjema", [NewQuestion("Hva nå?")], GuideKind.SURVEY)
    (interview,) = usual_guides(project.study)
    assert project.study.guides[interview].title == "Ledere"
    (table,) = guide_states_report(project.study, [survey], "en").tables
    assert [column.header for column in table.columns if len(column.header) == 2] == []
    guides.remove_guide(project, interview)
    assert usual_guides(project.study) == [survey]
    assert [question.text for question, _depth in in_order(project.study, survey)] == ["Hva nå?"]
    project.close()
