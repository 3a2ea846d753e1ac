"""Which picture is asked for: its kind, whose words, how deep into the codes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.units import Unit
from qualcode.model.codings import Coding

Key = tuple[str, ...]
"""What tells a part of a picture from the others: ids and words, such as a code's and a role's."""

Behind = Callable[[Key], tuple[Coding, ...]]


class PictureKind(StrEnum):
    """What can be drawn; the values are the command line's words."""

    HEAT = "heatmap"
    STANCES = "stances"
    TOGETHER = "cooccurrence"
    WALL = "wall"
    SATURATION = "saturation"
    TREEMAP = "treemap"
    STRUCTURE = "structure"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class PictureChoice:
    """What a picture shows of a study."""

    where: QuoteFilter = EVERYTHING
    level: int | None = None
    """How many levels of the code tree are shown, from 1; None for as many as the picture is meant for."""
    unit: Unit = Unit.QUOTES
    """What the heat map counts; the other pictures say themselves what they count."""


HAS_LEVELS = frozenset(
    {PictureKind.HEAT, PictureKind.STANCES, PictureKind.TOGETHER, PictureKind.WALL, PictureKind.TREEMAP}
)
"""The pictures for which it can be said how deep into the code tree they go."""

IS_FILTERED = HAS_LEVELS | {PictureKind.SATURATION}
"""The pictures that show whose words are asked for; the others show how the study is built."""


def once(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    """Return codings, each once, in their order."""
    return tuple({coding.id: coding for coding in codings}.values())
