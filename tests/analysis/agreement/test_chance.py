import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.agreement import chance
from qualcode.analysis.agreement.alpha import alpha
from qualcode.analysis.agreement.reliability import categories, coincidences, complete, confusion

VALUES = st.sampled_from("abc")
TWO_CODERS = st.integers(1, 12).flatmap(
    lambda n: st.tuples(st.lists(VALUES, min_size=n, max_size=n), st.lists(VALUES, min_size=n, max_size=n))
)


def test_that_fleiss_kappa_of_fourteen_coders_is_that_of_his_formula():
    counts = np.array(
        [
            [0, 0, 0, 0, 14],
            [0, 2, 6, 4, 2],
            [0, 0, 3, 5, 6],
            [0, 3, 9, 2, 0],
            [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0],
            [3, 2, 6, 3, 0],
            [2, 5, 3, 2, 2],
            [6, 5, 2, 1, 0],
            [0, 2, 2, 3, 7],
        ]
    )
    units = [[value for value, often in enumerate(unit) for _ in range(often)] for unit in counts]
    table = coincidences(list(zip(*units, strict=True)), range(5))
    assert round(float(chance.fleiss_kappa(table)), 3) == 0.210


@given(TWO_CODERS)
def test_that_scotts_pi_is_fleiss_kappa_of_two_coders(coders):
    values = categories(coders)
    pi = chance.scott_pi(confusion(*coders, values))
    assert pi == pytest.approx(float(chance.fleiss_kappa(coincidences(coders, values))), nan_ok=True)


@given(TWO_CODERS)
def test_that_no_coefficient_exceeds_one_and_full_agreement_on_several_values_is_one(coders):
    first, _second = coders
    values = categories(coders)
    for compared in (coders, (first, first)):
        table = coincidences(compared, values)
        found = [
            chance.percent(table),
            chance.fleiss_kappa(table),
            chance.gwet_ac1(table),
            chance.brennan_prediger(table),
            chance.cohen_kappa(confusion(*compared, values)),
            alpha(table),
        ]
        known = [float(value) for value in found if not np.isnan(value)]
        assert all(value <= 1 + 1e-12 for value in known)
        if compared[0] is compared[1]:
            assert known == pytest.approx([1.0] * len(known))


@given(TWO_CODERS)
def test_that_it_makes_no_difference_which_coder_comes_first(coders):
    first, second = coders
    values = categories(coders)
    for one in (chance.percent, chance.cohen_kappa, chance.scott_pi):
        there, back = one(confusion(first, second, values)), one(confusion(second, first, values))
        assert there == pytest.approx(float(back), nan_ok=True)


def test_that_chance_corrected_values_are_undefined_where_only_one_value_was_ever_given():
    coders = [["a"] * 5, ["a"] * 5]
    values = ["a", "b"]
    table = coincidences(coders, values)
    assert float(chance.percent(table)) == 1.0
    for undefined in (
        chance.cohen_kappa(confusion(*coders, values)),
        chance.fleiss_kappa(table),
        alpha(table),
    ):
        assert np.isnan(undefined)


def test_that_everything_is_undefined_without_units():
    table = np.zeros((2, 2))
    for coefficient in (chance.percent, chance.cohen_kappa, chance.fleiss_kappa, chance.gwet_ac1, alpha):
        assert np.isnan(coefficient(table))


def test_that_gwets_ac1_stays_near_the_percentage_where_a_value_is_rare():
    table = np.array([[118.0, 5.0], [2.0, 0.0]])
    assert float(chance.cohen_kappa(table)) < 0
    both_ways = table + table.T
    assert float(chance.gwet_ac1(both_ways)) == pytest.approx(0.9408, abs=0.001)


def test_that_brennan_and_prediger_take_chance_from_the_number_of_categories():
    table = np.array([[4.0, 0, 1], [0, 3, 0], [0, 0, 2]])
    assert float(chance.brennan_prediger(table)) == pytest.approx((0.9 - 1 / 3) / (1 - 1 / 3))


def test_that_holsti_counts_decisions_that_only_one_coder_made():
    assert float(chance.holsti(np.array(8.0), np.array(10.0 + 12.0))) == pytest.approx(16 / 22)


def test_that_complete_units_are_those_everybody_gave_a_value():
    assert complete([["a", None, "b"], ["a", "b", "c"]]) == [["a", "b"], ["a", "c"]]


def test_that_a_unit_with_a_single_value_pairs_with_nothing():
    assert coincidences([["a", "b"], [None, "b"]], ["a", "b"]).tolist() == [[0, 0], [0, 2]]
