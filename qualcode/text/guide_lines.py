"""The questions of an interview guide, as its lines and their numbers nest them.

Guides are numbered as people number: ``3``, ``3.1``, ``b)``, ``IV.``, bullets, sections without any number, one
number twice. A number is a label to print; what lies in what is told by headings, by the sort of number and by how
far a line is set in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_LABEL = re.compile(
    r"(?:(?:spm|spørsmål|spursmål|question|q|del|tema|bolk)\.?\s*)?"
    r"(?P<label>\d{1,3}(?:\.\d{1,3})*\s?[a-zæøå]?|[ivx]{1,5}|[a-zæøå])"
    r"(?P<end>[.):]|(?=\s)|$)",
    re.IGNORECASE,
)
_BULLET = re.compile("[-–—•*·▪◦o\uf0b7][ \t]+")
_MARKDOWN = re.compile(r"#{1,6}\s+")
_TAB = 4
"""Columns that a tab sets a line in."""


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A line of a guide: its words, and what its file says of it beside them."""

    text: str
    heading: int = 0
    """Level of the heading, from 1; 0 for no heading."""
    label: str = ""
    """The number that the file's own numbering prints before the line, such as ``2b)``."""
    level: int | None = None
    """Level in the file's own numbering, from 0."""


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """A question or a section of a guide; ``depth`` tells in how many others it lies."""

    text: str
    label: str
    depth: int


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    label: str
    rank: tuple[int, int]
    """How wide it is: a heading before numbers before letters before bullets before plain lines, then set in."""


def guide_entries(lines: Iterable[GuideLine]) -> list[GuideEntry]:
    """Return the questions and sections of a guide in order, each with the depth that it is nested to, from 0.

    A line that goes on with the sentence of the one before is joined to it.
    """
    items: list[_Item] = []
    after_gap = True
    for line in lines:
        words = " ".join(line.text.split())
        if not words:
            after_gap = True
            continue
        item = _item(line, words)
        if items and not after_gap and _goes_on(items[-1], item, line):
            items[-1] = replace(items[-1], text=f"{items[-1].text} {item.text}")
        elif item.text or item.label:
            items.append(item)
        after_gap = False
    return _nested(items)


def _item(line: GuideLine, words: str) -> _Item:
    mark = _MARKDOWN.match(words)
    if line.heading or mark:
        level = line.heading or words.index(" ")
        label, text, _rank = _labelled(words[mark.end() :] if mark else words)
        return _Item(text, line.label or label, (0, level))
    set_in = _indent(line.text)
    if line.level is not None:
        return _Item(words, line.label.strip(" .):"), (1 if line.label else 3, 10 * line.level))
    label, text, rank = _labelled(words)
    return _Item(text, label, (rank[0], rank[1] + set_in))


def _labelled(words: str) -> tuple[str, str, tuple[int, int]]:
    bullet = _BULLET.match(words)
    if bullet:
        return "", words[bullet.end() :], (3, 0)
    found = _LABEL.match(words)
    if found is None or not _is_label(found, words):
        return "", words, (4, 0)
    label = "".join(found["label"].split())
    text = words[found.end() :].strip(" \t–-:")
    if label[0].isdigit():
        return label, text, (1, 10 * (label.count(".") + label[-1].isalpha()))
    return label, text, (2, 0)


def _is_label(found: re.Match[str], words: str) -> bool:
    """Tell whether what looks like a number is one: «i dag» and «12 år» begin with no number of a question."""
    has_word = found.start("label") > found.start()
    if has_word or found["end"] in (")", ":"):
        return True
    label = found["label"]
    if found["end"] == ".":
        return bool(words[found.end() : found.end() + 1].isspace() or found.end() == len(words))
    return "." in label or (label[0].isdigit() and label[-1].isalpha())


def _indent(text: str) -> int:
    lead = text[: len(text) - len(text.lstrip())]
    return sum(_TAB if sign == "\t" else 1 for sign in lead)


def _goes_on(before: _Item, item: _Item, line: GuideLine) -> bool:
    is_plain = item.rank[0] == 4 and line.level is None and not line.heading
    return is_plain and before.rank[0] != 0 and before.text[-1:] not in ".?!:" and item.text[:1].islower()


def _nested(items: Iterable[_Item]) -> list[GuideEntry]:
    above: list[tuple[int, int]] = []
    entries = []
    for item in items:
        while above and above[-1] >= item.rank:
            above.pop()
        entries.append(GuideEntry(item.text, item.label, len(above)))
        above.append(item.rank)
    return entries
