"""Words that a search takes for one another: doublets of the two written standards, and words of the field."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from qualcode.model.words import plain
from qualcode.text.compounds import finest, split
from qualcode.text.keys import joined
from qualcode.text.lemmas import best_lemma
from qualcode.text.readings import kinds_of, twins
from qualcode.text.word_tables import listed_groups

Group = tuple[str, ...]
"""Lemmas in small letters that mean the same; being the same does not pass on from group to group."""

_MOST = 24
_ACTIONS = {"ing": ("ning", "else"), "ning": ("ing",), "else": ("ing",)}
"""With what else a verb makes a noun of its own; *ledning* and *ledelse* are two."""


@dataclass(frozen=True)
class Synonyms:
    """Groups of words that mean the same, as a value."""

    groups: tuple[Group, ...] = ()
    _of: Mapping[str, Group] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look up each word's equals once."""
        found: dict[str, dict[str, None]] = {}
        for group in self.groups:
            for word in group:
                found.setdefault(word, {}).update(dict.fromkeys(other for other in group if other != word))
        object.__setattr__(self, "_of", {word: tuple(others) for word, others in found.items()})

    def equals(self, lemma: str) -> tuple[str, ...]:
        """Return the words listed as meaning the same, and the word as the other standard spells it by rule
        (leiarar, of leiar, and the like need no list), without the lemma itself.
        """
        if not self.groups:
            return ()
        return tuple(dict.fromkeys((*self._of.get(lemma, ()), *twins(lemma), *self._actions(lemma))))

    def expanded(self, lemma: str) -> tuple[str, ...]:
        """Return the equals of the lemma and of its parts: for voksenopplæring also ``vaksen|opplæring``.

        At most 24; compounds come as keys, with ``|`` between the parts.
        """
        return tuple(dict.fromkeys(self._expanded(lemma)))[:_MOST]

    def _actions(self, noun: str) -> Iterator[str]:
        """Give the other nouns of a noun's verb, and of the verbs that mean the same: tolking, for tolkning; øving,
        for øvelse; opning, for åpning, as opne is åpne.
        """
        for ending, others in _ACTIONS.items():
            verb = noun.removesuffix(ending) + "e"
            if noun.endswith(ending) and "v" in kinds_of(verb):
                yield from (verb[:-1] + each for each in others)
            for equal in self._of.get(verb, ()) if noun.endswith(ending) else ():
                yield from (equal.removesuffix("e") + each for each in ("ing", "ning"))

    def _expanded(self, lemma: str) -> Iterator[str]:
        for word in (lemma, *self.equals(lemma)):
            if word != lemma:
                yield word
            for parts in dict.fromkeys((split(word), finest(split(word)))):
                choices = [(part, *self.equals(part)) for part in parts]
                yield from (joined(choice) for choice in product(*choices) if choice not in ((), parts))


NONE = Synonyms()
"""No word means another."""


@cache
def shipped() -> Synonyms:
    """Return the shipped list (``tables/synonyms.txt``)."""
    return Synonyms(listed_groups("synonyms"))


def of_project(added: Iterable[Group], removed: Iterable[Group] = ()) -> Synonyms:
    """Return the shipped list with a project's own groups, and without those it has switched off (in any order)."""
    off = {frozenset(group) for group in removed}
    kept = tuple(group for group in shipped().groups if frozenset(group) not in off)
    return Synonyms(kept + tuple(group for each in added if len(group := _with_lemmas(_clean(each))) > 1))


def read_group(line: str) -> Group | None:
    """Return the group that a line such as ``bustad = bolig`` names, or None when it names fewer than two words."""
    group = _clean(line.split("="))
    return group if len(group) > 1 else None


def written(group: Group) -> str:
    """Return a group as ``read_group`` reads it."""
    return " = ".join(group)


def _with_lemmas(group: Group) -> Group:
    """Return a group with the lemmas of words that are typed in another form (rådhuset, bustader)."""
    return tuple(dict.fromkeys(each for word in group for each in (word, best_lemma(word))))


def _clean(words: Iterable[str]) -> Group:
    """Return the words in small letters, each once, without empty ones."""
    return tuple(dict.fromkeys(bare for word in words if (bare := plain(word))))
