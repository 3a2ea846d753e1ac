"""Chips: pressed, removed by mouse and by keyboard, elided when long."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.tokens import LIGHT
from qualcode.ui.widgets.chips import CHIP_HEIGHT, Chip, chip_width, paint_chip


@pytest.fixture
def chip(window):
    made = Chip("Felles forståelse", "#4486bb", removable=True, parent=window)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_that_a_press_on_the_name_is_a_click(chip, qtbot):
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))


def test_that_a_press_on_the_cross_removes(chip, qtbot):
    with qtbot.assertNotEmitted(chip.clicked), qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_that_the_keyboard_removes(chip, qtbot, key):
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_that_the_keyboard_presses(chip, qtbot, key):
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, key)


def test_that_a_chip_that_stays_has_no_cross(window, qtbot):
    chip = Chip("Makt", "#4486bb", parent=window)
    chip.resize(chip.sizeHint())
    with qtbot.assertNotEmitted(chip.removed), qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, 12))
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_that_long_names_do_not_make_endless_chips(qapp):
    font = chrome_font("caption")
    assert chip_width("Makt", font) < chip_width("Felles forståelse", font) < chip_width("a" * 400, font)
    assert chip_width("a" * 400, font) == chip_width("a" * 4000, font)


def test_that_the_dot_is_painted_in_the_stripe_colour(qapp):
    image = QImage(120, CHIP_HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_chip(painter, QRectF(image.rect()), "Makt", "#aa3311", LIGHT)
    painter.end()
    assert image.pixelColor(12, CHIP_HEIGHT // 2).name() == "#aa3311"
    assert image.pixelColor(100, CHIP_HEIGHT // 2).name() == LIGHT.hover
