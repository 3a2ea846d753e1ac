"""Queries that find just the words behind a number."""

from collections.abc import Iterable

from qualcode.analysis.spelling import spellings
from qualcode.analysis.word_index import WordIndex
from qualcode.i18n import language
from qualcode.text.query import Word, read_query


def query_of(forms: Iterable[str]) -> str:
    """Return a query that finds these forms and no others when it is asked for exact words."""
    joint = " eller " if language() == "nb" else " or "
    return joint.join(_plain(form) for form in forms)


def forms_of(words: WordIndex, lemma: str) -> list[str]:
    """Return the forms of the study that count for a lemma in a word list, by alphabet, as they are written."""
    lexicon, lemma = words.index.lexicon, lemma.lower()
    found = {form for document in words.index.documents.values() for form in document.forms}
    forms = sorted(form for form in found & set(lexicon.with_lemma(lemma)) if lexicon.keys(form).lemmas[0] == lemma)
    written = spellings(words)
    return [written.get(form, form) for form in forms]


def near(query: str, other: str, window: int) -> str:
    """Return a query that finds what ``query`` finds where ``other`` stands at most ``window`` words away."""
    word = "nær" if language() == "nb" else "near"
    single = isinstance(read_query(query), Word)
    return f"{query if single else f'({query})'} {word} {window} {_plain(other)}"


def _plain(form: str) -> str:
    """Return a form so that it is read as itself, also one that is a word of the search language."""
    return form if read_query(form) == Word(form.lower()) else f"«{form}»"
