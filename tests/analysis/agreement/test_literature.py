"""Examples from the literature beside those of the published table, and values worked out by hand."""

import numpy as np
import pytest

from qualcode.analysis.agreement import chance
from qualcode.analysis.agreement.alpha import alpha
from qualcode.analysis.agreement.arrays import Array
from qualcode.analysis.agreement.reliability import coincidences, confusion
from qualcode.analysis.agreement.unitizing import u_alpha, u_sums
from qualcode.model.span import Span

_PATIENTS = (
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031"
    " 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)
"""Fleiss 1971, table 1: how many of six psychiatrists gave each of thirty patients each of five diagnoses."""


def _diagnoses() -> Array:
    units = [
        [kind for kind, times in enumerate(patient) for _one in range(int(times))] for patient in _PATIENTS.split()
    ]
    return coincidences(list(zip(*units, strict=True)), range(5))


def test_that_six_psychiatrists_agree_as_fleiss_found() -> None:
    assert float(chance.percent(_diagnoses())) == pytest.approx(0.556, abs=0.0005)
    assert float(chance.fleiss_kappa(_diagnoses())) == pytest.approx(0.430, abs=0.0005)


def test_that_a_lopsided_table_has_the_values_that_gwet_gives() -> None:
    table = np.array([[118.0, 5.0], [2.0, 0.0]])
    both = table + table.T
    assert float(chance.cohen_kappa(table)) == pytest.approx(-0.0234, abs=0.0001)
    assert float(chance.scott_pi(table)) == pytest.approx(-0.0288, abs=0.0001)
    assert float(chance.gwet_ac1(both)) == pytest.approx(0.9408, abs=0.0001)
    assert float(chance.brennan_prediger(both)) == pytest.approx(0.888, abs=0.0001)


def test_that_pi_takes_the_margins_of_both_and_kappa_each_coders_own() -> None:
    """Cohen's table of 1960: the pooled shares are .55, .30 and .15, so that chance is .415 for pi."""
    table = np.array([[88.0, 14, 18], [10, 40, 10], [2, 6, 12]])
    assert float(chance.scott_pi(table)) == pytest.approx((0.70 - 0.415) / 0.585)
    assert float(chance.cohen_kappa(table)) == pytest.approx((0.70 - 0.41) / 0.59)


def test_that_alpha_of_many_units_comes_near_to_pi_and_lies_above_it() -> None:
    """For two coders without gaps 1 - alpha = (1 - pi) (2n - 1) / 2n, by their definitions."""
    table = np.array([[88.0, 14, 18], [10, 40, 10], [2, 6, 12]])
    pi = float(chance.scott_pi(table))
    assert 1 - float(alpha(table + table.T)) == pytest.approx((1 - pi) * 399 / 400)


@pytest.mark.parametrize("values", ["aaaa", "a", ""])
def test_that_nothing_varies_means_undefined_and_never_one(values: str) -> None:
    table = confusion(values, values, "ab")
    both = table + table.T
    for found in (chance.cohen_kappa(table), chance.scott_pi(table), chance.fleiss_kappa(both), alpha(both)):
        assert np.isnan(found)


def test_that_opposite_coders_are_below_chance() -> None:
    table = confusion("ab", "ba", "ab")
    assert float(chance.cohen_kappa(table)) == -1
    assert float(alpha(table + table.T)) == pytest.approx(-0.5)


def test_that_segments_alike_to_the_letter_have_one_and_none_at_all_have_nothing() -> None:
    alike = [[(Span(3, 9), 1)], [(Span(3, 9), 1)]]
    assert float(u_alpha(*u_sums(alike, 20, 1))) == 1
    assert np.isnan(u_alpha(*u_sums([[], []], 20, 1)))
