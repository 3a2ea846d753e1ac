"""Changing who takes part: informants, their roles, cases and attributes, and the coders."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qualcode.i18n import N_
from qualcode.model.ids import (
    AttributeId,
    AttributeValueId,
    CaseId,
    CoderId,
    InformantId,
    RoleHeldId,
    RoleId,
    new_id,
)
from qualcode.model.people import (
    Attribute,
    AttributeType,
    AttributeValue,
    Case,
    Certainty,
    Coder,
    Informant,
    NewPerson,
    Role,
    RoleHeld,
)
from qualcode.model.removal import removal
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project


def add_informant(project: Project, label: str) -> InformantId:
    """Add an informant; RuleBroken when the label is taken."""
    informant = Informant(InformantId(new_id()), label.strip(), _next(project.study.informants.ordered()))
    with editing(project, N_("New informant")) as edit:
        edit.add(informant)
    return informant.id


def rename_informant(project: Project, informant: InformantId, label: str) -> None:
    """Give an informant another label."""
    with editing(project, N_("Rename informant")) as edit:
        edit.replace(replace(project.study.informants[informant], label=label.strip()))


def remove_informants(project: Project, informants: Iterable[InformantId]) -> None:
    """Remove informants; their turns stay, without a known speaker."""
    plan = removal(project.study, [project.study.informants[informant] for informant in informants])
    with editing(project, N_("Remove informant")) as edit:
        edit.carry_out(plan)


def set_roles(project: Project, informant: InformantId, names: Sequence[str]) -> None:
    """Say which roles an informant has, the first first; roles that do not exist are made."""
    with editing(project, N_("Set role")) as edit:
        _Writer(project, edit).roles(informant, names)


def set_case(project: Project, informant: InformantId, name: str) -> None:
    """Say which case an informant belongs to, making it if need be; an empty name says none."""
    with editing(project, N_("Set case")) as edit:
        case = _Writer(project, edit).case(name)
        edit.replace(replace(project.study.informants[informant], case=case))


def set_value(
    project: Project,
    informant: InformantId,
    attribute: AttributeId,
    value: str,
    certainty: Certainty = Certainty.STATED,
) -> None:
    """Set an informant's value of an attribute; an empty text with certainty stated removes it."""
    with editing(project, N_("Set attribute")) as edit:
        _Writer(project, edit).value(informant, attribute, value.strip(), certainty)


def add_attribute(project: Project, name: str, type: AttributeType = AttributeType.TEXT) -> AttributeId:
    """Add an attribute that informants can have."""
    attribute = Attribute(
        AttributeId(new_id()), name.strip(), type=type, position=_next(project.study.attributes.ordered())
    )
    with editing(project, N_("New attribute")) as edit:
        edit.add(attribute)
    return attribute.id


def change_attribute(project: Project, attribute: AttributeId, **fields: Any) -> None:  # noqa: ANN401
    """Change an attribute's name, type or choices."""
    with editing(project, N_("Change attribute")) as edit:
        edit.replace(replace(project.study.attributes[attribute], **fields))


def remove_attribute(project: Project, attribute: AttributeId) -> None:
    """Remove an attribute and all its values."""
    plan = removal(project.study, [project.study.attributes[attribute]])
    with editing(project, N_("Remove attribute")) as edit:
        edit.carry_out(plan)


def rename_role(project: Project, role: RoleId, name: str) -> None:
    """Give a role another name."""
    with editing(project, N_("Rename role")) as edit:
        edit.replace(replace(project.study.roles[role], name=name.strip()))


def rename_case(project: Project, case: CaseId, name: str) -> None:
    """Give a case another name."""
    with editing(project, N_("Rename case")) as edit:
        edit.replace(replace(project.study.cases[case], name=name.strip()))


def import_people(project: Project, people: Iterable[NewPerson]) -> tuple[int, int]:
    """Add informants and update those whose label is known, in one step; return how many of each.

    An empty cell changes nothing that is known already.
    """
    new = known = 0
    with editing(project, N_("Import people")) as edit:
        writer = _Writer(project, edit)
        for person in people:
            is_new = writer.person(person)
            new, known = new + is_new, known + (not is_new)
    return new, known


