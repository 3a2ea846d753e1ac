import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QTextEdit

from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.typesetting import typeset
from qualcode.ui.reading.positions.page import CodingFilter, Page
from qualcode.ui.reading.positions.place import line_extent, nearest_unit
from tests.builders import Builder

_SAID = "Vi snakket om kommunen og alt som ikke ble noe av."


@pytest.mark.usefixtures("qapp")
def test_that_nothing_is_laid_out_to_find_the_words_nearest_to_the_space_between_two_paragraphs() -> None:
    make = Builder()
    document = make.document("Intervju", "\n".join([_SAID] * 2_000))
    page, edit = Page(make.study(), document.id, CodingFilter()), QTextEdit()
    edit.setDocument(typeset(page, Look()))
    between = line_extent(edit, page, 0)[1], line_extent(edit, page, len(_SAID) + 1)[0]
    for place in range(round(between[0]), round(between[1]) + 1):
        assert nearest_unit(edit.document(), QPointF(300, place)) <= 2 * len(_SAID) + 1
    assert not edit.document().lastBlock().layout().lineCount()
