"""What a reader must know to read a comparison's numbers rightly; ``wording.agreement`` makes the sentences.

No remark is a verdict: whether an agreement is good enough is for the researchers to argue, not for a program.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.report import AgreementReport, Row

_FEW_USES = 5
_APART = 0.3
"""A percentage so far above what is left after chance needs explaining."""


class Remark(StrEnum):
    """Something that a number does not say by itself."""

    NO_UNITS = "no units"
    """The documents compared have no unit of the kind that was chosen."""
    NOT_USED = "not used"
    """No coder used the code: there is nothing to agree about."""
    ONE_CODER = "one coder"
    """Some of the coders never used it."""
    ALL_ALIKE = "all alike"
    """Every unit has it from every coder: chance cannot be told from agreement."""
    PERCENT_ABOVE_CHANCE = "percent above chance"
    """The percentage is high only because units without the code are many (or few)."""
    FEW_USES = "few uses"
    """Used so few times that one coding more would change the numbers much."""
    UNCODED_INFLATES = "uncoded inflates"
    """Characters: text that nobody coded counts as agreement."""
    OVERLAPPING = "overlapping"
    """Free segments with several codes on the same words: some alphas are undefined."""
    MEAN_OF_PAIRS = "mean of pairs"
    """More than two coders: coefficients for two are the mean of all pairs."""
    NO_INTERVALS = "no intervals"
    """Fewer than two documents: nothing to draw from."""
    REFLEXIVE = "reflexive"
    """Reflexive thematic analysis does not want such numbers."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A remark with the number it speaks of, if any: a share 0-1, or a count."""

    remark: Remark
    number: float | None = None


def row_remarks(row: Row) -> list[Noted]:
    """Return what must be known of one code's numbers, the weightiest first."""
    return list(_of_row(row))


def report_remarks(report: AgreementReport) -> list[Noted]:
    """Return what must be known of the whole comparison."""
    found = [] if report.overall.units else [Noted(Remark.NO_UNITS)]
    if report.choice.unit is UnitKind.CHARACTERS:
        found.append(Noted(Remark.UNCODED_INFLATES))
    if report.choice.unit is UnitKind.SEGMENTS and Coefficient.U not in report.overall.estimates:
        found.append(Noted(Remark.OVERLAPPING))
    if len(report.choice.coders) > 2:
        found.append(Noted(Remark.MEAN_OF_PAIRS))
    if len(report.choice.documents) < 2:
        found.append(Noted(Remark.NO_INTERVALS))
    return [*found, Noted(Remark.REFLEXIVE)]


def _of_row(row: Row) -> Iterator[Noted]:
    if not any(row.used):
        yield Noted(Remark.NOT_USED if row.units else Remark.NO_UNITS)
        return
    if all(used == row.units for used in row.used):
        yield Noted(Remark.ALL_ALIKE)
        return
    if not all(row.used):
        yield Noted(Remark.ONE_CODER)
    percent, corrected = _value(row, Coefficient.PERCENT), _value(row, Coefficient.ALPHA)
    if percent is not None and corrected is not None and percent >= 0.7 and percent - corrected > _APART:
        yield Noted(Remark.PERCENT_ABOVE_CHANCE, percent)
    if max(row.used) < _FEW_USES:
        yield Noted(Remark.FEW_USES, max(row.used))


def _value(row: Row, coefficient: Coefficient) -> float | None:
    estimate = row.estimates.get(coefficient)
    return estimate.value if estimate else None
