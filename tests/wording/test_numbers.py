from datetime import UTC, date, datetime

import pytest

from qualcode.i18n import Language
from qualcode.wording.numbers import clock, day, moment, number, share, size


@pytest.mark.parametrize(
    ("value", "decimals", "norwegian", "english"),
    [
        (0, 0, "0", "0"),
        (999, 0, "999", "999"),
        (1234.5, 1, "1\u00a0234,5", "1,234.5"),
        (50_000, 0, "50\u00a0000", "50,000"),
        (1_234_567, 0, "1\u00a0234\u00a0567", "1,234,567"),
        (-3.25, 2, "−3,25", "−3.25"),
        (-0.001, 1, "0,0", "0.0"),
        (2.5, 0, "3", "3"),
        (-0.125, 2, "−0,13", "−0.13"),
    ],
)
def test_that_numbers_are_written_as_the_language_does(
    value: float, decimals: int, norwegian: str, english: str
) -> None:
    assert number(value, "nb", decimals) == norwegian
    assert number(value, "en", decimals) == english


def test_that_shares_are_percent() -> None:
    assert (share(0.4, "nb"), share(0.4, "en")) == ("40\u00a0%", "40%")
    assert share(1 / 3, "nb", 1) == "33,3\u00a0%"


def test_that_halves_of_a_percent_are_rounded_up_whatever_stands_before_them() -> None:
    assert [share(n / 8, "en") for n in (1, 3, 5)] == ["13%", "38%", "63%"]
    assert share(0.285, "en") == "29%"


@pytest.mark.parametrize(("language", "text"), [("nb", "21. november 2026"), ("en", "21 November 2026")])
def test_that_dates_have_the_months_name(language: Language, text: str) -> None:
    assert day(date(2026, 11, 21), language) == text


def test_that_all_twelve_months_have_their_own_name() -> None:
    for language in ("nb", "en"):
        assert len({day(date(2026, month, 1), language) for month in range(1, 13)}) == 12


def test_that_times_have_a_colon_and_two_digits() -> None:
    at = datetime(2026, 5, 1, 9, 2, tzinfo=UTC)
    assert clock(at) == "09:02"
    assert moment(at, "nb") == "1. mai 2026, 09:02"


@pytest.mark.parametrize(
    ("of_bytes", "text"),
    [
        (1, "1\u00a0byte"),
        (999, "999\u00a0byte"),
        (1_500, "1,5\u00a0kB"),
        (750_000, "750\u00a0kB"),
        (999_700, "1,0\u00a0MB"),
        (300_000_000, "300\u00a0MB"),
        (1_500_000_000, "1,5\u00a0GB"),
        (2_000_000_000_000, "2\u00a0000,0\u00a0GB"),
    ],
)
def test_that_sizes_are_short(of_bytes: int, text: str) -> None:
    assert size(of_bytes, "nb") == text


def test_that_english_bytes_have_a_plural() -> None:
    assert (size(1, "en"), size(2, "en")) == ("1\u00a0byte", "2\u00a0bytes")
