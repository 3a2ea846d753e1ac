"""Which question of a guide an interviewer asks, whatever words it is asked with."""

from collections import Counter
from collections.abc import Sequence

from qualcode.text.lemmas import best_lemma
from qualcode.text.word_list import word_list
from qualcode.text.words import words

ENOUGH = 55.0
"""The least likeness, of 100, at which a question is proposed."""

_ASKING = word_list(
    """hva hvem hvor hvordan hvorfor hvilken hvilke hvilket når kva kven kvar korleis kvifor kva
    du deg din ditt dine dere dykk deres vi oss jeg eg meg den det de dei en ei et ein eit og eller men så da då
    i på til av for med om ved fra frå som at å er var være vere ha har hatt bli blir kan kunne vil skal si sei seie
    litt mer meir noe noko noen nokon gjøre gjere tenke tenkje syne synes synast oppleve fortelle fortelje beskrive
    beskrivelse ditt hos der her også òg ikke ikkje ja nei ok takk"""
)
"""Words that nearly every question has, and that tell none from another."""


def likeliest_question(turn: str, questions: Sequence[str]) -> tuple[int, float] | None:
    """Return the place of the question that a turn most likely asks, and how likely (``ENOUGH`` to 100).

    Half of it is how many of the question's telling words the turn has, in whatever form, those of few questions
    counting most; half is rapidfuzz's token set ratio of the lemmas. None when no question is like it.
    """
    said = frozenset(_lemmas(turn))
    asked = [_lemmas(question) for question in questions]
    weights = _weights(asked)
    found = [(_likeness(said, wanted, weights), -place) for place, wanted in enumerate(asked)]
    best, place = max(found, default=(0.0, 0))
    return (-place, round(best, 1)) if best >= ENOUGH else None


def _likeness(said: frozenset[str], wanted: tuple[str, ...], weights: dict[str, float]) -> float:
    from rapidfuzz import fuzz

    whole = sum(weights[word] for word in wanted)
    if not whole or not said:
        return 0.0
    covered = sum(weights[word] for word in wanted if word in said) / whole
    return 50 * covered + fuzz.token_set_ratio(" ".join(sorted(said)), " ".join(sorted(wanted))) / 2


def _weights(asked: Sequence[tuple[str, ...]]) -> dict[str, float]:
    counts = Counter(word for words_of in asked for word in words_of)
    return {word: 1 / count for word, count in counts.items()}


def _lemmas(text: str) -> tuple[str, ...]:
    forms = (span.of(text).lower() for span in words(text))
    lemmas = dict.fromkeys(best_lemma(form) for form in forms if form not in _ASKING)
    return tuple(lemma for lemma in lemmas if lemma not in _ASKING)
