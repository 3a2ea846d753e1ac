"""The comparison of coders as a value: per code and overall, each coefficient with its interval."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from qualcode.analysis.agreement import coefficients
from qualcode.analysis.agreement.arrays import Array, defined
from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.intervals import Interval, draws, interval
from qualcode.analysis.agreement.tally import Tally, tally
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId, CoderId
from qualcode.model.progress import Progress, silent
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Estimate:
    """A coefficient; None where it is undefined for these codings, which is neither 0 nor 1."""

    value: float | None
    interval: Interval | None = None
    """None without draws, and where it cannot be told (fewer than two documents)."""
    lacking: tuple[int, int] | None = None
    """For an undefined mean of pairs of coders: for how many pairs it is undefined, and how many there are."""


@dataclass(frozen=True, slots=True)
class Row:
    """The agreement on one code, or on all of them pooled."""

    code: CodeId | None
    """None for all codes pooled: their units laid end to end."""
    units: float
    """How many units were compared (characters, where those are the units); pooled, once for every code."""
    used: tuple[float, ...]
    """In how many of them each coder used the code, in the order of the chosen coders."""
    estimates: Mapping[Coefficient, Estimate]


@dataclass(frozen=True, slots=True)
class PairRow:
    """The agreement of two of the coders on all codes pooled."""

    first: CoderId
    second: CoderId
    estimates: Mapping[Coefficient, Estimate]
    counts: tuple[float, float, float, float]
    """Units with a code by both, by the first alone, by the second alone, by neither; once for every code."""


@dataclass(frozen=True)
class AgreementReport:
    """All that a comparison says."""

    choice: AgreementChoice
    rows: tuple[Row, ...]
    overall: Row
    pairs: tuple[PairRow, ...]
    confused: Array
    """Rows and columns: the chosen codes, and last no code at all. See ``tally``; summed over pairs of coders."""


def agreement(
    study: Study, choice: AgreementChoice, samples: int = 0, progress: Progress = silent
) -> AgreementReport:
    """Return the comparison; ``samples`` draws of documents (1,000, say) give 95 % intervals, none give none.

    Raises RuleBroken for fewer than two coders, no code or no document, and what ``progress`` raises on Cancel.
    """
    if len(choice.coders) < 2 or not choice.codes or not choice.documents:
        raise RuleBroken(Rule.NOTHING_TO_COMPARE)
    sums = tally(study, choice, progress)
    drawn = draws(len(choice.documents), samples)
    by_code, overall = _values(sums, np.ones((1, len(choice.documents))))
    pairs = sums.pairs.sum(axis=0)
    spread, overall_spread = _drawn(sums, drawn, progress)
    used = _used(pairs, len(choice.coders))
    units = sums.pairs[:, :, 0].sum(axis=(0, 2, 3))
    rows = tuple(
        Row(code, float(units[row]), tuple(used[row]), _estimates(by_code, spread, row, pairs[row]))
        for row, code in enumerate(choice.codes)
    )
    estimates = _estimates(overall, overall_spread, None, pairs.sum(axis=0))
    pooled = Row(None, float(units.sum()), tuple(used.sum(axis=0)), estimates)
    return AgreementReport(choice, rows, pooled, tuple(_pair_rows(sums, choice)), sums.confused.sum(axis=0))


Values = dict[Coefficient, Array]


def _values(sums: Tally, weights: Array) -> tuple[Values, Values]:
    """Return the coefficients by draw and row, and by draw; ``weights`` say how often each draw has a document."""

    def weigh(array: Array) -> Array:
        return np.asarray(np.tensordot(weights, array, axes=1))

    pairs = weigh(sums.pairs)
    by_code, overall = coefficients.fixed(pairs), coefficients.fixed(pairs.sum(axis=1))
    if sums.segments is None:
        return by_code, overall
    return (
        coefficients.free_by_code(sums.segments, weigh) | _chance_aside(by_code),
        coefficients.free_overall(sums.segments, weigh) | _chance_aside(overall),
    )


def _chance_aside(values: Values) -> Values:
    """Return only what text that nobody coded cannot inflate: all that fits free segments."""
    return {kept: values[kept] for kept in (Coefficient.F1, Coefficient.JACCARD)}


_AT_ONCE = 50
"""Draws computed together: few enough for a Cancel to be heard within a moment."""


def _drawn(sums: Tally, drawn: Array, progress: Progress) -> tuple[Values, Values]:
    by_code: dict[Coefficient, list[Array]] = {}
    overall: dict[Coefficient, list[Array]] = {}
    for start in range(0, len(drawn), _AT_ONCE):
        progress(start, len(drawn), "")
        for found, kept in zip(_values(sums, drawn[start : start + _AT_ONCE]), (by_code, overall), strict=True):
            for coefficient, values in found.items():
                kept.setdefault(coefficient, []).append(values)
    return _joined(by_code), _joined(overall)


def _joined(kept: dict[Coefficient, list[Array]]) -> Values:
    return {coefficient: np.concatenate(parts) for coefficient, parts in kept.items()}


def _estimates(values: Values, spread: Values, row: int | None, pairs: Array) -> dict[Coefficient, Estimate]:
    """Return the estimates of a row; ``pairs`` are its tables, pair by pair, which may leave a mean undefined."""
    at = () if row is None else (row,)
    lacking = {
        coefficient: int(np.isnan(each).sum()) for coefficient, each in coefficients.pair_by_pair(pairs).items()
    }
    return {
        coefficient: Estimate(
            defined(float(found[(0, *at)])),
            interval(spread[coefficient][(slice(None), *at)]) if coefficient in spread else None,
            (lacking[coefficient], len(pairs)) if lacking.get(coefficient) and len(pairs) > 1 else None,
        )
        for coefficient, found in values.items()
    }


def _used(pairs: Array, coders: int) -> Array:
    """Return, by row and coder, in how many units the coder used the code."""
    used = np.zeros((pairs.shape[0], coders))
    for at, (first, second) in enumerate(combinations(range(coders), 2)):
        used[:, first] = pairs[:, at, 1].sum(axis=-1)
        used[:, second] = pairs[:, at, :, 1].sum(axis=-1)
    return used


def _pair_rows(sums: Tally, choice: AgreementChoice) -> list[PairRow]:
    """Return the pairs' numbers; for free segments those alone that text which nobody coded cannot inflate."""
    pooled = sums.pairs.sum(axis=(0, 1))
    found = [coefficients.fixed(pooled[None, at, None]) for at in range(pooled.shape[0])]
    return [
        PairRow(
            first,
            second,
            _estimates(values if sums.segments is None else _chance_aside(values), {}, None, pooled[at, None]),
            (float(table[1, 1]), float(table[1, 0]), float(table[0, 1]), float(table[0, 0])),
        )
        for at, (values, table, (first, second)) in enumerate(
            zip(found, pooled, combinations(choice.coders, 2), strict=True)
        )
    ]
