"""How two versions of the same words differ, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from qualcode.text.plain_form import plain, small

_TOKEN = re.compile(r"[\w'-]+|[^\w\s]")


class Change(StrEnum):
    """What a version did to words of the source."""

    SAME = "same"
    LEFT_OUT = "left out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A run of words that share a fate."""

    change: Change
    words: str


def word_diff(source: str, version: str) -> list[DiffPart]:
    """Return the source's words that the version kept or left out, and those that it put in, in reading order.

    Marks of quotation, dashes and white space differ only in look and count as the same; small and capital letters
    do too.
    """
    ours, theirs = _TOKEN.findall(plain(source)), _TOKEN.findall(plain(version))
    matcher = SequenceMatcher(
        None, [small(word) for word in ours], [small(word) for word in theirs], autojunk=False
    )
    parts: list[DiffPart] = []
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            parts.append(DiffPart(Change.SAME, " ".join(theirs[j1:j2])))
            continue
        if i1 < i2:
            parts.append(DiffPart(Change.LEFT_OUT, " ".join(ours[i1:i2])))
        if j1 < j2:
            parts.append(DiffPart(Change.PUT_IN, " ".join(theirs[j1:j2])))
    return parts


def without_rest(parts: list[DiffPart]) -> list[DiffPart]:
    """Return a diff without what the source goes on to say before and after the version's words.

    Where the version begins or ends with words of its own, as many of the source's stay: those that they replaced.
    """
    return _from_first(_from_first(parts, last=True), last=False)


def _from_first(parts: list[DiffPart], last: bool) -> list[DiffPart]:
    edge = parts[-2:] if last else parts[:2]
    rest = parts[:-2] if last else parts[2:]
    left = next((part for part in edge if part.change is Change.LEFT_OUT), None)
    put = next((part for part in edge if part.change is Change.PUT_IN), None)
    if left is None or (put is None and edge[-1 if last else 0] is not left):
        return parts
    if put is None:
        return parts[:-1] if last else parts[1:]
    if len(edge) == 2 and edge.index(left) + 1 == edge.index(put):
        words, many = left.words.split(), len(put.words.split())
        kept = words[:many] if last else words[-many:]
        edge = [DiffPart(Change.LEFT_OUT, " ".join(kept)), put]
    return [*rest, *edge] if last else [*edge, *rest]
