from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qualcode.ui.code_palette.quick_bar import QuickBar, first_line, shared_width
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.workspace import Workspace
from tests.builders import Builder


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


def test_that_names_on_the_number_keys_can_be_read_in_a_small_window(
    room: ReadingRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    for number in range(1, 10):
        room.gestures.create(f"Utilstrekkelig med tid nummer {number}")
    room.resize(1180, 700)
    qtbot.wait(20)
    chips = [chip for chip in room.centre.quick.findChildren(Chip) if chip.isVisible()]
    assert len(chips) == 9
    assert len({chip.y() for chip in chips}) == 2
    assert all(chip.fontMetrics().horizontalAdvance("1  Utilstre…") + 24 <= chip.width() for chip in chips)
    assert "Utilstrekkelig med tid nummer 6 – key 9" in {chip.toolTip() for chip in chips}
    room.resize(2600, 700)
    qtbot.wait(20)
    assert len({chip.y() for chip in chips}) == 1


def test_that_one_line_is_enough_for_chips_that_are_whole_there() -> None:
    assert first_line([60] * 9, 700) == 9
    assert first_line([150] * 9, 700) == 5
    assert first_line([150] * 4, 700) == 4
    assert first_line([], 700) == 0


def test_that_the_bar_stays_as_high_as_it_was_when_codes_are_undone(
    room: ReadingRoom, workspace: Workspace, qtbot: QtBot
) -> None:
    room.resize(1100, 700)
    for number in range(1, 7):
        room.gestures.create(f"Utilstrekkelig med tid nummer {number}")
    qtbot.wait(1)
    high = room.centre.quick.height()
    for _step in range(6):
        workspace.undo()
    qtbot.wait(1)
    chips = [chip for chip in room.centre.quick.findChildren(Chip) if chip.isVisible()]
    assert len(chips) == 3
    assert room.centre.quick.height() == high


def test_that_the_bar_says_what_it_is_for_while_there_is_no_code(qtbot: QtBot, make: Builder) -> None:
    bar = QuickBar()
    qtbot.addWidget(bar)
    study = make.study()
    bar.show_keys(study, {}, Colouring(study.codebook, dark=False))
    (words,) = bar.findChildren(QLabel)
    assert "1 to 9" in words.text()
    assert words.isVisible()
    code = next(iter(study.codes.values())).id
    bar.show_keys(study, {1: code}, Colouring(study.codebook, dark=False))
    assert not words.isVisible()
