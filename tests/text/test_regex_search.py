import time

import pytest

from qualcode.model.span import Span
from qualcode.text.query import QueryFault, QueryProblem
from qualcode.text.regex_faults import RegexFault, fault_of
from qualcode.text.regex_search import compile_regex, search_regex


def test_that_a_pattern_that_would_take_for_ever_is_given_up() -> None:
    text = "a" * 1_000_000 + "!"
    started = time.monotonic()
    result = search_regex({"a": text}, "(a+)+$", patience=0.5)
    assert result.problem is not None
    assert (result.problem.fault, result.problem.stop) == (QueryFault.REGEX_SLOW, 6)
    assert time.monotonic() - started < 60


def test_that_hits_lie_inside_the_spans_and_never_across_two() -> None:
    texts = {"a": "ord 🌊 ord ord", "b": "ord", "c": "ord"}
    within = {"a": [Span(0, 5), Span(6, 9), Span(10, 13)], "b": [Span(0, 3)]}
    result = search_regex(texts, r"ord(?:\s+ord)?", within)
    spans = [(hit.document, hit.span) for hit in result.hits]
    assert spans == [("a", Span(0, 3)), ("a", Span(6, 9)), ("a", Span(10, 13)), ("b", Span(0, 3))]
    assert [(form.form, form.count) for form in result.forms] == [("ord", 4)]


def test_that_a_pattern_is_read_as_multiline_and_without_regard_to_case() -> None:
    hits = search_regex({"a": "Ørlig\nørlig"}, "^ørlig$").hits
    assert [hit.span for hit in hits] == [Span(0, 5), Span(6, 11)]


def test_that_a_bad_pattern_says_why_before_anything_is_searched() -> None:
    problem = compile_regex("(ab")
    assert search_regex({"a": "ab"}, "(ab").problem == problem


@pytest.mark.parametrize(
    ("pattern", "place", "fault"),
    [
        ("(ab", 0, RegexFault.OPEN_GROUP),
        ("ab)", 2, RegexFault.STRAY_GROUP),
        ("*ab", 0, RegexFault.NOTHING_TO_REPEAT),
        ("a**", 2, RegexFault.REPEATED_TWICE),
        ("a{5,2}", 2, RegexFault.REPEATED_BACKWARDS),
        ("a{99999999999}", 0, RegexFault.TOO_MANY),
        (r"a\q", 1, RegexFault.ESCAPE),
        ("a\\", 1, RegexFault.ESCAPE_AT_END),
        ("[ab", 0, RegexFault.OPEN_SET),
        ("[z-a]", 1, RegexFault.RANGE),
        ("(?<=a+)b", 0, RegexFault.LOOK_BEHIND),
        (r"(a)\2", 4, RegexFault.NO_SUCH_GROUP),
        ("(?P<1>a)", 4, RegexFault.GROUP_NAME),
        ("(?Ya)", 1, RegexFault.EXTENSION),
    ],
)
def test_that_a_bad_pattern_tells_the_place_and_the_reason(pattern: str, place: int, fault: RegexFault) -> None:
    problem = compile_regex(pattern)
    assert isinstance(problem, QueryProblem)
    assert (problem.start, problem.detail) == (place, fault)


def test_that_a_reason_nobody_foresaw_is_told_in_general() -> None:
    assert fault_of("something new in a later Python") is RegexFault.OTHER


def test_that_a_pattern_python_warns_of_is_searched_in_silence() -> None:
    assert [hit.span for hit in search_regex({"a": "x[y"}, "[[a]").hits] == [Span(1, 2)]
