"""Writing people inside one open edit: what is named is found, or made on the spot."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from qualcode.edits.positions import next_position
from qualcode.model.attribute_values import written
from qualcode.model.certainty import read_certain, read_role
from qualcode.model.codebook import split_path
from qualcode.model.ids import (
    AttributeId,
    AttributeValueId,
    CaseId,
    DocumentId,
    InformantId,
    RoleHeldId,
    RoleId,
    new_id,
)
from qualcode.model.people import (
    Attribute,
    AttributeValue,
    Case,
    Certainty,
    Informant,
    NewPerson,
    Role,
    RoleHeld,
)
from qualcode.model.study import Study
from qualcode.store.editing import Edit


class PeopleWriter:
    """Says to one open edit what people shall be like, remembering what it has said before."""

    def __init__(self, study: Study, edit: Edit) -> None:
        """Begin with what ``study``, the study before the edit, knows; names are told apart whatever the case."""
        self._study, self._edit = study, edit
        self._informants = {value.label.casefold(): value for value in study.informants.values()}
        self._roles = {value.name.casefold(): value for value in study.roles.values()}
        self._cases = list(study.cases.ordered())
        self._attributes = {value.name.casefold(): value for value in study.attributes.by("owner", "informant")}
        self._made: dict[AttributeId, Attribute] = {}
        self._held = {value.id: study.roles_held.by("informant", value.id) for value in study.informants.values()}
        self._let_go: set[RoleId] = set()
        self._said: dict[tuple[InformantId | DocumentId | CaseId, AttributeId], AttributeValue | None] = {}

    def person(self, person: NewPerson) -> bool:
        """Add or update a person and tell whether they are new; empty fields change nothing."""
        known = self._informants.get(person.label.casefold())
        place = 0 if known else next_position(self._informants.values())
        informant = known or Informant(InformantId(new_id()), person.label, place)
        if person.case:
            informant = replace(informant, case=self.case(person.case))
        if person.interviewed is not None:
            reason = "" if person.interviewed else person.reason or informant.reason
            informant = replace(informant, interviewed=person.interviewed, reason=reason)
        (self._edit.replace if known else self._edit.add)(informant)
        self._informants[person.label.casefold()] = informant
        if person.roles:
            self.roles(informant.id, person.roles)
        for name, text in person.values.items():
            attribute = self._attribute(name)
            if text:
                self.value(informant.id, attribute, *read_certain(text))
        return known is None

    def roles(self, informant: InformantId, names: Sequence[str]) -> None:
        """Give an informant exactly the roles of these names, in their order; ``(Leder)`` is inferred."""
        read = [read_role(name) for name in names]
        wanted = {self._role(name): certainty for name, certainty in read if name}
        before = self._held.get(informant, ())
        if list(wanted.items()) == [(held.role, held.certainty) for held in before]:
            return
        self._edit.remove(*before)
        self._let_go |= {held.role for held in before}
        held = tuple(
            RoleHeld(RoleHeldId(new_id()), informant, role, at, certainty)
            for at, (role, certainty) in enumerate(wanted.items())
        )
        self._edit.add(*held)
        self._held[informant] = held

    def case(self, path: str) -> CaseId | None:
        """Return the case at ``Parent / Child``, or any of that name, made if need be; None for an empty path."""
        names = split_path(path)
        known = [case for case in self._cases if len(names) == 1 and case.name.casefold() == names[0].casefold()]
        if known:
            return known[0].id
        at: CaseId | None = None
        for name in names:
            at = self._case_under(at, name)
        return at

    def value(
        self, of: InformantId | DocumentId | CaseId, attribute: AttributeId, text: str, certainty: Certainty
    ) -> None:
        """Set a value; an empty text that is stated removes it. RuleBroken when it is not of the type."""
        about = self._made.get(attribute) or self._study.attributes[attribute]
        text = written(about, text)
        known, said = self._value(of, about), None
        if not text and certainty is Certainty.STATED:
            self._edit.remove(*([known] if known else []))
        elif known is not None:
            said = replace(known, value=text, certainty=certainty)
            self._edit.replace(said)
        else:
            owned: dict[str, Any] = {about.owner.value: of}
            said = AttributeValue(AttributeValueId(new_id()), attribute, text, certainty=certainty, **owned)
            self._edit.add(said)
        self._said[of, attribute] = said

    def tidy(self) -> None:
        """Remove the roles that somebody let go of and nobody has: they came by being named, and go likewise."""
        held = {each.role for several in self._held.values() for each in several}
        gone = [role for role in self._roles.values() if role.id in self._let_go - held]
        self._edit.remove(*gone)

    def attribute(self, attribute: Attribute) -> None:
        """Add an attribute of informants, whose name must be new."""
        self._attributes[attribute.name.casefold()] = self._made[attribute.id] = attribute
        self._edit.add(attribute)

    def _value(self, of: InformantId | DocumentId | CaseId, about: Attribute) -> AttributeValue | None:
        if (of, about.id) in self._said:
            return self._said[of, about.id]
        there = self._study.attribute_values.by(about.owner.value, of)
        return next((value for value in there if value.attribute == about.id), None)

    def _attribute(self, name: str) -> AttributeId:
        key = name.strip().casefold()
        if key not in self._attributes:
            position = next_position(self._attributes.values())
            self.attribute(Attribute(AttributeId(new_id()), name.strip(), position=position))
        return self._attributes[key].id

    def _case_under(self, parent: CaseId | None, name: str) -> CaseId:
        peers = [case for case in self._cases if case.parent == parent]
        known = next((case for case in peers if case.name.casefold() == name.casefold()), None)
        if known is None:
            known = Case(CaseId(new_id()), name, parent, next_position(peers))
            self._cases.append(known)
            self._edit.add(known)
        return known.id

    def _role(self, name: str) -> RoleId:
        key = name.casefold()
        if key not in self._roles:
            self._roles[key] = Role(RoleId(new_id()), name, next_position(self._roles.values()))
            self._edit.add(self._roles[key])
        return self._roles[key].id
