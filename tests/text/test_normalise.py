"""One form for every text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.normalise import normalise


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_that_every_kind_of_line_end_becomes_a_newline(end):
    assert normalise(f"en{end}to") == "en\nto"


def test_that_a_letter_and_its_accent_become_one_letter_even_with_a_nul_between():
    assert normalise("a\u030a o\u0338 a\x00\u030a") == "å o\u0338 å"


def test_that_byte_order_marks_and_control_characters_go_but_tabs_stay():
    assert normalise("\ufeffHei\x00 du\x07\tder\x7f\ufeff") == "Hei du\tder"


def test_that_double_spaces_emoji_soft_hyphens_and_odd_accents_stay():
    text = "ja  ja 👩‍👩‍👧 x\u0302 intro\u00adduksjon\u00a0nei"
    assert normalise(text) == text


def test_that_a_half_surrogate_pair_becomes_a_replacement_that_utf8_can_hold():
    assert normalise("a\ud83db").encode() == "a\ufffdb".encode()


@given(st.text())
def test_that_normalising_twice_changes_nothing_more(text):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
