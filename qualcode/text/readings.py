"""The words that a form can belong to, as far as the tables know it: bokmål, nynorsk and the small words."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qualcode.text.standards import in_bokmal, in_nynorsk, nynorsk_stems
from qualcode.text.word_tables import NO_FAMILY, Reading, bokmal_readings, families, listed_groups

if TYPE_CHECKING:
    from simplemma.strategies import DictionaryLookupStrategy

_LEAST_DOUBLET = 4
_NOUN_OR_ADJECTIVE = frozenset("na")
_ALL_KINDS = "nav"


def small_word(form: str) -> str | None:
    """Return the lemma of a form of the closed classes (pronouns, auxiliaries and the like), or None."""
    return _small_words().get(form)


def is_small_lemma(word: str) -> bool:
    """Tell whether a word is itself a lemma of the closed classes, though it may be a form of another (si, sin)."""
    return word in _small_words().values()


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


@lru_cache(maxsize=20_000)
def readings(form: str) -> tuple[Reading, ...]:
    """Return all words that a form, in small letters, can belong to in either standard, the likelier first.

    Likelier is the word that other words are made of: sak before sake, samarbeid before samarbeide.
    """
    known, nynorsk = bokmal_readings(form), nynorsk_lemma(form)
    irregular = _irregular().get(form, {})
    if not known and nynorsk is None and not irregular and form not in _listed_with():
        return tuple(dict.fromkeys(_by_rule(form)))
    found = {reading.lemma: reading.kinds for reading in known}
    for lemma in (*irregular, *_nynorsk_words(form, nynorsk, known)):
        found.setdefault(lemma, kinds_of(lemma))
    if form in _listed_with():
        found.setdefault(form, "")
    return tuple(sorted((Reading(*each) for each in found.items()), key=lambda each: (-weight(each.lemma), each)))


def is_irregular(form: str, lemma: str) -> bool:
    """Tell whether a form is first of all an irregular form of a word: *spurte* of *spørre*, *bøker* of *bok*."""
    return lemma in irregular_lemmas(form)


def irregular_lemmas(form: str, first: bool = True) -> tuple[str, ...]:
    """Return the words that a form is irregularly of (``tables/irregular.txt``), ``first`` of all or at all."""
    return tuple(lemma for lemma, above in _irregular().get(form, {}).items() if above or not first)


def is_lemma(word: str) -> bool:
    """Tell whether the word is a lemma in either standard, by the tables or by the list of synonyms."""
    return word in _listed_with() or any(reading.lemma == word for reading in readings(word))


@lru_cache(maxsize=100_000)
def kinds_of(lemma: str) -> str:
    """Return the parts of speech of a lemma as far as bokmål knows it."""
    return next((reading.kinds for reading in bokmal_readings(lemma) if reading.lemma == lemma), "")


def can_end(reading: Reading) -> bool:
    """Tell whether a word can be the last part of a compound: a noun or an adjective."""
    return not reading.kinds or bool(_NOUN_OR_ADJECTIVE & set(reading.kinds))


def weight(lemma: str) -> int:
    """Return how many lemmas of Norsk ordbank a lemma begins or ends: a measure of how common it is."""
    return sum(families().get(lemma, NO_FAMILY))


def twins(lemma: str) -> tuple[str, ...]:
    """Return a word as the rules spell it in the other standard (forsker, forskar; vanlig, vanleg), or nothing.

    The rules make words that may not exist, but none that is another word of bokmål (sver, svar).
    """
    nynorsk = (each for each in in_nynorsk(lemma) if _is_of(each.kinds, lemma))
    bokmal = (each for each in in_bokmal(lemma) if _is_of(each.kinds, each.word))
    return (
        *(each.word for each in nynorsk if "b" in each.kinds or weight(each.word) <= 1),
        *(each.word for each in bokmal if "b" in each.kinds or weight(lemma) <= 1),
    )


def _is_of(kinds: str, word: str) -> bool:
    """Tell whether a rule for some kinds of word is true of a bokmål word; that for all is true of unknown ones."""
    own = kinds_of(word)
    return not set(kinds).isdisjoint(own) if own else kinds == _ALL_KINDS


def doublets(word: str) -> tuple[str, ...]:
    """Return what a word of four letters or more is in the other standard, by the list or by rule, when both begin
    alike: heim, hjem; skule, skole.
    """
    if len(word) < _LEAST_DOUBLET:
        return ()
    return (*(other for other in _listed_with().get(word, ()) if other[0] == word[0]), *twins(word))


def _by_rule(form: str) -> Iterator[Reading]:
    """Give the nynorsk words that a form no table has is of, when bokmål has their twins: saksbehandlarane."""
    for stem, kind in nynorsk_stems(form):
        if any(kind in kinds_of(each.word) for each in in_bokmal(stem) if kind in each.kinds):
            yield Reading(stem, kind)


def _nynorsk_words(form: str, lemma: str | None, known: tuple[Reading, ...]) -> Iterator[str]:
    """Give the words that nynorsk has for a form: verbs with the infinitive in -e, those in -je in -e as well.

    A participle that is its own lemma (hørt) is none when bokmål has the verb.
    """
    if lemma is None or (lemma == form and form[-1] in "td" and any("v" in each.kinds for each in known)):
        return
    infinitive = lemma[:-1] + "e"
    if not lemma.endswith("a") or kinds_of(lemma) or _is_other(infinitive, lemma):
        yield lemma
        return
    yield infinitive
    if infinitive.endswith("je") and "v" in kinds_of(infinitive[:-2] + "e"):
        yield infinitive[:-2] + "e"


def _is_other(infinitive: str, lemma: str) -> bool:
    """Tell whether what would be the infinitive in -e is no form of the nynorsk verb and no verb in bokmål."""
    return "v" not in kinds_of(infinitive) and nynorsk_lemma(infinitive) not in (lemma, infinitive)


@cache
def _irregular() -> Mapping[str, Mapping[str, bool]]:
    """Return, for each irregular form, its lemmas and whether it is first of all a form of that word."""
    forms: dict[str, dict[str, bool]] = {}
    for lemma, *others in listed_groups("irregular"):
        for form in others:
            forms.setdefault(form.removeprefix("~"), {})[lemma] = not form.startswith("~")
    return forms


@cache
def _listed_with() -> Mapping[str, tuple[str, ...]]:
    """Return, for each word of the shipped synonyms, the others that it stands with."""
    found: dict[str, tuple[str, ...]] = {}
    for group in listed_groups("synonyms"):
        for word in group:
            found[word] = (*found.get(word, ()), *(other for other in group if other != word))
    return found


@cache
def _small_words() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for lemma, *others in listed_groups("small_words"):
        for form in (lemma, *others):
            forms.setdefault(form, lemma)
    return forms
