"""The lines of a text and what each of them looks like."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from qualcode.text.abbreviations import is_abbreviation
from qualcode.text.label_lines import label_lines


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it."""

    row: int
    """Which line of the text it is, counting blank ones, from 0."""
    text: str
    """Without white space at its ends."""
    indent: int
    """Number of white-space characters before it."""
    blanks: int
    """Number of blank lines right before it."""
    labelled: bool
    """Whether it begins with a speaker's label."""


def read_lines(text: str, named: Collection[str] = ()) -> list[Line]:
    """Return the lines of the text that are not blank; ``named`` are labels as ``label_lines`` takes them."""
    return list(_lines(text.split("\n"), named))


def _lines(raw: list[str], named: Collection[str]) -> Iterator[Line]:
    blanks = 0
    for row, (line, label) in enumerate(zip(raw, label_lines(raw, named), strict=True)):
        if bare := line.strip():
            yield Line(row, bare, len(line) - len(line.lstrip()), blanks, label is not None)
            blanks = 0
        else:
            blanks += 1


_STOP = re.compile("[.!?:…][»”\"'’)\\]]*$|[^\\W\\d_][.!?]\\d{1,3}$")
_FIRST_LETTER = re.compile("[\\s«„“”\"'‘‹(\\[–—-]*([^\\W_])")
_ITEM = re.compile("(?:-|–|•|\\*|\\(?\\d{1,2}[.)]|\\(?[a-zæøå]\\))\\s+\\S")
_DASH = re.compile("[-–•*]\\s")
_NUMBERED = re.compile("\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?\\s+[A-ZÆØÅ]")
_CONTENTS = re.compile("\\.{4}|(?:\\. ){4}|…{2}")
_COLUMNS = re.compile("\\S(?:\t| {3,})\\S")
_LINE_END_HYPHEN = re.compile("(?:^|(?<=[\\s(«\"'/]))([^\\W_][\\w’'‐-]*)[-‐]$")
_LONGEST_TOKEN = 80


def ends_sentence(line: str) -> bool:
    """Tell whether the line ends with a stop, colon or ellipsis that is not an abbreviation's."""
    if not _STOP.search(line, max(len(line) - 12, 0)):
        return False
    return not (line.endswith(".") and is_abbreviation(line[-20:].rsplit(maxsplit=1)[-1].lstrip('(«"')[:-1]))


def starts_small(line: str) -> bool:
    """Tell whether the line's first letter is a small one; a digit is not."""
    found = _FIRST_LETTER.match(line)
    return found is not None and found[1].islower()


def starts_item(line: str) -> bool:
    """Tell whether the line begins as an item of a list does: with a dash, a bullet or a number."""
    return _ITEM.match(line) is not None


def starts_dash(line: str) -> bool:
    """Tell whether the line begins with a dash or bullet and white space."""
    return _DASH.match(line) is not None


def is_numbered_heading(line: str) -> bool:
    """Tell whether the line looks like a heading with a number, ``3.2 Samarbeid``."""
    return _NUMBERED.match(line) is not None and not ends_sentence(line)


def stands_alone(line: str) -> bool:
    """Tell whether the line is one of a table or of a table of contents, and so no part of a paragraph."""
    return _CONTENTS.search(line) is not None or len(_COLUMNS.findall(line)) >= 2


def parted_word(line: str) -> str | None:
    """Return the part of a word before a hyphen that ends the line: ``voksen`` of ``ung- og voksen-``; or None."""
    found = _LINE_END_HYPHEN.search(line, max(len(line) - _LONGEST_TOKEN, 0))
    return found[1] if found else None
