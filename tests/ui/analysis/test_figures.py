from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.ui.analysis.figures.figures import Column, Figures, arranged, figures, unfolded

_COLUMNS = (Column("Ord"), Column("Antall", 0), Column("Spredning", 2))
_ROWS = st.lists(st.tuples(st.text("abæøå", min_size=1, max_size=4), st.integers(0, 9), st.just("–")), max_size=12)


def _table() -> Figures:
    rows = [("åpen", 3, 0.5), ("avtale", 3, "–"), ("zoo", 1, 0.25)]
    parts = [[("åpen", 2, ""), ("åpne", 1, "")], [("avtalen", 3, "")], [("zoo", 1, "")]]
    return figures(_COLUMNS, rows, parts)


def test_that_words_are_sorted_as_norwegian_does() -> None:
    table = _table()
    assert [table.rows[row][0] for row in arranged(table, "", 0, False)] == ["avtale", "zoo", "åpen"]


def test_that_equal_numbers_stay_in_the_order_of_the_list() -> None:
    assert arranged(_table(), "", 1, True) == [0, 1, 2]
    assert arranged(_table(), "", -1, True) == [0, 1, 2]


def test_that_a_dash_stands_below_all_numbers() -> None:
    assert arranged(_table(), "", 2, True) == [0, 2, 1]


def test_that_a_word_is_found_by_the_letters_of_its_forms() -> None:
    assert arranged(_table(), "avtalen", -1, True) == [1]
    assert arranged(_table(), "ÅPN", -1, True) == [0]


def test_that_forms_stand_below_their_word_when_it_is_unfolded() -> None:
    assert unfolded(_table(), [2, 0], {"åpen"}) == [(2, -1), (0, -1), (0, 0), (0, 1)]


@settings(max_examples=40)
@given(rows=_ROWS, column=st.integers(-1, 2), descending=st.booleans())
def test_that_sorting_loses_and_doubles_nothing(
    rows: list[tuple[str, int, str]], column: int, descending: bool
) -> None:
    order = arranged(figures(_COLUMNS, rows), "", column, descending)
    assert sorted(order) == list(range(len(rows)))
