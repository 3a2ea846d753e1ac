"""Whether a text is hard-wrapped, and how wide its lines are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from qualcode.text.repairs.lines import Line, ends_sentence, starts_small

_WIDEST = 160
_SHARE_NARROW = 0.7
_NARROWEST = 30
_FEW = 20
_VERSE = 50
"""The width below which few lines may be verse, or a list without bullets, rather than prose."""
_SURE = 60
"""The width from which a single line that breaks off in mid-sentence was broken by its width."""
_GOING_ON, _GOING_ON_IN_VERSE = 2, 3
"""The fewest lines that go on, in prose and where the lines are as short as in verse."""
_SHARE_SPACED = 0.85
_FILLED = 0.85
_NOT_FULL = 0.05
_OVERLONG = 1.3
_SHARE_FILLED = 0.4
_SHARE_GOING_ON = 0.3
_COMMA = re.compile("[,;.?!](?= )")

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text were broken."""

    width: int
    """Code points in the widest lines but a few; 0 when the lines were not broken by a page's width."""
    spaced: bool
    """Whether a blank line follows nearly every line."""
    full: float = 0.0
    """Code points that nearly all lines which go on would have had, with the next word."""

    def fills(self, line: str, following: str) -> bool:
        """Tell whether the first word of the following line would hardly have found room on ``line``.

        Generous: letters are not equally wide on a printed page.
        """
        return _with_next_word(line, following) >= _FILLED * self.width

    def fills_well(self, line: str, following: str) -> bool:
        """Tell whether the line is as full as those that are known to go on, and no whole paragraph among them."""
        return len(line) <= _OVERLONG * self.width and _with_next_word(line, following) >= self.full

    def gap(self, line: Line) -> int:
        """Return the number of blank lines before ``line`` beyond what stands between all lines."""
        return line.blanks - 1 if self.spaced and line.blanks else line.blanks


def layout_of(lines: Sequence[Line]) -> Layout:
    """Recognise hard wrapping: many lines that end in mid-sentence where the next word had no more room.

    Paragraphs of a clean transcript are of all lengths and end with their sentences, so they have no such width.
    """
    spaced = bool(lines) and sum(1 for line in lines[1:] if line.blanks) >= _SHARE_SPACED * (len(lines) - 1)
    narrow = sorted(length for line in lines if (length := len(line.text)) <= _WIDEST)
    if len(narrow) < 2 or len(narrow) < _SHARE_NARROW * len(lines):
        return Layout(0, spaced)
    layout = Layout(narrow[-1] if len(narrow) < _FEW else narrow[int(0.95 * len(narrow))], spaced)
    pairs = list(_neighbours(lines, layout))
    filled = [pair for pair in pairs if layout.fills(*pair)]
    going_on = [pair for pair in filled if starts_small(pair[1]) and not ends_sentence(pair[0])]
    if len(going_on) < max(1, _SHARE_GOING_ON * len(pairs)) or len(filled) < _SHARE_FILLED * len(pairs):
        return Layout(0, spaced)
    are_few = len(narrow) < _FEW or len(going_on) < _GOING_ON
    if layout.width < _NARROWEST or (are_few and not _are_enough(going_on, pairs, layout.width)):
        return Layout(0, spaced)
    lengths = sorted(_with_next_word(*pair) for pair in going_on)
    return replace(layout, full=lengths[int(_NOT_FULL * len(lengths))])


def _are_enough(going_on: Sequence[_Pair], pairs: Sequence[_Pair], width: int) -> bool:
    """Tell whether few lines show that they were broken by their width, and are neither verse nor a list.

    Prose has its commas inside the lines, verse at their ends, and a list none.
    """
    if width >= _VERSE and len(going_on) >= _GOING_ON:
        return True
    if not all(ends_sentence(line) or _with_next_word(line, after) > width for line, after in pairs):
        return False
    if len(going_on) == 1:
        return width >= _SURE and ends_sentence(going_on[0][1])
    inside = sum(len(_COMMA.findall(line)) for line, _ in pairs)
    at_ends = sum(line[-1] in ",;.?!" for line, _ in pairs)
    return len(going_on) >= _GOING_ON_IN_VERSE and inside > at_ends


def _neighbours(lines: Sequence[Line], layout: Layout) -> Iterator[_Pair]:
    """Give the lines that may belong together: no blank lines beyond the usual between, no new speaker."""
    for line, after in pairwise(lines):
        if not layout.gap(after) and not after.labelled:
            yield line.text, after.text


def _with_next_word(line: str, following: str) -> int:
    """Return the length that the line would have with the first word of the following one."""
    end = following.find(" ")
    return len(line) + 1 + (len(following) if end < 0 else end)
