"""The notice: it says, offers to undo, waits while it is pointed at, and leaves the keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget

from qualcode.ui.widgets.notice import Notice


@pytest.fixture
def notice(window):
    return Notice(window)


def _enter(widget):
    place = QPointF(5, 5)
    QApplication.sendEvent(widget, QEnterEvent(place, place, place))


def test_that_it_is_hidden_until_it_has_something_to_say(notice):
    assert not notice.isVisible()


def test_that_it_leaves_the_keyboard_where_it_was(notice, window):
    notice.say("Slo sammen to koder.", "Angre")
    assert notice.isVisible()
    assert window.focusWidget() is window.centralWidget()


def test_that_its_button_acts_once_and_closes_it(notice, qtbot):
    done = []
    notice.say("Slettet koden.", "Angre", lambda: done.append(1))
    button = notice.findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()
    button.click()
    assert done == [1]


def test_that_it_goes_by_itself(notice, qtbot):
    notice.say("Lagret.", seconds=0.02)
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_that_it_stays_while_the_mouse_rests_on_it(notice, qtbot):
    notice.say("Lagret.", seconds=0.02)
    _enter(notice)
    qtbot.wait(80)
    assert notice.isVisible()
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_that_it_stays_while_its_button_has_the_keyboard_and_gives_it_back(notice, window, qtbot):
    notice.say("Slettet koden.", "Angre", seconds=0.02)
    _enter(notice)
    button = notice.findChild(QPushButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.sendEvent(notice, QEvent(QEvent.Type.Leave))
    qtbot.wait(80)
    assert notice.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not notice.isVisible()
    assert window.focusWidget() is window.centralWidget()


def test_that_a_new_notice_takes_the_place_of_the_old(notice):
    notice.say("Slettet koden.", "Angre")
    notice.say("Lagret.")
    assert notice.accessibleName() == "Lagret."
    assert not notice.findChild(QPushButton).isVisible()


class _Telling(QLineEdit):
    def showEvent(self, event):
        self.tell()


@pytest.mark.parametrize(("offer", "stays"), [("", False), ("Angre", True)])
def test_that_it_goes_with_the_room_it_was_said_in_unless_it_offers_something(window, offer, stays):
    rooms = QStackedWidget(window)
    for _room in range(2):
        rooms.addWidget(QLineEdit())
    rooms.show()
    notice = Notice(window, rooms)
    notice.say("Replikken er lang.", offer, (lambda: None) if offer else None)
    rooms.setCurrentIndex(1)
    assert notice.isVisible() is stays


def test_that_what_a_room_says_when_it_is_entered_stays(window):
    rooms, entered = QStackedWidget(window), _Telling()
    rooms.addWidget(QLineEdit())
    rooms.addWidget(entered)
    rooms.show()
    notice = Notice(window, rooms)
    entered.tell = lambda: notice.say("Bare teksten vises.")
    rooms.setCurrentIndex(1)
    assert notice.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (420, 300)])
def test_that_it_stands_inside_the_window_at_its_foot(notice, window, size):
    notice.say("Slo sammen «Møtepunkter» og «Møteplasser». 14 kodinger er flyttet.", "Angre")
    window.resize(*size)
    assert notice.geometry().bottom() <= window.height()
    assert notice.geometry().top() > window.height() / 2
    assert abs(notice.geometry().center().x() - window.rect().center().x()) < window.width() / 2
