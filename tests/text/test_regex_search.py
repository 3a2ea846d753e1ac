import time

from qualcode.model.span import Span
from qualcode.text.query import QueryFault
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
