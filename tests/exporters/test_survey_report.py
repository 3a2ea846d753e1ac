"""What a survey's question comes to on paper and in a grid."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.analysis.survey_answers import Split, answered, by_survey
from qualcode.edits.answers import CodedTogether, code_answers, whole_answer
from qualcode.exporters.report import as_cell
from qualcode.exporters.reports.survey_report import answers_report, pairs_report, survey_report
from qualcode.exporters.write import write
from qualcode.store.files import create
from qualcode.store.project import Project
from tests.survey_samples import bring_both


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Return a project with both sample surveys, ten answers of the first coded."""
    project = create(tmp_path / "Studie.qualcode", "Studie", "Anna")
    bring_both(project)
    question = by_survey(project.study)[0][1].id
    documents = [each.document for each in answered(project.study, question) if each.document is not None]
    segments = tuple(whole_answer(project.study, document) for document in documents[:12])
    code_answers(project, [CodedTogether(segments, None, "Barrierer / Tid")])
    yield project
    project.close()


def test_that_paper_shows_counts_with_shares_and_a_grid_shows_them_apart(project: Project) -> None:
    study = project.study
    report = survey_report(study, by_survey(study)[0][1].id, Split(), "nb")
    codes, who = report.tables
    headers = [column.header for column in codes.columns]
    assert headers[2:5] == ["Alle (n = 48)", "Alle (n = 48)", "Alle, prosent"]
    child = codes.rows[1].values
    assert (child[1], child[2], child[3], child[4]) == ("Barrierer / Tid", "12 · 25\u00a0%", 12, 25.0)
    leaders = headers.index("Leder (n = 7)")
    assert child[leaders + 2] is None
    assert [row.values[:2] for row in who.rows] == [
        ("Svarte", 48),
        ("– av disse uten kode", 36),
        ("Blankt", 5),
        ("Vet ikke", 4),
        ("Ikke spurt", 3),
        ("Svarere", 60),
    ]


def test_that_answers_stand_with_what_was_chosen_of_their_respondents(project: Project) -> None:
    study = project.study
    named = {each.name: each.id for each in study.attributes.ordered()}
    chosen = [named["Kommune"], named["Tilfredshet"]]
    (table,) = answers_report(study, by_survey(study)[0][1].id, chosen, "en").tables
    assert len(table.rows) == 48
    assert table.rows[0].values == (
        "A01",
        "Storvåg",
        3.5,
        "Vi har aldri nok tid til å snakke sammen.",
        "Barrierer / Tid",
    )
    assert table.notes[0].startswith("48 of 57 who were asked answered")


def test_that_pairs_stand_side_by_side_and_no_answer_says_why(project: Project) -> None:
    study = project.study
    (first, _second), after = [each.id for _guide, each in by_survey(study)][:2], by_survey(study)[2][1].id
    (table,) = pairs_report(study, first, after, "en").tables
    assert len(table.rows) == 18
    cells = [as_cell(row.values[3]) for row in table.rows]
    assert "(does not know)" in [cell.lines[0].text for cell in cells if cell is not None]


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".csv", ".html"])
def test_that_the_table_can_be_written_in_every_format(project: Project, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"tabell{suffix}"
    write(survey_report(project.study, by_survey(project.study)[0][1].id, Split()), target)
    assert target.stat().st_size > 200
