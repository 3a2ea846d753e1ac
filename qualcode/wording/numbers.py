"""Numbers, dates, times and sizes as the language writes them."""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from qualcode.i18n import Language

_NO_BREAK = "\u00a0"
NO_VALUE = "–"
"""What stands where there is nothing that a number could tell."""

_TRUSTED = 9
"""Decimals of a product of fractions that are more than how a machine stores them."""

_MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "en": "January February March April May June July August September October November December",
}


def number(value: float, language: Language, decimals: int = 0) -> str:
    """Return a number rounded to so many decimals: ``1 234,5`` in Norwegian, ``1,234.5`` in English.

    Halves are rounded away from zero, as readers do. The Norwegian space does not break. Negative numbers have a
    minus sign (−), not a hyphen.
    """
    text = f"{_rounded(abs(value), decimals):,.{decimals}f}"
    is_zero = not text.strip("0.,")
    if language == "nb":
        text = text.translate({ord(","): _NO_BREAK, ord("."): ","})
    return text if value >= 0 or is_zero else f"−{text}"


def as_kept(written: str, language: Language) -> str:
    """Return a number that is kept as text with all its digits and no thousands set apart: ``1987``, ``3,25``."""
    return written.replace("-", "−").replace(".", "," if language == "nb" else ".")


def share(part: float, language: Language, decimals: int = 0) -> str:
    """Return a part of a whole, 0-1, in percent: ``40 %`` in Norwegian, ``40%`` in English."""
    return number(round(part * 100, _TRUSTED), language, decimals) + (f"{_NO_BREAK}%" if language == "nb" else "%")


def _rounded(value: float, decimals: int) -> Decimal | float:
    if not isfinite(value):
        return value
    # As written, not as stored: 0.285 is stored as a little less.
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def day(of: date, language: Language) -> str:
    """Return a date: ``21. november 2026`` in Norwegian, ``21 November 2026`` in English."""
    month = _MONTHS[language].split()[of.month - 1]
    return f"{of.day}{'.' if language == 'nb' else ''} {month} {of.year}"


def clock(at: time | datetime) -> str:
    """Return the time of day, ``14:02``, in both languages; a datetime tells the time of its own zone."""
    return f"{at.hour:02}:{at.minute:02}"


def moment(at: datetime, language: Language) -> str:
    """Return date and time of a moment, in its own zone: ``21. november 2026, 14:02``."""
    return f"{day(at, language)}, {clock(at)}"


def size(of_bytes: int, language: Language) -> str:
    """Return the size of a file in bytes, kB, MB or GB (thousands, as file managers show them)."""
    if of_bytes < 1000:
        return f"{of_bytes}{_NO_BREAK}byte" if language == "nb" or of_bytes == 1 else f"{of_bytes}{_NO_BREAK}bytes"
    amount = float(of_bytes)
    for unit in ("kB", "MB"):
        amount /= 1000
        if amount < 999.5:
            return f"{number(amount, language, decimals=1 if amount < 9.95 else 0)}{_NO_BREAK}{unit}"
    return f"{number(amount / 1000, language, decimals=1)}{_NO_BREAK}GB"
