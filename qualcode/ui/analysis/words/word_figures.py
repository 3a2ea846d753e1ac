"""Word lists, key words and collocations as tables of figures; made off the UI thread, with Qt out of sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.scope import Scope
from qualcode.analysis.spelling import spelled_table
from qualcode.analysis.word_index import WordIndex
from qualcode.analysis.word_lists import WordTable, whole_table, word_table
from qualcode.i18n import _
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.collocations import Collocate
from qualcode.text.frequency import KeyWord
from qualcode.ui.analysis.figures.figures import Cells, Column, Figures, Value, figures
from qualcode.wording.language import interface_words
from qualcode.wording.names import heading_name
from qualcode.wording.numbers import NO_VALUE
from qualcode.wording.search import Measure, measure_explained
from qualcode.wording.words import heading_path

PER = 1_000
"""Frequencies are told per so many words."""
FIXED = 4
"""Columns of a word list before those of the headings: the word, its number, per 1,000, documents."""


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """What a word list is asked for."""

    scope: Scope
    by: Dimension | None = None
    """What it is told apart by; None for totals alone."""
    with_stops: bool = False
    """Whether stop words are counted too."""
    rates: bool = False
    """Whether what stands under headings is told per 1,000 words."""


@dataclass(frozen=True)
class Words:
    """A word list with its table."""

    asked: WordsAsked
    study: Study
    table: WordTable
    figures: Figures


def count_words(study: Study, words: WordIndex, asked: WordsAsked, progress: Progress) -> Words:
    """Return the word list that is asked for; for a job."""
    stops = frozenset[str]() if asked.with_stops else None
    if asked.by is None:
        table = whole_table(study, words, asked.scope, stops, progress)
    else:
        table = word_table(study, words, asked.by, asked.scope, stops, progress)
    table = spelled_table(words, table)
    return Words(asked, study, table, _figures(study, table, asked.rates))


def with_rates(words: Words, asked: WordsAsked) -> Words:
    """Return the same list with its headings told the other way."""
    return Words(asked, words.study, words.table, _figures(words.study, words.table, asked.rates))


def key_word_figures(found: Sequence[KeyWord], sizes: tuple[int, int], names: tuple[str, str]) -> Figures:
    """Return key words with their numbers per group, and what each measure means."""
    translations = interface_words()
    tips = {measure: measure_explained(measure, translations) for measure in Measure}
    columns = [Column(_("Headword"))]
    for name in names:
        columns += [Column(name, 0, _occurrences(name)), Column(_("Per 1,000"), 2, _rate(name))]
    columns += [
        Column("G²", 1, tips[Measure.LOG_LIKELIHOOD]),
        Column(_("Log ratio"), 2, tips[Measure.LOG_RATIO], signed=True),
        Column(_("Dispersion"), 2, tips[Measure.DISPERSION]),
    ]
    return figures(columns, [_key_row(each, sizes) for each in found])


def collocate_figures(found: Sequence[Collocate]) -> Figures:
    """Return the neighbours of a word with how often, and how typically, they stand near it."""
    columns = (
        Column(_("Headword")),
        Column(_("Together"), 0, _("How many of the neighbours are this word")),
        Column(_("In all"), 0, _("How often the word stands in what is counted at all")),
        Column("logDice", 1, measure_explained(Measure.LOG_DICE, interface_words())),
    )
    return figures(columns, [(each.lemma, each.together, each.count, each.log_dice) for each in found])


def _figures(study: Study, table: WordTable, rates: bool) -> Figures:
    translations = interface_words()
    columns = [
        Column(_("Headword"), tip=_("The form that dictionaries list; unfold it to see the forms that were said")),
        Column(_("Occurrences"), 0, _("How many times it is said, in any form")),
        Column(_("Per 1,000"), 2, _("Occurrences per 1,000 words, stop words and numbers among them")),
        Column(_("Documents"), 0, _("How many documents it stands in")),
    ]
    for heading in table.headings:
        path = heading_path(study, heading, translations)
        tip = _rate(path) if rates else _occurrences(path)
        columns.append(Column(heading_name(heading, translations), 2 if rates else 0, tip))
    rows: list[Cells] = []
    parts: list[list[Cells]] = []
    empty: tuple[Value, ...] = ("",) * (1 + len(table.headings))
    for word, counts in table.rows:
        under: tuple[Value, ...] = tuple(map(_per, counts, table.sizes)) if rates else counts
        rows.append((word.lemma, word.count, _per(word.count, table.size), word.documents, *under))
        parts.append([(form, count, _per(count, table.size), *empty) for form, count in word.forms])
    return figures(columns, rows, parts)


def _key_row(each: KeyWord, sizes: tuple[int, int]) -> Cells:
    a, b = each.count_a, each.count_b
    rates = _per(a, sizes[0]), _per(b, sizes[1])
    spread = NO_VALUE if each.dispersion is None else each.dispersion
    return each.lemma, a, rates[0], b, rates[1], each.log_likelihood, each.log_ratio, spread


def _per(count: int, size: int) -> float:
    return count * PER / size if size else 0.0


def _occurrences(name: str) -> str:
    return _("{name}: occurrences").format(name=name)


def _rate(name: str) -> str:
    return _("{name}: occurrences per 1,000 words").format(name=name)
