"""Alike answers: what is proposed to be coded together, and what never is."""

from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.text.alike import alike_groups

TEXTS = st.lists(st.text("abcdeikngt æøå.,1", max_size=24), max_size=14)


def _groups(*texts: str) -> list[list[str]]:
    return [[texts[place] for place in group.places] for group in alike_groups(texts)]


def test_that_capitals_marks_order_and_the_two_written_norwegians_make_no_difference() -> None:
    assert _groups(
        "Vi har aldri nok tid til å snakke sammen.",
        "Språket",
        "vi har aldri nok tid til å snakke sammen",
        "Me har aldri nok tid til å snakka saman!",
    ) == [
        [
            "Vi har aldri nok tid til å snakke sammen.",
            "vi har aldri nok tid til å snakke sammen",
            "Me har aldri nok tid til å snakka saman!",
        ]
    ]


def test_that_a_negation_a_number_or_a_small_u_keeps_answers_apart() -> None:
    assert _groups("Vi har nok tid til dette arbeidet", "Vi har ikke nok tid til dette arbeidet") == []
    assert _groups("Fem ulike skjemaer for flyktningen", "Tre ulike skjemaer for flyktningen") == []
    assert _groups("Jeg er enig i det meste her", "Jeg er uenig i det meste her") == []
    assert _groups("Møter 2 ganger i uken", "Møter 3 ganger i uken") == []


def test_that_the_largest_group_comes_first_and_what_is_empty_in_none() -> None:
    assert _groups("Tid", "Tolk", "tolk.", "TID!", "Tid", "", "…") == [["Tid", "TID!", "Tid"], ["Tolk", "tolk."]]


@settings(max_examples=25)
@given(TEXTS)
def test_that_every_text_is_in_one_group_at_most_and_a_group_has_two_or_more(texts: list[str]) -> None:
    groups = alike_groups(texts)
    places = [place for group in groups for place in group.places]
    assert len(places) == len(set(places))
    assert all(len(group.places) > 1 and 84 <= group.likeness <= 100 for group in groups)
