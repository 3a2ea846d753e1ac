"""The words that a form can belong to, as far as the tables know it: bokmål, nynorsk and the small words."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qualcode.text.word_tables import NO_FAMILY, Reading, bokmal_readings, families, listed_groups

if TYPE_CHECKING:
    from simplemma.strategies import DictionaryLookupStrategy

_NOUN_OR_ADJECTIVE = frozenset("na")


def small_word(form: str) -> str | None:
    """Return the lemma of a form of the closed classes (pronouns, auxiliaries and the like), or None."""
    return _small_words().get(form)


def nynorsk_lemma(form: str) -> str | None:
    """Return the lemma of a form in nynorsk by simplemma's dictionary (138,000 forms), or None when it has none.

    The dictionary is loaded at the first call: 0.15 s, 12 MB.
    """
    found = _nynorsk().get_lemma(form, "nn") if form else None
    return found.lower() if found else None


@cache
def _nynorsk() -> "DictionaryLookupStrategy":
    from simplemma.strategies import DictionaryLookupStrategy

    return DictionaryLookupStrategy()


@lru_cache(maxsize=200_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Return all words that a form, in small letters, can belong to in either standard, the likelier first.

    Likelier is the word that other words are made of: sak before sake, samarbeid before samarbeide.
    """
    known, nynorsk = bokmal_readings(form), nynorsk_lemma(form)
    if not known and nynorsk is None and form not in _named():
        return ()
    found = {reading.lemma: reading.kinds for reading in known}
    if nynorsk is not None and nynorsk not in found:
        found[nynorsk] = kinds_of(nynorsk)
    if form in _named():
        found.setdefault(form, "")
    return tuple(sorted((Reading(*each) for each in found.items()), key=lambda each: (-weight(each.lemma), each)))


def is_lemma(word: str) -> bool:
    """Tell whether the word is a lemma in either standard, by the tables or by the list of synonyms."""
    return word in _named() or any(reading.lemma == word for reading in readings(word))


def kinds_of(lemma: str) -> str:
    """Return the parts of speech of a lemma as far as bokmål knows it."""
    return next((reading.kinds for reading in bokmal_readings(lemma) if reading.lemma == lemma), "")


def is_noun(lemma: str) -> bool:
    """Tell whether the lemma can be a noun; one whose part of speech is not known can."""
    kinds = kinds_of(lemma)
    return not kinds or "n" in kinds


def can_end(reading: Reading) -> bool:
    """Tell whether a word can be the last part of a compound: a noun or an adjective."""
    return not reading.kinds or bool(_NOUN_OR_ADJECTIVE & set(reading.kinds))


def weight(lemma: str) -> int:
    """Return how many lemmas of Norsk ordbank a lemma begins or ends: a measure of how common it is."""
    return sum(families().get(lemma, NO_FAMILY))


@cache
def _named() -> frozenset[str]:
    return frozenset(word for group in listed_groups("synonyms") for word in group)


@cache
def _small_words() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for lemma, *others in listed_groups("small_words"):
        for form in (lemma, *others):
            forms.setdefault(form, lemma)
    return forms
