"""Numbers in letters: *to*, *tjuefem*, *hundre*."""

from collections.abc import Mapping
from functools import cache

from qualcode.text.word_tables import listed_groups, listed_words

_FROM = 2
"""*En* and *ingen* are more than numbers."""


@cache
def number_words() -> Mapping[str, int]:
    """Return the words for the numbers from 0 to 20, in small letters."""
    return {word: number for number, words in enumerate(listed_groups("number_words")) for word in words}


def is_number(form: str) -> bool:
    """Tell whether a form, in small letters, is a number: in figures, or in letters from *to* on.

    *En*, *ett* and *ein* are articles as well, *ingen* is a pronoun: they are none here.
    """
    return form[:1].isdigit() or form in _in_letters()


@cache
def _in_letters() -> frozenset[str]:
    tens = listed_words("tens")
    units = [word for word, number in number_words().items() if 0 < number < 10]
    small = {word for word, number in number_words().items() if number >= _FROM}
    return frozenset(small | tens | {ten + unit for ten in tens for unit in units})
