"""Filling many cells of the table of people at once: what a paste, or clearing a selection, does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qualcode.edits.people_writer import PeopleWriter
from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.ids import AttributeId, InformantId, new_id
from qualcode.model.people import Certainty, Informant
from qualcode.store.editing import editing
from qualcode.store.project import Project

NO_REASON = "–"
"""What stands where somebody was not interviewed and nobody says why."""


@dataclass(frozen=True, slots=True)
class PersonCells:
    """What one informant shall be like; None, and an attribute that is not named, stays as it is."""

    informant: InformantId | None
    """None makes a new informant, if there is a label."""
    label: str | None = None
    roles: Sequence[str] | None = None
    case: str | None = None
    """Name or ``Parent / Child``; empty for none."""
    values: Mapping[AttributeId, tuple[str, Certainty]] = field(default_factory=dict)
    absence: str | None = None
    """Why the informant was never interviewed; empty for one who was."""


def fill_cells(project: Project, people: Iterable[PersonCells]) -> int:
    """Change, and add, informants cell by cell in one step; return how many there were.

    RuleBroken, with nothing changed, when a label is taken or a value is not of its attribute's type.
    """
    count = 0
    position = next_position(project.study.informants.ordered())
    with editing(project, N_("Fill in people")) as edit:
        writer = PeopleWriter(project.study, edit)
        for person in people:
            if person.informant is not None:
                before = project.study.informants[person.informant]
                label = before.label if person.label is None else person.label.strip()
                case = before.case if person.case is None else writer.case(person.case)
                edit.replace(_heard(replace(before, label=label, case=case), person))
            elif person.label and person.label.strip():
                before = Informant(InformantId(new_id()), person.label.strip(), position + count)
                edit.add(_heard(replace(before, case=writer.case(person.case or "")), person))
            else:
                continue
            _describe(writer, before.id, person)
            count += 1
        writer.tidy()
    return count


def _heard(informant: Informant, person: PersonCells) -> Informant:
    if person.absence is None:
        return informant
    reason = person.absence.strip()
    return replace(informant, interviewed=not reason, reason="" if reason == NO_REASON else reason)


def _describe(writer: PeopleWriter, informant: InformantId, person: PersonCells) -> None:
    if person.roles is not None:
        writer.roles(informant, person.roles)
    for attribute, (text, certainty) in person.values.items():
        writer.value(informant, attribute, text, certainty)
