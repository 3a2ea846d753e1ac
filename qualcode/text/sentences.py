"""Where sentences are in Norwegian text, spoken or written.

Measured on the paragraphs of ``tests/text/hand_marked.py``, boundaries inside paragraphs only: F1 0.98 on those
that were not looked at while the rules were written (30 boundaries, bokmål and nynorsk, thick with abbreviations).
"""

import re
from collections.abc import Iterator

from qualcode.model.span import Span
from qualcode.text.abbreviations import ALWAYS_FOLLOWED, MAY_END, TITLES, is_abbreviation
from qualcode.text.word_list import word_list

# A whole run of stops with the quotes and brackets closed after it, then white space; or, where the space was
# forgotten, a capitalised word. Runs are taken whole, so that a line of dots is read once.
_STOP = re.compile(
    "(?<![.!?…])(?P<marks>[.!?…]++)(?P<closers>[»”“\"'’›)\\]]*+)"
    "(?:(?=[^\\S\n])|(?P<glued>(?<=[a-zæøå]{3}[.!?])(?=[A-ZÆØÅ][a-zæøå])))"
)
_NEXT_WORD = re.compile("(?P<between>[^\\w\n]{0,60})(?P<word>\\w+)")
# What the transcriber noted between two sentences: (ler), [pause].
_REMARK = re.compile("\\s+[(\\[][^()\\[\\]\n]{1,80}[)\\]]\\s+(?P<word>\\w+)")
_HAS_WORD = re.compile("\\W*\\w")
_NUMBER = re.compile("\\d+(?:[.:,–-]\\d+)*")
_INITIALS = re.compile("[^\\W\\d_](?:\\.[^\\W\\d_])*")
_STREET = re.compile("[A-ZÆØÅ]\\w{2,}(?:gt|vn|pl)")
_LOOK_BACK = 40
_ONE_LETTER_WORDS = ("i", "å")

# Words that begin sentences and seldom come after an abbreviation; the first set also where the capital is missing.
_SUBJECTS = word_list(
    "jeg eg vi me det så men de dei du dere dykk hun ho han da då ja nei jo når hvis viss kanskje dette"
)
_BEGINNERS = _SUBJECTS | word_list(
    "den der her i og på etter for som en ein et eit alle ingen noen nokon hva kva hvem kven hvor kor"
)
# Words before a capital letter that is a name of its own and no initial: plan B.
_LETTERED = word_list("alternativ blokk bygg del gruppe inngang klasse nivå plan punkt spor type vedlegg")


def sentences(text: str) -> list[Span]:
    """Return the sentences in order; together they hold every character that is not white space, each once.

    A paragraph end always ends a sentence. A stop does not when it belongs to an abbreviation (``bl.a.``), an
    ordinal or date (``17. mai``), an initial, an omission ``(...)`` or a quote that goes on (``«Nei.» sa hun``).
    """
    return [sentence for start, stop in _paragraphs(text) for sentence in _sentences_of(text, start, stop)]


def sentence_at(text: str, position: int) -> Span | None:
    """Return the sentence under a caret at ``position``, or None in an empty paragraph.

    Between two sentences it is the one before; before the first one of the paragraph, the first.
    """
    start = text.rfind("\n", 0, position) + 1
    stop = text.find("\n", position)
    found = None
    for sentence in _sentences_of(text, start, len(text) if stop < 0 else stop):
        if found and sentence.start > position:
            break
        found = sentence
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give start and stop of each paragraph, without its line end."""
    start = 0
    while start < len(text):
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _sentences_of(text: str, start: int, stop: int) -> Iterator[Span]:
    """Give the sentences of one paragraph."""
    start, stop = _trimmed(text, start, stop)
    for mark in _STOP.finditer(text, start, stop):
        if mark.end() < stop and _ends_sentence(text, start, mark, stop):
            yield Span(start, mark.end())
            start, _ = _trimmed(text, mark.end(), stop)
    if start < stop:
        yield Span(start, stop)


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return start and stop without white space at either end."""
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def _ends_sentence(text: str, start: int, mark: re.Match[str], stop: int) -> bool:
    """Tell whether the stop ends the sentence that began at ``start``."""
    following = _NEXT_WORD.match(text, mark.end(), stop)
    if following is None or not _HAS_WORD.match(text, start, mark.start()) or _is_omission(text, mark):
        return False
    before = text[max(start, mark.start() - _LOOK_BACK) : mark.start()]
    word = _last_word(before)
    after = following["word"]
    if mark["glued"] is not None:
        return not is_abbreviation(word)
    if (remark := _REMARK.match(text, mark.end(), stop)) and remark["word"][0].isupper():
        return mark["marks"] != "." or _full_stop_ends(before, word, remark["word"])
    if after[0].islower():
        bare = not mark["closers"] and not following["between"].strip()
        return bare and _begins_without_capital(word, mark["marks"], after)
    if mark["marks"] == ".":
        return _full_stop_ends(before, word, after)
    return not (after[0].isdigit() and mark["marks"][-1] in ".…")


def _is_omission(text: str, mark: re.Match[str]) -> bool:
    """Tell whether the stops stand alone in brackets, as in (...), and so stand for words left out."""
    return text[mark.start() - 1 : mark.start()] in ("(", "[") and mark["closers"][:1] in (")", "]")


def _begins_without_capital(word: str, marks: str, after: str) -> bool:
    """Tell whether a sentence begins with a small letter, as hasty transcripts have it."""
    whole = len(word) >= 3 and word.isalpha() and not is_abbreviation(word)
    return whole and len(marks) == 1 and marks != "…" and after in _SUBJECTS


def _full_stop_ends(before: str, word: str, after: str) -> bool:
    """Tell whether a full stop between ``before``, whose last word is ``word``, and a capital or digit ends it."""
    lowered = word.lower()
    capital = len(word) == 1 and word.isupper()
    if not capital and lowered in ALWAYS_FOLLOWED:
        return False
    if lowered in TITLES and not capital:
        return after.lower() in _BEGINNERS
    if (not capital and lowered in MAY_END) or _STREET.fullmatch(word):
        return not after[0].isdigit()
    if _INITIALS.fullmatch(word) and word not in _ONE_LETTER_WORDS:
        previous = _last_word(before[: -len(word)].rstrip())
        return after.lower() in _BEGINNERS or previous.lower() in _LETTERED
    if _NUMBER.fullmatch(word):
        return _number_ends(before[: -len(word)], word, after)
    return True


def _number_ends(before: str, number: str, after: str) -> bool:
    """Tell whether a number with a full stop is a sentence's last word, not an ordinal or the number of an item."""
    if not _HAS_WORD.match(before):
        return False
    if after[0].isdigit():
        return len(number) == 4
    return _last_word(before.rstrip()).lower() != "den" or after.lower() in _BEGINNERS


def _last_word(before: str) -> str:
    """Return what stands between the last white space and the end, without opening quotes and brackets."""
    last = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    return last.lstrip("«„“”\"'‘‹([–—-")
