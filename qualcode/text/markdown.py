"""The little Markdown that memos are written in: its blocks, its words without marks, and its first line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"([-*+]|\d{1,9}[.)])\s+(\S.*)$")
_QUOTE = re.compile(r">\s?(.*)$")
_RULE = re.compile(r"([-*_])(\s*\1){2,}\s*$")
_FENCE = re.compile(r"(```|~~~)")
_BULLET = "–"

# Marks count only where they hug their words, so that 2 * 3 * 4 and snake_case stay as they are.
_INLINE = (
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(?<![*\w])\*\*(?=\S)([^\n]*?\S)\*\*(?!\*)"), r"\1"),
    (re.compile(r"(?<![_\w])__(?=\S)([^\n]*?\S)__(?![_\w])"), r"\1"),
    (re.compile(r"(?<![*\w\\])\*(?=[^\s*])([^*\n]*?[^\s*\\])\*(?![*\w])"), r"\1"),
    (re.compile(r"(?<![_\w\\])_(?=[^\s_])([^_\n]*?[^\s_\\])_(?![_\w])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~])"), r"\1"),
)


class BlockKind(StrEnum):
    """What a block of Markdown is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class MarkdownBlock:
    """A block with its words free of marks; line breaks inside a paragraph are kept.

    ``level`` is 1-6 for a heading, and for an item how deep its list lies in others, from 0. An item's words
    begin with its number, or with a dash.
    """

    kind: BlockKind
    text: str
    level: int = 0


def read_markdown(text: str) -> list[MarkdownBlock]:
    """Return the blocks of a memo, in order; what is no Markdown is a paragraph."""
    blocks: list[MarkdownBlock] = []
    ended = True
    for block in _lines(text):
        if block is None:
            ended = True
            continue
        last = blocks[-1] if blocks else None
        if last is not None and not ended and _continues(last, block):
            blocks[-1] = replace(last, text=f"{last.text}\n{block.text}")
        else:
            blocks.append(block)
        ended = block.kind is BlockKind.HEADING
    return blocks


def without_marks(line: str) -> str:
    """Return a line's words without the marks of emphasis, code and links."""
    for pattern, words in _INLINE:
        line = pattern.sub(words, line)
    return line


def first_line(text: str) -> str:
    """Return the first line that says something, without marks; empty when none does."""
    return next((line for block in read_markdown(text) if (line := _bare(block).split("\n")[0].strip())), "")


def with_line_breaks(text: str) -> str:
    """Return Markdown in which the line breaks inside a block are line separators (U+2028).

    Markdown would run the lines together, but people who take notes mean their line breaks.
    """
    lines: list[str] = []
    last: MarkdownBlock | None = None
    for line, block in zip(text.split("\n"), _lines(text), strict=True):
        if block is not None and last is not None and _continues(last, block):
            quoted = _QUOTE.match(line.strip())
            lines[-1] += "\u2028" + (quoted[1] if quoted else line).strip()
            continue
        # A rule right below words would make a heading of them.
        lines += ["", line] if block is None and last is not None and _RULE.match(line.strip()) else [line]
        last = block
    return "\n".join(lines)


def _continues(last: MarkdownBlock, block: MarkdownBlock) -> bool:
    """Tell whether a line goes on with the block right above it."""
    if block.kind is BlockKind.PARAGRAPH:
        return last.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return block.kind is last.kind is BlockKind.QUOTE


def _bare(block: MarkdownBlock) -> str:
    return block.text.removeprefix(f"{_BULLET} ") if block.kind is BlockKind.ITEM else block.text


def _lines(text: str) -> Iterator[MarkdownBlock | None]:
    """Yield each line as a block of its own; None where a block ends."""
    verbatim = False
    for line in text.split("\n"):
        if _FENCE.match(line.strip()):
            verbatim = not verbatim
            yield None
        elif verbatim:
            yield MarkdownBlock(BlockKind.PARAGRAPH, line.rstrip())
        elif not line.strip() or _RULE.match(line.strip()):
            yield None
        else:
            yield _block(line)


def _block(line: str) -> MarkdownBlock:
    depth = (len(line) - len(line.lstrip())) // 2
    line = line.strip()
    if found := _HEADING.match(line):
        return MarkdownBlock(BlockKind.HEADING, without_marks(found[2]), len(found[1]))
    if found := _ITEM.match(line):
        mark = found[1] if found[1][0].isdigit() else _BULLET
        return MarkdownBlock(BlockKind.ITEM, f"{mark} {without_marks(found[2])}", depth)
    if found := _QUOTE.match(line):
        return MarkdownBlock(BlockKind.QUOTE, without_marks(found[1].strip()))
    return MarkdownBlock(BlockKind.PARAGRAPH, without_marks(line))
