"""The meaning units of a code, each beside what it was condensed to.

After Malterud (2012), whose third step condenses what a code holds: meaning unit by meaning unit, and then the
units of a subgroup together into a text in the first person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_segments
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class MeaningUnit:
    """A distinct quote of the code, by its codings there (at least one), and what it was condensed to."""

    codings: tuple[Coding, ...]
    condensed: str

    @property
    def coding(self) -> Coding:
        """The coding that what is written hangs on."""
        return self.codings[0]


def meaning_units(study: Study, code: CodeId, roles: frozenset[str | None] | None = None) -> list[MeaningUnit]:
    """Return the quotes of a code and those under it, by document and place; only those of ``roles`` when given."""
    where = QuoteFilter(codes=frozenset({code}), roles=roles)  # type: ignore[arg-type]
    return [_unit(study, codings) for codings in find_segments(study, where, Dimension.DOCUMENT)]


def condensed_of(units: Sequence[MeaningUnit]) -> int:
    """Return how many of the units have been condensed."""
    return sum(bool(unit.condensed) for unit in units)


def _unit(study: Study, codings: tuple[Coding, ...]) -> MeaningUnit:
    for coding in codings:
        for written in study.condensations.by("coding", coding.id):
            # What is written stays on the coding that it was written on, whichever comes first now.
            others = tuple(each for each in codings if each.id != coding.id)
            return MeaningUnit((coding, *others), written.text)
    return MeaningUnit(codings, "")
