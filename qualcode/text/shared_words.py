"""The words of a text that make it resemble another: to be named and marked where a passage is suggested."""

from collections.abc import Collection, Iterable

from qualcode.model.span import Span
from qualcode.text.document_words import folded
from qualcode.text.keys import keys
from qualcode.text.passage_features import word_features
from qualcode.text.word_tables import listed_words
from qualcode.text.words import words

_MOST = 5
_ENDS = frozenset(("", ".", "!", "?", ":", "…"))


def shared_words(text: str, wanted: Collection[str]) -> list[Span]:
    """Return where the words of a text stand that are forms of the wanted ones, or have one as a part, in order."""
    known = frozenset(folded(word) for word in wanted)
    known |= {keys(word).lemmas[0] for word in known}
    return [word for word in words(text) if _has(folded(word.of(text)), known)]


def telling_words(text: str, lemmas: Iterable[str], most: int = _MOST) -> list[str]:
    """Return the words of a text that have the lemmas of a likeness (``Similar.why``), in the order of the lemmas.

    They are given as they stand in the text, without the capital of a sentence; none twice. Words that say little
    (``tables/light_words.txt``: modal verbs and the like) come only when there are no others.
    """
    spellings: dict[str, str] = {}
    first: dict[str, str] = {}
    for word in words(text):
        form = folded(word.of(text))
        if form not in spellings or not _opens(text, word):
            spellings[form] = form if _opens(text, word) else word.of(text)
        for feature, _weight in word_features(form):
            first.setdefault(feature, form)
    shared = [lemma for lemma in lemmas if "=" + lemma in first]
    telling = [lemma for lemma in shared if lemma not in listed_words("light_words")]
    found = dict.fromkeys(first["=" + lemma] for lemma in telling or shared)
    return [spellings[form] for form in found][:most]


def _opens(text: str, word: Span) -> bool:
    """Tell whether a word has a capital because a sentence begins with it; NAV has its own."""
    spelling = word.of(text)
    return spelling[1:] == spelling[1:].lower() and text[: word.start].rstrip(' «"\n')[-1:] in _ENDS


def _has(form: str, wanted: frozenset[str]) -> bool:
    found = keys(form)
    return form in wanted or found.lemmas[0] in wanted or not wanted.isdisjoint(found.parts)
