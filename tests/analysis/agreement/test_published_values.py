"""Values that others have printed, to the digits that they printed."""

import numpy as np
import pytest

from qualcode.analysis.agreement import chance, unitizing_2004
from qualcode.analysis.agreement.alpha import Level, alpha
from qualcode.analysis.agreement.reliability import categories, coincidences, confusion
from qualcode.model.span import Span

FOUR_CODERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def test_that_krippendorffs_example_of_two_coders_and_two_values_is_reproduced():
    coders = [[1, 1, 0, 0, 0, 0, 0, 0, 0, 0], [0, 1, 1, 0, 0, 1, 0, 1, 0, 0]]
    table = coincidences(coders, categories(coders))
    assert round(float(alpha(table)), 3) == 0.095
    assert float(chance.percent(confusion(*coders, categories(coders)))) == pytest.approx(0.60)


def test_that_krippendorffs_example_of_two_coders_and_four_values_is_reproduced():
    coders = [
        ["a", "a", "b", "b", "d", "c", "c", "c", "e", "d", "d", "a"],
        ["b", "a", "b", "b", "b", "c", "c", "c", "e", "d", "d", "d"],
    ]
    assert round(float(alpha(coincidences(coders, categories(coders)))), 3) == 0.692


@pytest.mark.parametrize(
    ("level", "printed"),
    [(Level.NOMINAL, 0.743), (Level.ORDINAL, 0.815), (Level.INTERVAL, 0.849), (Level.RATIO, 0.797)],
)
def test_that_krippendorffs_example_of_four_coders_with_gaps_is_reproduced_at_every_level(level, printed):
    values = categories(FOUR_CODERS)
    assert round(float(alpha(coincidences(FOUR_CODERS, values), level, values)), 3) == printed


def test_that_cohens_own_example_is_reproduced():
    table = np.array([[88, 14, 18], [10, 40, 10], [2, 6, 12]], float)
    assert round(float(chance.cohen_kappa(table)), 3) == 0.492


def test_that_krippendorffs_example_of_unitizing_is_reproduced():
    def spans(*sections):
        return [Span(start, start + length) for start, length in sections]

    found = unitizing_2004.disagreement(
        [spans((225, 70), (370, 30)), spans((220, 80), (355, 20), (400, 20))], Span(150, 450)
    )
    assert (round(found.observed, 4), round(found.expected, 4)) == (0.0144, 0.0532)
    assert found.alpha is not None
    assert round(found.alpha, 4) == 0.7286
    same = spans((180, 60), (300, 50))
    assert unitizing_2004.disagreement([same, same], Span(150, 450)).alpha == 1.0
