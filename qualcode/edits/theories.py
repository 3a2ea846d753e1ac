"""Changing which theory a finding is held against."""

from dataclasses import replace
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.findings import Theory
from qualcode.model.ids import FindingId, TheoryId, new_id
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_theory(project: Project, /, finding: FindingId, concept: str, **fields: Any) -> TheoryId:  # noqa: ANN401
    """Hold a finding against a concept or theory, after others; ``fields`` are source, year, page, verdict."""
    peers = project.study.theories.by("finding", finding)
    position = next_position(peers)
    theory = Theory(TheoryId(new_id()), finding, concept.strip(), position=position, **fields)
    with editing(project, N_("Add theory")) as edit:
        edit.add(theory)
    return theory.id


def change_theory(project: Project, /, theory: TheoryId, **fields: Any) -> None:  # noqa: ANN401 - Theory's fields
    """Change what is said of a theory; typing in one field merges into one step."""
    with editing(project, N_("Change theory"), f"theory {theory} {' '.join(sorted(fields))}") as edit:
        edit.replace(replace(project.study.theories[theory], **fields))


def remove_theory(project: Project, theory: TheoryId) -> None:
    """Hold the finding against a theory no more."""
    with editing(project, N_("Remove theory")) as edit:
        edit.remove(project.study.theories[theory])
