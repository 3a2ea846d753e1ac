"""Short answers that say nearly the same: groups for a person to look through, never grounds to act.

Alike are answers whose words, without capitals and marks and in any order, are much the same (rapidfuzz's
normalised indel similarity, as written and with the words sorted, the greater of both). What turns a meaning round
keeps answers apart however alike they are: a negation or a number in one and not in the other, or a word that the
other has with *u* before it (*enig*, *uenig*).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

ENOUGH = 84.0
"""The least likeness, of 100, of an answer with the first of its group."""

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SAME = (
    ("ikke", "ikkje", "not"),
    ("ingen", "inga", "no", "none"),
    ("ingenting", "intet", "nothing"),
    ("uten", "utan", "without"),
    ("aldri", "never"),
    ("verken", "korkje"),
    ("nei",),
    ("lite", "little"),
    ("mindre", "less"),
    ("mangel", "manglar", "mangler", "manglende", "manglande", "lack"),
    *((word,) for word in ("to", "tre", "fire", "fem", "seks", "sju", "syv", "åtte", "ni", "ti")),
)
"""What turns a meaning round, or tells how many; forms of one word stand together."""

_TELLING = {form: forms[0] for forms in _SAME for form in forms}


@dataclass(frozen=True, slots=True)
class AlikeGroup:
    """Answers that are alike, by their places in what was given; the first is the one the others resemble."""

    places: tuple[int, ...]
    likeness: float
    """The least likeness, of 100, of any of them with the first."""


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    words: frozenset[str]
    telling: frozenset[str]


def alike_groups(texts: Sequence[str], enough: float = ENOUGH) -> list[AlikeGroup]:
    """Return groups of two and more alike texts, the largest first; each text is in one group at most.

    About 0.1 s of processor time for 350 answers of ten words.
    """
    forms: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        plain = " ".join(_WORD.findall(text.casefold()))
        if plain:
            forms.setdefault(plain, []).append(place)
    # What is said most often in the very same words is what others are compared with first.
    order = sorted(forms, key=lambda plain: (-len(forms[plain]), forms[plain][0]))
    seeds = [_form(plain) for plain in order]
    found = [
        AlikeGroup(_placed([forms[order[at]] for at in members]), likeness)
        for members, likeness in _gathered(seeds, enough)
    ]
    groups = [group for group in found if len(group.places) > 1]
    return sorted(groups, key=lambda group: (-len(group.places), group.places[0]))


def _placed(members: Sequence[list[int]]) -> tuple[int, ...]:
    first, *others = [place for places in members for place in places]
    return (first, *sorted(others))


def _form(plain: str) -> _Form:
    words = frozenset(plain.split())
    numbers = (word for word in words if any(map(str.isdigit, word)))
    telling = frozenset({*numbers, *(_TELLING[word] for word in words if word in _TELLING)})
    return _Form(plain, words, telling)


def _gathered(forms: Sequence[_Form], enough: float) -> list[tuple[list[int], float]]:
    """Return groups of places with their least likeness; each place in one of them."""
    from rapidfuzz import fuzz, process

    texts = {place: form.text for place, form in enumerate(forms)}
    groups: list[tuple[list[int], float]] = []
    for place, form in enumerate(forms):
        if texts.pop(place, None) is None:
            continue
        near: dict[int, float] = {}
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
            found = process.extract_iter(form.text, texts, scorer=scorer, score_cutoff=enough)
            for _text, likeness, other in found:
                near[other] = max(likeness, near.get(other, 0.0))
        members = [other for other in near if _may_mean_the_same(form, forms[other])]
        for other in members:
            del texts[other]
        groups.append(([place, *members], min((near[other] for other in members), default=100.0)))
    return groups


def _may_mean_the_same(one: _Form, other: _Form) -> bool:
    if one.telling != other.telling:
        return False
    return not any(f"u{word}" in second for first, second in _both(one, other) for word in first)


def _both(one: _Form, other: _Form) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    mine, yours = one.words - other.words, other.words - one.words
    return ((mine, yours), (yours, mine))
