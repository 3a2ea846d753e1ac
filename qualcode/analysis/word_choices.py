"""What a study remembers about words, as searches, word lists and suggestions want it."""

from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.model.words import plain
from qualcode.text.document_words import folded
from qualcode.text.frequency import lemma_counts, stop_words
from qualcode.text.synonyms import Group, Synonyms, of_project, read_group, shipped
from qualcode.text.words import words


def synonyms_of(study: Study) -> Synonyms:
    """Return the shipped synonyms without those that are switched off, and those that were added."""
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
    """Return words that could hint at a code: the lemmas of its name and definition, without stop words.

    Those met oftener come first, then those met earlier; the code's cue words are not among them.
    """
    known = study.codes[code]
    text = " ".join((known.name, known.definition, known.include, known.example))
    forms: dict[str, int] = {}
    for word in words(text):
        form = folded(word.of(text))
        forms[form] = forms.get(form, 0) + 1
    counts = lemma_counts(forms, stops=stop_words_of(study))
    have = set(cue_words_of(study, code))
    return [lemma for lemma, _count in counts.most_common() if len(lemma) > 2 and lemma not in have][:most]
