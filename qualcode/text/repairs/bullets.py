"""Bullets as Word and PDF files leave them, made into ``- `` at the start of a paragraph of its own."""

import re

from qualcode.text.repairs.change import Change, sample

# The private characters of the fonts Symbol and Wingdings stand for nothing else, and count anywhere in a line.
_PRIVATE = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf0be\uf0e0"
_MARK = f"(?:[{_PRIVATE}•▪‣◦●○■□➢➤►▸∙]|·(?=[ \t]))"
_INSIDE_LINE = re.compile(f"(?<=[^\\s{_PRIVATE}])[ \t]*(?=[{_PRIVATE}])")
# A bullet alone on its line belongs to the next line with words, over two blank lines at most.
_BULLET = re.compile(
    f"^[ \t]*+(?:{_MARK}[ \t]*+)++(?:\n(?:[ \t]*+\n){{0,2}}(?=[ \t]*+[^\\s])[ \t]*+)?", re.MULTILINE
)


def plain_bullets(text: str) -> Change:
    """Make each bullet ``- ``, and each item a paragraph of its own."""
    parted = _INSIDE_LINE.sub("\n", text)
    first = _BULLET.search(parted)
    if first is None:
        return Change(text)
    plain, count = _BULLET.subn("- ", parted)
    return Change(
        plain, count, sample(_item(parted, first.start(), first.end())), sample(_item(plain, first.start()))
    )


def _item(text: str, start: int, words: int | None = None) -> str:
    """Return the item from ``start`` to the end of the line on which its words stand."""
    stop = text.find("\n", start if words is None else words)
    return text[start : len(text) if stop < 0 else stop].strip()
