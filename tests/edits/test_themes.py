"""Verbs that change themes and the theory that findings are held against."""

import pytest

from qualcode.edits import codebook, findings, history, themes, theories
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.findings import Verdict
from qualcode.store.project import Project


def test_that_a_theme_lies_in_a_dimension_and_gathers_codes_once(project: Project) -> None:
    code = codebook.add_code(project, "Tillit")
    wide = themes.add_theme(project, "Rammer")
    theme = themes.add_theme(project, " Tid ", idea="Alt tar tid.", parent=wide, codes=[code, code])
    themes.gather_codes(project, theme, [code])
    assert [bond.code for bond in project.study.theme_codes.by("theme", theme)] == [code]
    assert (project.study.themes[theme].name, project.study.themes[theme].parent) == ("Tid", wide)
    themes.release_codes(project, theme, [code])
    assert len(project.study.theme_codes) == 0


def test_that_a_theme_cannot_lie_inside_itself(project: Project) -> None:
    wide = themes.add_theme(project, "Rammer")
    narrow = themes.add_theme(project, "Tid", parent=wide)
    with pytest.raises(RuleBroken) as broken:
        themes.change_theme(project, wide, parent=narrow)
    assert broken.value.reason is Rule.THEME_INSIDE_ITSELF


def test_that_removing_a_theme_lets_inner_themes_and_findings_stay(project: Project) -> None:
    wide = themes.add_theme(project, "Rammer")
    narrow = themes.add_theme(project, "Tid", parent=wide)
    question = findings.add_question(project, "Hva?")
    finding = findings.add_finding(project, question, "Tiden.")
    findings.change_finding(project, finding, theme=wide)
    before = project.study
    themes.remove_theme(project, wide)
    assert (project.study.themes[narrow].parent, project.study.findings[finding].theme) == (None, None)
    history.undo(project)
    assert project.study == before


def test_that_themes_stand_in_the_order_they_are_given(project: Project) -> None:
    made = [themes.add_theme(project, name) for name in ("A", "B", "C")]
    themes.order_themes(project, made[::-1])
    assert [theme.name for theme in project.study.themes.ordered()][-3:] == ["C", "B", "A"]


def test_that_a_finding_is_held_against_theory_in_order_and_takes_it_along_when_it_goes(project: Project) -> None:
    finding = findings.add_finding(project, findings.add_question(project, "Hva?"), "Tiden.")
    first = theories.add_theory(project, finding, " Skjønn ", source="Lipsky", year="2010", page="13")
    second = theories.add_theory(project, finding, "Tillit")
    theories.change_theory(project, first, verdict=Verdict.NUANCES)
    assert [each.id for each in project.study.theories.by("finding", finding)] == [first, second]
    assert (project.study.theories[first].concept, project.study.theories[first].verdict) == ("Skjønn", "nuances")
    theories.remove_theory(project, second)
    findings.remove_finding(project, finding)
    assert len(project.study.theories) == 0
