"""What lies behind themes, in numbers, and the findings that speak of them."""

from collections import defaultdict
from dataclasses import dataclass

from qualcode.analysis.findings import outline
from qualcode.analysis.sayings import sayings
from qualcode.model.findings import Finding, Theme
from qualcode.model.ids import CodeId, InformantId, ThemeId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class ThemeCount:
    """Distinct quotes and informants of a theme, those of the themes inside it among them."""

    quotes: int = 0
    informants: int = 0


def codes_of_theme(study: Study, theme: ThemeId) -> frozenset[CodeId]:
    """Return the codes that a theme gathers, with those under them and those of the themes inside it."""
    own = (study.codebook.branch(bond.code) for bond in study.theme_codes.by("theme", theme))
    inner = (codes_of_theme(study, each.id) for each in study.themes.by("parent", theme))
    return frozenset().union(*own, *inner)


def theme_counts(study: Study) -> dict[ThemeId, ThemeCount]:
    """Return the numbers of every theme, zeros among them; interviewers' words are not data."""
    themes_of: dict[CodeId, list[ThemeId]] = defaultdict(list)
    for theme in study.themes:
        for code in codes_of_theme(study, theme):
            themes_of[code].append(theme)
    quotes: dict[ThemeId, set[tuple[str, int, int]]] = defaultdict(set)
    people: dict[ThemeId, set[InformantId]] = defaultdict(set)
    for coding, informant in sayings(study) if themes_of else ():
        for theme in themes_of.get(coding.code, ()):
            quotes[theme].add((coding.document, coding.start, coding.stop))
            if informant is not None:
                people[theme].add(informant)
    return {theme: ThemeCount(len(quotes[theme]), len(people[theme])) for theme in study.themes}


def nested_themes(study: Study) -> list[tuple[Theme, int]]:
    """Return all themes in order, each followed by those inside it, with how deep they lie, from 0."""
    inside: dict[ThemeId | None, list[Theme]] = defaultdict(list)
    for theme in study.themes.ordered():
        inside[theme.parent].append(theme)
    found: list[tuple[Theme, int]] = []

    def walk(parent: ThemeId | None, depth: int) -> None:
        for theme in inside[parent]:
            found.append((theme, depth))
            walk(theme.id, depth + 1)

    walk(None, 0)
    return found


def findings_of_theme(study: Study, theme: ThemeId) -> list[tuple[str, Finding]]:
    """Return the findings that speak of a theme, with their numbers such as ``1.2``."""
    return [
        (f"{part.number}.{numbered.number}", numbered.finding)
        for part in outline(study)
        for numbered in part.findings
        if numbered.finding.theme == theme
    ]
