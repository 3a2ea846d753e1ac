"""Fonts: one scale, sizes within bounds, figures of equal width."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from qualcode.ui.theme.fonts import LARGEST, LINE_HEIGHT, SMALLEST, chrome_font, reading_font, tabular


@pytest.mark.parametrize(("asked", "given"), [(4, SMALLEST), (12, 12), (17, 17), (99, LARGEST)])
def test_that_reading_size_stays_between_twelve_and_twenty_points(qapp, asked, given):
    assert reading_font("serif", asked).pointSize() == given


def test_that_serif_and_sans_are_different_families_with_fallbacks(qapp):
    serif, sans = reading_font("serif", 14), reading_font("sans", 14)
    assert not set(serif.families()) & set(sans.families())
    assert len(serif.families()) > 1 < len(sans.families())
    assert serif.styleHint() == QFont.StyleHint.Serif


def test_that_the_scale_rises_from_caption_to_title(qapp):
    sizes = [chrome_font(step).pointSizeF() for step in ("caption", "body", "heading", "title")]
    assert sizes == sorted(set(sizes))
    assert chrome_font("body").family() == qapp.font().family()


def test_that_figures_have_one_width(qapp):
    metrics = QFontMetricsF(tabular(chrome_font()))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_that_lines_are_set_one_and_a_half(qapp):
    assert LINE_HEIGHT == 1.5
