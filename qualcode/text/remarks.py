"""A transcriber's notes: what stands in a text beside what somebody says, and never counts as said.

One definition, used wherever words are counted (``analysis.not_said`` tells for which documents):

- a **remark in round brackets**, of at most eight words, all of them words of such remarks: ``(ler)``, ``(lang
  pause)``, ``(uhørbart 00:12:03)``. ``(det var før jul)`` is talk and counts.
- anything in **square brackets** without quotation marks: ``[latter]``, ``[stedsnavn]``.
- a **paragraph that is one bracket** without quotation marks: ``(Telefonen ringer, R1 går ut.)``
- a **heading** written with ``#``; in notes also a paragraph of at most ten words without a mark at its end that
  begins with a capital and has more below it.
- in notes, the **label** at the start of a paragraph, a speaker's (``R7:``) or a field's (``Dato:``), and an
  informant's label with a number in it wherever it stands.

Nothing is taken out of a text: these are only the places where no word is counted.
"""

import re
from collections.abc import Collection, Iterator

from qualcode.model.span import Span, united
from qualcode.text.label_lines import is_field
from qualcode.text.speakers import SpeakerGuess, guess_speaker, is_usual
from qualcode.text.word_tables import listed_words
from qualcode.text.words import words

_MOST_WORDS, _MOST_IN_PARAGRAPH, _MOST_IN_HEADING = 8, 60, 10
_FAR = 2_000
_OPEN = re.compile(r"[(\[]")
_ROUND = re.compile(r"\(+[^()\[\]\n]{1,120}\)+")
_SQUARE = re.compile(r"\[+[^\[\]\n]{1,400}\]+")
_WHOLE = re.compile(r"\([^\n]{1,600}\)[.\s]*")
_QUOTED = re.compile('[«»“”„"]')
_TIME = re.compile(r"\(+\s*(?:\d{1,2}:)?\d{1,3}:\d\d\s*\)+")
_HEADING = re.compile(r"^#{1,6}[ \t].*$", re.MULTILINE)
_PLAIN_HEADING = re.compile(r"^[A-ZÆØÅ][^\n]{0,79}(?<![.!?:;…,»”\")\]\s])$(?=\n+[^\n])", re.MULTILINE)
_LABEL = re.compile(r"^[ \t]*(?:[-*•–][ \t]+)?\**(?P<label>[^\W\d_][^\n:«»*]{0,39})\**:\**(?=\s)", re.MULTILINE)


def remarks(text: str) -> tuple[Span, ...]:
    """Return, in order and apart, the brackets and headings in which nobody says anything.

    Measured, in processor time: 20 ms for a million words with few brackets.
    """
    found = list(brackets(text))
    if "#" in text:
        found += [Span(*match.span()) for match in _HEADING.finditer(text)]
    return tuple(united(found))


def brackets(text: str) -> Iterator[Span]:
    """Give the brackets in which nobody says anything, in order and apart: talk goes on behind them."""
    place = 0
    while (opened := _OPEN.search(text, place)) is not None:
        start = opened.start()
        found = _bracket(text, start)
        if found is not None:
            yield found
        place = found.stop if found is not None else start + 1


def labels(text: str, names: Collection[str]) -> tuple[Span, ...]:
    """Return, in order and apart, the labels in written-up notes; ``names`` are those of the study's informants."""
    lowered = frozenset(name.lower() for name in names)
    found = [
        Span(*match.span("label")) for match in _LABEL.finditer(text) if _is_label(match["label"].strip(), lowered)
    ]
    numbered = sorted((name for name in names if any(map(str.isdigit, name))), key=len, reverse=True)
    if numbered:
        anywhere = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, numbered))})(?=(?:['’]?s)?(?!\w))(?:['’]?s)?")
        found += [Span(*match.span()) for match in anywhere.finditer(text)]
    return tuple(united(found))


def plain_headings(text: str) -> tuple[Span, ...]:
    """Return the headings of written-up notes: short paragraphs without a mark at the end, with more below them."""
    found = (Span(*match.span()) for match in _PLAIN_HEADING.finditer(text))
    return tuple(span for span in found if sum(1 for _ in words(span.of(text))) <= _MOST_IN_HEADING)


def between_headings(text: str, around: Span, span: Span, in_notes: bool = False) -> Span:
    """Return what ``around`` has of the text near ``span``, between the headings before and after it.

    A span in a heading gets that line alone. Plain headings count ``in_notes``. Headings that are some thousand
    code points away are not looked for.
    """
    first, last = max(around.start, span.start - _FAR), min(around.stop, span.stop + _FAR)
    if not in_notes and text.find("#", first, last) < 0:
        return around
    start, stop = max(around.start, text.rfind("\n", 0, first) + 1), last
    base, near = start, text[start:stop]
    found = [Span(*match.span()) for match in _HEADING.finditer(near)]
    for heading in sorted((*found, *(plain_headings(near) if in_notes else ()))):
        own = heading.shifted(base)
        if own.stop <= span.start:
            start = own.stop
        elif own.start >= span.stop:
            return Span(start, own.start)
        else:
            return Span(own.start, max(own.stop, span.stop))
    return Span(start, stop)


def _is_label(label: str, names: frozenset[str]) -> bool:
    known = label.lower() in names or is_usual(label) or is_field(label)
    return known or guess_speaker(label) is SpeakerGuess.INTERVIEWER


def _bracket(text: str, start: int) -> Span | None:
    """Return the remark that opens there, if it is one."""
    if text[start] == "[":
        square = _SQUARE.match(text, start)
        return Span(*square.span()) if square and not _QUOTED.search(square[0]) else None
    line_end = text.find("\n", start)
    stop = len(text) if line_end < 0 else line_end
    if not text[text.rfind("\n", 0, start) + 1 : start].strip() and _is_paragraph(text[start:stop]):
        return Span(start, stop)
    match = _ROUND.match(text, start)
    return Span(*match.span()) if match and _is_remark(match[0]) else None


def _is_paragraph(line: str) -> bool:
    """Tell whether a line is one bracket from end to end, in which nobody is quoted."""
    if not _WHOLE.fullmatch(line) or _QUOTED.search(line):
        return False
    depth = 0
    for place, char in enumerate(line):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return not line[place + 1 :].strip(" .\t") and sum(1 for _ in words(line)) <= _MOST_IN_PARAGRAPH
    return False


def _is_remark(bracket: str) -> bool:
    """Tell whether a round bracket holds nothing but words of remarks."""
    if _TIME.fullmatch(bracket):
        return True
    found = [span.of(bracket) for span in words(bracket)]
    if not found or len(found) > _MOST_WORDS:
        return False
    sounds, beside = listed_words("remarks"), listed_words("beside_remarks")
    lowered = [word.lower() for word in found]
    return any(word in sounds for word in lowered) and all(
        word in sounds or word in beside or word[0].isdigit() or is_usual(word) for word in lowered
    )
