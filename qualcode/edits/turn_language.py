"""Which language turns are in."""

from collections.abc import Iterable
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.ids import TurnId
from qualcode.store.editing import editing
from qualcode.store.project import Project


def set_turn_language(project: Project, turns: Iterable[TurnId], language: str | None) -> None:
    """Say which language turns are in: ``nb``, ``nn`` or ``other``; None goes back to what their words tell."""
    with editing(project, N_("Set language of turn")) as edit:
        edit.replace(*(replace(project.study.turns[turn], language=language) for turn in turns))
