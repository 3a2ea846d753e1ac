"""How words are shown that are written with capitals (*NAV*, *Storvåg*), though small letters are counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

from qualcode.analysis.latest import Latest
from qualcode.analysis.word_index import WordIndex
from qualcode.analysis.word_lists import WordTable
from qualcode.text.frequency import LemmaCount, stop_words
from qualcode.text.index import TextIndex
from qualcode.text.word_tables import bokmal_readings


class _Named(Protocol):
    @property
    def lemma(self) -> str: ...


N = TypeVar("N", bound=_Named)
_kept: Latest[Mapping[str, str]] = Latest(most=2)


def spellings(words: WordIndex) -> Mapping[str, str]:
    """Return the forms that are written with capitals wherever they stand, in small letters, each as it is written.

    These are forms with a capital inside (*NAV*), and those with one in front that no dictionary has as a word: any
    word has one at the start of a sentence. Kept for an index; 0.2 s for a million words when first asked for.
    """
    return _kept.get("spellings", (words.index,), lambda: _spellings(words.index))


def spelled(words: WordIndex, found: Iterable[N]) -> tuple[N, ...]:
    """Return key words or neighbours with their lemmas as they are written."""
    known = spellings(words)
    return tuple(replace(each, lemma=known[each.lemma]) if each.lemma in known else each for each in found)  # type: ignore[type-var]


def spelled_table(words: WordIndex, table: WordTable) -> WordTable:
    """Return a table of words with lemmas and forms as they are written."""
    known = spellings(words)
    return replace(table, rows=tuple((_spelled(word, known), counts) for word, counts in table.rows))


def _spelled(word: LemmaCount, known: Mapping[str, str]) -> LemmaCount:
    if word.lemma not in known and not any(form in known for form, _count in word.forms):
        return word
    forms = tuple((known.get(form, form), count) for form, count in word.forms)
    return replace(word, lemma=known.get(word.lemma, word.lemma), forms=forms)


def _spellings(index: TextIndex) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for document in index.documents.values():
        for form, shown in zip(document.forms, document.shown, strict=True):
            if shown != form and (shown[1:] != form[1:] or _may_be_a_name(form)):
                votes.setdefault(form, Counter())[shown] += len(document.places(form))
    usual = index.shown(votes)
    return {form: usual[form] for form, seen in votes.items() if usual[form] in seen and _is_sure(form, seen)}


def _may_be_a_name(form: str) -> bool:
    return form not in stop_words() and not bokmal_readings(form)


def _is_sure(form: str, seen: Counter[str]) -> bool:
    """Tell whether it is more than one word at the start of one sentence."""
    return seen.total() > 1 or any(spelling[1:] != form[1:] for spelling in seen)
