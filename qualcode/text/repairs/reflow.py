"""Hard-wrapped lines joined into paragraphs."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from qualcode.text.repairs.change import Change, sample
from qualcode.text.repairs.evidence import Evidence
from qualcode.text.repairs.hyphens import Mend, hyphen_change, mend
from qualcode.text.repairs.layout import Layout, layout_of
from qualcode.text.repairs.lines import (
    Line,
    ends_sentence,
    is_numbered_heading,
    parted_word,
    read_lines,
    stands_alone,
    starts_dash,
    starts_item,
    starts_small,
)

_HEADING = 0.6
_RAGGED = 0.6
_INDENT = 2


def reflow(text: str, evidence: Evidence | None, named: Collection[str] = ()) -> tuple[Change, Change]:
    """Join the lines of each paragraph of a hard-wrapped text; return what that changed, and the words it mended.

    Words parted at line ends are mended by ``evidence``; without it they keep the hyphen. Blank lines go: one line
    is one paragraph afterwards. A text that is not hard-wrapped stays as it is. A turn begins where ``label_lines``
    sees one, knowing of the ``named``.
    """
    lines = read_lines(text, named)
    layout = layout_of(lines)
    if not layout.width:
        return Change(text), Change(text)
    paragraphs = list(_paragraphs(lines, layout))
    if len(paragraphs) == len(lines):
        return Change(text), Change(text)
    mends: list[Mend] = []
    joined = "\n".join(_joined(paragraph, evidence, mends) for paragraph in paragraphs)
    count = len(lines) - len(paragraphs)
    longest = next((paragraph for paragraph in paragraphs if len(paragraph) > 1), [])[:3]
    change = Change(joined, count, sample("\n".join(longest)), sample(_joined(longest, evidence, [])))
    return change, hyphen_change(joined, mends)


def _paragraphs(lines: Sequence[Line], layout: Layout) -> Iterator[list[str]]:
    """Give the lines of each paragraph."""
    paragraph = [lines[0].text]
    for (before, line), after in zip(pairwise(lines), [*lines[2:], None], strict=True):
        if _parts(before, line, layout) or not _goes_on(before, line, after, layout):
            yield paragraph
            paragraph = []
        paragraph.append(line.text)
    yield paragraph


def _joined(lines: Sequence[str], evidence: Evidence | None, mends: list[Mend]) -> str:
    """Return the lines as one, and note the words that were mended."""
    pieces = list(lines[:1])
    for line in lines[1:]:
        if parted_word(pieces[-1]) is None:
            pieces.append(line)
        elif evidence is None:
            pieces[-1] += line
        elif done := mend(pieces, line, evidence):
            mends.append(done)
            pieces.extend([done.rest] if done.rest else [])
        else:
            pieces.append(line)
    return " ".join(pieces)


def _parts(before: Line, line: Line, layout: Layout) -> bool:
    """Tell whether ``line`` begins a paragraph, whatever the words are."""
    if line.labelled or stands_alone(line.text) or stands_alone(before.text):
        return True
    if is_numbered_heading(before.text) and not starts_small(line.text):
        return True
    filled = layout.fills(before.text, line.text)
    going_on = filled and not ends_sentence(before.text)
    if starts_dash(line.text):
        return line.text[0] != "–" or not going_on
    if starts_item(line.text) or is_numbered_heading(line.text) or layout.gap(line):
        return not (going_on and (starts_small(line.text) or not layout.gap(line)))
    return line.indent >= before.indent + _INDENT and not starts_item(before.text) and not going_on


def _goes_on(before: Line, line: Line, after: Line | None, layout: Layout) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line before it, by their words and widths."""
    small, ended = starts_small(line.text), ends_sentence(before.text)
    if parted_word(before.text) and (small or line.text[0].isdigit()):
        return True
    if ended and not small:
        return layout.fills_well(before.text, line.text) and not _is_heading(line, after, layout)
    if small and not ended and len(before.text) >= _RAGGED * layout.width:
        return True
    return layout.fills(before.text, line.text)


def _is_heading(line: Line, after: Line | None, layout: Layout) -> bool:
    """Tell whether the line is a heading: short, without a stop, and nothing of a sentence after it."""
    short = len(line.text) < _HEADING * layout.width and not ends_sentence(line.text)
    return short and (after is None or not starts_small(after.text))
