"""Correcting a text: no span's words change unless the correction touched them."""

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.corrections import Movement, replaced_text, replacements_between
from qualcode.model.span import Span

_TEXT = st.text(alphabet="ab 🌊å\u030a.\né", max_size=40)


@given(old=_TEXT, new=_TEXT, offset=st.integers(0, 5))
def test_that_the_replacements_between_two_texts_make_one_the_other(old: str, new: str, offset: int) -> None:
    before = "x" * offset
    made = replaced_text(before + old + "yz", replacements_between(old, new, offset))
    assert made == before + new + "yz"


@given(old=_TEXT, new=_TEXT, data=st.data())
def test_that_a_span_no_replacement_touches_keeps_its_words(old: str, new: str, data: st.DataObject) -> None:
    replacements = replacements_between(old, new)
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    touched = any(
        (item.span.start < span.stop and span.start < item.span.stop)
        or (item.span.length == 0 and span.start < item.span.start < span.stop)
        for item in replacements
    )
    if span.length and not touched:
        moved = Movement(replacements).span(span)
        assert moved is not None
        assert moved.of(new) == span.of(old)


@given(old=_TEXT, new=_TEXT, data=st.data())
def test_that_spans_stay_inside_the_text_and_in_their_order(old: str, new: str, data: st.DataObject) -> None:
    movement = Movement(replacements_between(old, new))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(old)), min_size=2, max_size=2)))
    frame = movement.frame(Span(*cuts))
    assert 0 <= frame.start <= frame.stop <= len(new)
    span = movement.span(Span(*cuts))
    assert span is None or 0 <= span.start < span.stop <= len(new)


@given(old=_TEXT, new=_TEXT)
def test_that_a_frame_around_everything_stays_around_everything(old: str, new: str) -> None:
    assert Movement(replacements_between(old, new)).frame(Span(0, len(old))) == Span(0, len(new))


def test_that_a_typo_inside_a_coding_is_mended_inside_it() -> None:
    old, new = "Vi har aldi tid.", "Vi har aldri tid."
    moved = Movement(replacements_between(old, new)).span(Span(7, 15))
    assert moved is not None
    assert moved.of(new) == "aldri tid"


def test_that_spans_within_a_word_keep_the_letters_that_are_still_there() -> None:
    movement = Movement(replacements_between("alt samarbeid her", "alt samarrbeid her"))
    parts = [movement.span(span) for span in (Span(4, 7), Span(7, 13), Span(10, 13))]
    assert [part and part.of("alt samarrbeid her") for part in parts] == ["sam", "arrbeid", "eid"]


def test_that_words_put_in_beside_a_coding_stay_outside_it() -> None:
    old, new = "har tid nå", "har ikke tid akkurat nå"
    moved = Movement(replacements_between(old, new)).span(Span(4, 7))
    assert moved is not None
    assert moved.of(new) == "tid"


def test_that_a_coding_whose_words_are_all_deleted_is_swallowed() -> None:
    assert Movement(replacements_between("Vi har tid.", "Vi har.")).span(Span(7, 10)) is None


def test_that_a_coding_whose_words_give_way_with_others_is_swallowed() -> None:
    movement = Movement(replacements_between("Ja. Vi har aldri tid til å møtes. Nei.", "Ja. Xyzzy. Nei."))
    assert movement.span(Span(7, 16)) is None
    assert movement.span(Span(3, 33)) is not None


def test_that_a_coding_on_exactly_the_words_that_are_replaced_gets_the_new_ones() -> None:
    old, new = "i nav i dag", "i NAV-kontoret i dag"
    moved = Movement(replacements_between(old, new)).span(Span(2, 5))
    assert moved is not None
    assert moved.of(new) == "NAV-kontoret"
