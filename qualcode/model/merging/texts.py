"""One text corrected apart: line by line, the corrections of both; where both mended the same lines, one stands."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from qualcode.model.corrections import Movement, Replacement, replaced_text, replacements_between
from qualcode.model.span import Span

NOWHERE = Movement(())
"""Lets every position stay."""


@dataclass(frozen=True, slots=True)
class TextClash:
    """Lines that both corrected, each in another way."""

    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class MergedText:
    """What a text says after a merge, and where positions of the three texts that went in go."""

    text: str
    from_base: Movement
    from_ours: Movement
    from_theirs: Movement
    base_to_ours: Movement = NOWHERE
    base_to_theirs: Movement = NOWHERE
    clashes: tuple[TextClash, ...] = ()
    is_corrected_here: bool = False
    is_corrected_there: bool = False


def merge_texts(base: str, ours: str, theirs: str) -> MergedText:
    """Return the text with the corrections of both; of lines that both corrected, the longer ones stand."""
    here, there = corrections(base, ours), corrections(base, theirs)
    chosen: list[Replacement] = []
    moves: tuple[list[Replacement], list[Replacement]] = ([], [])
    clashes: list[TextClash] = []
    gained = [0, 0]
    for lines, hunks in _clusters(base, here, there):
        said = [_said(base, lines, each) for each in hunks]
        won = _winner(hunks, said)
        chosen += hunks[won]
        if all(hunks) and said[0] != said[1]:
            clashes.append(TextClash(said[won], said[1 - won]))
        for side in (0, 1):
            if said[side] != said[won]:
                moves[side].extend(_carried(lines, hunks, said, side, won, gained[side]))
            gained[side] += len(said[side]) - lines.length
    return MergedText(
        replaced_text(base, chosen),
        Movement(_apart(chosen)),
        Movement(_apart(moves[0])),
        Movement(_apart(moves[1])),
        Movement(here),
        Movement(there),
        tuple(clashes),
        bool(here),
        bool(there),
    )


def _apart(replacements: Sequence[Replacement]) -> list[Replacement]:
    """Return the same replacements, each starting at a place of its own."""
    found: list[Replacement] = []
    for each in replacements:
        if found and found[-1].span.length == 0 and found[-1].span.start == each.span.start:
            each = Replacement(each.span, found.pop().words + each.words)
        found.append(each)
    return found


def corrections(old: str, new: str) -> list[Replacement]:
    """Return what makes a text another one, found line by line, so that one line's change is no other's."""
    if old == new:
        return []
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, before))]
    found: list[Replacement] = []
    for i1, i2, j1, j2 in _changed_blocks(before, after):
        pairs = zip(range(i1, i2), range(j1, j2), strict=True) if i2 - i1 == j2 - j1 else None
        if pairs is None:
            found += replacements_between("".join(before[i1:i2]), "".join(after[j1:j2]), starts[i1])
        else:
            for i, j in pairs:
                found += replacements_between(before[i], after[j], starts[i])
    return found


def _changed_blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    opcodes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    matched = sum(i2 - i1 for verb, i1, i2, _j1, _j2 in opcodes if verb == "equal")
    if len(before) == len(after) and sum(map(str.__eq__, before, after)) >= matched:
        yield from ((at, at + 1, at, at + 1) for at in range(len(before)) if before[at] != after[at])
        return
    yield from ((i1, i2, j1, j2) for verb, i1, i2, j1, j2 in opcodes if verb != "equal")


_Hunks = tuple[list[Replacement], list[Replacement]]


def _clusters(
    base: str, here: Sequence[Replacement], there: Sequence[Replacement]
) -> Iterator[tuple[Span, _Hunks]]:
    """Give stretches of whole lines, in order, with the corrections of both sides in them."""
    starts = [0, *accumulate(map(len, base.splitlines(keepends=True)))]
    # What stands right after the last line belongs to it; after a line break, to a line of its own.
    starts = starts[:-1] if base and not base.endswith("\n") else starts
    ends = [*starts[1:], len(base)]
    found: list[tuple[int, int, int, Replacement]] = []
    for side, hunks in enumerate((here, there)):
        for hunk in hunks:
            first = min(bisect_right(starts, hunk.span.start), len(ends)) - 1
            last = bisect_right(starts, max(hunk.span.start, hunk.span.stop - 1)) - 1
            found.append((first, max(first, min(last, len(ends) - 1)), side, hunk))
    found.sort(key=lambda each: (each[0], each[1], each[2], each[3].span))
    at = 0
    while at < len(found):
        first, last, reached = found[at][0], found[at][1], at
        while reached < len(found) and found[reached][0] <= last:
            last = max(last, found[reached][1])
            reached += 1
        sides: _Hunks = ([], [])
        for _first, _last, side, hunk in found[at:reached]:
            sides[side].append(hunk)
        for hunks in sides:
            hunks.sort(key=lambda hunk: hunk.span)
        yield Span(starts[first], ends[last]), sides
        at = reached


def _said(base: str, lines: Span, hunks: Sequence[Replacement]) -> str:
    own = [Replacement(each.span.shifted(-lines.start), each.words) for each in hunks]
    return replaced_text(lines.of(base), own)


def _winner(hunks: _Hunks, said: Sequence[str]) -> int:
    """Return the side whose words stand: the one that corrected, else by the words, never by the side."""
    if not hunks[0] or not hunks[1]:
        return 0 if hunks[0] else 1
    keys = [(len(said[side]), said[side], repr(hunks[side])) for side in (0, 1)]
    return 0 if keys[0] >= keys[1] else 1


def _carried(
    lines: Span, hunks: _Hunks, said: Sequence[str], side: int, won: int, gained: int
) -> list[Replacement]:
    """Return what makes one side's lines the ones that stand, in the positions of that side's text."""
    if hunks[side]:
        return replacements_between(said[side], said[won], lines.start + gained)
    return [Replacement(each.span.shifted(gained), each.words) for each in hunks[won]]
