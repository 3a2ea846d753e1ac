"""What a study remembers about words, as searches, word lists and suggestions want it."""

from collections import Counter
from collections.abc import Collection

from qualcode.analysis.latest import Latest
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.model.words import plain
from qualcode.text.document_words import folded
from qualcode.text.frequency import lemma_counts, stop_words
from qualcode.text.keys import keys
from qualcode.text.synonyms import Group, Synonyms, of_project, read_group, shipped
from qualcode.text.word_tables import bokmal_readings, listed_words
from qualcode.text.words import words

_SHORTEST = 2
"""A word of so few letters is no cue."""

_FEW_CODES, _SHARE_OF_CODES = 4, 0.1
"""A word that more codes than these, in number or as a share of all, are defined by hints at none of them."""


_synonyms: Latest[Synonyms] = Latest(most=2)


def synonyms_of(study: Study) -> Synonyms:
    """Return the shipped synonyms without those that are switched off, and those that were added; kept."""
    return _synonyms.get((), (study.synonyms,), lambda: _synonyms_of(study))


def _synonyms_of(study: Study) -> Synonyms:
    added: list[Group] = []
    off: list[Group] = []
    for each in study.synonyms.ordered():
        if group := read_group(each.words):
            (added if each.wanted else off).append(group)
    return of_project(added, off)


def shipped_groups(study: Study) -> list[tuple[Group, bool]]:
    """Return every shipped group of synonyms with whether the study uses it."""
    off = {frozenset(read_group(each.words) or ()) for each in study.synonyms.values() if not each.wanted}
    return [(group, frozenset(group) not in off) for group in shipped().groups]


def stop_words_of(study: Study) -> frozenset[str]:
    """Return the forms that word lists leave out: the shipped ones, as the study has changed them."""
    added = {each.word for each in study.stop_words.values() if each.wanted}
    return (stop_words() | added) - {each.word for each in study.stop_words.values() if not each.wanted}


def ticks_of(study: Study, query: str) -> dict[str, bool]:
    """Return the forms that were ticked on or off for a query, whatever its capitals and spaces."""
    return {choice.form: choice.included for choice in study.form_choices.by("query", plain(query))}


def cue_words_of(study: Study, code: CodeId) -> tuple[str, ...]:
    """Return the words that hint at a code, by alphabet."""
    return tuple(cue.word for cue in study.cue_words.by("code", code))


def cue_words_from_definition(study: Study, code: CodeId, most: int = 12) -> list[str]:
    """Return words that could hint at a code: lemmas of its name, definition and what it includes.

    Those met oftener come first, then those met earlier; the code's cue words are not among them. Of the definition
    only what may be a noun is taken: verbs and adjectives hint at every code, and so do words that many codes are
    defined by and those that say little anywhere (``tables/light_words.txt``) but for parts of the name (*tid* of
    *tidspress*). Stop words, and words that say how a code is used (``tables/definition_words.txt``), are left out.
    """
    stops = stop_words_of(study) | listed_words("definition_words")
    named = lemma_counts(_forms(study.codes[code].name), stops=stops)
    parts = {part for form in _forms(study.codes[code].name) for part in keys(form).parts}
    unfit = _said_of_many(study, stops) | (listed_words("light_words") - parts)
    counts = _defined_by(study.codes[code], stops)
    proposed = (
        lemma
        for lemma, _count in counts.most_common()
        if lemma in named or (lemma not in unfit and _may_be_a_noun(lemma))
    )
    have = set(cue_words_of(study, code))
    return [lemma for lemma in proposed if len(lemma) > _SHORTEST and lemma not in have][:most]


def _defined_by(code: Code, stops: Collection[str]) -> Counter[str]:
    return lemma_counts(_forms(f"{code.name} {code.definition} {code.include}"), stops=stops)


def _said_of_many(study: Study, stops: Collection[str]) -> frozenset[str]:
    """Return the lemmas that the definitions of many codes share."""
    counts = Counter(lemma for code in study.codes.values() for lemma in _defined_by(code, stops))
    many = max(_FEW_CODES, len(study.codes) * _SHARE_OF_CODES)
    return frozenset(lemma for lemma, count in counts.items() if count > many)


def _forms(text: str) -> Counter[str]:
    return Counter(folded(word.of(text)) for word in words(text))


def _may_be_a_noun(lemma: str) -> bool:
    """Tell whether a lemma is a noun, or a word that no dictionary has: a compound, a name, a word of nynorsk."""
    readings = [reading for reading in bokmal_readings(lemma) if reading.lemma == lemma]
    return not readings or any("n" in reading.kinds for reading in readings)
