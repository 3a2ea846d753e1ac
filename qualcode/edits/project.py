"""Changing what is said once about the whole project."""

from dataclasses import replace
from typing import Any

from qualcode.i18n import N_
from qualcode.store.editing import editing
from qualcode.store.project import Project


def change_info(project: Project, /, **fields: Any) -> None:  # noqa: ANN401 - ProjectInfo's fields
    """Change the project's title, day of deletion, report language, attribution or omission marks."""
    with editing(project, N_("Change project")) as edit:
        edit.replace(replace(project.study.info, **fields))
