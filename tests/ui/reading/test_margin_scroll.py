"""The margin while one scrolls: only what comes into view is painted, and it looks as if all of it had been."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from qualcode.model.codings import Coding
from qualcode.ui.reading.margin.margin import Margin
from qualcode.ui.reading.room import ReadingRoom

Coded = Callable[[str], Coding]


@pytest.fixture
def margin(room: ReadingRoom) -> Margin:
    """Return the margin of a desk so low that one can scroll, at the top of the text."""
    room.resize(1200, 220)
    pane = room.centre.pane
    pane.set_look(replace(pane.look, points=24))
    pane.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    return room.centre.margin


def _on_screen(widget: QWidget) -> QImage:
    box = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return widget.screen().grabWindow(widget.window().winId()).toImage().copy(box)


class Painted(QObject):
    """Notes what of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        """Watch from now on."""
        super().__init__(widget)
        self.boxes: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.rect())
        return False


def test_that_scrolling_paints_only_the_strip_that_comes_into_view(room: ReadingRoom, margin: Margin) -> None:
    painted = Painted(margin)
    room.centre.pane.verticalScrollBar().setValue(25)
    QApplication.processEvents()
    assert painted.boxes == [QRect(0, margin.height() - 25, margin.width(), 25)]


def test_that_what_was_moved_and_painted_in_strips_looks_as_if_painted_at_once(
    room: ReadingRoom, margin: Margin
) -> None:
    bar = room.centre.pane.verticalScrollBar()
    for step in (17, 40, 3, 61, -30, 22, -41, 80):
        bar.setValue(bar.value() + step)
        QApplication.processEvents()
    seen = _on_screen(margin)
    assert not seen.isNull()
    assert seen != QImage(seen.size(), seen.format())
    margin.repaint()
    assert _on_screen(margin) == seen


def test_that_a_stripe_is_found_under_the_mouse_before_anything_was_painted_again(
    room: ReadingRoom, margin: Margin, coded: Coded
) -> None:
    pane = room.centre.pane
    pane.show_in_middle(coded("Avstand").start)
    mark = next(mark for mark in margin.marks if mark.stripe.coding.id == coded("Avstand").id)
    assert margin.coding_at(mark.bar.center()) == coded("Avstand").id
