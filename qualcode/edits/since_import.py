"""What was corrected in a document since it was imported: today's words beside those of the kept original."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from qualcode.model.differences import differences
from qualcode.model.documents import DocumentText
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span
from qualcode.store import originals
from qualcode.store.project import Project
from qualcode.text.labels import split_turns
from qualcode.text.normalise import normalise

_WORD = re.compile(r"\w+|[^\w\s]")
_AROUND = 6


@dataclass(frozen=True, slots=True)
class ChangedPassage:
    """Words that give way to others, with some that stand around them today."""

    span: Span
    """Where the words stand today; empty where words are gone."""
    paragraph: int
    """The number, from 1, of today's paragraph."""
    lead: str
    before: str
    after: str
    tail: str


def changes_since_import(project: Project, document: DocumentId) -> list[ChangedPassage] | None:
    """Return the passages whose words differ from the original's, in order; None when no original was kept.

    Speaker labels and times are taken off the original as the import proposes it, and white space does not
    count, so that labels taken off by other choices show up as changes.
    """
    original = originals.find(project.connection, project.study.documents[document].source_sha256)
    if original is None:
        return None
    return changed_passages(words_of_original(original.text), project.study.texts[document])


def words_of_original(text: str) -> str:
    """Return a first-read text without labels and times, a paragraph a line."""
    return "\n".join(turn.text for turn in split_turns(normalise(text)))


def changed_passages(old: str, today: DocumentText) -> list[ChangedPassage]:
    """Return where the words of ``today`` differ from the old ones."""
    before, after = _words(old), _words(today.text)
    return [
        _passage(old, today, before[i1:i2], after, (j1, j2))
        for i1, i2, j1, j2 in _differences(_said(old, before), _said(today.text, after), _lines(old, today.text))
    ]


def _passage(
    old: str, today: DocumentText, gone: Sequence[Span], words: Sequence[Span], place: tuple[int, int]
) -> ChangedPassage:
    text, (first, last) = today.text, place
    start = words[first].start if first < len(words) else len(text)
    stop = words[last - 1].stop if last > first else start
    lead = Span(words[max(0, first - _AROUND)].start, start) if first else Span(start, start)
    tail = Span(stop, words[min(len(words), last + _AROUND) - 1].stop) if last < len(words) else Span(stop, stop)
    paragraph = today.paragraph(start)
    return ChangedPassage(
        Span(start, stop),
        paragraph,
        _one_line(lead.of(text)),
        _one_line(old[gone[0].start : gone[-1].stop]) if gone else "",
        _one_line(text[start:stop]),
        _one_line(tail.of(text)),
    )


def _differences(
    old: Sequence[str], new: Sequence[str], cuts: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """Give the stretches of words that differ; ``cuts`` are places at which the two are known to run together."""
    for (i0, j0), (i, j) in pairwise(cuts):
        if old[i0:i] != new[j0:j]:
            for i1, i2, j1, j2 in differences(old[i0:i], new[j0:j]):
                yield i0 + i1, i0 + i2, j0 + j1, j0 + j2


def _lines(old: str, new: str) -> list[tuple[int, int]]:
    """Return, in words, the places where lines begin and end that are the same in both."""
    one, other = ([tuple(_WORD.findall(line)) for line in text.split("\n")] for text in (old, new))
    at, there = _counted(one), _counted(other)
    cuts = [(0, 0)]
    for i, j, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        cuts += [(at[i], there[j]), (at[i + size], there[j + size])]
    return cuts


def _counted(lines: Sequence[Sequence[str]]) -> list[int]:
    counts = [0]
    for line in lines:
        counts.append(counts[-1] + len(line))
    return counts


def _words(text: str) -> list[Span]:
    return [Span(*found.span()) for found in _WORD.finditer(text)]


def _said(text: str, words: Sequence[Span]) -> list[str]:
    return [word.of(text) for word in words]


def _one_line(text: str) -> str:
    return text.replace("\n", " ")
