"""How bokmål and nynorsk spell one word, by rule (``tables/standards.txt``): *vanlig*, *vanleg*."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from qualcode.text.word_tables import listed

_LEAST_REST = 2
"""So many letters a word has besides those that a rule changes."""

_LONGEST_END = 13
"""No rule's end with an ending is longer."""

_INFLECTIONS = {
    "n": ("", "a", "en", "et", "er", "ene", "ar", "ane"),
    "a": ("", "t", "e", "are", "ast", "aste"),
    "v": ("",),
}
"""What nynorsk bends such words with."""


class _Rule(NamedTuple):
    """What one standard has where the other has something else, in words of some kinds."""

    kinds: str
    here: str
    there: str


class _Rules(NamedTuple):
    rules: tuple[_Rule, ...]
    marks: tuple[str, ...]
    """What the rules ask for, all looked for at once: few of many thousand words have any of it."""


class Spelling(NamedTuple):
    """A word as the other standard would spell it, and the kinds of word of which the rule is true.

    ``b`` among the kinds says that bokmål has both spellings.
    """

    word: str
    kinds: str


def in_nynorsk(word: str) -> Iterator[Spelling]:
    """Give a bokmål word as nynorsk may spell it; which of them are words the rules do not know."""
    return _respelled(word, *_rules()[0])


def in_bokmal(word: str) -> Iterator[Spelling]:
    """Give a nynorsk word as bokmål may spell it."""
    return _respelled(word, *_rules()[1])


def nynorsk_stems(form: str) -> Iterator[Spelling]:
    """Give the nynorsk words that a form may be bent of, with their kinds, where a rule tells of the word's end."""
    ends = _bent_ends()
    found = [each for start in range(-_LONGEST_END, 0) for each in ends.get(form[start:], ())]
    for _order, ending, kind in sorted(set(found)):
        yield Spelling(form.removesuffix(ending), kind)


def _respelled(word: str, beginnings: _Rules, ends: _Rules) -> Iterator[Spelling]:
    """Give the word with another beginning, with another end, and with both."""
    if not word.startswith(beginnings.marks) and not word.endswith(ends.marks):
        return
    heads = [Spelling(word, "nav")]
    for rule in beginnings.rules:
        if word.startswith(rule.here) and len(word) - len(rule.here) >= _LEAST_REST:
            heads.append(Spelling(rule.there + word.removeprefix(rule.here), rule.kinds))
    yield from heads[1:]
    for head in heads:
        for rule in ends.rules:
            if head.word.endswith(rule.here) and len(head.word) - len(rule.here) >= _LEAST_REST:
                yield Spelling(head.word.removesuffix(rule.here) + rule.there, rule.kinds)


@cache
def _bent_ends() -> Mapping[str, tuple[tuple[int, str, str], ...]]:
    """Return, for each end that ``nynorsk_stems`` knows, the place of its rule, the ending and the kind of word."""
    ends: dict[str, tuple[tuple[int, str, str], ...]] = {}
    for order, rule in enumerate(_rules()[1][1].rules):
        for kind in rule.kinds:
            for ending in _INFLECTIONS[kind]:
                end = rule.here + ending
                ends[end] = (*ends.get(end, ()), (order, ending, kind))
    assert max(map(len, ends)) <= _LONGEST_END
    return ends


@cache
def _rules() -> tuple[tuple[_Rules, _Rules], tuple[_Rules, _Rules]]:
    """Return the rules for beginnings and for ends, to nynorsk and to bokmål."""
    beginnings: list[_Rule] = []
    ends: list[_Rule] = []
    for line in listed("standards"):
        kinds, bokmal, _equal, nynorsk = line.split()
        into = beginnings if bokmal.endswith("-") else ends
        into.append(_Rule(kinds, bokmal.strip("-"), nynorsk.strip("-")))
    back = [[_Rule(each.kinds, each.there, each.here) for each in rules] for rules in (beginnings, ends)]
    return (_marked(beginnings), _marked(ends)), (_marked(back[0]), _marked(back[1]))


def _marked(rules: Sequence[_Rule]) -> _Rules:
    return _Rules(tuple(rules), tuple(rule.here for rule in rules))
