"""Where the words stand in a text that make it resemble another: for marking why a passage is suggested."""

from collections.abc import Collection

from qualcode.model.span import Span
from qualcode.text.document_words import folded
from qualcode.text.keys import keys
from qualcode.text.words import words


def shared_words(text: str, lemmas: Collection[str]) -> list[Span]:
    """Return where the words of a text stand that have one of the lemmas, or have it as a part, in order."""
    wanted = frozenset(lemmas)
    return [word for word in words(text) if _has(folded(word.of(text)), wanted)]


def _has(form: str, wanted: frozenset[str]) -> bool:
    found = keys(form)
    return found.lemmas[0] in wanted or not wanted.isdisjoint(found.parts)
