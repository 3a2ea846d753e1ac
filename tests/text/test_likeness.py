"""Names that look alike."""

from qualcode.text.likeness import like_names


def test_that_capitals_and_the_order_of_words_do_not_count() -> None:
    assert like_names("Felles mål", ["mål felles", "Økonomi", "FELLES MÅL"]) == [(0, 100.0), (2, 100.0)]


def test_that_the_likest_come_first_and_unlike_names_not_at_all() -> None:
    found = like_names("Tidspress", ["Makt", "Tidspresset", "Tidspress"])
    assert [place for place, _likeness in found] == [2, 1]