def add_coder(project: Project, name: str, initials: str = "", colour: str | None = None) -> CoderId:
    """Add a researcher who codes."""
    coder = Coder(CoderId(new_id()), name.strip(), _next(project.study.coders.ordered()), initials, colour)
    with editing(project, N_("New coder")) as edit:
        edit.add(coder)
    return coder.id


def change_coder(project: Project, coder: CoderId, **fields: Any) -> None:  # noqa: ANN401 - Coder's fields
    """Change a coder's name, initials or colour."""
    with editing(project, N_("Change coder")) as edit:
        edit.replace(replace(project.study.coders[coder], **fields))


def _next(values: Sequence[Any]) -> int:
    return int(values[-1].position) + 1 if values else 0


class _Writer:
    """Writes people inside one open edit, remembering what it has made on the way."""

    def __init__(self, project: Project, edit: Edit) -> None:
        study = project.study
        self._study, self._edit = study, edit
        self._informants = {value.label.casefold(): value for value in study.informants.values()}
        self._roles = {value.name.casefold(): value.id for value in study.roles.values()}
        self._cases = {value.name.casefold(): value.id for value in study.cases.ordered()}
        self._attributes = {value.name.casefold(): value.id for value in study.attributes.by("owner", "informant")}
        self._held = {value.id: study.roles_held.by("informant", value.id) for value in study.informants.values()}
        self._values = {
            (value.informant, value.attribute): value
            for value in study.attribute_values.values()
            if value.informant is not None
        }

    def person(self, person: NewPerson) -> bool:
        known = self._informants.get(person.label.casefold())
        informant = known or Informant(InformantId(new_id()), person.label, self._place(self._informants))
        if person.case:
            informant = replace(informant, case=self.case(person.case))
        (self._edit.replace if known else self._edit.add)(informant)
        self._informants[person.label.casefold()] = informant
        if person.roles:
            self.roles(informant.id, person.roles)
        for name, value in person.values.items():
            attribute = self.attribute(name)
            if value:
                self.value(informant.id, attribute, value, Certainty.STATED)
        return known is None

    def roles(self, informant: InformantId, names: Sequence[str]) -> None:
        self._edit.remove(*self._held.get(informant, ()))
        wanted = dict.fromkeys(self._role(name) for name in names if name.strip())
        held = tuple(RoleHeld(RoleHeldId(new_id()), informant, role, at) for at, role in enumerate(wanted))
        self._edit.add(*held)
        self._held[informant] = held

    def case(self, name: str) -> CaseId | None:
        name = name.strip()
        if not name:
            return None
        if name.casefold() not in self._cases:
            case = Case(CaseId(new_id()), name, position=self._place(self._cases))
            self._edit.add(case)
            self._cases[name.casefold()] = case.id
        return self._cases[name.casefold()]

    def attribute(self, name: str) -> AttributeId:
        if name.casefold() not in self._attributes:
            attribute = Attribute(AttributeId(new_id()), name, position=self._place(self._attributes))
            self._edit.add(attribute)
            self._attributes[name.casefold()] = attribute.id
        return self._attributes[name.casefold()]

    def value(self, informant: InformantId, attribute: AttributeId, text: str, certainty: Certainty) -> None:
        known = self._values.get((informant, attribute))
        if known is not None:
            self._edit.remove(known)
        if text or certainty is not Certainty.STATED:
            new = AttributeValue(AttributeValueId(new_id()), attribute, text, informant, certainty=certainty)
            self._edit.add(new)
            self._values[(informant, attribute)] = new

    def _role(self, name: str) -> RoleId:
        name = name.strip()
        if name.casefold() not in self._roles:
            role = Role(RoleId(new_id()), name, self._place(self._roles))
            self._edit.add(role)
            self._roles[name.casefold()] = role.id
        return self._roles[name.casefold()]

    @staticmethod
    def _place(known: Mapping[str, object]) -> int:
        return len(known)
