"""A span's words as a quote on a page or as a line in a list; the words themselves are never changed."""

import unicodedata

from qualcode.text.words import count_words

BLOCK_WORDS = 40
"""A quote of more words than this is set as an indented block, without marks."""

_INNER_MARKS = str.maketrans("«»", "‹›")


def flatten(text: str) -> str:
    """Return the words on one line: the page's line breaks, with the space around them, become one space."""
    # Cut at the breaks rather than substituted, since a long run of spaces would be searched over and over.
    return " ".join(part for line in text.split("\n") if (part := line.strip()))


def in_marks(text: str) -> str:
    """Return the flattened words inside «»; marks of that kind inside become ‹›, other marks stay.

    Words that are already one marked quote get no second pair.
    """
    words = flatten(text)
    if _is_marked(words):
        words = words[1:-1].strip()
    return f"«{words.translate(_INNER_MARKS)}»"


def is_block(text: str) -> bool:
    """Tell whether a quote is so long (more than 40 words) that it stands as an indented block."""
    return count_words(text) > BLOCK_WORDS


def shorten(text: str, limit: int) -> str:
    """Return the flattened words in at most ``limit`` code points (1 or more), with … where words were left out.

    The cut falls between words where the first word fits.
    """
    words = flatten(text)
    if len(words) <= limit:
        return words
    cut = words.rfind(" ", 0, limit)
    if cut <= 0:
        cut = limit - 1
        while cut > 0 and unicodedata.combining(words[cut]):
            cut -= 1
    return words[:cut].rstrip(" ,;:–-") + "…"


def _is_marked(words: str) -> bool:
    """Tell whether the first mark opens a pair that the last one closes."""
    if not (words.startswith("«") and words.endswith("»")):
        return False
    depth = 0
    for place, char in enumerate(words):
        depth += (char == "«") - (char == "»")
        if depth == 0:
            return place == len(words) - 1
    return False
