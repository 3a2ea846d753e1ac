"""Changing themes: their ideas, the dimensions they lie in, the codes they gather."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.findings import Theme, ThemeCode
from qualcode.model.ids import CodeId, QuestionId, ThemeCodeId, ThemeId, new_id
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_theme(
    project: Project,
    name: str,
    question: QuestionId | None = None,
    idea: str = "",
    parent: ThemeId | None = None,
    codes: Iterable[CodeId] = (),
) -> ThemeId:
    """Add a theme, last, with its central idea and the codes that it gathers."""
    peers = project.study.themes.ordered()
    position = next_position(peers)
    theme = Theme(ThemeId(new_id()), name.strip(), question, idea, position, parent)
    with editing(project, N_("New theme")) as edit:
        edit.add(theme)
        edit.add(*(_bond(theme.id, code, at) for at, code in enumerate(dict.fromkeys(codes))))
    return theme.id


def change_theme(project: Project, /, theme: ThemeId, **fields: Any) -> None:  # noqa: ANN401 - Theme's fields
    """Change a theme's name, idea, question or dimension (``parent``); typing in one field merges into one step.

    Raises RuleBroken ``theme inside itself``.
    """
    with editing(project, N_("Change theme"), f"theme {theme} {' '.join(sorted(fields))}") as edit:
        edit.replace(replace(project.study.themes[theme], **fields))


def order_themes(project: Project, order: Sequence[ThemeId]) -> None:
    """Put themes in the given order."""
    placed = [replace(project.study.themes[theme], position=at) for at, theme in enumerate(order)]
    with editing(project, N_("Move theme")) as edit:
        edit.replace(*(theme for theme in placed if theme != project.study.themes[theme.id]))


def remove_theme(project: Project, theme: ThemeId) -> None:
    """Remove a theme with the summaries written on it; its codes, findings and inner themes stay."""
    plan = removal(project.study, [project.study.themes[theme]])
    with editing(project, N_("Remove theme")) as edit:
        edit.carry_out(plan)


def gather_codes(project: Project, theme: ThemeId, codes: Iterable[CodeId]) -> None:
    """Let a theme gather codes, after those it has; those that it has already are left as they are."""
    there = project.study.theme_codes.by("theme", theme)
    known = {bond.code for bond in there}
    first = next_position(there)
    new = [code for code in dict.fromkeys(codes) if code not in known]
    with editing(project, N_("Add codes to theme")) as edit:
        edit.add(*(_bond(theme, code, first + at) for at, code in enumerate(new)))


def release_codes(project: Project, theme: ThemeId, codes: Iterable[CodeId]) -> None:
    """Let a theme gather codes no more."""
    gone = set(codes)
    bonds = [bond for bond in project.study.theme_codes.by("theme", theme) if bond.code in gone]
    with editing(project, N_("Remove codes from theme")) as edit:
        edit.remove(*bonds)


def _bond(theme: ThemeId, code: CodeId, position: int) -> ThemeCode:
    return ThemeCode(ThemeCodeId(new_id()), theme, code, position)
