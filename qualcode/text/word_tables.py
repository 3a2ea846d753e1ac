"""The shipped tables of Norwegian words: Norsk ordbank's forms, families of compounds, and lists made by hand.

Norsk ordbank in Norwegian Bokmål 2005 (Språkbanken, Nasjonalbiblioteket), CC BY 4.0; see ``tables/LICENCE.txt``.
Everything is read when first asked for. Measured: 0.13 s and 10 MB for 585,000 forms, which stay packed as bytes
and are found by halving; a look-up takes 3 microseconds.
"""

import lzma
import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

_TABLES = Path(__file__).parent / "tables"
# Bytes of the table of forms that are searched from end to end; which ones is found by halving.
_STRETCH = 512
# Bytes that are unpacked at a time: other threads have their turn in between.
_CHUNK = 65_536
_CODE = re.compile("(?P<kinds>[nvar]*)(?P<cut>\\d+)(?P<add>.*)")


class Reading(NamedTuple):
    """One word that a form can belong to."""

    lemma: str
    kinds: str
    """Parts of speech: ``n`` noun, ``v`` verb, ``a`` adjective, ``r`` adverb; empty when not known."""


class Family(NamedTuple):
    """How many lemmas of Norsk ordbank a lemma begins and ends, as far as the rest is a lemma too."""

    begins: int
    ends: int


NO_FAMILY = Family(0, 0)


def bokmal_readings(form: str) -> tuple[Reading, ...]:
    """Return the words that a form, in small letters, can belong to in bokmål; nothing when it is not known."""
    line = _line(_forms(), form.encode())
    if line is None:
        return ()
    return tuple(_reading(form, code) for code in line.split()[1:])


@cache
def families() -> Mapping[str, Family]:
    """Return the families of all lemmas that have one: 19,000 (30 ms, 4 MB)."""
    rows = (line.split() for line in _unpacked("families.txt.xz").decode().splitlines())
    return {lemma: Family(int(begins), int(ends)) for lemma, begins, ends in rows}


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return the lines of a list made by hand (``tables/NAME.txt``) without comments (``#``) and empty lines."""
    lines = (_TABLES / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(bare for line in lines if (bare := line.partition("#")[0].strip()))


@cache
def listed_words(name: str) -> frozenset[str]:
    """Return the words of a list made by hand, any number on a line."""
    return frozenset(word for line in listed(name) for word in line.split())


@cache
def listed_groups(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the groups of a list made by hand: on each line words with ``=`` between them."""
    return tuple(tuple(word.strip() for word in line.split("=")) for line in listed(name))


@cache
def _forms() -> bytearray:
    return _unpacked("forms.txt.xz", b"\n")


def _unpacked(name: str, before: bytes = b"") -> bytearray:
    """Return a table with something before it; it grows where it lies, so that it is never in memory twice."""
    table = bytearray(before)
    with lzma.open(_TABLES / name) as file:
        for chunk in iter(partial(file.read, _CHUNK), b""):
            table += chunk
    return table


def _line(table: bytearray, form: bytes) -> str | None:
    """Return the line of the sorted table of forms that begins with the form and a space."""
    beginnings, places = _stretches()
    wanted = form + b" "
    number = bisect_right(beginnings, wanted)
    # Each stretch is searched from the line end before it, so that its first line is found like the others.
    found = table.find(b"\n" + wanted, places[number - 1], places[number]) if number else -1
    return table[found + 1 : table.index(b"\n", found + 1)].decode() if found >= 0 else None


@cache
def _stretches() -> tuple[list[bytes], list[int]]:
    """Return how the stretches of the table begin, and the line end before each; the last is the table's end."""
    table = _forms()
    places, place = [], 0
    while place < len(table) - 1:
        places.append(place)
        place = table.find(b"\n", place + _STRETCH)
        if place < 0:
            break
    beginnings = [bytes(table[place + 1 : table.index(b" ", place) + 1]) for place in places]
    return beginnings, [*places, len(table)]


def _reading(form: str, code: str) -> Reading:
    """Return what a code means: kinds, letters to cut from the form, letters to add."""
    parts = _CODE.fullmatch(code)
    assert parts is not None, code
    return Reading(form[: len(form) - int(parts["cut"])] + parts["add"], parts["kinds"])
