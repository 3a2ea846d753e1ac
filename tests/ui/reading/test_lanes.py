from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qualcode.ui.reading.positions.lanes import NOTHING_PACKED, Packing, pack, place_names

Range = tuple[int, int]

RANGES = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 60)), max_size=250).map(
    lambda pairs: sorted((start, start + length) for start, length in pairs)
)


def packed(ranges: list[Range], before: Packing = NOTHING_PACKED, kept: tuple[int, int] = (0, 0)) -> Packing:
    return pack([start for start, _stop in ranges], [stop for _start, stop in ranges], before, kept)


@given(RANGES)
def test_that_no_two_ranges_in_one_lane_overlap(ranges: list[Range]) -> None:
    ends: dict[int, int] = {}
    for (start, stop), lane in zip(ranges, packed(ranges).lanes, strict=True):
        assert ends.get(lane, 0) <= start
        ends[lane] = stop


@given(RANGES)
def test_that_there_are_no_more_lanes_than_ranges_on_one_place(ranges: list[Range]) -> None:
    most = max((sum(start <= at < stop for start, stop in ranges) for at, _ in ranges), default=0)
    assert max(packed(ranges).lanes, default=-1) + 1 == most


@given(RANGES, st.lists(RANGES, min_size=1, max_size=4), st.data())
def test_that_packing_only_what_changed_gives_the_lanes_of_packing_all(
    before: list[Range], changes: list[list[Range]], data: st.DataObject
) -> None:
    patched = packed(before)
    for extra in changes:
        first = data.draw(st.integers(0, len(before)))
        last = data.draw(st.integers(0, len(before) - first))
        end = before[len(before) - last :]
        low = before[first - 1][0] if first else 0
        high = end[0][0] if end else 2_000
        before = before[:first] + [pair for pair in extra if low <= pair[0] <= high][:3] + end
        patched = packed(before, patched, (first, last))
        assert patched.lanes == packed(before).lanes


def test_that_ranges_put_one_after_the_other_before_all_others_get_lanes_of_their_own() -> None:
    one = packed([(117, 291)])
    two = packed([(0, 64), (117, 291)], one, (0, 1))
    assert packed([(0, 64), (0, 64), (117, 291)], two, (1, 1)).lanes == [0, 1, 0]


@given(RANGES, st.integers(0, 250), st.integers(0, 9))
def test_that_moving_a_packing_gives_the_lanes_of_packing_what_moved(
    ranges: list[Range], place: int, by: int
) -> None:
    place = min(place, len(ranges))
    after = ranges[:place] + [(start + by, stop + by) for start, stop in ranges[place:]]
    moved = packed(ranges).moved(place, by)
    assert moved.stops == [stop for _start, stop in after]
    assert packed(after, moved, (place, len(ranges) - place)).lanes == packed(after).lanes


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 90)), max_size=40))
def test_that_names_never_overlap_and_stand_beside_their_stripes(pairs: list[tuple[int, int]]) -> None:
    ranges = sorted((float(top), float(top + height)) for top, height in pairs)
    tops = place_names(ranges, [13.0] * len(ranges))
    placed = [top for top in tops if top is not None]
    assert all(later - earlier >= 13 for earlier, later in pairwise(placed))
    for (top, bottom), name in zip(ranges, tops, strict=True):
        assert name is None or name == top or (top < name and name + 13 <= bottom)
