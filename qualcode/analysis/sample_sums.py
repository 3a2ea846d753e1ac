"""Do the sums of the sample table agree? Where a property's groups do not add up to the informants, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.sample import SampleTable, Total, sample_table
from qualcode.model.people import Attribute, Informant
from qualcode.model.study import Study


class Property(StrEnum):
    """What the informants are grouped by."""

    ROLE = "role"
    CASE = "case"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class UnevenSum:
    """A property whose groups add up to another number than that of the informants."""

    property: Property
    attribute: Attribute | None
    """Which attribute, where it is one."""
    total: int
    """What the groups add up to."""
    informants: int
    twice: tuple[Informant, ...]
    """Those who count in more than one group, which is why."""


def uneven_sums(study: Study) -> tuple[UnevenSum, ...]:
    """Return the properties whose groups do not add up to the number of informants, in the table's order.

    A case counts those inside it, so that only cases without a parent are added up.
    """
    return tuple(_uneven(study, sample_table(study)))


def _uneven(study: Study, sample: SampleTable) -> Iterator[UnevenSum]:
    informants = len(sample.rows)
    roles = _sum(sample.roles)
    if roles != informants:
        twice = tuple(row.informant for row in sample.rows if len(row.roles) > 1)
        yield UnevenSum(Property.ROLE, None, roles, informants, twice)
    outermost = {case.name for case in study.cases.values() if case.parent is None}
    cases = _sum(total for total in sample.cases if total.value is None or total.value in outermost)
    if study.cases and cases != informants:
        yield UnevenSum(Property.CASE, None, cases, informants, ())
    for attribute, totals in zip(sample.attributes, sample.values, strict=True):
        if _sum(totals) != informants:
            yield UnevenSum(Property.ATTRIBUTE, attribute, _sum(totals), informants, ())


def _sum(totals: Iterable[Total]) -> int:
    return sum(total.informants for total in totals)
