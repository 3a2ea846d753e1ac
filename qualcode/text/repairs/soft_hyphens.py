"""Soft hyphens: marks of where a word may be parted, which hide it from every search."""

import re

from qualcode.text.repairs.change import Change
from qualcode.text.repairs.layout import layout_of
from qualcode.text.repairs.lines import read_lines

# At a line's end, before a line (over one blank line at most) that begins with a small letter.
_AT_LINE_END = "\xad[ \t]*+(?P<gap>\n(?:[ \t]*+\n)?)[ \t]*+(?=[^\\W\\d_A-ZÆØÅ])"
_PARTED = re.compile(_AT_LINE_END)
_PARTED_WORD = re.compile(f"{_AT_LINE_END}(?P<rest>\\S++)(?:[ \t]++|(?P=gap))?")
_SAMPLE = 20


def remove_soft_hyphens(text: str) -> Change:
    """Remove every soft hyphen; a word parted at a line's end by one becomes whole.

    Its rest goes up to the line where it began; in a text that is not hard-wrapped the whole next line does.
    """
    first = text.find("\xad")
    if first < 0:
        return Change(text)
    wrapped = layout_of(read_lines(text)).width > 0
    whole = _PARTED_WORD.sub("\\g<rest>\\g<gap>", text) if wrapped else _PARTED.sub("", text)
    before = text[max(first - _SAMPLE, 0) : first + _SAMPLE]
    return Change(whole.replace("\xad", ""), text.count("\xad"), before.replace("\xad", "·"), _sample_after(before))


def _sample_after(before: str) -> str:
    """Return the sample without its soft hyphens."""
    return _PARTED.sub("", before).replace("\xad", "")
