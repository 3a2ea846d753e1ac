"""Which words that begin with a word belong to it: *samarbeide* to *samarbeid*, but *hemmelig* not to *hemme*."""

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache

from qualcode.text.lemmas import is_known, lemmas, without_prefix
from qualcode.text.readings import irregular_lemmas, kinds_of, readings, small_word, weight
from qualcode.text.word_tables import listed_groups, listed_words

LEAST_PREFIX = 5
"""From this many letters on, the beginning of a word is a key of its own."""

_LEAST_VERB = 4
_LEAST_LONG_VERB = 6
_SUFFIXES = listed_words("suffixes")
_NEW_VERB = re.compile(".{3,}ere")
_FROM_NOUNS = frozenset(("lig", "leg", "lighet", "legheit", "bar", "som"))


def derives(base: str, form: str) -> bool:
    """Tell whether a form that begins with ``base``, a lemma of five letters or more, belongs to it.

    A known word does when its lemma is the base with a suffix that keeps the meaning; an unknown one always does.
    """
    if not is_known(form):
        found = () if form in listed_words("opaque") else lemmas(form)
        return found == (form,) or any(_is_suffix(base, lemma) for lemma in found)
    return any(_is_suffix(base, reading.lemma) for reading in readings(form))


def verb_of(noun: str) -> str | None:
    """Return the verb that is a noun with -e (samarbeid, samarbeide), unless their meanings lie apart."""
    verb = noun + "e"
    if len(noun) < _LEAST_VERB or "n" not in kinds_of(noun) or "v" not in kinds_of(verb):
        return None
    return None if verb in apart().get(noun, ()) else verb


def noun_of(verb: str) -> str | None:
    """Return the noun that a verb is made of (samarbeide, samarbeid), unless their meanings lie apart."""
    noun = verb[:-1]
    return noun if verb.endswith("e") and verb_of(noun) == verb else None


def actions_of(verb: str) -> list[str]:
    """Return the nouns that name what a verb does: hemme, hemming; veilede, veiledning; bestemme, bestemmelse.

    What the tables lack is believed of verbs in -ere, and of known verbs after a prefix (samhandle).
    """
    if not verb.endswith("e"):
        return []
    nouns = [verb[:-1] + "ing"]
    if len(verb) >= _LEAST_LONG_VERB:
        nouns += [(verb[:-2] if verb[-2] == verb[-3] else verb[:-1]) + "ning", verb[:-1] + "else"]
    if "v" in kinds_of(verb):
        return [noun for noun in nouns if "n" in kinds_of(noun)]
    return nouns[:1] if without_prefix(verb) or _NEW_VERB.fullmatch(verb) else []


def verb_of_action(noun: str) -> str | None:
    """Return the verb of a noun in -ing, -ning or -else (involvering, involvere), when it has six letters or more.

    Shorter verbs have drifted from their nouns too often (mening, mene; stilling, stille).
    """
    for verb in (noun[:-3] + "e", noun[:-4] + "e", noun[:-4] + noun[-5:-4] + "e"):
        if len(verb) >= _LEAST_LONG_VERB and noun in actions_of(verb) and verb not in apart().get(noun, ()):
            return verb
    return None


def own_lemmas(verb: str) -> tuple[str, ...]:
    """Return what dictionaries have beside a verb in -e and is that verb: its present participle and form in -s,
    in bokmål and nynorsk (*levende*, *levande*; *møtes*, *møtast*).
    """
    if not verb.endswith("e") or "v" not in kinds_of(verb):
        return ()
    return verb + "nde", verb[:-1] + "ande", verb + "s", verb[:-1] + "ast"


def is_apart(base: str, form: str) -> bool:
    """Tell whether a form that is found by ``base`` rather belongs to another word, as skjønne for skjønn.

    So it is when the list of pairs says so, or when the form is another word's lemma, the base a noun, and the form
    none of the noun.
    """
    pairs = apart().get(base, ())
    if form == base or form in pairs:
        return form != base
    if base in irregular_lemmas(form, first=False):
        return False
    found = readings(form)
    own = "".join(reading.kinds for reading in found if reading.lemma == base)
    others = {reading.lemma for reading in found if reading.lemma != base}
    if own == "n" and "v" in kinds_of(base) and base[:-1] in others:
        return weight(base[:-1]) > weight(base)
    if "n" in own:
        return False
    if others & set(pairs):
        return True
    # A present tense (kjenner) is of the verb meant whatever noun it also is, an imperative (ring) rather the noun.
    if "v" in own and form in others:
        return form == base[:-1] and "n" in kinds_of(form) and ("n" in kinds_of(base) or noun_of(base) != form)
    return bool(own) and form in others and "n" in kinds_of(base)


def drifts(base: str) -> Callable[[str], bool] | None:
    """Return what tells whether a compound verb has a meaning of its own; None for a word whose compounds keep it.

    *Godkjenne* is neither of *god* nor of *kjenne*. Compounds drift with a verb, at their end, and an adjective, at
    their beginning. Asked of thousands of compounds at once.
    """
    ends = "v" in kinds_of(base) or base.endswith("je")
    begins = "a" in kinds_of(base)
    if not ends and not begins:
        return None

    def drifts_with(lemma: str) -> bool:
        if lemma.endswith(base):
            return ends and _is_verb(lemma)
        return begins and lemma.startswith(base) and _is_verb(lemma)

    return drifts_with


def is_small(form: str, bases: Collection[str]) -> bool:
    """Tell whether a form is a small word (sitt, siden), no form of a noun that is meant, and not itself meant."""
    if small_word(form) is None or small_word(form) in bases:
        return False
    return not any("n" in reading.kinds for reading in readings(form) if reading.lemma in bases)


def _is_verb(lemma: str) -> bool:
    """Tell whether a lemma is a verb and no noun; those in -je, which only nynorsk has, are."""
    return kinds_of(lemma).strip("a") == "v" or (not kinds_of(lemma) and lemma.endswith("je"))


@cache
def apart() -> Mapping[str, tuple[str, ...]]:
    """Return, for each word, those that only look derived from it (``tables/apart.txt``)."""
    pairs: dict[str, tuple[str, ...]] = {}
    for base, *others in listed_groups("apart"):
        pairs[base] = (*pairs.get(base, ()), *others)
    return pairs


def _is_suffix(base: str, lemma: str) -> bool:
    """Tell whether the lemma is the base with a suffix that keeps its meaning."""
    if not lemma.startswith(base) or lemma in apart().get(base, ()):
        return False
    suffix = lemma[len(base) :]
    if suffix in _FROM_NOUNS and "v" in kinds_of(base):
        return False
    # økonomi, økonomisk
    return suffix in _SUFFIXES or (suffix == "sk" and base.endswith("i"))
