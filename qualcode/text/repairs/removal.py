"""Lines taken out of a text, and the gaps closed that they leave in sentences."""

from collections.abc import Sequence
from itertools import pairwise

from qualcode.text.repairs.layout import Layout
from qualcode.text.repairs.lines import Line, ends_sentence, parted_word, starts_item, starts_small


def goes_on(before: Line, after: Line) -> bool:
    """Tell whether a sentence goes on from one line to the other."""
    small = starts_small(after.text) and not after.labelled and not starts_item(after.text)
    return small and not ends_sentence(before.text)


def without(text: str, lines: Sequence[Line], removed: set[int], layout: Layout) -> str:
    """Return the text without the lines whose places in ``lines`` are removed.

    Where a sentence goes on, its halves come to stand as neighbouring lines do; in a text that is not hard-wrapped
    they become one line.
    """
    raw = text.split("\n")
    stay = [place for place in range(len(lines)) if place not in removed]
    if not stay:
        return ""
    kept = [[line] for line in raw[: lines[stay[0]].row + 1]] if stay[0] == 0 else [[raw[lines[stay[0]].row]]]
    for last, place in pairwise(stay):
        blanks = _distance(lines, last, place, layout)
        if blanks is None:
            kept[-1].append(lines[place].text)
            continue
        kept.extend([""] for _ in range(blanks))
        kept.append([raw[lines[place].row]])
    return "\n".join([*(" ".join(pieces) for pieces in kept), *raw[lines[-1].row + 1 :]])


def _distance(lines: Sequence[Line], last: int, place: int, layout: Layout) -> int | None:
    """Return the number of blank lines between two lines that stay; None when they become one line."""
    if place == last + 1:
        return lines[place].blanks
    if not goes_on(lines[last], lines[place]):
        return lines[last + 1].blanks
    if layout.width or parted_word(lines[last].text):
        return int(layout.spaced)
    return None
