from qualcode.ui.qt_units import units


def test_that_an_emoji_is_two_units_and_half_of_one_is_one():
    assert [units(text) for text in ("", "å", "🌊", "a🌊b", "\ud83c")] == [0, 1, 2, 4, 1]
