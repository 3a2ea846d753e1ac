"""Those who code and those who speak: coders, informants, roles, cases and attributes. No real names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from qualcode.model.ids import (
    AttributeId,
    AttributeValueId,
    CaseId,
    CoderId,
    DocumentId,
    InformantId,
    RoleHeldId,
    RoleId,
)


@dataclass(frozen=True, slots=True)
class Coder:
    """A researcher who codes."""

    id: CoderId
    name: str
    position: int = 0
    initials: str = ""
    colour: str | None = None
    """Index ``0``-``11`` on the colour circle or ``#rrggbb``."""
    person: CoderId | None = None
    """For a later round of coding: the coder of the first round, who is the same person."""
    round: int = 1
    """Which time the person codes, from 1."""


def initials_of(name: str) -> str:
    """Return the first letters of a name's words, three at most, in capitals."""
    return "".join(word[0] for word in name.split())[:3].upper()


@dataclass(frozen=True, slots=True)
class Role:
    """A position that people speak from, such as leader or adviser."""

    id: RoleId
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """A unit of comparison (municipality, school), possibly inside another."""

    id: CaseId
    name: str
    parent: CaseId | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class Informant:
    """A person interviewed, known by a label only."""

    id: InformantId
    label: str
    position: int = 0
    case: CaseId | None = None
    interviewed: bool = True
    """False for somebody who was to be interviewed and never was: an empty cell of the sampling plan."""
    reason: str = ""
    """Why the interview never came to be."""


class Certainty(StrEnum):
    """How we know a value."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RoleHeld:
    """That an informant has a role; an informant may have several, in order of ``position``."""

    id: RoleHeldId
    informant: InformantId
    role: RoleId
    position: int = 0
    certainty: Certainty = Certainty.STATED


class Owner(StrEnum):
    """What sort of thing an attribute describes."""

    INFORMANT = "informant"
    DOCUMENT = "document"
    CASE = "case"


class AttributeType(StrEnum):
    """What values an attribute takes; they are kept as text in one written form."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes-no"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A named property that informants, documents or cases can have."""

    id: AttributeId
    name: str
    owner: Owner = Owner.INFORMANT
    type: AttributeType = AttributeType.TEXT
    position: int = 0
    choices: str = ""
    """For a choice: the values to choose from, one a line."""


@dataclass(frozen=True, slots=True)
class AttributeValue:
    """The value of an attribute for exactly one informant, document or case."""

    id: AttributeValueId
    attribute: AttributeId
    value: str
    informant: InformantId | None = None
    document: DocumentId | None = None
    case: CaseId | None = None
    certainty: Certainty = Certainty.STATED


@dataclass(frozen=True, slots=True)
class NewPerson:
    """An informant as a row of a table spells it; empty values say that nothing is known."""

    label: str
    roles: tuple[str, ...] = ()
    """Written as in a cell, like the values: in brackets what is inferred."""
    case: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    """Attribute values by attribute name."""
    interviewed: bool | None = None
    """False for somebody planned who never was; None changes nothing."""
    reason: str = ""
    """Why the interview never came to be."""
    called: str = ""
    """The name, by which a speaker can be found whose label is another one; it is stored nowhere."""


@dataclass(frozen=True, slots=True)
class PeopleImported:
    """What became of a table of people."""

    new: tuple[str, ...] = ()
    """Labels of those who were not in the study."""
    known: int = 0
    """How many were there already."""
    found: Mapping[str, str] = field(default_factory=dict)
    """Of those: what the table calls them, and the label that they have in the study, where the two differ."""
    named: bool = False
    """Whether the table had names."""
