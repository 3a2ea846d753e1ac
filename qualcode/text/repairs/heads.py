"""Running heads and page numbers between the lines of a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from qualcode.text.repairs.change import Change, sample
from qualcode.text.repairs.layout import Layout, layout_of
from qualcode.text.repairs.lines import Line, ends_sentence, read_lines, starts_small
from qualcode.text.repairs.page_numbers import NumberLine, is_page_line, numbered_pages, page_number
from qualcode.text.repairs.removal import goes_on, without

_LONGEST_HEAD = 100
_FEWEST = 3
_SHARE_INTERRUPTING = 0.25
_SHARE_SURE = 0.2
_SHARE_VARIED = 0.5
_SHARE_SURE_UNWRAPPED = 0.5
_TITLE_LINES = 5
_DIGITS = re.compile("\\d+")
_FIRST_NUMBER = re.compile("^\\d{1,4}\\b")
_LAST_NUMBER = re.compile("\\b\\d{1,4}$")
_LETTER = re.compile("[^\\W\\d_]")
_SAMPLE = 60


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring lines that may be foot and head of pages."""

    lines: range
    interrupts: bool
    """Whether a sentence stops at it, for want of room, and goes on after it, and it does not look like prose."""


def remove_heads(text: str) -> Change:
    """Remove running heads and page numbers, and close the gaps they leave in sentences.

    ``Side 3 av 40`` on a line of its own always goes. In a hard-wrapped text a line that recurs, but for digits,
    goes when a quarter of its occurrences interrupt a sentence (the first stays where it may be the title), and a
    bare number when it does. Other bare numbers go as part of a row of page numbers.
    """
    lines = read_lines(text)
    layout = layout_of(lines)
    keys = [_key(line) for line in lines]
    runs = list(_runs(lines, keys, layout))
    removed = {number for number, line in enumerate(lines) if is_page_line(line.text)}
    removed |= _heads(keys, runs) if layout.width else set()
    removed |= _numbers(lines, runs, removed, layout)
    if not removed:
        return Change(text)
    first = next(_groups(removed))
    return Change(without(text, lines, removed, layout), len(removed), *_samples(lines, first))


def _key(line: Line) -> str:
    """Return what a running head shares with its other occurrences, or nothing when the line cannot be one."""
    if line.labelled or len(line.text) > _LONGEST_HEAD or not _LETTER.search(line.text):
        return ""
    if ends_sentence(line.text) or starts_small(line.text):
        return ""
    return _masked(line.text)


def _masked(line: str) -> str:
    """Return the line in small letters with ``#`` for its numbers."""
    return _DIGITS.sub("#", " ".join(line.lower().split()))


def _runs(lines: Sequence[Line], keys: Sequence[str], layout: Layout) -> Iterator[_Run]:
    """Give the runs of lines that recur or are page numbers.

    Prose that recurs has full lines only. A head that is as wide as the page is known by a page number in it or
    beside it, or a narrow line.
    """
    numbered = {number for number, line in enumerate(lines) if _is_number(line.text)}
    recurring = _recurring(lines, keys, layout)
    telling = numbered | _narrow(lines, keys, recurring, layout) | _counting(lines, keys, recurring)
    for run in _groups(numbered | recurring):
        around = (lines[run.start - 1], lines[run.stop]) if run.start > 0 and run.stop < len(lines) else None
        parts = around is not None and goes_on(*around) and layout.fills(around[0].text, around[1].text)
        yield _Run(run, parts and not telling.isdisjoint(run))


def _narrow(lines: Sequence[Line], keys: Sequence[str], numbers: Iterable[int], layout: Layout) -> set[int]:
    """Return the lines that had room for the first word of the next."""
    return {
        number
        for number in numbers
        if number + 1 == len(lines) or not layout.fills(keys[number], lines[number + 1].text)
    }


def _counting(lines: Sequence[Line], keys: Sequence[str], numbers: Iterable[int]) -> set[int]:
    """Return the lines that begin or end with a number which is higher each time they recur."""
    places = defaultdict[str, list[int]](list)
    for number in sorted(numbers):
        places[keys[number]].append(number)
    return {
        number
        for alike in places.values()
        for edge in (_FIRST_NUMBER, _LAST_NUMBER)
        if _rises([edge.search(lines[number].text) for number in alike])
        for number in alike
    }


def _rises(found: Sequence[re.Match[str] | None]) -> bool:
    """Tell whether there are numbers, enough of them for a row of pages, and each is higher than the one before."""
    values = [int(each[0]) for each in found if each]
    return len(values) == len(found) >= _FEWEST and all(map(int.__lt__, values, values[1:]))


def _is_number(line: str) -> bool:
    """Tell whether the line has nothing but a page number."""
    return is_page_line(line) or page_number(line) is not None


def _recurring(lines: Sequence[Line], keys: Sequence[str], layout: Layout) -> set[int]:
    """Return the lines that recur otherwise than prose does.

    A text may say the same twice. Then lines recur that fill the page's width and stand between the same lines.
    """
    counts = Counter(keys)
    before, after = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    recurring = [number for number, key in enumerate(keys) if key and counts[key] > 1]
    for number in recurring:
        before[keys[number]].add(_masked(lines[number - 1].text) if number else "")
        after[keys[number]].add(_masked(lines[number + 1].text) if number + 1 < len(lines) else "")
    varied = {key for key in before if max(len(before[key]), len(after[key])) > _SHARE_VARIED * counts[key]}
    return {number for number in recurring if keys[number] in varied} | _narrow(lines, keys, recurring, layout)


def _groups(numbers: set[int]) -> Iterator[range]:
    """Give the numbers as ranges, in order."""
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in group]
        yield range(members[0], members[-1] + 1)


def _heads(keys: Sequence[str], runs: Sequence[_Run]) -> set[int]:
    """Return the lines that are running heads."""
    occurrences = Counter(key for key in keys if key)
    interrupting = Counter(keys[number] for run in runs if run.interrupts for number in run.lines)
    heads = {key for key, count in interrupting.items() if key and _is_head(occurrences[key], count)}
    titles = {number for run in runs if not run.interrupts for number in run.lines if number < _TITLE_LINES}
    return {number for number, key in enumerate(keys) if key in heads} - titles


def _is_head(count: int, interrupting: int) -> bool:
    """Tell whether a line that stands ``count`` times interrupts sentences often enough to be a running head."""
    if count < _FEWEST:
        return interrupting == count > 1
    return interrupting >= _SHARE_INTERRUPTING * count


def _numbers(lines: Sequence[Line], runs: Sequence[_Run], removed: set[int], layout: Layout) -> set[int]:
    """Return the lines that are bare page numbers."""
    candidates: list[NumberLine] = []
    for run in runs:
        sure = run.interrupts or not removed.isdisjoint(run.lines)
        for place in run.lines:
            value = None if place in removed else page_number(lines[place].text)
            if value is not None:
                candidates.append(NumberLine(place, value, sure))
    if not layout.width:
        return numbered_pages(candidates, _SHARE_SURE_UNWRAPPED)
    return numbered_pages(candidates, _SHARE_SURE) | {number.place for number in candidates if number.sure}


def _samples(lines: Sequence[Line], run: range) -> tuple[str, str]:
    """Return the end of the line before, the run and the start of the line after; and the same without the run."""
    before = lines[run.start - 1].text[-_SAMPLE:] if run.start else ""
    after = lines[run.stop].text[:_SAMPLE] if run.stop < len(lines) else ""
    between = [lines[number].text for number in run]
    return sample("\n".join([before, *between, after]).strip()), sample(f"{before}\n{after}".strip())
