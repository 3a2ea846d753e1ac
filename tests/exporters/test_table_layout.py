"""Tables fit their page: every column has its width, and no page is wider than the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.exporters.report import Column, Kind, Section
from qualcode.exporters.table_layout import SIDEWAYS_CM, UPRIGHT_CM, least_widths, needs_sideways, parts
from tests.exporters.examples import banded_table, counts_table, plain_table

WIDTHS = st.lists(st.floats(0.5, 12), min_size=1, max_size=30)


def _columns(widths: list[float]) -> list[Column]:
    return [Column("x", width=width) for width in widths]


@given(WIDTHS)
def test_that_each_part_fills_the_page_exactly(widths: list[float]) -> None:
    table = plain_table([], _columns(widths))
    for part in parts(table, SIDEWAYS_CM):
        assert sum(part.widths) == pytest.approx(SIDEWAYS_CM, abs=0.05)


@given(WIDTHS)
def test_that_every_column_stands_in_one_part_and_the_first_in_all(widths: list[float]) -> None:
    made = parts(plain_table([], _columns(widths)), UPRIGHT_CM)
    assert all(part.columns[0] == 0 for part in made)
    assert [place for part in made for place in part.columns[1:]] == list(range(1, len(widths)))


@given(WIDTHS)
def test_that_no_column_gets_less_than_it_needs_where_there_is_room(widths: list[float]) -> None:
    table = plain_table([], _columns(widths))
    needed = least_widths(table)
    for part in parts(table, SIDEWAYS_CM):
        if len(part.columns) > 2:
            assert all(given >= needed[at] - 0.01 for at, given in zip(part.columns, part.widths, strict=True))


def test_that_parts_are_about_equally_wide() -> None:
    made = parts(plain_table([], _columns([4.0] + [2.0] * 22)), SIDEWAYS_CM)
    counts = [len(part.columns) - 1 for part in made]
    assert len(counts) == 3
    assert max(counts) - min(counts) <= 2


def test_that_long_words_get_room_instead_of_being_broken() -> None:
    short = plain_table([["a", "leder"]], [Column("Sitat", stretch=1), Column("Rolle")])
    long = plain_table([["a", "voksenopplæringslærer"]], [Column("Sitat", stretch=1), Column("Rolle")])
    assert least_widths(long)[1] > least_widths(short)[1] + 1


def test_that_columns_get_some_to_spare_and_the_rest_goes_to_those_that_stretch() -> None:
    columns = [Column("Nr.", width=1), Column("Funn", width=3, stretch=1), Column("Sitat", width=3, stretch=3)]
    (part,) = parts(plain_table([["1", "a", "b"]], columns), UPRIGHT_CM)
    assert part.widths == pytest.approx((1.25, 5.1875, 9.5625), abs=0.001)


def test_that_where_there_is_little_to_spare_the_columns_share_it() -> None:
    (part,) = parts(plain_table([], [Column("a", width=2), Column("b", width=3), Column("c", width=8)]), 14.3)
    assert part.widths == pytest.approx((2.2, 3.3, 8.8), abs=0.001)


def test_that_a_table_turns_the_page_only_when_it_must() -> None:
    assert not needs_sideways(Section("", (counts_table(), banded_table())))
    assert needs_sideways(Section("", (counts_table(), plain_table([], _columns([9.0, 8.0])))))


def test_that_numbers_need_the_room_of_their_digits() -> None:
    table = plain_table([["Tidspress", 12_345_678]], [Column("Kode"), Column("n", Kind.INTEGER, 0.5)])
    assert least_widths(table)[1] > 1.5
