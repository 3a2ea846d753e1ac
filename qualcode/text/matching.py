"""Which forms of an index a searched word finds, and why; each can be ticked on or off."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from qualcode.text.compounds import split
from qualcode.text.derived import (
    LEAST_PREFIX,
    actions_of,
    apart,
    derives,
    drifts,
    is_apart,
    is_small,
    noun_of,
    own_lemmas,
    verb_of,
    verb_of_action,
)
from qualcode.text.index import Lexicon
from qualcode.text.keys import JOINT, joined, parts_of, without_hyphens
from qualcode.text.lemmas import is_rather_definite, lemmas
from qualcode.text.readings import irregular_lemmas, is_small_lemma, kinds_of, small_word, twins
from qualcode.text.synonyms import Synonyms


class Mode(StrEnum):
    """How a searched word finds forms."""

    PLAIN = "plain"
    LEMMA = "lemma"
    FUZZY = "fuzzy"
    REGEX = "regex"


class Kind(StrEnum):
    """Why a form was found, the surest first."""

    EXACT = "exact"
    INFLECTION = "inflection"
    SYNONYM = "synonym"
    COMPOUND = "compound"
    DERIVED = "derived"
    APART = "apart"
    FUZZY = "fuzzy"


TICKED = (Kind.EXACT, Kind.INFLECTION, Kind.SYNONYM, Kind.COMPOUND, Kind.DERIVED)
"""Kinds that count unless unticked; the others are suggestions, which count when ticked."""

_ENDINGS = ("", "en", "et", "a", "e", "n", "t", "r", "er", "ar", "ene", "ane", "s", "ens", "ets", "enes")
_SURE = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class _Target:
    """A lemma, or the parts of a compound, that a word means; for ``COMPOUND`` what compounds begin with."""

    key: str
    kind: Kind
    base: bool = False
    made: bool = False
    """Whether a rule made it, so that it may be no word: only endings may follow it then."""


def matching_forms(word: str, lexicon: Lexicon, mode: Mode, synonyms: Synonyms) -> Mapping[str, Kind]:
    """Return the forms that a word in small letters finds, with why.

    ``plain``: the form itself. ``lemma``: every form of the word and its synonyms, compounds with it, words derived
    from it. ``fuzzy``: those, and forms a slip of the pen away (``Kind.FUZZY``). ``*`` stands for any letters. The
    lexicon remembers the latest: queries are typed letter by letter, and asked again at each tick.
    """
    return lexicon.remembered((word, mode, synonyms), lambda: _matching(word, lexicon, mode, synonyms))


def _matching(word: str, lexicon: Lexicon, mode: Mode, synonyms: Synonyms) -> dict[str, Kind]:
    if "*" in word:
        return dict.fromkeys(_like(word, lexicon), Kind.EXACT)
    found = {word: Kind.EXACT}
    if mode is Mode.PLAIN:
        return found
    targets = list(_targets(word, synonyms))
    for target in targets:
        for form, kind in _found_by(target, lexicon):
            found[form] = min(found.get(form, kind), kind, key=_SURE.__getitem__)
    for form in _apart(word, targets, lexicon, found):
        found[form] = Kind.APART
    if mode is Mode.FUZZY:
        for form in _near(word, lexicon):
            found.setdefault(form, Kind.FUZZY)
    return found


def meant_by(word: str) -> tuple[str, ...]:
    """Return the lemmas that a searched word means: itself when it is one, else all that it can be a form of.

    A lemma that is rather a form of another word means that too (*ringer*, *ringe*), or that alone (*spurte*). What
    ends in é is written without the accent as well.
    """
    found = lemmas(word)
    if irregular := irregular_lemmas(word):
        return (*irregular, word) if word in found and word.endswith("er") else irregular
    if word not in found or word.endswith("é"):
        return found
    other = small_word(word) is not None and not is_small_lemma(word)
    bent = other or word.endswith("er") or is_rather_definite(word)
    return tuple(dict.fromkeys((found[0], word))) if bent else (word,)


def written_apart(word: str) -> tuple[str, ...]:
    """Return the parts of a searched compound, which may also stand as words of their own (*språk praksis*)."""
    return split(meant_by(word)[0])


def _targets(word: str, synonyms: Synonyms) -> Iterator[_Target]:
    """Give what the word means: its lemmas, their verbs or nouns, their synonyms."""
    for lemma in meant_by(word):
        yield from _spellings(lemma, Kind.INFLECTION)
        if (verb := verb_of(lemma)) and "n" not in kinds_of(verb):
            # hjelpemiddel, of hjelp; but tankegang is of tanke, not of tank.
            yield _Target(verb, Kind.COMPOUND)
        yield from _related(verb_of(lemma), noun_of(lemma), verb_of_action(lemma), *actions_of(lemma))
        made, acts = twins(lemma), verb_of_action(lemma) is not None
        for equal in synonyms.expanded(lemma):
            yield from _spellings(equal, Kind.SYNONYM, equal in made and not kinds_of(equal))
            if acts and equal.endswith("ing"):
                # No table has the verbs of many nynorsk nouns: meistre, of meistring.
                yield from _related(verb_of_action(equal) or equal.removesuffix("ing") + "e")


def _related(*words: str | None) -> Iterator[_Target]:
    """Give verbs with their participles, and nouns."""
    for word in filter(None, words):
        yield from (_Target(each, Kind.DERIVED) for each in (word, *own_lemmas(word)))


def _spellings(lemma: str, kind: Kind, made: bool = False) -> Iterator[_Target]:
    """Give a lemma, or the key of a compound, and what else it is known by."""
    yield _Target(lemma, kind, JOINT not in lemma, made)
    yield from (_Target(each, kind) for each in own_lemmas(lemma))
    if "-" in lemma:
        yield _Target(without_hyphens(lemma), kind, True)
    if parts := parts_of(lemma):
        yield _Target(joined(parts), kind)


def _found_by(target: _Target, lexicon: Lexicon) -> Iterator[tuple[str, Kind]]:
    if target.kind is Kind.COMPOUND:
        yield from _beginning_with(target.key, lexicon)
        return
    verb = "v" in kinds_of(target.key)
    for form in lexicon.with_lemma(target.key):
        # A noun that the verb is made of takes no form that is first of all another word's (voks, voksen).
        if target.kind is not Kind.DERIVED or verb or lexicon.keys(form).lemmas[0] == target.key:
            yield form, target.kind
    if target.kind is not Kind.DERIVED:
        yield from _compounds(target, lexicon)


def _compounds(target: _Target, lexicon: Lexicon) -> Iterator[tuple[str, Kind]]:
    """Give the compounds with a word, and what is derived from it."""
    has_drifted = drifts(target.key)
    for form in lexicon.with_part(target.key):
        drifted = has_drifted is not None and any(map(has_drifted, lexicon.keys(form).lemmas))
        yield form, Kind.APART if drifted else Kind.COMPOUND
    if target.base and len(target.key) >= LEAST_PREFIX:
        for form in lexicon.starting_with(target.key):
            follows = not target.made or form.removeprefix(target.key) in _ENDINGS
            # The first word of språk- og arbeidspraksis is a form of its own.
            if follows and " " not in form and derives(target.key, form):
                yield form, Kind.DERIVED


def _beginning_with(part: str, lexicon: Lexicon) -> Iterator[tuple[str, Kind]]:
    """Give the compounds that begin with a part."""
    for form in lexicon.with_part(part):
        if any(lemma.startswith(part + JOINT) for lemma in lexicon.keys(form).lemmas):
            yield form, Kind.COMPOUND


def _apart(word: str, targets: Iterable[_Target], lexicon: Lexicon, found: Mapping[str, Kind]) -> list[str]:
    """Return the forms of words that only look like the word meant."""
    bases = [target.key for target in targets if target.base]
    others = [form for form, kind in found.items() if kind is not Kind.EXACT]
    result = [form for form in others if is_small(form, bases)]
    for base in bases:
        pairs = apart().get(base, ())
        # Of thousands of compounds only forms of the word itself, or what the list pairs with it, can be apart.
        likely = (*pairs, *(form for lemma in (base, *pairs) for form in lexicon.with_lemma(lemma)))
        result += [
            form
            for form in dict.fromkeys(likely)
            if form in found and form != word and form not in bases and is_apart(base, form)
        ]
        for other in pairs:
            result += [form for form in lexicon.with_lemma(other) if form not in found]
    return result


def _like(pattern: str, lexicon: Lexicon) -> list[str]:
    """Return the forms that a pattern with ``*`` describes."""
    beginning = pattern.partition("*")[0]
    whole = re.compile(".*".join(re.escape(piece) for piece in re.split("\\*+", pattern)), re.DOTALL)
    return [form for form in lexicon.starting_with(beginning) if " " not in form and whole.fullmatch(form)]


def _near(word: str, lexicon: Lexicon) -> Iterator[str]:
    """Give the forms that are the word with a slip of the pen: one letter from four on, two from nine on.

    Slips are letters left out, put in, taken for another or swapped (rapidfuzz's optimal string alignment); an
    ending of a noun may follow.
    """
    limit = 0 if len(word) < 4 else 1 if len(word) < 9 else 2
    if not limit:
        return
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    longest = max(map(len, _ENDINGS))
    around = extract(
        word, lexicon.forms(), scorer=OSA.distance, score_cutoff=limit + longest, limit=None, processor=None
    )
    for form, _distance, _number in around:
        stems = (form[: len(form) - len(ending)] for ending in _ENDINGS if form.endswith(ending))
        if any(OSA.distance(word, stem, score_cutoff=limit) <= limit for stem in stems):
            yield form
