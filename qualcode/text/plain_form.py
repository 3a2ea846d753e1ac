"""A text in the plainest typography, and the way back from it to the source's positions."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from qualcode.model.span import Span

# One character for one: white space, quote marks and dashes of every kind.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u202f\u205f\u3000\xa0", " "),
        **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
        **dict.fromkeys('«»‹›“”„‟‘’‚‛"´`′″', "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
# Where the plain form is longer or shorter than the source: runs of white space, ellipses, what is not seen.
_UNSEEN = "\xad\u200b\u2060\ufeff"
_UNEVEN = re.compile(f"\\s[\\s{_UNSEEN}]+|…|[{_UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class PlainForm:
    """A text with all typographic variants made one; positions of ``plain`` lead back to the source."""

    plain: str
    starts: tuple[int, ...]
    """Where each even stretch starts in ``plain``; within one, both texts advance together."""
    sources: tuple[int, ...]
    """Where that stretch starts in the source."""
    stops: tuple[int, ...]
    """Where it stops in the source."""

    def source_of(self, start: int, stop: int) -> Span:
        """Return the source's span of the non-empty stretch ``plain[start:stop]``."""
        return Span(self._position(start), self._position(stop - 1) + 1)

    def _position(self, place: int) -> int:
        """Return the source's position of one character of ``plain``."""
        number = bisect_right(self.starts, place) - 1
        # The three dots of one ellipsis all lead to it.
        return min(self.sources[number] + place - self.starts[number], self.stops[number] - 1)


def plain_form(text: str) -> PlainForm:
    """Make the plain form: one space for each run of white space, ``'`` for all quotes, ``-`` for all dashes.

    An ellipsis becomes three dots; soft hyphens and other characters that are not seen go. Letters stay the same.
    """
    pieces: list[str] = []
    sources: list[int] = []
    stops: list[int] = []

    def add(piece: str, start: int, stop: int) -> None:
        if piece:
            pieces.append(piece)
            sources.append(start)
            stops.append(stop)

    end = 0
    for uneven in _UNEVEN.finditer(text):
        add(text[end : uneven.start()], end, uneven.start())
        add(_instead_of(uneven[0]), uneven.start(), uneven.end())
        end = uneven.end()
    add(text[end:], end, len(text))
    starts = accumulate((len(piece) for piece in pieces), initial=0)
    return PlainForm("".join(pieces).translate(_PLAIN), tuple(starts)[:-1], tuple(sources), tuple(stops))


def plain(words: str) -> str:
    """Return the plain form of words that are searched for, composed (NFC) and without white space around them."""
    return plain_form(unicodedata.normalize("NFC", words)).plain.strip()


def small(text: str) -> str:
    """Return the text in small letters, position for position: a letter that would become two stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _instead_of(uneven: str) -> str:
    """Return what stands in the plain form for an ellipsis, a run of white space or what is not seen."""
    if uneven == "…":
        return "..."
    return " " if uneven[0].isspace() else ""
