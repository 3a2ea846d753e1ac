"""What a manuscript quotes: words in quotation marks, and paragraphs set as quotes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.model.span import Span

_PAIRS = {"«": "»", "“": "”", "„": "“”", "”": "”", '"': '"'}
_MARK = re.compile('[«“„”"]')
_REACH = 4
"""So many paragraphs a quotation may go on for: more is a mark that was never closed."""
_SOURCE_AFTER = re.compile(r"\s*(?:\([^()]*\)|[–—-]\s*[^.\n]{1,60}|\n[^\n]{1,60})\s*[.]?\s*$")


@dataclass(frozen=True, slots=True)
class ManuscriptParagraph:
    """One paragraph of a manuscript; ``is_block`` when its style or indent makes it a quote."""

    number: int
    """From 0, in the order of the file."""
    text: str
    is_block: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that a manuscript gives as somebody's; the marks around them are left out."""

    paragraph: int
    span: Span
    """Where they stand in the paragraph; to its end when they go on in the next."""
    words: str
    after: str
    """What follows in the paragraph where they end: a reference may stand there."""


def quoted(paragraphs: Sequence[ManuscriptParagraph]) -> Iterator[Quoted]:
    """Yield, in order, everything in «», “”, „“, ”” or straight double marks, and paragraphs set as quotes.

    Marks inside marks belong to the words. A guillemet that is not closed in its paragraph may be so in one of the
    next few.
    """
    at, start = 0, 0
    while at < len(paragraphs):
        paragraph = paragraphs[at]
        if start == 0 and paragraph.is_block and not _is_marked(paragraph.text):
            yield from _block(paragraph)
            at += 1
            continue
        found = _next(paragraphs, at, start)
        if found is None:
            at, start = at + 1, 0
            continue
        one, at, start = found
        if one.words.strip():
            yield one


def _is_marked(text: str) -> bool:
    return bool(_MARK.match(text.strip()))


def _block(paragraph: ManuscriptParagraph) -> Iterator[Quoted]:
    """Yield a quoted paragraph; a source in brackets, after a dash or on a line of its own is not part of it."""
    text = paragraph.text
    source = _SOURCE_AFTER.search(text)
    stop = source.start() if source and text[: source.start()].strip() else len(text)
    start = len(text) - len(text.lstrip())
    if start < stop:
        yield Quoted(paragraph.number, Span(start, stop), text[start:stop], text[stop:])


def _next(paragraphs: Sequence[ManuscriptParagraph], at: int, start: int) -> tuple[Quoted, int, int] | None:
    """Return the next quotation in that paragraph, with where to go on; None when there is none."""
    text = paragraphs[at].text
    while (mark := _MARK.search(text, start)) is not None:
        ended = _end(paragraphs, at, mark.end(), mark[0])
        if ended is not None:
            last, stop = ended
            return _made(paragraphs, at, mark.end(), last, stop), last, stop + 1
        start = mark.end()
    return None


def _end(paragraphs: Sequence[ManuscriptParagraph], at: int, start: int, mark: str) -> tuple[int, int] | None:
    """Return the paragraph and place of the closing mark; None when there is none within reach."""
    depth = 1
    last = at + (_REACH if mark == "«" else 1)
    for number in range(at, min(last, len(paragraphs))):
        text = paragraphs[number].text
        for place in range(start if number == at else 0, len(text)):
            if text[place] in _PAIRS[mark]:
                depth -= 1
                if depth == 0:
                    return number, place
            elif mark == "«" and text[place] == mark and not (number > at and not text[:place].strip()):
                # A guillemet that begins a paragraph only repeats that the quotation goes on.
                depth += 1
    return None


def _made(paragraphs: Sequence[ManuscriptParagraph], at: int, start: int, last: int, stop: int) -> Quoted:
    if at == last:
        text = paragraphs[at].text
        return Quoted(paragraphs[at].number, Span(start, stop), text[start:stop], text[stop + 1 :])
    first, between, end = paragraphs[at].text, paragraphs[at + 1 : last], paragraphs[last].text
    pieces = [first[start:], *(one.text for one in between), end[:stop]]
    words = "\n".join(piece.lstrip().lstrip("«") if number else piece for number, piece in enumerate(pieces))
    return Quoted(paragraphs[at].number, Span(start, len(first)), words, end[stop + 1 :])
