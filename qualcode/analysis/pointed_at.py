"""Whom the line below a quote may point at: groups of fewer than three people that the template tells apart."""

from collections import defaultdict
from dataclasses import dataclass

from qualcode.analysis.people import FEWEST, heard
from qualcode.model.ids import CaseId
from qualcode.model.people import Case, Informant, Role
from qualcode.model.study import Study
from qualcode.text.collate import sort_key


@dataclass(frozen=True, slots=True)
class PointedAt:
    """What a template says of some informants, and who they are."""

    roles: tuple[Role, ...]
    """None where the template does not name roles."""
    case: Case | None
    informants: tuple[Informant, ...]


def pointed_at(study: Study, template: str | None = None, fewest: int = FEWEST) -> tuple[PointedAt, ...]:
    """Return the groups of fewer than ``fewest`` people heard that a template for attribution tells apart.

    The template is the study's own when none is given. A label alone points at nobody: it is a name that only the
    researcher's key can lead back to a person. What nothing is known of points at nobody either.
    """
    template = study.info.attribution if template is None else template
    with_role, with_case = "{role}" in template, "{case}" in template
    groups: dict[tuple[tuple[Role, ...], CaseId | None], list[Informant]] = defaultdict(list)
    present = heard(study)
    for informant in sorted(study.informants.values(), key=lambda each: sort_key(each.label)):
        if informant.id in present:
            roles = study.roles_of(informant.id) if with_role else ()
            groups[roles, informant.case if with_case else None].append(informant)
    small = (
        PointedAt(roles, study.cases[case] if case is not None else None, tuple(people))
        for (roles, case), people in groups.items()
        if len(people) < fewest and (roles or case is not None)
    )
    return tuple(sorted(small, key=lambda group: len(group.informants)))
