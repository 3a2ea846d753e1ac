from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.agreement import unitizing
from qualcode.analysis.agreement.unitizing_2004 import disagreement
from qualcode.model.span import Span

LENGTH = 30


@st.composite
def _coder(draw):
    edges = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    return [(Span(start, stop), draw(st.integers(1, 2))) for start, stop in pairs]


CODERS = st.lists(_coder(), min_size=2, max_size=3)


def _spelled(units):
    """One value and one number of section for each position."""
    values, sections = [0] * LENGTH, [-1 - at for at in range(LENGTH)]
    for number, (span, value) in enumerate(units):
        for at in range(span.start, span.stop):
            values[at], sections[at] = value, number
    return values, sections


def _by_positions(coders, n):
    """The same sums, position by position; a gap's positions are sections of their own."""
    lengths, corrections = np.zeros((n + 1, n + 1)), np.zeros(n + 1)
    spelled = [_spelled(units) for units in coders]
    for (first, _), (second, _) in permutations(spelled, 2):
        for mine, yours in zip(first, second, strict=True):
            lengths[mine, yours] += 1 / (len(coders) - 1)
    for values, sections in spelled:
        for section in set(sections):
            own = [at for at in range(LENGTH) if sections[at] == section]
            corrections[values[own[0]]] += len(own) ** 2
    return lengths, corrections


@given(CODERS)
def test_that_the_sums_are_those_found_position_by_position(coders):
    lengths, corrections = unitizing.u_sums(coders, LENGTH, 2)
    expected_lengths, expected_corrections = _by_positions(coders, 2)
    assert np.allclose(lengths, expected_lengths)
    assert np.allclose(corrections, expected_corrections)


@given(CODERS)
def test_that_the_valued_sums_are_the_others_without_the_gaps(coders):
    lengths, _ = unitizing.u_sums(coders, LENGTH, 2)
    without, _ = unitizing.cu_sums(coders, 2)
    assert np.allclose(without, lengths[1:, 1:])


@given(CODERS)
def test_that_the_sums_of_texts_add_up_to_those_of_the_texts_laid_end_to_end(coders):
    moved = [[(span.shifted(LENGTH + 1), value) for span, value in units] for units in coders]
    both = [[*here, *there] for here, there in zip(coders, moved, strict=True)]
    one, other = unitizing.u_sums(coders, LENGTH + 1, 2), unitizing.u_sums(coders, LENGTH, 2)
    together = unitizing.u_sums(both, 2 * LENGTH + 1, 2)
    assert all(np.allclose(a + b, c) for a, b, c in zip(one, other, together, strict=True))


@given(_coder())
def test_that_a_coder_agrees_fully_with_a_copy(coder):
    value = float(unitizing.u_alpha(*unitizing.u_sums([coder, coder], LENGTH, 2)))
    covered = sum(span.length for span, _ in coder)
    one_value = covered == LENGTH and len({value for _, value in coder}) == 1
    assert value == pytest.approx(1.0) or (np.isnan(value) and (not coder or one_value))


def test_that_agreement_is_undefined_where_nobody_coded_anything():
    assert np.isnan(unitizing.u_alpha(*unitizing.u_sums([[], []], LENGTH, 1)))
    assert disagreement([[], []], Span(0, LENGTH)).alpha is None


def test_that_boundaries_and_meaning_are_told_apart():
    first = [(Span(0, 10), 1), (Span(15, 25), 2)]
    same_places_other_codes = [(Span(0, 10), 2), (Span(15, 25), 1)]
    coded = unitizing.any_value([first, same_places_other_codes])
    assert float(unitizing.u_alpha(*unitizing.u_sums(coded, LENGTH, 1))) == pytest.approx(1.0)
    assert float(unitizing.u_alpha(*unitizing.cu_sums([first, same_places_other_codes], 2))) < 0


def test_that_each_value_has_an_agreement_of_its_own():
    first = [(Span(0, 5), 1), (Span(5, 10), 2), (Span(10, 15), 3)]
    second = [(Span(0, 5), 1), (Span(5, 10), 3), (Span(10, 15), 2)]
    one, two, three = unitizing.value_alphas(*unitizing.cu_sums([first, second], 3))
    assert float(one) == pytest.approx(1.0)
    assert float(two) < 0
    assert float(three) < 0


def test_that_units_which_only_touch_do_not_overlap():
    assert not unitizing.overlapping([(Span(0, 5), 1), (Span(5, 9), 2)])
    assert unitizing.overlapping([(Span(0, 6), 1), (Span(5, 9), 2)])
