"""Changing who takes part: informants, their roles, cases and attributes, and the coders."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qualcode.edits.people_writer import PeopleWriter
from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.attribute_values import written
from qualcode.model.ids import (
    AttributeId,
    CaseId,
    CoderId,
    DocumentId,
    InformantId,
    RoleId,
    new_id,
)
from qualcode.model.people import (
    Attribute,
    AttributeType,
    Certainty,
    Coder,
    Informant,
    Owner,
    initials_of,
)
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def add_informant(project: Project, label: str) -> InformantId:
    """Add an informant; RuleBroken when the label is taken."""
    informant = Informant(InformantId(new_id()), label.strip(), next_position(project.study.informants.ordered()))
    with editing(project, N_("New informant")) as edit:
        edit.add(informant)
    return informant.id


def remove_informants(project: Project, informants: Iterable[InformantId]) -> None:
    """Remove informants; their turns stay, without a known speaker."""
    plan = removal(project.study, [project.study.informants[informant] for informant in informants])
    with editing(project, N_("Remove informant")) as edit:
        edit.carry_out(plan)


def set_interviewed(
    project: Project, informants: Iterable[InformantId], interviewed: bool, reason: str = ""
) -> None:
    """Say that informants were interviewed, or were planned and never were, and why."""
    with editing(project, N_("Say who was interviewed")) as edit:
        for informant in informants:
            before = project.study.informants[informant]
            why = "" if interviewed else reason.strip()
            edit.replace(replace(before, interviewed=interviewed, reason=why))


def set_certainty(
    project: Project,
    cells: Iterable[tuple[InformantId, AttributeId | None]],
    certainty: Certainty,
) -> None:
    """Say how values are known, those of an attribute or, for None, the roles; what is empty stays so.

    A value that is not known has no words, but a role that is not known for certain keeps its name.
    """
    study = project.study
    with editing(project, N_("Set certainty")) as edit:
        writer = PeopleWriter(study, edit)
        for informant, attribute in cells:
            if attribute is None:
                held = study.roles_held.by("informant", informant)
                edit.replace(*(replace(each, certainty=certainty) for each in held))
                continue
            known = study.values_of(informant).get(attribute)
            words = "" if known is None or certainty is Certainty.UNKNOWN else known.value
            if words or certainty is Certainty.UNKNOWN:
                writer.value(informant, attribute, words, certainty)


def set_value(
    project: Project,
    of: InformantId | DocumentId | CaseId,
    attribute: AttributeId,
    value: str,
    certainty: Certainty = Certainty.STATED,
) -> None:
    """Set the value that an attribute has for one of its owners; an empty text that is stated removes it.

    RuleBroken when the value is not of the attribute's type.
    """
    with editing(project, N_("Set attribute")) as edit:
        PeopleWriter(project.study, edit).value(of, attribute, value, certainty)


def add_attribute(
    project: Project,
    name: str,
    type: AttributeType = AttributeType.TEXT,
    choices: str = "",
    owner: Owner = Owner.INFORMANT,
) -> AttributeId:
    """Add an attribute of such owners; ``choices``, one a line, are for values chosen among some."""
    position = next_position(project.study.attributes.ordered())
    attribute = Attribute(AttributeId(new_id()), name.strip(), owner, type, position, choices)
    with editing(project, N_("New attribute")) as edit:
        edit.add(attribute)
    return attribute.id


def change_attribute(project: Project, /, attribute: AttributeId, **fields: Any) -> None:  # noqa: ANN401
    """Change an attribute's name, type or choices; RuleBroken when a value that is there does not fit them."""
    changed = replace(project.study.attributes[attribute], **fields)
    values = project.study.attribute_values.by("attribute", attribute)
    with editing(project, N_("Change attribute")) as edit:
        edit.replace(changed, *(replace(value, value=written(changed, value.value)) for value in values))


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


def add_coder(project: Project, name: str, initials: str = "", colour: str | None = None) -> CoderId:
    """Add a researcher who codes; without ``initials`` they are the first letters of the name's words."""
    position = next_position(project.study.coders.ordered())
    coder = Coder(CoderId(new_id()), name.strip(), position, initials or initials_of(name), colour)
    with editing(project, N_("New coder")) as edit:
        edit.add(coder)
    return coder.id


def change_coder(project: Project, /, coder: CoderId, **fields: Any) -> None:  # noqa: ANN401 - Coder's fields
    """Change a coder's name, initials or colour."""
    with editing(project, N_("Change coder")) as edit:
        edit.replace(replace(project.study.coders[coder], **fields))
