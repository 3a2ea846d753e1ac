"""The theory table, the matrix and the condensation as readers see them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.themes import ThemeCount, nested_themes, theme_counts
from qualcode.edits import findings, theories
from qualcode.edits.summaries import Cell, condense, write_summary
from qualcode.edits.themes import add_theme
from qualcode.exporters.report import Paragraph, Quote
from qualcode.exporters.reports.condensation_report import condensation_report
from qualcode.exporters.reports.findings_report import findings_report
from qualcode.exporters.reports.matrix_report import matrix_report
from qualcode.exporters.reports.theory_report import theory_report
from qualcode.exporters.table_layout import SIDEWAYS_CM, needs_sideways
from qualcode.model.findings import Verdict
from qualcode.store.files import create
from qualcode.store.project import Project
from tests.builders import Builder
from tests.exporters.reports.reading import in_grid, on_paper, only_table
from tests.projects_on_disk import fill


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with three informants, one of them never interviewed, two findings and two themes."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder")
    make.informant("R3")
    make.document("Intervju 1", "I: Hva?\nR1: Vi har aldri tid. Alt haster.")
    make.document("Intervju 2", "I: Og du?\nR2: Vi har god tid. Vi sitter i samme hus.")
    tid = make.coding("Barrierer / Tidspress", "aldri tid")
    make.coding("Barrierer", "aldri tid")
    make.coding("Drivere / Samlokalisering", "samme hus")
    make.finding("Tiden strekker ikke til.", tid, question="Hva hindrer?")
    make.finding("Hus hjelper.", question="Hva hindrer?")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(project, make)
    yield project
    project.close()


def test_that_findings_on_a_concept_stand_together_with_what_they_do_to_it(project: Project) -> None:
    first, second = project.study.findings.ordered()
    more = {"source": "Lipsky", "year": "2010", "page": "13"}
    theories.add_theory(project, second.id, "Bakkebyråkrati", verdict=Verdict.CHALLENGES, **more)
    theories.add_theory(project, first.id, "Bakkebyråkrati", verdict=Verdict.NUANCES, **more)
    findings.change_finding(project, first.id, concept="Tillit", concluded=True)
    concluded = "1.1 Tiden strekker ikke til. | Carried to the conclusion"
    rows = on_paper(only_table(theory_report(project.study, "en")))
    assert [row[:2] + row[-1:] for row in rows] == [
        ["Concept", "Finding", "The finding …"],
        [
            "Bakkebyråkrati | Lipsky 2010, p. 13",
            "1.1 Tiden strekker ikke til. | Carried to the conclusion",
            "nuances",
        ],
        ["", "1.2 Hus hjelper.", "challenges"],
        ["Tillit", concluded, "–"],
    ]
    claim = on_paper(only_table(findings_report(project.study, language="en")))[1][1]
    assert "Theory: Bakkebyråkrati (Lipsky 2010, p. 13) – nuances" in claim


def test_that_a_theme_counts_a_passage_once_and_holds_what_lies_inside_it(project: Project) -> None:
    find = project.study.codebook.find
    wide = add_theme(project, "Rammer")
    tid = add_theme(project, "Tid", parent=wide, codes=[find("Barrierer").id])  # type: ignore[union-attr]
    hus = add_theme(project, "Hus", parent=wide, codes=[find("Drivere").id])  # type: ignore[union-attr]
    study = project.study
    assert [(theme.id, depth) for theme, depth in nested_themes(study)] == [(wide, 0), (tid, 1), (hus, 1)]
    assert theme_counts(study) == {wide: ThemeCount(2, 2), tid: ThemeCount(1, 1), hus: ThemeCount(1, 1)}


def test_that_the_matrix_keeps_every_row_and_tells_who_was_not_interviewed(project: Project) -> None:
    code = project.study.codebook.find("Barrierer")
    assert code is not None
    informant = next(each.id for each in project.study.informants.values() if each.label == "R1")
    write_summary(project, Cell(code=code.id, informant=informant), "Alt haster.\n\nAlltid.")
    report = matrix_report(project.study, Dimension.INFORMANT, [code.id], with_quotes=True, language="en")
    assert on_paper(only_table(report))[1:] == [
        ["R1", "Alt haster. | Alltid. | draft · 1 quote"],
        ["R2", "not written · no quotes"],
        ["R3", "not interviewed"],
    ]
    assert needs_sideways(report.sections[0])
    assert sum(column.width for column in only_table(report).columns) <= SIDEWAYS_CM
    assert [block.text for block in report.sections[1].blocks if isinstance(block, Quote)] == ["«aldri tid»"]


def test_that_meaning_units_stand_beside_what_they_were_condensed_to(project: Project) -> None:
    code = project.study.codebook.find("Barrierer")
    assert code is not None
    coding = project.study.codings.by("code", code.id)[0]
    condense(project, coding.id, "Ingen tid")
    write_summary(project, Cell(code=code.id), "Jeg har aldri tid.")
    report = condensation_report(project.study, code.id, language="en")
    (row,) = in_grid(only_table(report))
    assert (row["Meaning unit"], row["Condensed"]) == ("«aldri tid»", "Ingen tid")
    told = [block.text for block in report.sections[0].blocks if isinstance(block, Paragraph)]
    assert told == ["Jeg har aldri tid.", "Draft: not yet held against the quotes."]
