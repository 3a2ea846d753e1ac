"""The themes of the sample study: what they gather, where they stand on the map, and what theory findings meet."""

from qualcode.analysis.findings import outline
from qualcode.edits.findings import change_finding
from qualcode.edits.maps import link_on_map, place_of, place_on_map
from qualcode.edits.themes import add_theme
from qualcode.edits.theories import add_theory
from qualcode.importers.themes_yaml import ThemesFile
from qualcode.model.ids import FindingId, ThemeId
from qualcode.model.study import Study
from qualcode.store.project import Project


def add_sample_themes(project: Project, file: ThemesFile) -> None:
    """Add themes with their codes and findings, put them on the map, and hold findings against theories."""
    study, findings = project.study, _numbered(project.study)
    questions, themes = study.questions.ordered(), dict[str, ThemeId]()
    for entry in file.themes:
        codes = (study.codebook.find(path) for path in entry.codes)
        themes[entry.name] = theme = add_theme(
            project,
            entry.name,
            questions[entry.question - 1].id if entry.question else None,
            entry.idea,
            themes.get(entry.within),
            [code.id for code in codes if code is not None],
        )
        for number in entry.findings:
            change_finding(project, findings[number], theme=theme)
    place_on_map(project, {themes[each.name]: each.spot for each in file.themes if each.spot is not None})
    for start, end, label in file.lines:
        first, second = place_of(project, themes[start]), place_of(project, themes[end])
        if first is not None and second is not None:
            link_on_map(project, first.id, second.id, label)
    for theory in file.theories:
        add_theory(
            project,
            findings[theory.finding],
            theory.concept,
            source=theory.source,
            year=theory.year,
            verdict=theory.verdict,
        )


def _numbered(study: Study) -> dict[str, FindingId]:
    """Return the findings by their numbers, such as ``2.1``."""
    return {
        f"{asked.number}.{numbered.number}": numbered.finding.id
        for asked in outline(study)
        for numbered in asked.findings
    }
