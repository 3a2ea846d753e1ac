"""Stripes and memo marks as a screen reader meets them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from qualcode.model.codings import Coding
from qualcode.ui.reading.margin.mark_items import MarkItems
from qualcode.ui.reading.room import ReadingRoom
from qualcode.ui.workspace import Workspace
from tests.memos import add_memo


def items(host: QWidget) -> list[QAccessibleInterface]:
    """Return the items of a widget as they are now."""
    host.findChildren(MarkItems)[0].renew()
    whole = QAccessible.queryAccessibleInterface(host)
    shown = [whole.child(place) for place in range(whole.childCount())]
    return [item for item in shown if not item.state().invisible]


def names(host: QWidget) -> list[str]:
    """Return what its items are called."""
    return [item.text(QAccessible.Text.Name) for item in items(host)]


def test_that_every_visible_stripe_is_an_item_with_its_code_and_its_place(room: ReadingRoom) -> None:
    margin = room.centre.margin
    assert names(margin) == [
        "Paragraph 2. Barrierer / Tidspress, hinders – Anna",
        "Paragraph 2. Barrierer / Avstand – Anna",
        "Paragraph 5. Drivere / Samlokalisering, helps – Anna",
    ]
    assert {item.role() for item in items(margin)} == {QAccessible.Role.Button}
    assert all(margin.rect().contains(item.geometry()) for item in margin.findChildren(QAbstractButton))


def test_that_pressing_the_item_of_a_stripe_chooses_its_coding(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(workspace.coding_chosen):
        items(room.centre.margin)[1].actionInterface().doAction("Press")
    assert workspace.coding == coded("Avstand").id


def test_that_the_mouse_and_tab_do_not_meet_the_items(room: ReadingRoom) -> None:
    margin = room.centre.margin
    items(margin)
    item = next(item for item in margin.findChildren(QAbstractButton) if "Avstand" in item.accessibleName())
    middle = item.geometry().center()
    assert item.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert margin.childAt(QPoint(middle.x(), middle.y())) is None


def test_that_a_memo_mark_is_an_item_that_opens_its_memo(
    room: ReadingRoom, workspace: Workspace, coded: Callable[[str], Coding], qtbot: QtBot
) -> None:
    workspace.edit(add_memo, "Hvor ofte?", coding=coded("Tidspress").id)
    marks = room.memos.marks[0]
    (name,) = names(marks)
    assert name.startswith("Paragraph 2. ")
    assert name.endswith("Anna: Hvor ofte?")
    with qtbot.waitSignal(workspace.coding_chosen):
        items(marks)[0].actionInterface().doAction("Press")
    assert workspace.coding == coded("Tidspress").id


@pytest.mark.parametrize("is_active", [True, False])
def test_that_items_are_made_for_a_screen_reader_only(
    room: ReadingRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_active: bool
) -> None:
    made: list[bool] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: is_active)
    (kept,) = room.centre.margin.findChildren(MarkItems)
    monkeypatch.setattr(kept._resting, "start", lambda: made.append(True))
    room.centre.pane.scrolled.emit()
    assert bool(made) is is_active
