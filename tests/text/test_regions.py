from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span, united
from qualcode.text.document_words import read_words
from qualcode.text.regions import Region, region

_SPAN = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 15))
_SPANS = st.lists(_SPAN, max_size=6)


@given(st.text("ab 🌊\n", max_size=40), _SPANS)
def test_that_a_word_is_inside_when_one_span_holds_all_of_it(text: str, spans: list[Span]) -> None:
    words = read_words(text)
    mask = Region(spans).mask(words)
    whole = united(spans)
    for place in range(len(words.numbers)):
        assert bool(mask[place]) == any(span.holds(words.span(place, place)) for span in whole)


def test_that_a_region_is_made_once_and_knows_each_document_it_is_asked_about() -> None:
    made = region([Span(4, 6), Span(0, 2), Span(1, 3)])
    assert region(made) is made
    assert (list(made), len(made), made[0]) == ([Span(0, 3), Span(4, 6)], 2, Span(0, 3))
    one, other = read_words("ja ja"), read_words("nei")
    assert [made.mask(one), made.mask(other), made.mask(one)] == [b"\1\0", b"\1", b"\1\0"]
