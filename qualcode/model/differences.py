"""Where two sequences of words differ: a few changes in a long text are found as they were made."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from qualcode.model.runs import shared_at_end, shared_at_start

Difference = tuple[int, int, int, int]
"""What stands from the first place to the second gave way to what stands from the third to the fourth."""

_FEW = 1_000
"""Words up to which the longest stretches in common are looked for first, which is how people read a change."""

_MOST = 400
"""Words that came or went, up to which the fewest are looked for in a longer text; each is looked for at each."""


def differences(one: Sequence[str], other: Sequence[str]) -> list[Difference]:
    """Return, in order, where two sequences of one type differ; all between is the same in both."""
    first = shared_at_start(one, other)
    last = min(shared_at_end(one, other), min(len(one), len(other)) - first)
    before, after = one[first : len(one) - last], other[first : len(other) - last]
    found = _fewest(before, after) if len(before) + len(after) > 2 * _FEW else None
    if found is None:
        opcodes = SequenceMatcher(None, before, after, autojunk=len(after) > _FEW).get_opcodes()
        found = [(i1, i2, j1, j2) for verb, i1, i2, j1, j2 in opcodes if verb != "equal"]
    return [(first + i1, first + i2, first + j1, first + j2) for i1, i2, j1, j2 in found]


def _fewest(one: Sequence[str], other: Sequence[str]) -> list[Difference] | None:
    """Return the fewest words that came and went, by Myers' greedy search (1986); None when there are too many."""
    furthest, trail = {1: 0}, []
    for changes in range(_MOST + 1):
        trail.append(furthest.copy())
        for lead in range(-changes, changes + 1, 2):
            at = _next(furthest, lead, changes)
            while at < len(one) and at - lead < len(other) and one[at] == other[at - lead]:
                at += 1
            furthest[lead] = at
            if at >= len(one) and at - lead >= len(other):
                return _joined(_way(trail, len(one), len(other)))
    return None


def _next(furthest: dict[int, int], lead: int, changes: int) -> int:
    """Return how far one gets in the first sequence by one change more, so many words ahead of the second."""
    return furthest[lead + 1] if _puts_in(furthest, lead, changes) else furthest[lead - 1] + 1


def _puts_in(furthest: dict[int, int], lead: int, changes: int) -> bool:
    return lead == -changes or (lead != changes and furthest[lead - 1] < furthest[lead + 1])


def _way(trail: Sequence[dict[int, int]], i: int, j: int) -> list[Difference]:
    """Return the changes on the way that was found, the last first going back along it, each of one word."""
    steps: list[Difference] = []
    for changes in range(len(trail) - 1, 0, -1):
        furthest, lead = trail[changes], i - j
        is_new = _puts_in(furthest, lead, changes)
        before = lead + 1 if is_new else lead - 1
        i, j = furthest[before], furthest[before] - before
        steps.append((i, i + (not is_new), j, j + is_new))
    return steps[::-1]


def _joined(steps: Sequence[Difference]) -> list[Difference]:
    """Return changes that follow each other with nothing between as one."""
    joined: list[Difference] = []
    for i1, i2, j1, j2 in steps:
        if joined and (joined[-1][1], joined[-1][3]) == (i1, j1):
            i1, _i, j1, _j = joined.pop()
        joined.append((i1, i2, j1, j2))
    return joined
