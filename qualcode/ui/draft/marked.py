"""Words as rich text: the quote in its paragraph, the passage in its source, and how the two differ."""

import re
from collections.abc import Sequence
from html import escape

from qualcode.model.span import Span
from qualcode.text.word_diff import Change, DiffPart

_AROUND = 220
_SPACE_BEFORE = re.compile(r" (?=[.,;:!?…])")


def in_paragraph(text: str, span: Span) -> str:
    """Return a paragraph with the words of a span in bold; a long one is cut short around them."""
    start, stop = max(0, span.start - _AROUND), min(len(text), span.stop + _AROUND)
    before, after = (
        _from_word(text[start : span.start], start > 0),
        _to_word(text[span.stop : stop], stop < len(text)),
    )
    return _lines(f"{escape(before)}<b>{escape(span.of(text))}</b>{escape(after)}")


def differing(parts: Sequence[DiffPart]) -> str:
    """Return a word diff: what was left out struck through in square brackets, what was put in underlined.

    So the two are told apart without colours, and on paper.
    """
    told = []
    for part in parts:
        words = escape(part.words)
        if part.change is Change.LEFT_OUT:
            told.append(f"[<s>{words}</s>]")
        elif part.change is Change.PUT_IN:
            told.append(f"<u><b>{words}</b></u>")
        else:
            told.append(words)
    return _SPACE_BEFORE.sub("", " ".join(told))


def _from_word(text: str, cut: bool) -> str:
    return "… " + text[text.find(" ") + 1 :] if cut else text


def _to_word(text: str, cut: bool) -> str:
    return text[: text.rfind(" ")] + " …" if cut and " " in text else text


def _lines(text: str) -> str:
    return text.replace("\n", "<br>")
