from collections.abc import Callable
from enum import Enum

import pytest

from qualcode.analysis.search import Extent
from qualcode.text.concordance import Side
from qualcode.text.matching import Kind, Mode
from qualcode.text.query import QueryFault, QueryProblem, read_query
from qualcode.text.regex_faults import RegexFault
from qualcode.wording.language import interface_words
from qualcode.wording.search import (
    Measure,
    extent_name,
    kind_explained,
    kind_name,
    language_name,
    measure_explained,
    mode_explained,
    mode_name,
    problem_sentence,
    side_name,
)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (Kind, kind_name), (Kind, kind_explained), (Mode, mode_name), (Mode, mode_explained),
        (Extent, extent_name), (Side, side_name),
    ],
)  # fmt: skip
def test_that_every_value_has_words_of_its_own(values: type[Enum], name: Callable[[Enum], str]) -> None:
    said = [name(value) for value in values]
    assert all(said)
    assert len(set(said)) == len(said)


def test_that_every_problem_of_a_query_is_a_sentence() -> None:
    for fault in QueryFault:
        assert problem_sentence(QueryProblem(fault, 0, 1, RegexFault.OTHER)).endswith(".")


def test_that_every_reason_of_a_pattern_is_a_sentence_with_its_place() -> None:
    told = [problem_sentence(QueryProblem(QueryFault.REGEX, 4, 5, reason)) for reason in RegexFault]
    assert all(sentence.startswith("Character 5 ") and sentence.endswith(".") for sentence in told)
    assert len(set(told)) == len(told)


def test_that_a_query_nobody_can_read_is_explained() -> None:
    problem = read_query('"tid')
    assert isinstance(problem, QueryProblem)
    assert problem_sentence(problem) == "The quotation mark is never closed."


def test_that_measures_name_their_sources() -> None:
    assert all("20" in measure_explained(measure, interface_words()) for measure in Measure)


def test_that_every_language_of_a_turn_has_a_name() -> None:
    assert len({language_name(each) for each in ("nb", "nn", "other", None)}) == 4
