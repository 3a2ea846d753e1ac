"""What floats covers neither controls nor the line that the keyboard is on."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QMainWindow, QPlainTextEdit, QPushButton

from qualcode.ui.widgets.floating import SHADOW
from qualcode.ui.widgets.free_place import free_place
from qualcode.ui.widgets.notice import Notice

_BOUNDS = QRect(0, 0, 900, 600)
_SIZE, _WANTED = QSize(300, 40), QPoint(300, 520)


def _paper(notice: Notice) -> QRect:
    return notice.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)


def _write_in(window: QMainWindow) -> QPlainTextEdit:
    text = QPlainTextEdit()
    window.takeCentralWidget().hide()
    window.setCentralWidget(text)
    text.show()
    text.setFocus()
    return text


def test_that_it_is_where_it_is_wanted_when_nothing_is_there() -> None:
    assert free_place(_SIZE, _WANTED, _BOUNDS, [QRect(0, 0, 900, 40), QRect(0, 570, 900, 30)]) == _WANTED


def test_that_it_goes_above_whatever_it_would_cover() -> None:
    taken = [QRect(0, 540, 900, 30), QRect(310, 480, 40, 30)]
    place = QRect(free_place(_SIZE, _WANTED, _BOUNDS, taken), _SIZE)
    assert not any(place.intersects(each) for each in taken)
    assert place.bottom() < 480


def test_that_it_is_where_it_is_wanted_when_everything_is_taken() -> None:
    assert free_place(_SIZE, _WANTED, _BOUNDS, [_BOUNDS]) == _WANTED


def test_that_a_notice_covers_no_control_at_the_foot_of_the_window(window: QMainWindow) -> None:
    _write_in(window)
    chip = QPushButton("1 Tid", window)
    chip.setGeometry(400, 530, 100, 36)
    chip.show()
    notice = Notice(window)
    notice.say("Slo sammen to koder.", "Angre")
    assert not _paper(notice).intersects(chip.geometry())


def test_that_a_notice_does_not_cover_the_line_that_is_written_on(window: QMainWindow) -> None:
    text = _write_in(window)
    notice = Notice(window)
    notice.say("Lagret.")
    at_the_foot = _paper(notice)
    while text.mapTo(window, text.cursorRect().center()).y() < at_the_foot.center().y():
        text.insertPlainText("\n")
    notice.say("Lagret.")
    caret = text.viewport().mapTo(window, text.cursorRect().center())
    assert at_the_foot.top() < caret.y() < at_the_foot.bottom()
    assert _paper(notice).bottom() < caret.y()
