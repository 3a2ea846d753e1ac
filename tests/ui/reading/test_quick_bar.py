from hypothesis import given
from hypothesis import strategies as st

from qualcode.ui.reading.quick_bar import shared_width
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.workspace import Workspace


@given(st.lists(st.integers(1, 168), min_size=1, max_size=9), st.integers(620, 2000))
def test_that_chips_share_the_room_and_the_narrow_ones_stay_whole(wanted: list[int], room: int) -> None:
    widest = shared_width(wanted, room)
    assert sum(min(width, widest) for width in wanted) <= room
    assert widest >= min(max(wanted), room // len(wanted))


def test_that_all_nine_number_keys_are_seen_in_a_small_window(room: ReadingRoom, workspace: Workspace) -> None:
    path = "En kode med et nokså langt navn nummer"
    for number in range(1, 10):
        room.gestures.create(f"{path} {number}")
    room.resize(1170, 700)
    chips = [chip for chip in room.centre.quick.findChildren(Chip) if chip.isVisible()]
    assert [chip.text()[0] for chip in chips] == list("123456789")
