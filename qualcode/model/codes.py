"""Codes and code sets: the labels that a study puts on its text."""

from dataclasses import dataclass
from enum import StrEnum

from qualcode.model.ids import CodeId, CodeSetId, CodeSetMemberId


class Origin(StrEnum):
    """Where a code came from."""

    THEORY = "theory"
    IN_VIVO = "in vivo"
    GUIDE = "guide"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Code:
    """A label with its definition; ``parent`` nests it to any depth."""

    id: CodeId
    name: str
    parent: CodeId | None = None
    position: int = 0
    """Order among siblings, from 0."""
    codable: bool = True
    """False for a mere heading that no segment may carry (REFI-QDA's ``isCodable``)."""
    colour: str | None = None
    """Index ``0``-``11`` on the colour circle, ``#rrggbb``, or None: a shade of the parent's."""
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    origin: Origin | None = None
    gloss: str = ""
    """The name in English, for readers of an English report."""
    pin: int | None = None
    """The number key 1-9 that applies the code, when it is pinned to one."""
    sorting: bool | None = None
    """Whether the code could have been made before the interviews, None when nobody has said.

    The code test of stepwise-deductive induction (Tjora 2012): such a code sorts what was asked about, and does
    not yet tell what was said.
    """


@dataclass(frozen=True, slots=True)
class CodeSet:
    """A named set of codes across the tree."""

    id: CodeSetId
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class CodeSetMember:
    """That a code belongs to a set."""

    id: CodeSetMemberId
    code_set: CodeSetId
    code: CodeId
