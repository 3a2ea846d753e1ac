import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.boundaries import Edge, cut_at, dragged_edge, moved_edge

TEXT = "Vi har aldri tid. Det er leit, sier hun.\nMen vi prøver."
TID = Span(TEXT.index("aldri"), TEXT.index("tid") + 3)


@pytest.mark.parametrize(
    ("edge", "forwards", "words"),
    [
        ("stop", True, "aldri tid."),
        ("stop", False, "aldri"),
        ("start", True, "tid"),
        ("start", False, "har aldri tid"),
    ],
)
def test_that_an_end_moves_by_one_word(edge: Edge, forwards: bool, words: str) -> None:
    assert moved_edge(TEXT, TID, edge, forwards).of(TEXT) == words


@pytest.mark.parametrize(
    ("edge", "forwards", "words"),
    [
        ("stop", True, "aldri tid."),
        ("start", False, "Vi har aldri tid"),
    ],
)
def test_that_an_end_moves_by_one_sentence(edge: Edge, forwards: bool, words: str) -> None:
    assert moved_edge(TEXT, TID, edge, forwards, "sentence").of(TEXT) == words


def test_that_a_sentence_is_given_back_again() -> None:
    two = Span(0, TEXT.index("hun.") + 4)
    assert moved_edge(TEXT, two, "stop", False, "sentence").of(TEXT) == "Vi har aldri tid."
    assert moved_edge(TEXT, two, "start", True, "sentence").of(TEXT) == "Det er leit, sier hun."


def test_that_the_mark_that_ends_a_sentence_goes_with_its_last_word() -> None:
    whole = Span(TID.start, TID.stop + 1)
    back = moved_edge(TEXT, whole, "stop", False)
    assert back.of(TEXT) == "aldri"
    assert moved_edge(TEXT, back, "stop", True) == whole


def test_that_the_last_word_is_never_taken_away() -> None:
    one = Span(0, 2)
    assert moved_edge(TEXT, one, "stop", False) == one
    assert moved_edge(TEXT, one, "start", True) == one


def test_that_an_end_dragged_over_the_other_leaves_the_word_there_and_its_stop() -> None:
    text = "Det går ut over brukerne. Slik er det."
    whole = Span(0, text.index(" Slik"))
    assert dragged_edge(text, whole, "start", len(text)).of(text) == "brukerne."
    assert dragged_edge(text, Span(4, whole.stop), "stop", 0).of(text) == "går"


PLACES = st.integers(0, len(TEXT))


@given(PLACES, PLACES, PLACES, st.sampled_from(["start", "stop"]))
def test_that_dragging_leaves_the_other_end_alone(one: int, other: int, at: int, edge: Edge) -> None:
    span = Span(min(one, other), max(one, other) + 1)
    moved = dragged_edge(TEXT, span, edge, at)
    assert moved.length > 0
    assert moved.stop == span.stop if edge == "start" else moved.start == span.start


@pytest.mark.parametrize(
    ("caret", "left", "right"),
    [
        ("aldri", "Vi har", "aldri tid. Det er leit"),
        ("ldri", "Vi har", "aldri tid. Det er leit"),
        (". Det", "Vi har aldri tid.", "Det er leit"),
        ("i har", "Vi", "har aldri tid. Det er leit"),
        ("eit", "Vi har aldri tid. Det er", "leit"),
    ],
)
def test_that_a_span_is_cut_beside_a_word_and_never_in_it(caret: str, left: str, right: str) -> None:
    span = Span(0, TEXT.index("leit") + 4)
    at = cut_at(TEXT, span, TEXT.index(caret))
    assert at is not None
    assert (TEXT[span.start : at].strip(), TEXT[at : span.stop].strip()) == (left, right)


def test_that_a_single_word_is_not_cut() -> None:
    assert cut_at(TEXT, Span(7, 12), 9) is None
