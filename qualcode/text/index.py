"""An index of the words of many documents, as a value: what is stored is ``DocumentWords``, the rest is derived."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any, TypeVar

from qualcode.text.document_words import DocumentWords
from qualcode.text.keys import Keys, keys

_Answer = TypeVar("_Answer")
_REMEMBERED = 32


class Lexicon:
    """All forms that any document has, and what each is found by. Forms are only ever added."""

    def __init__(self, known: Mapping[str, Keys] | None = None) -> None:
        """Take keys that were stored under the same ``keys.VERSION``."""
        self._keys: dict[str, Keys] = {}
        self._by_lemma: dict[str, list[str]] = {}
        self._by_part: dict[str, list[str]] = {}
        self._sorted: list[str] = []
        self._answers: dict[Hashable, Any] = {}
        for form, each in (known or {}).items():
            self._add(form, each)

    def learn(self, forms: Iterable[str]) -> list[str]:
        """Key the forms not met before and return them, so that their keys can be stored."""
        new = [form for form in dict.fromkeys(forms) if form not in self._keys]
        for form in new:
            self._add(form, keys(form))
        return new

    def extended(self, new: Iterable[tuple[str, Keys]]) -> "Lexicon":
        """Return a lexicon that has ``new`` as well; this one, which another thread may be reading, stays."""
        result = Lexicon()
        result._keys = dict(self._keys)
        result._by_lemma, result._by_part = dict(self._by_lemma), dict(self._by_part)
        for form, each in new:
            if form not in result._keys:
                result._keys[form] = each
                for found, mine in ((result._by_lemma, each.lemmas), (result._by_part, each.parts)):
                    found.update({key: [*found.get(key, ()), form] for key in mine})
        return result

    def __contains__(self, form: str) -> bool:
        """Tell whether the form is keyed."""
        return form in self._keys

    def known(self) -> Mapping[str, Keys]:
        """Return all forms with their keys."""
        return self._keys

    def keys(self, form: str) -> Keys:
        """Return a form's keys."""
        return self._keys.get(form) or keys(form)

    def forms(self) -> list[str]:
        """Return every form, sorted by code point."""
        if len(self._sorted) != len(self._keys):
            # Letter by letter: nobody else has a turn while a list is sorted.
            by_letter: dict[str, list[str]] = defaultdict(list)
            for form in self._keys:
                by_letter[form[:1]].append(form)
            self._sorted = [form for letter in sorted(by_letter) for form in sorted(by_letter[letter])]
        return self._sorted

    def with_lemma(self, key: str) -> list[str]:
        """Return the forms that have a lemma, or as compounds these parts."""
        return self._by_lemma.get(key, [])

    def with_part(self, key: str) -> list[str]:
        """Return the compounds that have a part."""
        return self._by_part.get(key, [])

    def starting_with(self, beginning: str) -> Iterator[str]:
        """Give the forms that begin so, in order."""
        every = self.forms()
        for number in range(bisect_left(every, beginning), len(every)):
            if not every[number].startswith(beginning):
                return
            yield every[number]

    def remembered(self, asked: Hashable, answer: Callable[[], _Answer]) -> _Answer:
        """Return what was answered to a question about these forms, one of the latest, or answer it."""
        known: _Answer | None = self._answers.get(asked)
        if known is not None:
            return known
        if len(self._answers) >= _REMEMBERED:
            self._answers.clear()
        self._answers[asked] = found = answer()
        return found

    def _add(self, form: str, each: Keys) -> None:
        self._answers.clear()
        self._keys[form] = each
        for lemma in each.lemmas:
            self._by_lemma.setdefault(lemma, []).append(form)
        for part in each.parts:
            self._by_part.setdefault(part, []).append(form)


@dataclass(frozen=True)
class TextIndex:
    """The words of several documents under their ids."""

    documents: Mapping[str, DocumentWords]
    lexicon: Lexicon = field(default_factory=Lexicon, compare=False)

    def __post_init__(self) -> None:
        """Key what is not yet keyed."""
        for document in self.documents.values():
            self.lexicon.learn(document.pieces())

    def replaced(self, changes: Mapping[str, DocumentWords | None]) -> "TextIndex":
        """Return the index with some documents added or replaced, and those that are None removed."""
        documents = {**self.documents, **changes}
        return TextIndex({name: each for name, each in documents.items() if each is not None}, self.lexicon)

    def shown(self, forms: Iterable[str], standing: Mapping[str, Set[str]] | None = None) -> dict[str, str]:
        """Return each form as it is most often written in the documents.

        ``standing`` tells, where it is known, which of the forms and others each document has.
        """
        wanted = frozenset(forms)
        having = {
            name: document.having(wanted) if standing is None else standing.get(name, frozenset()) & wanted
            for name, document in self.documents.items()
        }
        shown: dict[str, str] = {}
        votes: dict[str, Counter[str]] = {}
        for name, document in self.documents.items():
            for form in having[name]:
                written = document.written(form)
                if shown.setdefault(form, written) != written:
                    votes[form] = Counter()
        for name, document in self.documents.items() if votes else ():
            for form in having[name] & votes.keys():
                votes[form][document.written(form)] += document.count((form,))
        shown |= {form: max(each, key=each.__getitem__) for form, each in votes.items()}
        return {form: shown.get(form, form) for form in wanted}


EMPTY = TextIndex({})
"""An index without documents."""
