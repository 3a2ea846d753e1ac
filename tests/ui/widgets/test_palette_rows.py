"""How a row of the palette is drawn: what was matched is bold, what is long gives way in the right order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from qualcode.ui.theme.palette import palette_of
from qualcode.ui.theme.tokens import LIGHT
from qualcode.ui.widgets.palette_rows import PALETTE_ROW_HEIGHT, PaletteDelegate, PaletteModel, PaletteRow


def _painted(row, width=400):
    model = PaletteModel()
    model.set_rows([row])
    image = QImage(width, PALETTE_ROW_HEIGHT, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.paper))
    option = QStyleOptionViewItem()
    option.rect, option.palette = image.rect(), palette_of(LIGHT)
    painter = QPainter(image)
    PaletteDelegate().paint(painter, option, model.index(0))
    painter.end()
    return image


def test_that_what_was_matched_looks_different(qapp):
    assert _painted(PaletteRow("Makt", marks=((0, 2),))) != _painted(PaletteRow("Makt"))


@given(marks=st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4))
def test_that_any_marks_leave_the_row_whole(qapp, marks):
    ranges = tuple((min(mark), max(mark)) for mark in marks)
    image = _painted(PaletteRow("Makt", trailing="14", marks=ranges))
    assert image.copy(360, 0, 40, 32) == _painted(PaletteRow("", trailing="14")).copy(360, 0, 40, 32)


@pytest.mark.parametrize("title", ["Makt", "Møteplasser utenfor kontortiden " * 8])
def test_that_nothing_is_painted_over_the_trailing_words(qapp, title):
    alone = _painted(PaletteRow("", trailing="Ctrl+Shift+P"), 300)
    both = _painted(PaletteRow(title, "Drivere / Dialog", "Ctrl+Shift+P"), 300)
    assert both.copy(QRect(215, 0, 85, 32)) == alone.copy(QRect(215, 0, 85, 32))


def test_that_a_colour_or_an_icon_stands_before_the_title(qapp):
    plain = _painted(PaletteRow("Makt"))
    assert _painted(PaletteRow("Makt", colour="#b66854")).pixelColor(16, 16).name() == "#b66854"
    assert _painted(PaletteRow("Makt", icon="add")) != plain


def test_that_the_model_answers_title_row_and_spoken_words(qapp):
    model = PaletteModel()
    row = PaletteRow("Importer", "Fil", "Ctrl+I", data=7)
    model.set_rows([row])
    index = model.index(0)
    assert index.data() == "Importer"
    assert index.data(Qt.ItemDataRole.UserRole) is row
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Importer, Fil, Ctrl+I"
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.rowCount(index) == 0
